"""What a reader takes away on paper: the whole view, and where and when it was read."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from pypdfium2 import PdfDocument

from tests.browser.visitor import CHART, Visitor

Visit = Callable[..., Visitor]

TREATY = "2024-06-19-treaty-signed-pyongyang"


def sheets(reader: Visitor) -> list[str]:
    """What stands on each sheet of A4 that is printed."""
    printed = PdfDocument(reader.page.pdf(prefer_css_page_size=True))
    texts = [sheet.get_textpage().get_text_range() for sheet in printed]
    printed.close()
    return texts


@pytest.mark.parametrize(
    ("query", "told", "untold"),
    [
        ("?view=list&category=summit", "Sources: ", "Linked events"),
        (f"?view=list&category=summit&event={TREATY}", "Linked events", "Sources: "),
    ],
)
def test_paper_shows_the_whole_view_or_the_event_alone_and_ends_with_its_link(
    visit: Visit, query: str, told: str, untold: str
) -> None:
    reader = visit(query)
    printed = sheets(reader)
    assert told in "".join(printed)
    assert f"{query}, read on " in "".join(printed[-1].split("\r\n"))
    assert untold not in "".join(printed)


def test_the_timeline_is_printed_from_its_first_month_to_its_last_row(visit: Visit) -> None:
    reader = visit()
    expect(reader.page.locator(CHART)).to_be_visible()
    reader.settle()
    (printed,) = sheets(reader)
    first_axis = printed.split("Diplomacy")[0]
    assert all(year in first_axis for year in ("2022", "2023", "2024", "2025"))
    assert "Ceremonies" in printed
    assert ", read on " in printed


def test_on_the_screen_nothing_of_that_is_seen(visit: Visit) -> None:
    reader = visit("?view=list")
    expect(reader.page.locator(".st-key-on-paper")).to_be_hidden()
