"""The chart as a picture, made by the browser out of what it has drawn."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from components.visitor import session
from components.visitor.reader import Reader
from loaders.exports.extract import Extract
from loaders.selection.answer import Answer

_picture = st.components.v2.component(
    "picture_of_chart",
    html='<div><button type="button"></button><button type="button"></button></div>',
    css="""
div { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
button { padding: 0.25rem 0; font: inherit; font-size: 0.875rem; color: var(--st-text-color); background: none;
  border: none; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
button:hover, button:focus-visible { color: var(--st-primary-color); }
""",
    js=Path(__file__).with_name("picture.js").read_text(encoding="utf-8"),
)


def show_picture(
    chart: str, answer: Answer, reader: Reader, *, named: str = "", legend: Sequence[tuple[str, str]] = ()
) -> None:
    """Draw the buttons that save a chart.

    Args:
        chart: What the key of the chart begins with.
        answer: What it shows.
        reader: Who reads.
        named: What stands above it in the picture; the sentence of the page, if left out.
        legend: What marks mean that the chart itself does not explain: each as an SVG element, and its meaning.
    """
    text, state = reader.language.text, answer.state
    extract = Extract(answer, reader.language, session.link_to(state))
    _picture(
        key=f"picture-of-{chart}",
        data={
            "chart": chart,
            "title": extract.title,
            "sentence": named or extract.sentence,
            "legend": [list(one) for one in legend],
            "credit": f"{extract.imprint}. {extract.link}",
            "name": f"russia-north-korea-{state.view}-{extract.version}",
            "labels": {"png": text("Save as a picture (PNG)"), "svg": text("Save as a drawing (SVG)")},
        },
    )
