"""What the chronology is, in the words of its page about itself: what counts, how it was made, what it cannot tell."""

from loaders.dates.in_words import in_words
from loaders.language import Language, mark
from loaders.model.entries import Chronology

CONTACT = mark(
    "Any act by which Russia and North Korea deal with each other, act for each other or speak publicly for each"
    " other: meetings, letters, treaties, trade, troops. What third parties say about such dealings is kept apart"
    " from the dealings themselves, and so are denials and the answers of others."
)

DATES = (
    mark("A date is the span of days that it may mean. A month is drawn as a month, never as its first day."),
    mark("*About* and *uncertain* are kept as they are and marked."),
)

DRAWN = (
    mark("What lasted is a bar; what had not ended by the last report is an arrow."),
    mark(
        "A window of dates finds every event that may lie in it, or, if you ask for it, only those that certainly do."
    ),
)

SOURCES = mark(
    "Every event rests on at least one page that was found and read, often its opening only. Outlet, address,"
    " language and day come from that page. Whom the page credits is written down, so that five outlets that repeat"
    " one agency can be told from five that do not. The filter for a source finds an outlet as publisher, as"
    " republisher and as the one credited; together with a language it asks for one source that fits both."
)

LIMITS = (
    mark(
        "Silence here is not silence in the world: originals of both governments were often out of reach, and routine"
        " letters, sport and schools are thin."
    ),
    mark(
        "Most statements come from somebody with an interest. The status tells where a fact stands, not who is right."
    ),
    mark("Numbers of different claimants are never added up."),
)


def covered(chronology: Chronology, language: Language) -> str:
    """Which days the record covers, and up to when reports were read."""
    coverage = chronology.coverage
    return language.text(
        "Covered: {first} to {last}; reports read up to {cutoff}.",
        first=in_words(coverage.from_, language),
        last=in_words(coverage.to, language),
        cutoff=in_words(chronology.cutoff, language),
    )
