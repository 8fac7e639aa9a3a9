"""The stems that tell what an article is about, out of `words/LANGUAGE.toml`, as patterns; each is built once."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from loaders.dates.reading.phrases import LANGUAGES

FOLDER = Path(__file__).with_name("words")

Stems = Mapping[str, Mapping[str, Sequence[str]]]
"""Lists of stems by what they tell of, and what they tell of it: `category`, `visit`."""


@cache
def stems(language: str) -> Stems:
    """The lists of a language as its file has them."""
    held: Stems = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return held


@cache
def cues(table: str) -> Mapping[str, re.Pattern[str]]:
    """What matches the stems of all languages, by what they tell, in the order of the files."""
    keys = dict.fromkeys(key for language in LANGUAGES for key in stems(language)[table])
    return {
        key: _any_of([one for language in LANGUAGES for one in stems(language)[table].get(key, ())]) for key in keys
    }


def _any_of(parts: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(_pattern, parts)), re.IGNORECASE)


def _pattern(stem: str) -> str:
    """What matches one stem: at the beginning of a word, unless it is Korean or marked to stand anywhere."""
    if stem.startswith("="):
        whole = re.escape(stem[1:])
        return rf"(?<!\w)(?-i:{whole}(?!\w))"
    inner = re.escape(stem.removeprefix("~")).replace(r"\?", r"\w").replace(r"\*", r"\w*")
    anywhere = stem.startswith("~") or "가" <= stem[0] <= "힣"
    return inner if anywhere else rf"(?<!\w){inner}"
