"""The days on which formats show an event that know nothing but a first and a last day."""

from datetime import date

from loaders.dates.edtf import When


def days_shown(when: When) -> tuple[date, date]:
    """The first and the last of the days that a date may mean, both included.

    An end that is open is not filled in: what goes on, or began on an unknown day, is shown at its known end.
    """
    first = when.earliest or when.earliest_end or when.first
    last = when.latest or when.latest_start or when.last
    return first, last


def is_plain(when: When) -> bool:
    """Whether those days are all that is to be said of the date."""
    vague = when.approximate or when.uncertain or when.open_start or when.open_end
    return when.precision == "day" and not vague
