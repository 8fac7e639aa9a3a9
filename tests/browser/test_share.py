"""What a reader takes out of the page: the link to what is shown, and the events as files."""

import csv
import json
import re
import struct
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from loaders import Dataset
from loaders.exports.registry import FORMATS
from loaders.language import language
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]

TREATY = "2024-06-19-treaty-signed-pyongyang"

OVER_PLAIN_HTTP = "() => Object.defineProperty(navigator, 'clipboard', { value: undefined })"
SOMEWHERE_TO_PASTE = """() => {
  const field = document.createElement("textarea")
  field.id = "pasted"
  document.body.append(field)
  field.focus()
}"""
REFUSING = "() => { document.execCommand = () => false }"


def test_a_reader_downloads_just_what_is_filtered(visit: Visit, dataset: Dataset) -> None:
    reader = visit("?view=list&source=kcna&category=summit")
    reader.press(reader.page.get_by_role("button", name="Share"))
    with reader.page.expect_download() as table:
        reader.press(reader.page.get_by_role("button", name="Table (CSV)"))
    with table.value.path().open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    asked = select(dataset, Filters(source=("kcna",), category=("summit",)))
    assert [row["id"] for row in rows] == list(asked["id"])
    with reader.page.expect_download() as record:
        reader.press(reader.page.get_by_role("button", name="Record (JSON)"))
    assert len(json.loads(record.value.path().read_text("utf-8"))["events"]) == len(asked)


def test_a_reader_on_a_phone_shares_the_view_in_indonesian(visit: Visit) -> None:
    reader = visit("?view=list&category=summit", phone=True, locale="id-ID")
    reader.press(reader.page.get_by_role("button", name="Bagikan"))
    expect(
        reader.page.locator("code").filter(has_text=f"{reader.url}/?view=list&category=summit").first
    ).to_be_visible()
    for one in FORMATS.values():
        label = language("id").text(one.label)
        expect(reader.page.get_by_role("button", name=label, exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("query", "opening", "button", "copied"),
    [
        ("?view=list&category=summit", "Share", "Copy the link", "/?view=list&category=summit"),
        (f"?view=list&event={TREATY}", "Share and cite", "Copy the link", f"/?view=list&event={TREATY}"),
        (f"?view=list&event={TREATY}", "Share and cite", "Copy the citation", "“Putin and Kim Sign"),
    ],
)
def test_a_link_is_copied_with_the_keyboard_even_where_the_page_is_given_no_clipboard(
    visit: Visit, query: str, opening: str, button: str, copied: str
) -> None:
    reader = visit(query)
    reader.page.evaluate(OVER_PLAIN_HTTP)
    reader.press(reader.page.get_by_text(opening, exact=True))
    copy = reader.page.get_by_role("button", name=button)
    copy.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_text("Copied.", exact=True)).to_be_visible()
    reader.page.evaluate(SOMEWHERE_TO_PASTE)
    reader.page.keyboard.press("Control+V")
    assert copied in reader.page.locator("#pasted").input_value()


def test_a_browser_that_does_not_copy_leaves_the_link_selected_and_says_so(visit: Visit) -> None:
    reader = visit("?view=list&category=summit")
    reader.page.evaluate(OVER_PLAIN_HTTP)
    reader.page.evaluate(REFUSING)
    reader.press(reader.page.get_by_role("button", name="Share"))
    reader.press(reader.page.get_by_role("button", name="Copy the link"))
    expect(reader.page.get_by_text("The browser did not let the page copy.")).to_be_visible()
    assert reader.page.evaluate("String(getSelection())") == f"{reader.url}/?view=list&category=summit"


def test_a_reader_cites_an_event_its_source_and_the_view(visit: Visit, dataset: Dataset) -> None:
    reader = visit(f"?view=list&category=summit&event={TREATY}")
    reader.page.get_by_role("button", name="Share", exact=True).click()
    with reader.answered():
        reader.page.get_by_text("Cite what is shown").click()
    said = reader.sentence.inner_text()
    expect(reader.page.locator("code").filter(has_text=f"“{said}.” Version {dataset.version}")).to_be_visible()
    reader.page.keyboard.press("Escape")
    with reader.answered():
        reader.detail.get_by_text("Share and cite").click()
    with reader.answered():
        reader.detail.get_by_role("radio", name="MLA").click()
    cited = reader.detail.locator("code").filter(has_text=f"version {dataset.version}")
    expect(cited).to_contain_text(f"/?view=list&event={TREATY}&version={dataset.version}. Accessed ")
    reader.detail.get_by_role("radio", name="BibTeX").click()
    expect(reader.detail.locator("code").filter(has_text=f"@misc{{{TREATY},")).to_be_visible()


def test_a_phone_sends_the_link_with_its_own_sheet(visit: Visit) -> None:
    reader = visit("?view=list&category=summit", phone=True)
    expect(reader.page.get_by_role("button", name="Send the link …")).to_have_count(0)
    reader.page.evaluate("navigator.share = async (what) => { window.sent = what }")
    reader.press(reader.page.get_by_role("button", name="Share", exact=True))
    reader.press(reader.page.get_by_role("button", name="Send the link …"))
    sent = reader.page.evaluate("window.sent")
    assert sent["url"] == f"{reader.url}/?view=list&category=summit"
    assert sent["title"] == reader.sentence.inner_text()


@pytest.mark.parametrize("view", ["timeline", "numbers"])
def test_a_chart_is_saved_as_a_picture_and_as_a_drawing_by_the_keyboard(visit: Visit, view: str) -> None:
    reader = visit(f"?view={view}&source=yonhap")
    said = reader.sentence.inner_text()
    chart = reader.page.locator(f".st-key-{view} .js-plotly-plot").bounding_box()
    assert chart
    reader.page.get_by_role("button", name="Save as a drawing (SVG)").focus()
    with reader.page.expect_download() as drawing:
        reader.page.keyboard.press("Enter")
    root = ElementTree.fromstring(drawing.value.path().read_bytes())
    words = [one.text or "" for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert said in " ".join(words)
    assert any("data version" in one for one in words)
    assert not re.search(rb'(?:href|src)="(?!data:|#)', drawing.value.path().read_bytes())
    reader.page.get_by_role("button", name="Save as a picture (PNG)").focus()
    with reader.page.expect_download() as picture:
        reader.page.keyboard.press("Enter")
    assert re.fullmatch(rf"russia-north-korea-{view}-[0-9a-f]{{12}}\.png", picture.value.suggested_filename)
    assert png_size(picture.value.path().read_bytes()) == (float(root.get("width")) * 2, float(root.get("height")) * 2)
    assert float(root.get("width")) == pytest.approx(chart["width"], abs=1)


def png_size(content: bytes) -> tuple[int, int]:
    """Width and height of a picture, as its head has them."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", content[16:24])
