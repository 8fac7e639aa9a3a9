"""Which words of the texts are forms of one another: `visits` and `visit`, `kunjungan` and `berkunjung`.

Nobody lists the words of a language here. What a word may be a form of is guessed by its prefix and its endings, and a
guess at an Indonesian root counts only where the texts bear it out: they have the root, or it begins in two ways.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from loaders.dataset.search.forms import bases, script_of
from loaders.dataset.search.text import fold, texts_of
from loaders.model.entries import Event

LEAST = 4
"""How many letters a root has at least: shorter ones are found by chance."""

NO_FORMS = frozenset(
    ("news", "goods", "customs", "arms", "means", "series", "united", "evening", "training", "meaning", "being")
)
"""English words that mean something else than without their ending."""

ENGLISH_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
)
"""Of plurals, of what is past and of what goes on, and what a word ends in without them."""

NASALS: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(("meny", "peny"), ("s",)),
    **dict.fromkeys(("meng", "peng"), ("", "k")),
    **dict.fromkeys(("mem", "pem"), ("", "p")),
    **dict.fromkeys(("men", "pen"), ("", "t")),
}
"""Indonesian prefixes that swallow the first letter of a root, and what that may have been."""

AS_IT_IS: Sequence[str] = ("",)

PREFIXES: Mapping[str, Sequence[str]] = {
    **NASALS,
    **dict.fromkeys(("", "di", "ber", "be", "ter", "te", "per", "pe", "ke", "se", "me"), AS_IT_IS),
    **dict.fromkeys(("memper", "diper", "keber", "penge"), AS_IT_IS),
}
"""All of them; most leave the root as it is."""

PARTICLES, ENDINGS = ("nya", "lah", "kah", "pun", ""), ("kan", "an", "i", "")
"""What may stand behind a root: first one of the second, then one of the first."""


class Families:
    """The words of the texts by what they are forms of."""

    def __init__(self, english: Iterable[str], indonesian: Iterable[str], all_words: Iterable[str] = ()) -> None:
        """Group words.

        Args:
            english: The folded words of the English texts.
            indonesian: Those of the Indonesian ones.
            all_words: Those of all texts, of which the Cyrillic ones are grouped.
        """
        cyrillic = (word for word in all_words if script_of(word) == "cyrillic")
        self._plain = _by_root(english_roots, english) | _by_root(bases, cyrillic)
        self._indonesian = _borne_out(sorted(filter(str.isalpha, indonesian)))

    def of(self, word: str) -> list[str]:
        """The words of the texts that are forms of the same as a word, which itself need not be among them.

        Args:
            word: A folded word.
        """
        if script_of(word) != "latin":
            return list(dict.fromkeys(form for root in bases(word) for form in self._plain.get(root, ())))
        english = (form for root in english_roots(word) for form in self._plain.get(root, ()))
        indonesian = (form for root, _ in indonesian_roots(word) for form in self._indonesian.get(root, ()))
        return list(dict.fromkeys((*english, *indonesian)))


def families(events: Iterable[Event], names: Iterable[str]) -> Families:
    """The families of the words of events.

    Args:
        events: The events.
        names: The names that these refer to.
    """
    by_language: dict[str, set[str]] = {"en": set(), "id": set()}
    every = {word for name in names if not name.isascii() for word in name.split()}
    for event in events:
        for texts in (event.title, event.summary, event.label or {}):
            for code in by_language.keys() & texts.keys():
                by_language[code].update(texts[code].split())
        every.update(piece for text in texts_of(event) for piece in text.split() if not piece.isascii())
    return Families(*(_words(pieces) for pieces in (*by_language.values(), every)))


def _words(pieces: Iterable[str]) -> set[str]:
    return {word for piece in pieces for word in fold(piece).split()}


def english_roots(word: str) -> Iterator[str]:
    """A word, and what it may be a plural or a past form of."""
    yield word
    if word in NO_FORMS:
        return
    for ending, instead in ENGLISH_ENDINGS:
        root = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(root) >= LEAST:
            yield root


def indonesian_roots(word: str) -> Iterator[tuple[str, str]]:
    """What a word may be a form of, each with the prefix that it has then; the word itself among them."""
    for prefix in filter(word.startswith, PREFIXES):
        rest = word.removeprefix(prefix)
        for particle in filter(rest.endswith, PARTICLES):
            inner = rest.removesuffix(particle)
            for ending in filter(inner.endswith, ENDINGS):
                for first in PREFIXES[prefix]:
                    root = first + inner.removesuffix(ending)
                    if len(root) >= LEAST:
                        yield root, prefix


def _by_root(roots: Callable[[str], Iterable[str]], words: Iterable[str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for word in sorted(filter(str.isalpha, words)):
        for root in roots(word):
            grouped.setdefault(root, []).append(word)
    return grouped


def _borne_out(words: Sequence[str]) -> Mapping[str, list[str]]:
    """The words of every root that is a word itself, or that two prefixes have which are no beginnings by chance."""
    begun: dict[str, dict[str, str]] = {}
    for word in words:
        for root, prefix in indonesian_roots(word):
            begun.setdefault(root, {}).setdefault(word, prefix)
    return {
        root: list(forms)
        for root, forms in begun.items()
        if root in forms or len({prefix for prefix in forms.values() if len(prefix) > 2 or prefix == "di"}) > 1
    }
