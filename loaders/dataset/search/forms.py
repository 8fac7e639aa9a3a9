"""What a typed word may be a form of: of a name or a word that stands without its ending, in the scripts that inflect.

English and Indonesian words are another matter: their forms are those that the texts themselves have, see `families`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from loaders.dataset.search.text import HANGUL, fold

CYRILLIC_ENDINGS = (
    *("иями", "ями", "ами", "ыми", "ими", "ого", "его", "ому", "ему", "ией", "иях", "иям"),
    *("ой", "ей", "ою", "ею", "ую", "юю", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "ый", "ий", "ом"),
    *("ем", "ём", "ам", "ям", "ах", "ях", "ов", "ев", "ия", "ии", "ию", "ью", "ові", "еві", "ів", "ої", "ій", "ї"),
    *("а", "я", "у", "ю", "е", "ы", "и", "о", "ь", "й", "і"),
)
"""Of nouns and adjectives, in Russian and Ukrainian."""

NOMINATIVE = ("ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ия", "а", "я", "е", "ы", "и", "о", "ь", "й")
"""What a name ends in that its other forms have not."""

PARTICLES = (
    *(
        "에서는",
        "으로부터",
        "에게서",
        "이라고",
        "에서",
        "에게",
        "께서",
        "으로",
        "까지",
        "부터",
        "처럼",
        "들이",
        "들은",
        "들을",
        "들",
    ),
    *("은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만"),
)
"""What Korean writes behind a noun, in one piece with it."""

SUFFIXES = ("nya", "lah", "kah", "pun", "s")
"""What Indonesian writes behind any word, and English behind a noun."""

LEAST: Mapping[str, int] = {"cyrillic": 4, "hangul": 2, "latin": 3}
"""How many letters of a word are left at least when its ending goes; fewer are too little to tell it by."""

LETTERS = {"cyrillic": re.compile("[\u0400-\u052f]+"), "hangul": re.compile(f"[{HANGUL}]+")}

LEAST_OF_NAME = 2
"""The same where a name is meant, which is known as a whole."""


def _longest_first(endings: Sequence[str]) -> Sequence[str]:
    return sorted(dict.fromkeys(map(fold, endings)), key=len, reverse=True)


ENDINGS: Mapping[str, Sequence[str]] = {
    "cyrillic": _longest_first(CYRILLIC_ENDINGS),
    "hangul": _longest_first(PARTICLES),
    "latin": _longest_first(SUFFIXES),
}
"""The endings by script, folded as words are."""

I_OR_Y = re.compile("[iy]+")
"""`Sergei` and `Sergey`, `Dmitri`, `Dmitry` and `Dmitriy`."""

OF_NAMES = _longest_first(NOMINATIVE)


def bases(word: str, *, of_name: bool = False) -> Iterator[str]:
    """A word, and what it may be a form of: without each ending that it may have, the longest first.

    Args:
        word: A folded word.
        of_name: Whether a name is meant, of which less must be left.
    """
    yield word
    script = script_of(word)
    least = LEAST_OF_NAME if of_name and script != "latin" else LEAST.get(script, 0)
    for ending in ENDINGS.get(script, ()):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            yield word.removesuffix(ending)


def stem(word: str) -> str:
    """What all forms of a name begin with, and all ways of writing it in Latin letters have alike.

    Args:
        word: A folded word of a name: a Cyrillic one loses the vowel at its end, a Latin one the choice of `i` and `y`.
    """
    if word.isascii():
        return I_OR_Y.sub("i", word)
    if script_of(word) != "cyrillic":
        return word
    ending = next((one for one in OF_NAMES if word.endswith(one)), "")
    return word.removesuffix(ending) if len(word) - len(ending) >= LEAST_OF_NAME else word


def script_of(word: str) -> str:
    """In what a word is written, an id of `LEAST`; "" for anything else."""
    if not word.isalpha():
        return ""
    if word.isascii():
        return "latin"
    return next((script for script, letters in LETTERS.items() if letters.fullmatch(word)), "")
