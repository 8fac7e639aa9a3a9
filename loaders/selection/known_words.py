"""What a search knows: every name of the registers, and words of the subject that mean the same in other languages."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.dataset.dataset import Dataset
from loaders.dataset.search.text import CAPITALS, UNSPACED, fold, is_abbreviation, squeezed
from loaders.model.entries import Actor
from loaders.model.registers import KINDS, Register, Registers, spellings

FILE = Path(__file__).with_name("subject_words.toml")

PEOPLE = ("person", "journalist")

ANY_ENDING = "*"

SHORT = 3
"""The most letters of a word that stands alone; a longer one may be the beginning of another."""


@dataclass(frozen=True)
class KnownWords:
    """What stands for what.

    Attributes:
        patterns: All spellings of what a name or a word stands for, as patterns, by the name without blanks.
        beginnings: The same by the beginnings of words.
    """

    patterns: Mapping[str, tuple[str, ...]]
    beginnings: Mapping[str, tuple[str, ...]]

    def standing_for(self, words: str) -> tuple[str, ...]:
        """The patterns of all spellings of what some words name; none where they are no name."""
        if len(words) <= SHORT and words.islower() and words.isalpha():
            return ()
        key, before_last = squeezed(words), len(squeezed(" ".join(words.split()[:-1])))
        endings = (
            patterns
            for beginning, patterns in self.beginnings.items()
            if key.startswith(beginning) and len(beginning) > before_last  # it ends in the last word: none is swallowed
        )
        return self.patterns.get(key) or next(endings, ())


def known_words(dataset: Dataset) -> KnownWords:
    """What the search of a dataset knows."""
    return dataset.remembered("known_words", None, lambda: _learnt(dataset.registers))


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


def _learnt(registers: Registers) -> KnownWords:
    named: dict[str, dict[str, None]] = {}
    surnames = _surnames(registers.actors)
    for kind in KINDS:
        for entry in registers.named(kind):
            names, alone = spellings(entry), surnames.get(entry.id, []) if kind == "actors" else []
            patterns = dict.fromkeys(map(_of_name, names))
            by_surname = patterns | dict.fromkeys(map(_of_surname, alone))
            for key in dict.fromkeys(map(squeezed, alone)):
                named.setdefault(key, {}).update(by_surname)
            for key in dict.fromkeys(map(squeezed, names)):
                named.setdefault(key, {}).update(patterns)
    whole, beginnings = _subject()
    for key, of_subject in whole.items():
        named.setdefault(key, {}).update(dict.fromkeys(of_subject))
    return KnownWords({key: _shortest(patterns) for key, patterns in named.items()}, beginnings)


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
            if len(name) == 2 and len(name[1]) > SHORT and "-" not in name[1]:
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
