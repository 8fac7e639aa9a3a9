"""The piece of HTML that shows a view within another page."""

from html.parser import HTMLParser

import pytest

from components.sharing.embed import snippet
from components.sharing.measured import LEAST, MOST, SLACK, within_limits
from tests.loaders.exports.answers import HOSTILE


class Tags(HTMLParser):
    """The tags of a piece of HTML, each with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_frame_leads_where_it_should_and_is_called_what_it_shows(text: str) -> None:
    ((tag, attributes),) = Tags(snippet(f"https://dashboard.example/?q={text}&embed=true", text, 700)).found
    assert tag == "iframe"
    assert (attributes["src"], attributes["title"]) == (f"https://dashboard.example/?q={text}&embed=true", text)
    assert attributes["height"] == "700"


@pytest.mark.parametrize(
    ("needed", "likely", "height"),
    [(700, 640, 700 + SLACK), (10, 640, LEAST), (5000, 640, MOST), (5000, 2600, 2600)],
    ids=["as high as it is", "never a slit", "a long one scrolls inside", "a chart is never cut"],
)
def test_a_frame_is_as_high_as_what_it_shows_within_limits(needed: int, likely: int, height: int) -> None:
    assert within_limits(needed, likely) == height
