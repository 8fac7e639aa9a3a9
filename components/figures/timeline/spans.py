"""Where in time an event is drawn: the place of its marker, and the days that its bars cover."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

DAY = pd.Timedelta(days=1)

Stretch = tuple[float, float]
"""Left and right end, in pixels."""

Numbers = np.ndarray[Any, np.dtype[np.float64]]


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
        return float(self.pixels(pd.Series([moment]))[0])

    def pixels(self, moments: pd.Series) -> Numbers:
        """The same for many moments at once."""
        seconds = moments.to_numpy("datetime64[s]").astype("int64")
        share = (seconds - self.begin.timestamp()) / (self.end - self.begin).total_seconds()
        return self.inset + np.clip(share, 0.0, 1.0) * (self.width - 2 * self.inset)

    def moment(self, pixel: float) -> str:
        """The moment at a pixel, to the minute, as Plotly reads it."""
        return self.moments([pixel])[0]

    def moments(self, pixels: Sequence[float]) -> list[str]:
        """The same for many pixels at once."""
        share = (np.asarray(pixels, dtype="float64") - self.inset) / (self.width - 2 * self.inset)
        minutes = (self.begin.timestamp() + (self.end - self.begin).total_seconds() * share) // 60
        texts: list[str] = np.datetime_as_string(minutes.astype("int64").astype("datetime64[m]")).tolist()
        return [text.replace("T", " ") for text in texts]


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

    def pixels(days: pd.Series, missing: pd.Timestamp | None = None, after: bool = False) -> Numbers:
        filled = days if missing is None else days.fillna(missing)
        return scale.pixels(filled + DAY if after else filled)

    def flag(column: str) -> Any:
        return events[column].to_numpy(bool)

    lasting, open_start, open_end = flag("lasting"), flag("open_start"), (events["open_end"] != "").to_numpy(bool)
    about = (events["precision"] != "day").to_numpy(bool) | flag("approximate")
    whole = pixels(events["earliest"], scale.begin), pixels(events["latest"], scale.end - DAY, after=True)
    begun = events["earliest"].where(~events["open_start"], events["earliest_end"])
    at = (pixels(begun) + pixels(events["latest_start"], after=True)) / 2
    reach = np.asarray(least, dtype="float64")
    pale = np.where(lasting, about | (events["open_end"] == "unknown").to_numpy(bool), about | flag("uncertain"))
    possible = (
        np.where(lasting, whole[0], np.minimum(whole[0], at - reach)),
        np.where(lasting, whole[1], np.maximum(whole[1], at + reach)),
    )
    begins = np.where(open_start, whole[0], pixels(events["latest_start"]))
    ends = pixels(events["earliest_end"], scale.end - DAY, after=True)
    solid = lasting & (begins < ends)
    return [
        Span(at, (left, right) if pale else None, (begins, ends) if solid else None, to_left, to_right)
        for at, left, right, pale, begins, ends, solid, to_left, to_right in zip(
            *(
                column.tolist()
                for column in (at, *possible, pale, begins, ends, solid, lasting & open_start, lasting & open_end)
            ),
            strict=True,
        )
    ]
