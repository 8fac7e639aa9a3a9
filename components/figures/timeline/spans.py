"""Where in time an event is drawn: the place of its marker, and the days that its bars cover."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

DAY = pd.Timedelta(days=1)

Stretch = tuple[float, float]
"""Left and right end, in pixels."""


@dataclass(frozen=True)
class Scale:
    """Days as pixels, counted from the left edge of the plot.

    Attributes:
        first: First day of the window.
        last: Last day of the window, which is shown whole.
        width: Of the plot, in pixels.
        inset: Free pixels beyond the window at either edge, so that no marker there is cut.
    """

    first: date
    last: date
    width: float
    inset: float = 0

    @property
    def begin(self) -> pd.Timestamp:
        """The moment at which the window begins."""
        return pd.Timestamp(self.first)

    @property
    def end(self) -> pd.Timestamp:
        """The moment at which the window ends."""
        return pd.Timestamp(self.last) + DAY

    def pixel(self, moment: pd.Timestamp) -> float:
        """How far a moment lies from the left edge of the plot, cut to the window."""
        share = float((moment - self.begin) / (self.end - self.begin))
        return self.inset + min(max(share, 0.0), 1.0) * (self.width - 2 * self.inset)

    def moment(self, pixel: float) -> str:
        """The moment at a pixel, to the minute, as Plotly reads it."""
        share = (pixel - self.inset) / (self.width - 2 * self.inset)
        return str((self.begin + (self.end - self.begin) * share).strftime("%Y-%m-%d %H:%M"))


@dataclass(frozen=True)
class Span:
    """One event on the axis of time, in pixels, cut to the window.

    Attributes:
        at: Where the marker stands: the middle of the days on which it may have begun.
        possible: The days that it may cover, where that is more than one day or not sure; drawn pale.
        certain: The days that a lasting event surely covers; drawn solid.
        to_left: Whether its beginning is open or lies before the window's.
        to_right: Whether its end is open.
    """

    at: float
    possible: Stretch | None = None
    certain: Stretch | None = None
    to_left: bool = False
    to_right: bool = False

    @property
    def reach(self) -> Stretch:
        """From the left end of all that is drawn to the right end."""
        ends = [self.at, *(self.possible or ()), *(self.certain or ())]
        return min(ends), max(ends)


def in_window(events: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """The events that may touch the window; an open end touches everything beyond it."""
    begun = events["earliest"].isna() | (events["earliest"] < scale.end)
    unfinished = events["latest"].isna() | (events["latest"] >= scale.begin)
    return events[begun & unfinished]


def span_of(event: Any, scale: Scale, least: float) -> Span:
    """Where an event of the window is drawn.

    A month is its days, never its first: the marker of an imprecise date stands in the middle of the days that it may
    mean. The marker of a lasting event stands where that began; only where its beginning is not known, where it ended.

    Args:
        event: A row of the frame of events, as a named tuple.
        scale: The axis of time.
        least: How far the pale bar of an imprecise date reaches to either side of the marker at least, so that it can
            be seen behind it; in pixels.
    """

    def pixel(day: pd.Timestamp, after: bool = False) -> float:
        return scale.pixel(day + DAY if after else day)

    whole = pixel(_or(event.earliest, scale.begin)), pixel(_or(event.latest, scale.end - DAY), after=True)
    begun = event.earliest_end if event.open_start else event.earliest
    at = (pixel(begun) + pixel(event.latest_start, after=True)) / 2
    if not event.lasting:
        exact = event.precision == "day" and not event.approximate and not event.uncertain
        return Span(at, None if exact else (min(whole[0], at - least), max(whole[1], at + least)))
    begins = whole[0] if event.open_start else pixel(event.latest_start)
    ends = pixel(_or(event.earliest_end, scale.end - DAY), after=True)
    return Span(
        at,
        possible=whole if event.precision != "day" or event.open_end == "unknown" or event.approximate else None,
        certain=(begins, ends) if begins < ends else None,
        to_left=bool(event.open_start),
        to_right=bool(event.open_end),
    )


def middle_of_beginning(events: pd.DataFrame) -> pd.Series:
    """The moment that stands for each event, whatever the window: see `span_of`.

    Args:
        events: The frame of events.
    """
    first = events["earliest"].where(~events["open_start"], events["earliest_end"])
    return first + (events["latest_start"] + DAY - first) / 2


def _or(day: pd.Timestamp, otherwise: pd.Timestamp) -> pd.Timestamp:
    return otherwise if pd.isna(day) else day
