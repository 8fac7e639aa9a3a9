"""Ways from one page to another hold wherever the whole is put."""

import pytest

from loaders.selection.page_state import PageState
from loaders.site.address import ENDING, Site, Spot, folder_of

HOME = "https://record.example/"
SERVED = Site(HOME, "")
AS_FILES = Site(HOME, "https://dashboard.example/", ENDING, ENDING)
COPY = Site(HOME, HOME, ENDING)


@pytest.mark.parametrize(
    ("site", "language", "key", "shown", "address"),
    [
        (SERVED, "en", "index", "record/", "https://record.example/record/"),
        (SERVED, "id", "index", "record/id/", "https://record.example/record/id/"),
        (SERVED, "en", "events/x", "record/events/x", "https://record.example/record/events/x"),
        (SERVED, "id", "actors/index", "record/id/actors/", "https://record.example/record/id/actors/"),
        (AS_FILES, "en", "index", "record/index.html", "https://record.example/record/index.html"),
        (AS_FILES, "id", "events/x", "record/id/events/x.html", "https://record.example/record/id/events/x.html"),
        (COPY, "id", "events/x", "record/id/events/x.html", "https://record.example/record/id/events/x"),
        (Site(ending=ENDING), "en", "about", "record/about.html", ""),
    ],
)
def test_a_page_stands_at_one_address(site, language, key, shown, address):
    assert Spot(site, language, key).shown == shown
    assert Spot(site, language, key).address == address


@pytest.mark.parametrize(
    ("site", "key", "to", "way"),
    [
        (SERVED, "index", "about", "about"),
        (SERVED, "events/x", "index", "../"),
        (SERVED, "events/x", "events/y", "y"),
        (AS_FILES, "actors/index", "actors/kim", "kim.html"),
        (SERVED, "about", "index", "./"),
        (SERVED, "actors/kim", "actors/index", "./"),
        (SERVED, "actors/index", "events/x", "../events/x"),
    ],
)
def test_a_way_is_relative(site, key, to, way):
    assert Spot(site, "en", key).to(to) == way


def test_the_same_page_in_another_language_is_a_folder_away():
    assert Spot(SERVED, "id", "events/x").to("events/x", "en") == "../../events/x"
    assert Spot(SERVED, "en", "events/x").address_in("id") == "https://record.example/record/id/events/x"


def test_a_further_part_of_a_list_stands_beside_the_first():
    first, second = Spot(SERVED, "id", "places/pyongyang"), Spot(SERVED, "id", "places/pyongyang_2")
    assert (first.part, second.part) == (1, 2)
    assert (first.to_part(2), second.to_part(1), second.to_part(3)) == ("pyongyang_2", "pyongyang", "pyongyang_3")


def test_what_is_shown_anywhere_leads_by_full_addresses():
    assert Spot(AS_FILES, "en", "index", anywhere=True).to("about") == "https://record.example/record/about.html"


@pytest.mark.parametrize(
    ("site", "way"),
    [
        (SERVED, "../../?event=x&lang=en"),
        (AS_FILES, "https://dashboard.example/?event=x&lang=en"),
        (Site(ending=ENDING), ""),
    ],
)
def test_the_dashboard_shows_the_same_in_the_same_language(site, way):
    assert Spot(site, "en", "events/x").dashboard(PageState(event="x")) == way


@pytest.mark.parametrize(
    ("address", "folder"),
    [
        ("", ""),
        ("https://x.example", "https://x.example/"),
        ("https://x.example/below/?view=list#top", "https://x.example/below/"),
    ],
)
def test_an_address_is_the_beginning_of_others(address, folder):
    assert folder_of(address) == folder
