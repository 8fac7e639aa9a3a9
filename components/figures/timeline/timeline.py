"""The timeline: every event on the axis of time, in rows that are grouped into lanes."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd

from components.figures.look import DIAMETERS, Palette, base_layout, palette
from components.figures.plain import Figure, Trace
from components.figures.text_width import text_width
from components.figures.timeline import backdrop
from components.figures.timeline.histogram import count_bars, count_by_time, histogram_name
from components.figures.timeline.legend import legend_height, legend_layout, legend_titles, legend_traces
from components.figures.timeline.marks import (
    LABEL_SIZE,
    arrow_trace,
    bar_traces,
    label_trace,
    leader_trace,
    link_trace,
    marker_traces,
    ring_trace,
)
from components.figures.timeline.rows import NARROW, WIDE, lay_out_rows
from components.figures.timeline.sheet import FOOT, Sheet, axes
from components.figures.timeline.spans import Scale, in_window, span_of
from components.figures.timeline.swarm import Mark
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.entries import Era
from loaders.wording.lanes import Lanes

Window = tuple[date, date]
"""First and last day, both shown whole."""

LEFT, RIGHT = {False: 112, True: 2}, {False: 8, True: 2}
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

EMPTY = 120
"""Height of the rows where there is no event to show."""

CARD = {False: 56, True: 34}
"""Characters in a line of the hover card."""


def timeline_figure(
    events: pd.DataFrame,
    *,
    window: Window,
    eras: Sequence[Era] = (),
    dark: bool = False,
    width: int,
    language: Language,
    lanes: Lanes,
    narrow: bool = False,
    selected: str | None = None,
    links: Sequence[str] = (),
    revision: str = "",
) -> Figure:
    """Draw the events that may fall into a window of time.

    One unit of the vertical axis of the rows is one pixel, and heights are fixed, so that what does not overlap at
    `width` does not overlap on any wider screen either.

    Args:
        events: Rows of the frame of events; of their dates only `earliest`, `latest`, `latest_start`, `earliest_end`
            and what qualifies them is used, and `words`.
        window: The part of time that is shown.
        eras: Stretches of time behind the events.
        dark: Whether the page is dark.
        width: Of the whole figure, in pixels.
        language: The language of all that it says.
        lanes: The rows, and which of them each event stands in.
        narrow: Whether it is laid out for a phone.
        selected: The id of the chosen event.
        links: The ids of events that the chosen one is linked with; those among `events` are joined to it by a line.
        revision: What the reader's own zoom belongs to: it lasts as long as this stays the same.
    """
    colours, spacing = palette(dark), NARROW if narrow else WIDE
    scale = Scale(*window, width - LEFT[narrow] - RIGHT[narrow], INSET)
    shown = in_window(events[list(dict.fromkeys((*COLUMNS, lanes.column)))], scale)
    records: Iterable[Any] = shown.itertuples()
    spans = [span_of(event, scale, DIAMETERS[event.significance] / 2 + SHOWS) for event in records]
    marks = [Mark(span, DIAMETERS[weight] / 2) for span, weight in zip(spans, shown["significance"], strict=True)]
    texts = {
        number: text_width(label, LABEL_SIZE)
        for number, (label, weight) in enumerate(zip(shown["label"], shown["significance"], strict=True))
        if label and weight == "major"
    }
    rows = lay_out_rows(lanes, list(shown[lanes.column]), marks, texts, scale.width + RIGHT[narrow], spacing)
    moments = [scale.moment(span.at) for span in spans]
    shown = shown.assign(at=[span.at for span in spans], x=moments, y=rows.heights)
    counts = count_by_time(events, scale)
    bands = backdrop.era_bands(eras, scale, language)
    above, legend = backdrop.era_height(bands), legend_height(narrow)
    sheet = Sheet(width, narrow, LEFT[narrow], RIGHT[narrow], legend, above, max(rows.height, EMPTY))
    drawn = list(shown["kind"]), spans, rows.heights, scale, colours
    return Figure(
        data=[
            *legend_traces(colours, language),
            *count_bars(counts, scale, colours, language),
            *leader_trace(rows.labels.values(), scale, colours),
            *bar_traces(*drawn),
            *arrow_trace(*drawn),
            *_choice(shown, selected, links, colours),
            *marker_traces(shown, colours, CARD[narrow], language),
            *label_trace(shown.iloc[list(rows.labels)], list(rows.labels.values()), scale, colours),
        ],
        layout={
            **axes(sheet, scale, rows, int(counts.sum(axis=1).max()) if len(counts) else 1, colours),
            **legend_layout(sheet, colours, language),
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
                *backdrop.names(rows, sheet, spacing, colours),
                *backdrop.era_names(bands, sheet, scale, colours),
                *([] if narrow else [histogram_name(sheet.left, scale, colours, language)]),
                *([] if narrow else legend_titles(sheet, colours, language)),
                *_nothing(shown, events, window, colours, language),
            ],
        },
    )


def _choice(shown: pd.DataFrame, selected: str | None, links: Sequence[str], colours: Palette) -> list[Trace]:
    """The ring around the chosen event, and lines to those that it is linked with."""
    chosen = next(shown[shown["id"] == selected].itertuples(), None)
    if chosen is None:
        return []
    linked = shown[shown["id"].isin(links)]
    return [*link_trace(chosen, linked.itertuples(), colours), ring_trace(chosen, colours)]


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
