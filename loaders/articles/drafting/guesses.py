"""Words that lead to a guess at an event's category and kind, in English, Indonesian, Russian and Korean.

A table of stems and no more. What decided is shown to the curator beside the guess, so that a wrong one is seen.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from loaders.articles.cues import cues


class Guess(NamedTuple):
    """A word of a closed list, and the words of the text that led to it; none where nothing did."""

    id: str
    words: tuple[str, ...]


WEIGHT = {
    "statement": 0.6,
    "visit": 0.8,
    "message": 1.6,
    "arms-transfer": 1.1,
    "deployment": 1.2,
    "treaty": 1.3,
    "summit": 1.5,
    "casualty": 1.5,
    "culture": 1.2,
    "tourism": 1.1,
    "sanction": 2.0,
    "prisoner": 2.0,
}
"""How much a hit of a category tells; 1.0 where nothing is said. Everybody says something; few are taken prisoner."""

MOST = 2
"""Of how many words of one category notice is taken: a list of weapons is not three times as much about weapons."""


NEVER_OWNED = ("arms-transfer", "casualty", "prisoner")
"""Categories that are claims unless a side owns up to them."""

TOLD_BY_OTHERS = ("deployment", "energy", "labour", "technology")
"""Categories in which a third party that speaks makes a claim."""


WAR = re.compile(
    r"(?:\b(?:war|invasion|invaded|conflict|fighting)(?: in| of| against)?(?: Ukraine)?(?: (?:began|started|broke out"
    r"|launched))?"
    r"(?: in| on| since|'s)?|\b(?:perang|invasi|konflik)(?: di| ke| terhadap)?(?: (?:Ukraina|Rusia))?(?: (?:dimulai"
    r"|pecah|meletus))?"
    r"(?: sejak| pada)?|(?:войн|вторжени|СВО|спецопераци)\w*(?: на Украине| в Украине| на Украину| против Украины)?"
    r"(?: нача\w+)?(?: в| с)?|(?:전쟁|침공|침략)(?:이|을|가)?(?: 시작된| 발발한)?)\W{0,3}\Z",
    re.IGNORECASE,
)
"""What stands before a date that is only the war's."""

SERVICES = re.compile(
    r"(?:Russian?(?:['’]s)? )?Foreign Intelligence(?: Service| Agency)?|(?:служб\w+ )?внешней разведк\w+"
    r"|intelijen luar negeri(?: Rusia)?|대외정보국",
    re.IGNORECASE,
)
"""Names of services of the two countries themselves, whose `intelligence` makes no claim of what their heads do."""

LOOKING_BACK = re.compile(
    r"\W*(?:hal (?:ini|tersebut|itu)|(?:laporan|pernyataan|kabar) (?:ini|itu|tersebut)|ini\b|itu\b|this|that|it was"
    r"|об этом|это"
    r"|이(?:는|를)?\s|이 같은|이러한)",
    re.IGNORECASE,
)
"""How a sentence begins that is about what was told before it."""


def guess_category(near: str, around: str) -> Guess:
    """The category that the words speak for, those near the date counting twice more."""
    scores: dict[str, float] = {}
    for category, stems in cues("category").items():
        hits = 2 * min(MOST, _hits(stems, near)) + min(MOST, _hits(stems, around))
        if hits:
            scores[category] = hits * WEIGHT.get(category, 1.0)
    if not scores:
        return Guess("statement", ())
    best = max(scores, key=lambda category: scores[category])
    return Guess(best, words_of(cues("category")[best], near) or words_of(cues("category")[best], around))


@lru_cache(maxsize=1024)
def _hits(stems: re.Pattern[str], words: str) -> int:
    """How many different words a text has of these; kept, since every date of a sentence asks."""
    return len(set(stems.findall(words)))


def guess_kind(near: str, category: str, *, third: bool, foreign: bool) -> Guess:
    """The kind that the words speak for.

    Args:
        near: The sentence.
        category: Its category.
        third: Whether a third party is among those who act or speak in it.
        foreign: Whether that is a country or somebody of one, rather than an international body.
    """
    near = SERVICES.sub("", near)
    owned = words_of(cues("kind")["contact"], near)
    for kind in ("denial", "response", "claim"):
        words = words_of(cues("kind")[kind], near)
        if words and not (owned and kind == "claim") and (foreign or kind != "response"):
            return Guess(kind, words)
    if not owned and (category in NEVER_OWNED or (third and category in TOLD_BY_OTHERS)):
        return Guess("claim", ())
    return Guess("contact", owned)


def words_of(stems: re.Pattern[str], text: str) -> tuple[str, ...]:
    """The whole words of a text that begin or hold a stem, once each, three at most."""
    found: dict[str, None] = {}
    for match in stems.finditer(text):
        start, end = match.start(), match.end()
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        found.setdefault(" ".join(text[start:end].split()))
    return tuple(found)[:3]
