"""What a reader takes out of the page: the link to what is shown, and the events as files."""

import csv
import json
from collections.abc import Callable

from playwright.sync_api import expect

from loaders import Dataset
from loaders.exports.registry import FORMATS
from loaders.language import language
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]


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
