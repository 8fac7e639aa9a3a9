from html.parser import HTMLParser

from components.figures.look import LIGHT
from components.figures.timeline.legend import legend, legend_html
from loaders.language import ENGLISH
from loaders.model.vocabulary import KINDS
from tests.components.figures.drawing import draw, make_events


def test_the_legend_explains_colour_shape_size_and_bars_apart() -> None:
    assert {part.title: [one.name for one in part.entries] for part in legend(ENGLISH, dark=False)} == {
        "Kind": [term.label for term in KINDS.values()],
        "Status": ["Confirmed", "Reported", "Disputed"],
        "Significance": ["Major", "Notable", "Routine"],
        "Dates": ["one of these days", "all of these days"],
    }


def test_every_kind_shows_its_colour() -> None:
    kinds = legend(ENGLISH, dark=False)[0]
    for entry, colour in zip(kinds.entries, LIGHT.kinds.values(), strict=True):
        assert colour in entry.picture


def test_the_figure_holds_no_legend_that_could_break() -> None:
    assert not any(trace.showlegend for trace in draw(make_events({})).data)


class Reader(HTMLParser):
    """Every picture, and every text that is read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pictures: list[dict[str, str | None]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.pictures.append(dict(attrs))

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())


def test_the_line_of_the_legend_says_each_entry_once_beside_its_picture() -> None:
    parts = legend(ENGLISH, dark=True)
    read = Reader(legend_html(parts, ENGLISH, dark=True))
    entries = [one.name for part in parts for one in part.entries]
    assert [text for text in read.texts if text in entries] == entries
    assert len(read.pictures) == len(entries)
    assert all(one["alt"] == "" and str(one["src"]).startswith("data:image/svg+xml,%3Csvg") for one in read.pictures)
