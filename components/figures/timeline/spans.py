"""Where in time an event is drawn: the place of its marker, and the days that its bars cover."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

DAY = np.timedelta64(1, "D")

EPOCH = datetime(1970, 1, 1)

Stretch = tuple[float, float]
"""Left and right end, in pixels."""

Numbers = np.ndarray[Any, np.dtype[np.float64]]

Moments = np.ndarray[Any, np.dtype[np.datetime64]]


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

    @cached_property
    def begin(self) -> datetime:
        """The moment at which the window begins."""
        return datetime(self.first.year, self.first.month, self.first.day)

    @cached_property
    def end(self) -> datetime:
        """The moment at which the window ends."""
        return self.begin + ((self.last - self.first) + timedelta(days=1))

    @cached_property
    def seconds(self) -> float:
        """How long the window is."""
        return (self.end - self.begin).total_seconds()

    @cached_property
    def _since_epoch(self) -> float:
        """Seconds until the window begins."""
        return (self.begin - EPOCH).total_seconds()

    def pixel(self, moment: date) -> float:
        """How far the beginning of a day lies from the left edge of the plot, cut to the window."""
        return float(self.pixels(np.array([moment]))[0])

    def pixels(self, moments: pd.Series | Moments) -> Numbers:
        """The same for many moments at once."""
        seconds = np.asarray(moments, dtype="datetime64[s]").astype("int64")
        share = (seconds - self._since_epoch) / self.seconds
        return self.inset + np.clip(share, 0.0, 1.0) * (self.width - 2 * self.inset)

    def moment(self, pixel: float) -> str:
        """The moment at a pixel, to the minute, as Plotly reads it."""
        share = (pixel - self.inset) / (self.width - 2 * self.inset)
        minutes = (self._since_epoch + self.seconds * share) // 60
        return (EPOCH + timedelta(minutes=minutes)).isoformat(" ", "minutes")

    def moments(self, pixels: Iterable[float]) -> list[str]:
        """The same for many pixels."""
        return [self.moment(pixel) for pixel in pixels]


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


def spans_of(events: pd.DataFrame, scale: Scale, least: Sequence[float]) -> list[Span]:
    """Where events of the window are drawn.

    A month is its days, never its first: the marker of an imprecise date stands in the middle of the days that it may
    mean. The marker of a lasting event stands where that began; only where its beginning is not known, where it ended.

    Args:
        events: Rows of the frame of events.
        scale: The axis of time.
        least: How far the pale bar of an imprecise date reaches to either side of each marker at least, so that it can
            be seen behind it; in pixels.
    """

    def flag(column: str) -> Any:
        return events[column].to_numpy(bool)

    def end_of(days: Moments) -> Numbers:
        return scale.pixels(np.where(np.isnat(days), np.datetime64(scale.end), days + DAY))

    earliest, latest = _days(events, "earliest"), _days(events, "latest")
    latest_start, earliest_end = _days(events, "latest_start"), _days(events, "earliest_end")
    lasting, open_start, ends_open = flag("lasting"), flag("open_start"), events["open_end"].to_numpy(object)
    about = (events["precision"].to_numpy(object) != "day") | flag("approximate")
    whole = scale.pixels(np.where(np.isnat(earliest), np.datetime64(scale.begin), earliest)), end_of(latest)
    at = (scale.pixels(np.where(open_start, earliest_end, earliest)) + scale.pixels(latest_start + DAY)) / 2
    reach = np.asarray(least, dtype="float64")
    pale = np.where(lasting, about | (ends_open == "unknown"), about | flag("uncertain"))
    possible = (
        np.where(lasting, whole[0], np.minimum(whole[0], at - reach)),
        np.where(lasting, whole[1], np.maximum(whole[1], at + reach)),
    )
    begins = np.where(open_start, whole[0], scale.pixels(latest_start))
    ends = end_of(earliest_end)
    solid = lasting & (begins < ends)
    return [
        Span(at, (left, right) if pale else None, (begins, ends) if solid else None, to_left, to_right)
        for at, left, right, pale, begins, ends, solid, to_left, to_right in zip(
            *(
                column.tolist()
                for column in (
                    at,
                    *possible,
                    pale,
                    begins,
                    ends,
                    solid,
                    lasting & open_start,
                    lasting & (ends_open != ""),
                )
            ),
            strict=True,
        )
    ]


def _days(events: pd.DataFrame, column: str) -> Moments:
    return events[column].to_numpy("datetime64[s]")
