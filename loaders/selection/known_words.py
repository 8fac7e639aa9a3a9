"""What a search knows: every name of the registers, and words of the subject that mean the same in other languages."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice, product
from pathlib import Path

from loaders.dataset.dataset import Dataset
from loaders.dataset.search.families import Families, families
from loaders.dataset.search.forms import bases, script_of, stem
from loaders.dataset.search.text import CAPITALS, UNSPACED, fold, is_abbreviation, squeezed
from loaders.model.entries import Actor
from loaders.model.registers import KINDS, Register, spellings

FILE = Path(__file__).with_name("subject_words.toml")

PEOPLE = ("person", "journalist")

ANY_ENDING = "*"

LONGEST_INFLECTED = 4
"""The most words of a name that is looked for in its other forms."""

SHORT = 3
"""The most letters of a word that stands alone; a longer one may be the beginning of another."""

SHORT_IN_TEXTS = 4
"""The same of a word that the texts have: `join` is no beginning of `joint`, nor `coal` of `coalition`."""


@dataclass(frozen=True)
class KnownWords:
    """What stands for what.

    Attributes:
        patterns: All spellings of what a name or a word stands for, as patterns, by the name without blanks.
        beginnings: The same by the beginnings of words.
        stems: The same by the name without the endings that its forms have instead, and without blanks.
        families: The words of the texts that are forms of one another.
    """

    patterns: Mapping[str, tuple[str, ...]]
    beginnings: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    families: Families = field(default_factory=lambda: Families((), ()))

    def standing_for(self, words: str) -> tuple[str, ...]:
        """The patterns of all spellings of what some words name; none where they are no name."""
        key, before_last = squeezed(words), len(squeezed(" ".join(words.split()[:-1])))
        endings = (
            patterns
            for beginning, patterns in self.beginnings.items()
            if key.startswith(beginning) and len(beginning) > before_last  # it ends in the last word: none is swallowed
        )
        return self.patterns.get(key) or next(endings, ()) or self._of_form(fold(words).split())

    def forms(self, word: str) -> list[str]:
        """The patterns of all forms of a word that is no name: those that the texts have, and a Korean one alone.

        Args:
            word: The word, folded.
        """
        if script_of(word) == "hangul":
            return [pattern(base, alone=False) for base in islice(bases(word), 1, 2)]
        return [pattern(form, alone=True) for form in self.families.of(word)]

    def stands_alone(self, word: str) -> bool:
        """Whether a folded word is no beginning of others: it is short, and the texts have it."""
        return len(word) <= SHORT_IN_TEXTS and script_of(word) == "latin" and word in self.families.of(word)

    def _of_form(self, words: Sequence[str]) -> tuple[str, ...]:
        """What folded words name in another case, or with a particle behind them."""
        if len(words) > LONGEST_INFLECTED:
            return ()
        forms = ([stem(word) if word.isascii() else word for word in bases(one, of_name=True)] for one in words)
        named = map("".join, product(*forms))
        return next((self.stems[name] for name in named if name in self.stems and not _is_chance(name)), ())


def known_words(dataset: Dataset) -> KnownWords:
    """What the search of a dataset knows."""
    return dataset.remembered("known_words", None, lambda: _learnt(dataset))


def pattern(words: str, *, alone: bool) -> str:
    """What must occur in a text of `Dataset.searched` where some words do.

    Args:
        words: Folded words, in this order.
        alone: Whether they are whole words; otherwise the last of them may go on, unless it is short or a number.
    """
    letters = sum(map(str.isalpha, words))
    begins, ends = UNSPACED.match(words[0]), UNSPACED.match(words[-1])
    goes_on = ends or not (alone or letters <= SHORT or words[-1].isdigit())
    return ("" if begins and letters > 1 else " ") + words + ("" if goes_on else " ")


def _learnt(dataset: Dataset) -> KnownWords:
    registers = dataset.registers
    named: dict[str, dict[str, None]] = {}
    stems: dict[str, dict[str, None]] = {}
    surnames = _surnames(registers.actors)
    for kind in KINDS:
        for entry in registers.named(kind):
            names, alone = spellings(entry), surnames.get(entry.id, []) if kind == "actors" else []
            patterns = dict.fromkeys(map(_of_name, names))
            by_surname = patterns | dict.fromkeys(map(_of_surname, alone))
            for held, found in ((alone, by_surname), (names, patterns)):
                for name in held:
                    named.setdefault(squeezed(name), {}).update(found)
                    stems.setdefault(_stem(name), {}).update(found)
    every = [name for kind in KINDS for entry in registers.named(kind) for name in spellings(entry)]
    whole, beginnings = _subject()
    for key, of_subject in whole.items():
        for by_name, name in ((named, key), (stems, stem(key))):
            by_name.setdefault(name, {}).update(dict.fromkeys(of_subject))
    return KnownWords(_all_shortest(named), beginnings, _all_shortest(stems), families(dataset.records.values(), every))


def _is_chance(name: str) -> bool:
    """Whether a name is so short that words look like forms of it."""
    return len(name) < SHORT and not UNSPACED.match(name)


def _stem(name: str) -> str:
    return "".join(map(stem, fold(name).split()))


def _all_shortest(named: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return {key: _shortest(patterns) for key, patterns in named.items()}


def _surnames(actors: Register[Actor]) -> Mapping[str, list[str]]:
    """The surnames of people who are called so alone, in every spelling, by id.

    Only of those who have one other name before it: in Korean names the surname comes first, and few are alone with it.
    """
    bearers: dict[str, set[str]] = {}
    found: dict[str, list[str]] = {actor.id: [] for actor in actors}
    for actor in actors:
        for name in (name.split() for name in spellings(actor) if actor.kind in PEOPLE):
            for part in name:
                bearers.setdefault(squeezed(part), set()).add(actor.id)
            if len(name) == 2 and len(name[1]) > (1 if UNSPACED.match(name[1]) else SHORT) and "-" not in name[1]:
                found[actor.id].append(name[1])
    return {who: [name for name in names if len(bearers[squeezed(name)]) == 1] for who, names in found.items()}


def _of_name(name: str) -> str:
    """The pattern of a name; in capitals where nothing else tells it from a word, such as `AS` or `US`."""
    return f" {CAPITALS}{fold(name)} " if is_abbreviation(name) else pattern(fold(name), alone=False)


def _of_surname(name: str) -> str:
    """The pattern of a surname, which other scripts than this one may inflect."""
    return pattern(fold(name), alone=name.isascii())


@cache
def _subject() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    whole: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    for words in tomllib.loads(FILE.read_text(encoding="utf-8"))["same"]:
        patterns = _shortest(_of_word(word) for word in words)
        for word in words:
            held = beginnings if word.endswith(ANY_ENDING) else whole
            held[squeezed(word)] = patterns
    return whole, beginnings


def _of_word(word: str) -> str:
    stem = pattern(fold(word), alone=True)
    return stem.removesuffix(" ") if word.endswith(ANY_ENDING) else stem


def _shortest(patterns: Iterable[str]) -> tuple[str, ...]:
    """Patterns without those that hold another one, which can occur nowhere else."""
    kept: list[str] = []
    for one in sorted(dict.fromkeys(patterns), key=len):
        if not any(shorter in one for shorter in kept):
            kept.append(one)
    return tuple(kept)
