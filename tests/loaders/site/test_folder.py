"""The site as files: every page valid, every link within it leading somewhere, nothing of the record missing."""

import json
import re
from collections import Counter
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest

from loaders import Dataset
from loaders.exports.plain import one_line
from loaders.exports.registry import export
from loaders.language import ENGLISH
from loaders.selection.answer import answer, select
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.site.address import ENDING, Site, Spot, part_of
from loaders.site.kinds.register_pages import REGISTERS
from loaders.site.pages import keys, page, spots
from loaders.site.parts import ENTRIES
from loaders.site.record import record_of
from tests.factories import make_dataset, make_event, make_source
from tests.loaders.exports.answers import HOSTILE, make_hostile
from tests.loaders.site.site import AS_FILES, DASHBOARD, HOME, Page, pages, written

TREATY = "2024-06-19-treaty-signed-pyongyang"

HEAVIEST = 60_000
"""Bytes that a page may have, before it is compressed."""


@pytest.fixture(scope="module")
def folder(small: Dataset) -> dict[str, bytes]:
    return written(small)


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    dataset = make_hostile(tmp_path_factory.mktemp("hostile"))
    assert dataset.left_out == ()
    return written(dataset)


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return written(make_dataset(tmp_path_factory.mktemp("single"), [make_event()]))


@pytest.fixture(params=["folder", "hostile_folder", "single"])
def each(request: pytest.FixtureRequest) -> dict[str, bytes]:
    """A folder of a few events, of malice, and of one event."""
    found: dict[str, bytes] = request.getfixturevalue(request.param)
    return found


# What holds for every page


def test_every_page_is_valid(each):
    for one in pages(each):
        assert one.tree is not None, one.path  # reading it strictly raises for what is not valid


def test_every_link_within_the_site_leads_to_a_file_of_it(each):
    lost = [(one.path, way) for one in pages(each) for way in one.ways if way not in each]
    assert lost == []


def test_every_page_can_be_reached_from_the_first(folder):
    reached, found = {"record/index.html"}, ["record/index.html"]
    while found:
        path = found.pop()
        new = {way for way in Page(path, folder[path]).ways if way.endswith(ENDING)} - reached
        reached |= new
        found += new
    retired = {path for path in folder if b'http-equiv="refresh"' in folder[path]}
    assert {one.path for one in pages(folder)} - retired - {"404.html"} == reached


def test_no_page_has_a_script_but_facts_for_machines_nor_asks_anybody_for_anything(each):
    for one in pages(each):
        assert {script.get("type") for script in one.all("script")} <= {"application/ld+json"}
        assert not [kind for kind in ("img", "iframe", "object", "embed", "form", "base") if one.all(kind)]
        assert {link.get("rel") for link in one.all("link")} <= {"canonical", "alternate"}
        assert not [part for part in one.tree.iter() if any(str(name).startswith("on") for name in part.attrib)]
        assert b"url(" not in one.content.partition(b"</style>")[0]


def test_every_page_has_one_heading_above_all_others_and_leaves_no_level_out(each):
    for one in pages(each):
        if one.all("main"):
            levels = [int(part.tag[1]) for part in one.all("main")[0].iter() if part.tag in {"h1", "h2", "h3"}]
            assert levels[0] == 1, one.path
            assert levels.count(1) == 1, one.path
            assert all(after - before <= 1 for before, after in pairwise(levels)), one.path


def test_no_id_stands_twice_on_a_page(each):
    for one in pages(each):
        ids = Counter(part.get("id") for part in one.tree.iter() if part.get("id"))
        assert max(ids.values(), default=0) <= 1, one.path


def test_every_page_tells_its_language_its_place_and_the_same_page_in_others(folder, small):
    for spot in spots(small, Spot(AS_FILES, "en", "index")):
        one = Page(spot.shown, folder[spot.shown])
        heads = {(link.get("rel"), link.get("hreflang")): link.get("href") for link in one.all("link")}
        assert one.tree.get("lang") == spot.language
        assert heads["canonical", None] == f"{HOME}{spot.shown}"
        assert heads["alternate", "en"] == heads["alternate", "x-default"] == f"{HOME}record/{spot.key}.html"
        assert heads["alternate", "id"] == f"{HOME}record/id/{spot.key}.html"


def test_every_page_leads_to_the_dashboard_with_the_same_filter(folder):
    asked = {
        "record/index.html": "lang=en",
        "record/id/index.html": "lang=id",
        f"record/id/events/{TREATY}.html": f"event={TREATY}&lang=id",
        "record/months/2024-06.html": "from=2024-06&to=2024-06&lang=en",
        "record/actors/kim-jong-un.html": "actor=kim-jong-un&lang=en",
        "record/outlets/kcna.html": "source=kcna&lang=en",
        "record/places/pyongyang.html": "place=pyongyang&lang=en",
        "record/numbers/troops-deployed.html": "view=numbers&quantity=troops-deployed&lang=en",
        "record/about.html": "view=about&lang=en",
    }
    for path, query in asked.items():
        assert f"{DASHBOARD}?{query}" in Page(path, folder[path]).leading_out()
    for one in pages(folder):
        if one.all("main") and one.path != "404.html":
            assert [link for link in one.leading_out() if link.startswith(DASHBOARD)], one.path


def test_without_a_dashboard_no_page_leads_to_one(small):
    for one in pages(written(small, Site(HOME, None, ENDING, ENDING))):
        assert "Open in the dashboard" not in one.content.decode(), one.path


def test_without_a_place_of_its_own_the_site_is_whole_but_for_what_holds_full_addresses(small, folder):
    nowhere = written(small, Site(ending=ENDING))
    assert folder.keys() - nowhere.keys() == {"feed.atom", "record/sitemap.xml", "robots.txt", "404.html"}
    for one in list(pages(nowhere))[::5]:
        assert set(one.ways) <= nowhere.keys(), one.path


def test_a_list_holds_the_events_that_the_dashboard_shows_with_its_filter(dataset, small):
    for record in (record_of(dataset, ENGLISH), record_of(small, ENGLISH)):
        lists = {"actor": record.actors, "source": record.outlets, "place": record.places}
        found = [(events, {field: (one,)}) for field, groups in lists.items() for one, events in groups.items()]
        found += [(events, {"start": month, "end": month}) for month, events in record.months.items()]
        for events, filters in found[::7]:
            assert events == tuple(select(record.dataset, Filters(**filters))["id"]), filters


def test_an_event_stands_in_every_month_in_which_it_may_have_been(tmp_path):
    dates = {"2024-03-x": "2024-03", "2024-01-y": "2024-01/2024-02", "2024-02-z": "2024-02/..", "2024-w": "2024"}
    events = [make_event(id=name, date=date, title={"en": name}) for name, date in dates.items()]
    months = record_of(make_dataset(tmp_path, events), ENGLISH).months
    assert months == {
        "2024-01": ("2024-01-y", "2024-w"),
        "2024-02": ("2024-01-y", "2024-w", "2024-02-z"),
        "2024-03": ("2024-w", "2024-02-z", "2024-03-x"),
    }


# What is in it


def test_every_event_is_on_the_page_of_its_month_and_on_those_of_whom_and_what_it_names(small, folder):
    for event in small.records.values():
        lists = [f"months/{event.date.first:%Y-%m}"]
        lists += [f"actors/{name.id}" for name in event.actors]
        lists += [f"places/{name.id}" for name in event.places or ()]
        lists += [f"outlets/{source.outlet.id}" for source in event.sources]
        for key in lists:
            path = f"record/{key}.html"
            assert f"record/events/{event.id}.html" in Page(path, folder[path]).ways, path


def test_the_page_of_an_event_has_all_that_is_known_of_it(small, folder):
    for event in small.records.values():
        told = Page("", folder[f"record/events/{event.id}.html"])
        text = told.text()
        assert told.text("h1") == one_line(event.title["en"])
        texts = [event.summary["en"], event.note or "", event.quote.text if event.quote else ""]
        texts += [source.title or "" for source in event.sources]
        texts += [str(name) for claim in event.claims or () for name in [claim.note or ""]]
        assert [one for one in texts if one_line(one) not in text] == []
        assert {source.url for source in event.sources if source.url} <= set(told.leading_out())


def test_a_page_without_a_headline_is_told_in_the_readers_language_and_leads_to_one_in_its_own(tmp_path):
    russian = make_source(title=None, language="ru", url="https://kcna.example/ru")
    dataset = make_dataset(tmp_path, [make_event(sources=[russian])])
    told = Page("", page(dataset, Spot(AS_FILES, "id", f"events/{next(iter(dataset.records))}")))
    (link,) = [one for one in told.all("a") if one.get("href") == russian["url"]]
    assert (link.get("hreflang"), link[0].get("lang"), link[0].text) == ("ru", None, "halaman KCNA")


def test_no_two_pages_have_one_title(dataset):
    record = record_of(dataset, ENGLISH)
    twice = record.actors.keys() & record.outlets.keys()
    titles = {
        Page("", page(dataset, Spot(AS_FILES, "en", f"{register}/{one}"))).text("title")
        for one in sorted(twice)[:5]
        for register in ("actors", "outlets")
    }
    assert len(titles) == 10


def test_links_between_events_are_told_on_both_of_their_pages(small, folder):
    for event in small.records.values():
        for link in event.links or ():
            there = small.current_ids[link.event]
            for one, other in ((event.id, there), (there, event.id)):
                path = f"record/events/{one}.html"
                assert f"record/events/{other}.html" in Page(path, folder[path]).ways


def test_it_speaks_every_language(folder):
    said = Page("", folder[f"record/id/events/{TREATY}.html"]).text()
    assert said.startswith("Juni 2024 Putin dan Kim")
    assert "Siapa yang mengatakannya" in said


def test_every_number_stated_is_in_a_table_of_its_quantity(small, folder):
    for quantity, claims in small.claims.groupby("quantity"):
        rows = Page("", folder[f"record/numbers/{quantity}.html"]).all("table")[1].iter("tr")
        assert len(list(rows)) == len(claims) + 1


def test_a_retired_id_leads_to_its_event(small, folder):
    retired, current = next((old, new) for old, new in small.current_ids.items() if old != new)
    door = Page(path := f"record/id/events/{retired}.html", folder[path])
    assert door.ways == [f"record/id/events/{current}.html"]
    (refresh,) = [one.get("content") for one in door.all("meta") if one.get("http-equiv") == "refresh"]
    assert refresh == f"0; url={door.links[0]}"


def test_programs_find_what_the_server_of_the_dashboard_has_for_them(small, folder):
    whole = answer(small, PageState())
    assert folder["api/events.json"] == export(whole, "json", ENGLISH, DASHBOARD)
    assert len(json.loads(folder["api/claims.json"])["claims"]) == len(small.claims)
    assert set(json.loads(folder["api/sources.json"])["sources"][0]) >= {"key", "events", "outlet", "credits"}
    assert folder["api/events.csv"] == export(whole, "csv", ENGLISH, DASHBOARD)
    assert {f"api/events/{event}.json" for event in small.records} <= folder.keys()


def test_pages_are_the_same_again(small, folder):
    assert written(small) == folder


# Malice


def test_malice_is_shown_as_it_stands(hostile_folder):
    for number, text in enumerate(HOSTILE, 1):
        for code in ("", "id/"):
            one = Page("", hostile_folder[f"record/{code}events/2024-06-{number:02}-hostile.html"])
            assert one.text("h1") == one_line(text)
            assert one.text("title").startswith(one_line(text))
            assert one_line(text) in one.text("blockquote")
            assert one.facts()[0]["name"] == one_line(text)


def test_malice_finds_no_way_into_a_link(hostile_folder):
    for one in pages(hostile_folder):
        assert all(link.startswith(("https://kcna.example/", DASHBOARD, HOME)) for link in one.leading_out())
        assert not [link for link in one.links if ":" in link.partition("/")[0] and not link.startswith("http")]


def test_no_mark_of_direction_gets_onto_a_page(hostile_folder):
    for one in pages(hostile_folder):
        assert not set("\u202e\u202c\u2066\u2069") & set(one.content.decode()), one.path


# The real record


def test_every_event_and_every_source_of_the_real_record_is_on_the_site(dataset):
    for event in dataset.records.values():
        content = page(dataset, Spot(AS_FILES, "en", f"events/{event.id}"))
        assert len(content) <= HEAVIEST, event.id
        said = unescape(content.decode())
        assert one_line(event.title["en"]) in said
        for source in event.sources:
            assert (source.url or one_line(source.title or source.outlet.voice.name)) in said, event.id


def test_no_list_of_the_real_record_is_heavier_than_an_event_may_be_and_its_parts_have_all_of_it(dataset):
    record = record_of(dataset, ENGLISH)
    lists = {f"{register}/index": len(dataset.registers.named(register).entries) for register in REGISTERS}
    groups = {"actors": record.actors, "outlets": record.outlets, "places": record.places, "months": record.months}
    for folder, events in groups.items():
        longest = max(events, key=lambda one: len(events[one]))
        lists[f"{folder}/{longest}"] = len(events[longest])
    every = set(keys(dataset))
    for first, rows in lists.items():
        parts = sorted((key for key in every if part_of(key)[0] == first), key=lambda key: part_of(key)[1])
        assert len(parts) > 1 or rows <= ENTRIES
        found: list[str] = []
        for key in parts:
            content = page(dataset, Spot(AS_FILES, "id", key))
            assert len(content) <= HEAVIEST, key
            held = content.decode().partition("<main")[2].partition("</main>")[0]
            found += re.findall(r'<(?:tr><td|p)><a href="([^"#?:]+)"', held)
        assert len(found) == len(set(found)) == rows, first
    for key in every:
        if key.startswith(("changes/2", "numbers/", "index")):
            assert len(page(dataset, Spot(AS_FILES, "id", key))) <= HEAVIEST, key


def test_turning_points_and_statements_go_on_in_further_parts_that_have_each_of_them_once(tmp_path):
    told = {"significance": "major", "label": {"en": "Label"}}
    claims = [{"quantity": "other", "value": value, "by": "NIS"} for value in (1, 2)]
    events = [
        make_event(id=f"2024-06-19-no-{number}", title={"en": f"Title {number}"}, claims=claims, note="x", **told)
        for number in range(121)
    ]
    dataset = make_dataset(tmp_path, events)
    latest = every = 121 * 2  # all of them were stated on one day
    for first, row, parts, rows in (("index", "<li><span>", 2, 121), ("numbers/other", "<tr><td>", 5, latest + every)):
        found = [page(dataset, Spot(AS_FILES, "en", key)).decode() for key in keys(dataset) if part_of(key)[0] == first]
        assert len(found) == parts
        assert sum(one.count(row) for one in found) == rows
        assert f'<a href="{first.rpartition("/")[2]}_2.html">2</a>' in found[0]


def test_a_sample_of_the_real_record_is_valid(dataset):
    for key in list(keys(dataset))[::40]:
        for code in ("en", "id"):
            spot = Spot(AS_FILES, code, key)
            assert Page(spot.shown, page(dataset, spot)).tree is not None


# The templates


def test_no_template_says_what_no_catalogue_knows():
    templates = Path(__file__).parents[3] / "loaders" / "site" / "templates"
    for file in templates.glob("*.html"):
        assert words_of(file.read_text(encoding="utf-8")) <= {"CSV", "JSON", "ICS", "Atom"}, file.name


def words_of(template: str) -> set[str]:
    """The words of a template that stand outside of tags, of what Jinja does, and of comments."""
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", template, flags=re.DOTALL)
    return set(re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^>]*>", " ", bare)))


def test_words_outside_of_the_language_layer_are_found():
    assert words_of('<p class="x">{{ text("Known") }} Unknown {% if x %}also{% endif %}</p>') == {"Unknown", "also"}
