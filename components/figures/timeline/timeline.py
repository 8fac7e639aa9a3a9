"""The timeline: every event on the axis of time, in rows that are grouped into lanes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from components.figures.look import DIAMETERS, Palette, base_layout, palette
from components.figures.plain import Figure
from components.figures.text_width import text_width
from components.figures.timeline import backdrop
from components.figures.timeline.cells import Cell, cells_at, cells_of
from components.figures.timeline.choice import Counted, Timeline
from components.figures.timeline.counts import chip_trace, count_traces, crowded_rows
from components.figures.timeline.histogram import count_bars, count_by_time, histogram_name
from components.figures.timeline.marks import (
    AS_DRAWN,
    LABEL_SIZE,
    Placed,
    arrow_trace,
    bar_traces,
    events_of,
    label_trace,
    leader_trace,
    marker_traces,
)
from components.figures.timeline.rows import NARROW, WIDE, Rows, lay_out_rows
from components.figures.timeline.sheet import FOOT, Sheet, axes
from components.figures.timeline.spans import Scale, Span, Stretch, spans_of
from components.figures.timeline.swarm import Mark
from loaders.dataset.rhythm import middle_of_beginning
from loaders.dataset.window import Window, reaching_into
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.entries import Era
from loaders.wording.lanes import Lanes

LEFT, RIGHT = {False: int(WIDE.margin), True: 2}, {False: 8, True: 2}
"""Margins in pixels, wide and narrow."""

COLUMNS = [
    *("id", "earliest", "latest", "latest_start", "earliest_end", "lasting", "precision", "approximate", "uncertain"),
    *("open_start", "open_end", "words", "title", "label", "kind", "status", "significance", "says"),
]
"""What the figure uses of the frame of events."""

INSET = 9
"""Free pixels at either end of the window."""

SHOWS = 4
"""By how many pixels the bar of an imprecise date shows beside its marker at least."""

ASIDE = 8
"""How far a marker may move aside where its month is narrower than that, in pixels."""

EMPTY = 120
"""Height of the rows where there is no event to show."""

CARD = {False: 56, True: 34}
"""Characters in a line of the hover card."""


def draw_timeline(
    events: pd.DataFrame,
    *,
    window: Window,
    eras: Sequence[Era] = (),
    until: date | None = None,
    dark: bool = False,
    width: int,
    language: Language,
    lanes: Lanes,
    narrow: bool = False,
    revision: str = "",
) -> Timeline:
    """Lay out the events that may fall into a window of time, for whoever chooses one of them.

    One unit of the vertical axis of the rows is one pixel, and heights are fixed, so that what does not overlap at
    `width` does not overlap on any wider screen either. No row grows without end: what finds no place in it is counted
    there, and a row of which most would find none shows counts alone.

    Args:
        events: Rows of the frame of events; of their dates only `earliest`, `latest`, `latest_start`, `earliest_end`
            and what qualifies them is used, and `words`.
        window: The part of time that is shown.
        eras: Stretches of time behind the events.
        until: The day up to which anything is known; None for today's record.
        dark: Whether the page is dark.
        width: Of the whole figure, in pixels.
        language: The language of all that it says.
        lanes: The rows, and which of them each event stands in; one that stands in several has a marker in each.
        narrow: Whether it is laid out for a phone.
        revision: What the reader's own zoom belongs to: it lasts as long as this stays the same.
    """
    colours, spacing = palette(dark), NARROW if narrow else WIDE
    if until is not None:
        window = (window[0], min(window[1], until)) if window[0] <= until else window
        eras = [era for era in eras if era.date.earliest is None or era.date.earliest <= until]
    scale = Scale(*window, width - LEFT[narrow] - RIGHT[narrow], INSET)
    cells = cells_of(scale)
    placed_in_time = events[COLUMNS].assign(at=scale.pixels(middle_of_beginning(events)))
    shown = _in_rows(placed_in_time, lanes.standing, reaching_into(events, window))
    counted = crowded_rows(shown["row"], shown["significance"], shown["at"].to_numpy(), cells, spacing.most)
    in_bars = shown["row"].isin(counted).to_numpy(bool)
    single, summed = (shown[~in_bars], shown[in_bars]) if counted else (shown, shown.iloc[:0])
    drawn = events_of(single)
    marks = _marks(single, scale, cells)
    texts = {
        number: text_width(event.label, LABEL_SIZE)
        for number, event in enumerate(drawn)
        if event.label and event.significance == "major"
    }
    rows = lay_out_rows(
        lanes, [event.row for event in drawn], marks, texts, scale.width + RIGHT[narrow], spacing, counted
    )
    numbers = [number for number, spot in enumerate(rows.spots) if spot]
    placed = [
        Placed(event, scale.moment(spot[0]), _short(spot[1]))
        for event, spot in zip(drawn, rows.spots, strict=True)
        if spot
    ]
    left_out = single.iloc[[number for number, spot in enumerate(rows.spots) if spot is None]]
    counts_stand = {row.id: _short(row.chips) for row in rows.rows}
    without_marker = Counted(pd.concat([left_out, summed])[[*AS_DRAWN, "at"]], counts_stand, cells, scale)
    counts = count_by_time(events, scale)
    bands = backdrop.era_bands(eras, scale, language)
    sheet = Sheet(width, narrow, LEFT[narrow], RIGHT[narrow], backdrop.era_height(bands), max(rows.height, EMPTY))
    bars = (
        [one.event.kind for one in placed],
        [marks[number].span for number in numbers],
        [one.y for one in placed],
        scale,
        colours,
    )
    below = [
        *count_bars(counts, scale, colours, language),
        *count_traces(summed, rows, cells, scale, colours, language),
        *leader_trace(rows.labels.values(), scale, colours),
        *bar_traces(*bars),
        *arrow_trace(*bars),
    ]
    figure = Figure(
        data=[
            *below,
            *marker_traces(placed, colours, CARD[narrow], language),
            *chip_trace(_left_out(left_out, rows, cells), rows.rows, cells, scale, colours, language),
            *label_trace([drawn[number] for number in rows.labels], list(rows.labels.values()), scale, colours),
        ],
        layout={
            **axes(sheet, scale, rows, int(counts.sum(axis=1).max()) if len(counts) else 1, colours),
            **base_layout(colours),
            "height": sheet.height,
            "margin": {"l": sheet.left, "r": sheet.right, "t": sheet.top, "b": FOOT, "autoexpand": False},
            "barmode": "stack",
            "bargap": 0,
            "dragmode": False if narrow else "zoom",
            "uirevision": revision,
            "shapes": [
                *backdrop.lane_shapes(rows, sheet, colours),
                *backdrop.era_shapes(bands, sheet, scale, colours),
            ],
            "annotations": [
                *backdrop.names(rows, sheet, spacing, colours, counted, language),
                *backdrop.era_names(bands, sheet, scale, colours),
                *([] if narrow else [histogram_name(sheet.left, scale, colours, language)]),
                *_nothing(shown, events, window, colours, language),
            ],
        },
    )
    return Timeline(figure, len(below), placed, without_marker, colours, CARD[narrow], language)


def _in_rows(events: pd.DataFrame, standing: pd.DataFrame, shown: np.ndarray[Any, np.dtype[np.bool_]]) -> pd.DataFrame:
    """Those of the events that are shown, once for each row that they stand in, with that as the column `row`."""
    there = standing[shown[standing["place"].to_numpy()]]
    in_rows: pd.DataFrame = events.iloc[there["place"].to_numpy()]
    return in_rows.assign(row=there["row"].to_numpy())


def _marks(events: pd.DataFrame, scale: Scale, cells: Sequence[Cell]) -> list[Mark]:
    """The marks of events, each with how far it may move aside."""
    radii = [DIAMETERS[weight] / 2 for weight in events["significance"]]
    spans = spans_of(events, scale, [radius + SHOWS for radius in radii])
    homes = cells_at(cells, [span.at for span in spans])
    return [
        Mark(span, radius, _aside(span, cells[home])) for span, radius, home in zip(spans, radii, homes, strict=True)
    ]


def _aside(span: Span, cell: Cell) -> Stretch | None:
    """Between which pixels a marker may move: it stays in its month and on its days; what lasts stays at its beginning.

    Where months are narrower than a marker, it may move as far as its own width.
    """
    if span.certain:
        return None
    left, right = span.possible or (cell.left, cell.right)
    if cell.is_long:
        left, right = max(left, span.at - ASIDE), min(right, span.at + ASIDE)
    return max(left, cell.left), min(right, cell.right)


def _left_out(events: pd.DataFrame, rows: Rows, cells: Sequence[Cell]) -> dict[tuple[int, int], int]:
    """How many events found no place, by the place of their row and the place of their cell."""
    places = {row.id: place for place, row in enumerate(rows.rows)}
    numbers: dict[tuple[int, int], int] = {}
    for row, cell in zip(events["row"], cells_at(cells, events["at"].to_numpy()), strict=True):
        numbers[places[row], cell] = numbers.get((places[row], cell), 0) + 1
    return numbers


def _short(height: float) -> float:
    """A height that is a whole number of pixels without a point, which is shorter on the way to the browser."""
    return int(height) if float(height).is_integer() else round(float(height), 1)


def _nothing(
    shown: pd.DataFrame, events: pd.DataFrame, window: Window, colours: Palette, language: Language
) -> list[dict[str, Any]]:
    """What stands in place of the events where there are none."""
    if len(shown):
        return []
    first, last = (in_words(day, language) for day in window)
    if len(events):
        text = language.text("No event between {first} and {last}.", first=first, last=last)
    else:
        text = language.text("No event to show.")
    look = {"xref": "paper", "x": 0.5, "y": EMPTY / 2, "showarrow": False, "bgcolor": colours.page, "borderpad": 8}
    return [{**look, "text": text, "font": {"size": 14, "color": colours.muted}}]
