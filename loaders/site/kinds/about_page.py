"""What the record is: what counts, every word that is used, how it was made, and what it cannot tell."""

from loaders.dataset.counts import counts_by_year
from loaders.language import mark
from loaders.model import vocabulary
from loaders.selection.page_state import PageState
from loaders.site.address import Spot
from loaders.site.kinds.list_pages import sizes
from loaders.site.layout import filled
from loaders.site.record import Record
from loaders.wording import about, coverage

WORDS = (
    (mark("Kinds"), vocabulary.KINDS),
    (mark("Statuses"), vocabulary.STATUSES),
    (mark("Significance"), vocabulary.SIGNIFICANCES),
)
"""The closed lists that are explained, each with its heading."""


def about_page(spot: Spot, record: Record) -> bytes:
    """The page about the record."""
    dataset, language = record.dataset, record.language
    counts = counts_by_year(dataset.events)
    names = {kind: language.text(term.label) for kind, term in vocabulary.KINDS.items()}
    return filled(
        "about",
        spot,
        record,
        PageState(view="about"),
        title=language.text("About"),
        description=language.choose(dataset.chronology.descriptions)[0],
        sizes=sizes(record),
        words=[
            (
                language.text(heading),
                [(language.text(term.label), language.text(term.meaning)) for term in terms.values()],
            )
            for heading, terms in WORDS
        ],
        contact=language.text(about.CONTACT),
        dates=list(map(language.text, about.DATES)),
        sources=language.text(about.SOURCES),
        limits=[about.covered(dataset.chronology, language), *map(language.text, about.LIMITS)],
        searched=language.text(coverage.SEARCHED),
        searches=[language.text(term.label) for term in vocabulary.SEARCHES.values()],
        tables=[
            (coverage.comparison_names(language), coverage.comparisons(dataset, language)),
            (coverage.month_names(language), coverage.by_month(dataset, language)),
        ],
        kinds=[names.get(kind, language.text("All")) for kind in counts.columns],
        counts=[
            (language.text("All") if year == "all" else year, [language.number(count) for count in row])
            for year, *row in counts.itertuples()
        ],
    )
