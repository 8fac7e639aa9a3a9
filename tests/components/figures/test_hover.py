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


def test_what_stands_before_a_text_takes_room_in_its_first_line() -> None:
    assert wrapped("one two three", 13) == "one two three"
    assert wrapped("one two three", 13, indent=4) == "one two<br>three"


def test_the_card_says_what_when_how_sure_and_who_says_so() -> None:
    figure = draw(make_events({"kind": "claim", "status": "disputed", "date": "2024-06"}))
    (trace,) = event_traces(figure)
    assert trace.customdata[0] == [
        "event-0",
        "Kim and Putin sign a treaty",
        "June 2024",
        "disputed",
        "KCNA and TASS",
    ]
    assert "Claim · %{customdata[3]}<br>According to %{customdata[4]}" in trace.hovertemplate
    assert all(f"customdata[{number}]" in trace.hovertemplate for number in (1, 2))


@pytest.mark.parametrize("field", ["title", "label", "says", "words"])
def test_no_text_of_an_event_becomes_markup(field: str) -> None:
    evil = "<b>%{x}</b>"
    figure = draw(make_events({field: evil, "significance": "major"}))
    assert evil not in figure.to_json().replace("\\u003c", "<").replace("\\u003e", ">")
