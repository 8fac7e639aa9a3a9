"""Numbers in dispute: every figure that somebody stated, over the day on which it was stated, with its denials."""

from collections.abc import Iterable
from math import floor, log10
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.camps import LOOKS, camp_colour, camp_name
from components.figures.hover import escape_plotly, wrapped
from components.figures.look import UNFADED, Palette, base_layout, faint, palette
from loaders.language import Language
from loaders.wording.amounts import amount_in_words

HEIGHT = {False: 460, True: 420}
"""Of the figure in pixels, wide and narrow."""

SIZE, STEP = 11, 13
"""Diameter of a mark, and the distance of marks that would cover each other; in pixels."""

SPREAD = 30
"""How many times the largest figure is the smallest before the axis is logarithmic."""

CARD = 56
"""Characters in a line of the hover card."""

SIGNS = {"more than": "↑", "at least": "↑", "up to": "↓", "about": "≈"}
"""What stands beside a mark whose figure is not exact: in which direction the claim leaves it open."""


def numbers_figure(
    numbers: pd.DataFrame,
    denials: pd.DataFrame,
    *,
    unit: str,
    language: Language,
    dark: bool = False,
    width: int,
    narrow: bool = False,
) -> go.Figure:
    """Draw the figures stated for one quantity; nothing is added up.

    One mark is one claim: colour and shape are the camp of the claimant, a bar is a stated range, a sign beside it
    says that the claim leaves the figure open. A cross is a denial, joined to the claim that it answers.

    Args:
        numbers: Rows of `wording.claims.worded_numbers`, all of one quantity.
        denials: Rows of `numbers.denials_frame` of that quantity.
        unit: What is counted, for the axis, in that language.
        language: The language of all that it says.
        dark: Whether the page is dark.
        width: Of the figure, in pixels.
        narrow: Whether it is laid out for a phone.
    """
    colours = palette(dark)
    placed = _placed(numbers, width)
    text, muted = {"color": colours.text}, {"color": colours.muted}
    return go.Figure(
        data=[
            *_range_traces(placed, dark),
            *_claim_traces(placed, dark, language),
            *_denial_traces(placed, denials, colours, language),
        ],
        layout={
            **base_layout(colours),
            "height": HEIGHT[narrow],
            "margin": {"l": 4, "r": 8, "t": 34, "b": 4},
            "title": {
                "text": escape_plotly(unit),
                "xref": "container",
                "x": 0,
                "y": 0.99,
                "font": {"size": 12} | muted,
            },
            "dragmode": False if narrow else "zoom",
            "legend": {"orientation": "h", "y": -0.12, "itemclick": False, "itemdoubleclick": False, "font": text},
            "xaxis": {
                "type": "date",
                "gridcolor": colours.grid,
                "tickfont": muted,
                "automargin": True,
                "tickformat": "%b\n%Y",
                "hoverformat": "%-d %B %Y",
            },
            "yaxis": _value_axis(placed["y"], colours, language),
        },
    )


def _placed(numbers: pd.DataFrame, width: int) -> pd.DataFrame:
    """The claims with columns `x` and `y`: where their marks stand, side by side where they would cover each other.

    A claim stated in a month stands in the middle of it; a range has its mark in the middle, an open end at its figure.
    """
    middle = numbers["stated_from"] + (numbers["stated_to"] - numbers["stated_from"]) / 2
    amount = numbers["amount"].fillna((numbers["low"] + numbers["high"]) / 2)
    placed = numbers.assign(day=middle, y=amount)
    reach = placed["day"].max() - placed["day"].min()
    step = max(reach, pd.Timedelta(days=30)) * (STEP / width)
    same = placed.groupby([placed["day"].dt.floor("D"), "y"])
    beside = same.cumcount() - (same["day"].transform("size") - 1) / 2
    return placed.assign(x=placed["day"] + beside * step)


def _is_wide(values: pd.Series) -> bool:
    positive = values[values > 0]
    return len(positive) > 1 and len(positive) == len(values) and positive.max() / positive.min() >= SPREAD


def _value_axis(values: pd.Series, colours: Palette, language: Language) -> dict[str, Any]:
    look = {
        "gridcolor": colours.grid,
        "tickfont": {"color": colours.muted},
        "automargin": True,
        "fixedrange": True,
        "zeroline": False,
        "ticklabelposition": "outside",
    }
    if not _is_wide(values):
        return look | {"rangemode": "tozero", "tickformat": ","}
    powers = range(floor(log10(values.min())), floor(log10(values.max())) + 2)
    ticks = [step * 10.0**power for power in powers for step in (1, 3)]
    words = [amount_in_words(tick, tick, tick, "", language) for tick in ticks]
    return look | {"type": "log", "tickvals": ticks, "ticktext": words}


def _claim_traces(placed: pd.DataFrame, dark: bool, language: Language) -> list[go.Scatter]:
    """Marks, one trace for each camp; `customdata[0]` is the id of the event."""
    return [
        go.Scatter(
            name=camp_name(camp, language),
            mode="markers+text",
            x=list(claims["x"]),
            y=list(claims["y"]),
            text=[SIGNS.get(qualifier, "") for qualifier in claims["qualifier"]],
            textposition=["bottom center" if one == "up to" else "top center" for one in claims["qualifier"]],
            textfont={"color": camp_colour(camp, dark), "size": 13},
            marker={"color": camp_colour(camp, dark), "symbol": LOOKS[camp].symbol, "size": SIZE, "opacity": 1},
            customdata=[[claim.event, *_card(claim, camp, language)] for claim in _rows(claims)],
            hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
            **UNFADED,
        )
        for camp in LOOKS
        if len(claims := placed[placed["camp"] == camp])
    ]


def _card(claim: Any, camp: str, language: Language) -> tuple[str, str, str]:
    """The hover card: how much; by whom and when; through whom, and who denies it."""
    said = f"{claim.by_name} ({camp_name(camp, language)}), {claim.day_in_words}"
    if claim.denied_by:
        through = language.text("Through {names}; denied by {deniers}", names=claim.says, deniers=claim.denied_by)
    else:
        through = language.text("Through {names}", names=claim.says)
    return escape_plotly(claim.words), wrapped(said, CARD), wrapped(through, CARD)


def _range_traces(placed: pd.DataFrame, dark: bool) -> list[go.Scatter]:
    """A bar from the low to the high end of each stated range."""
    traces = []
    for camp in LOOKS:
        ranges = placed[(placed["camp"] == camp) & placed["amount"].isna()]
        if ranges.empty:
            continue
        xs = [x for claim in _rows(ranges) for x in (claim.x, claim.x, None)]
        ys = [y for claim in _rows(ranges) for y in (claim.low, claim.high, None)]
        line = {"color": faint(camp_colour(camp, dark), 0.55), "width": 5}
        traces.append(_lines(f"{camp}, range", xs, ys, line))
    return traces


def _denial_traces(
    placed: pd.DataFrame, denials: pd.DataFrame, colours: Palette, language: Language
) -> list[go.Scatter]:
    """A cross for each denial on its day, at the height of the first figure that it answers, and a line to that."""
    heights = placed.drop_duplicates("event").set_index("event")
    answered = denials[denials["event"].isin(heights.index)]
    if answered.empty:
        return []
    claims = heights.loc[answered["event"]]
    days, levels = list(answered["day"]), list(claims["y"])
    xs = [x for begin, end in zip(claims["x"], days, strict=True) for x in (begin, end, None)]
    ys = [y for level in levels for y in (level, level, None)]
    return [
        _lines("Denied", xs, ys, {"color": faint(colours.kinds["denial"], 0.7), "width": 1, "dash": "2px,3px"}),
        go.Scatter(
            name=language.text("Denial"),
            mode="markers",
            x=days,
            y=levels,
            marker={
                "color": colours.kinds["denial"],
                "symbol": "x-thin",
                "size": SIZE,
                "line": {"width": 2, "color": colours.kinds["denial"]},
            },
            customdata=[
                [one.denial, wrapped(language.text("{names} denies it", names=one.by_name), CARD)]
                for one in _rows(answered)
            ],
            hovertemplate="%{customdata[1]}<br>%{x}<extra></extra>",
            **UNFADED,
        ),
    ]


def _lines(name: str, xs: list[Any], ys: list[float | None], line: dict[str, Any]) -> go.Scatter:
    return go.Scatter(name=name, mode="lines", x=xs, y=ys, line=line, hoverinfo="skip", showlegend=False)


def _rows(frame: pd.DataFrame) -> Iterable[Any]:
    return frame.itertuples()
