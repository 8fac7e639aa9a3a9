"""What a reader takes out of the page: the link to what is shown, and the events as files."""

import csv
import json
from collections.abc import Callable

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
    expect(reader.page.locator("code").filter(has_text=f"{reader.url}/?view=list&category=summit")).to_be_visible()
    for one in FORMATS.values():
        label = language("id").text(one.label)
        expect(reader.page.get_by_role("button", name=label, exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("query", "opening", "button", "copied"),
    [
        ("?view=list&category=summit", "Share", "Copy the link", "/?view=list&category=summit"),
        (f"?view=list&event={TREATY}", "Link and citation", "Copy the link", f"/?view=list&event={TREATY}"),
        (f"?view=list&event={TREATY}", "Link and citation", "Copy the citation", "“Putin and Kim sign"),
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
