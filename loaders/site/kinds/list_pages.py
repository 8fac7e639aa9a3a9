"""The pages that lead to events: the index by month, and each month."""

from typing import NamedTuple

from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.site.address import Spot
from loaders.site.layout import filled
from loaders.site.linked_data import of_record
from loaders.site.parts import EVENTS, part
from loaders.site.record import Record, beside

SHADES = 5
"""How many tints the calendar of the index has."""


class Month(NamedTuple):
    """A month of the calendar.

    Attributes:
        key: The key of its page; "" where it has no event.
        name: `June 2024`.
        events: How many events it has.
        shade: How full it is beside the fullest, from 0 to `SHADES`.
    """

    key: str
    name: str
    events: int
    shade: int


def index_page(spot: Spot, record: Record) -> bytes:
    """What the record is, its calendar, and the events that matter most; further parts have more of the latter."""
    dataset, language = record.dataset, record.language
    major = part(record.turning_points, EVENTS, spot)
    return filled(
        "index",
        spot,
        record,
        title=language.choose(dataset.chronology.titles)[0],
        description=language.choose(dataset.chronology.descriptions)[0],
        linked_data=of_record(record, spot) if major.number == 1 else "",
        sizes=sizes(record),
        months=language.months["abbreviated"],
        years=_calendar(record),
        major=major.rows,
        part=major,
    )


def month_page(spot: Spot, record: Record, month: str) -> bytes:
    """The events of a month."""
    before, after = beside(tuple(record.months), list(record.months).index(month))
    events, name = record.months[month], record.month_in_words(month)
    shown = part(events, EVENTS, spot)
    return filled(
        "month",
        spot,
        record,
        PageState(filters=Filters(start=month, end=month)),
        title=name,
        description=record.language.plural(
            "{number} event in {month}", "{number} events in {month}", len(events), month=name
        ),
        events=shown.rows,
        part=shown,
        before=(before, record.month_in_words(before)) if before else None,
        after=(after, record.month_in_words(after)) if after else None,
    )


def sizes(record: Record) -> list[tuple[str, str]]:
    """How much there is of what."""
    dataset, language = record.dataset, record.language
    counts = (
        (language.text("Events"), len(dataset.events)),
        (language.text("Sources"), len(dataset.sources)),
        (language.text("Outlets"), dataset.outlets["outlet"].nunique()),
        (language.text("Languages"), dataset.sources["language"].nunique()),
        (language.text("Numbers stated"), len(dataset.claims)),
    )
    return [(name, language.number(count)) for name, count in counts]


def _calendar(record: Record) -> list[tuple[str, list[Month]]]:
    """The months of each year that has events."""
    most = max(map(len, record.months.values()), default=0)
    years = sorted({month[:4] for month in record.months})
    return [(year, [_month(f"{year}-{number:02}", most, record) for number in range(1, 13)]) for year in years]


def _month(month: str, most: int, record: Record) -> Month:
    events = len(record.months.get(month, ()))
    shade = -(-events * SHADES // most) if events else 0
    return Month(f"months/{month}" if events else "", record.month_in_words(month), events, shade)
