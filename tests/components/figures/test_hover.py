import pytest

from components.figures.hover import escape_plotly, wrapped
from tests.components.figures.drawing import draw, event_traces, make_events


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ('<a href="javascript:alert(1)">x</a>', '&lt;a href="javascript:alert(1)"&gt;x&lt;/a&gt;'),
        ("Willkie Farr & Gallagher", "Willkie Farr &amp; Gallagher"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),  # what looks like an entity is text too
        ("two\nlines", "two lines"),
    ],
)
def test_text_is_shown_as_it_stands(text: str, shown: str) -> None:
    assert escape_plotly(text) == shown


def test_long_titles_are_wrapped_before_they_are_escaped() -> None:
    assert wrapped("one & two & three", 10) == "one &amp; two<br>&amp; three"


def test_the_card_says_what_when_how_sure_and_who_says_so() -> None:
    figure = draw(make_events({"kind": "claim", "status": "disputed", "date": "2024-06"}))
    (trace,) = event_traces(figure)
    assert trace.customdata[0] == [
        "event-0",
        "Kim and Putin sign a treaty",
        "June 2024",
        "According to KCNA and TASS",
    ]
    assert "Claim · disputed" in trace.hovertemplate
    assert all(f"customdata[{number}]" in trace.hovertemplate for number in (1, 2, 3))


@pytest.mark.parametrize("field", ["title", "label", "says", "words"])
def test_no_text_of_an_event_becomes_markup(field: str) -> None:
    evil = "<b>%{x}</b>"
    figure = draw(make_events({field: evil, "significance": "major"}))
    assert evil not in figure.to_json().replace("\\u003c", "<").replace("\\u003e", ">")
