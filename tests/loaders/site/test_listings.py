"""The feed, as a reader of feeds sees it, and the map of the site, as a parser of XML does."""

import re
from xml.etree import ElementTree as Xml

import feedparser
import pytest

from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.language import ENGLISH, language
from loaders.selection.link import from_query
from loaders.site.address import Site, Spot
from loaders.site.listings import LATEST, SITEMAP, feed, sitemap
from loaders.site.news import days_of_pages
from loaders.site.pages import keys, missing_page, spots
from tests.factories import make_dataset, make_event
from tests.loaders.exports.answers import ASKED, HOSTILE, NOTHING, ONE, WHOLE, asked, make_hostile
from tests.loaders.history.record import LATER, later_event, with_past
from tests.loaders.site.site import AS_FILES, BUSY_DAY, HOME

SERVED = Site(HOME, "")
TREATY = "2024-06-19-treaty-signed"


@pytest.fixture(scope="module")
def past(tmp_path_factory):
    """A record with a list of its versions: one event came with the second, the other was corrected in the third."""
    return with_past(tmp_path_factory.mktemp("past"))


def read(dataset, query, lang=ENGLISH):
    content = feed(Extract(asked(dataset, query), lang, HOME), SERVED)
    told = feedparser.parse(content)
    assert not told.bozo
    return told


@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_the_feed_tells_of_the_events_that_are_asked_for_last_reported_first(small, query):
    told = read(small, query)
    ids = set(asked(small, query).events["id"])
    assert {one.link for one in told.entries} == {f"{HOME}record/events/{event}" for event in ids}
    days = [one.updated for one in told.entries]
    assert days == sorted(days, reverse=True)
    assert told.feed.title.startswith("A few contacts of Russia and North Korea")


def test_the_feed_tells_of_no_more_than_readers_want(dataset):
    assert len(read(dataset, WHOLE).entries) == LATEST


@pytest.mark.parametrize(
    ("query", "events"),
    [
        (WHOLE, [TREATY, LATER]),
        ({"version": ["2026-11-23"]}, [TREATY, LATER]),
        ({"version": ["2026-11-25"]}, [TREATY]),
        ({"version": ["2026-11-27"]}, []),
        ({"version": ["2026-11-23"], "category": ["summit"]}, []),
    ],
)
def test_the_feed_tells_what_is_new_since_a_day_or_a_version(past, query, events):
    assert [one.link.rpartition("/")[2] for one in read(past, query).entries] == events


def test_an_entry_says_what_changed_and_when(past):
    changed, new = read(past, WHOLE).entries
    assert changed.updated == "2026-11-27T00:00:00Z"
    assert changed.summary.startswith("Corrected: ")
    assert new.summary.startswith("New in the record. ")
    assert read(past, WHOLE, language("id")).entries[1].summary.startswith("Baru dalam catatan ini. ")


def test_a_correction_is_told_first_and_whole_whatever_else_its_day_brought_and_so_is_what_was_withdrawn(tmp_path):
    (tmp_path / "changes.yaml").write_text(BUSY_DAY, encoding="utf-8")
    dataset = make_dataset(tmp_path, [make_event(), later_event()])
    entries = read(dataset, WHOLE).entries
    assert [(one.title, one.link.removeprefix(f"{HOME}record/")) for one in entries] == [
        ("Withdrawn: A treaty is signed", f"events/{TREATY}"),
        ("Withdrawn: A rumour", "changes/2026-11-25"),
        (make_event()["title"]["en"], f"events/{TREATY}"),
        ("Kim writes to Putin", f"events/{LATER}"),
    ]
    assert entries[2].summary.startswith("Corrected: Date: 18 June 2024 → 19 June 2024. Completed or reworded: Title. ")
    assert {one.updated for one in entries} == {"2026-11-25T00:00:00Z"}
    assert len({one.id for one in entries}) == 4
    assert read(dataset, {"category": ["summit"]}).entries == []
    gone = missing_page(dataset, Spot(SERVED, "id", "events/2024-06-01-rumour"))
    assert "Peristiwa “A rumour” ditarik pada 25 November 2026." in gone.decode()
    assert 'href="../changes/2026-11-25"' in gone.decode()
    assert str(from_query({"event": ["2024-06-01-rumour"]}, dataset)[1][0]).startswith("The event “A rumour” was with")


def test_an_entry_says_what_it_is_who_says_so_and_when_that_was_last_reported(small):
    (entry,) = read(small, ONE).entries
    assert entry.title.startswith("Putin and Kim sign")
    assert entry.summary.startswith("19 June 2024. Reported by ")
    assert [tag.term for tag in entry.tags] == ["contact", "treaty"]
    sources = small.records[entry.link.rpartition("/")[2]].sources
    reported = max(source.published.latest for source in sources if source.published)
    assert entry.updated == f"{reported}T00:00:00Z"


def test_an_entry_keeps_its_id_wherever_the_site_stands_and_in_every_language(small):
    there = Extract(asked(small, ONE), language("id"))
    (moved,) = feedparser.parse(feed(there, Site("https://elsewhere.example/", ""))).entries
    (entry,) = read(small, ONE).entries
    assert entry.id == moved.id
    assert re.fullmatch("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}", entry.id)
    assert len({one.id for one in read(small, WHOLE).entries}) == len(small.events)


def test_each_question_has_a_feed_of_its_own(small):
    feeds = [read(small, query).feed for query in (NOTHING, ONE, WHOLE)] + [read(small, WHOLE, language("id")).feed]
    assert len({one.id for one in feeds}) == 4
    assert len({one.title for one in feeds[:3]}) == 3
    assert feeds[1].title.endswith(" · 1 of 17 events: about treaty, 19 June 2024")
    assert [one.link for one in feeds[1:3]] == [
        f"{HOME}?from=2024-06-19&to=2024-06-19&category=treaty",
        f"{HOME}record/",
    ]
    selves = [link.href for one in feeds for link in one.links if link.rel == "self"]
    assert selves[1:] == [
        f"{HOME}feed.atom?from=2024-06-19&to=2024-06-19&category=treaty",
        f"{HOME}feed.atom",
        f"{HOME}feed.atom?lang=id",
    ]


def test_malice_stays_text_in_a_feed(tmp_path):
    dataset = make_hostile(tmp_path)
    root = Xml.fromstring(feed(Extract(asked(dataset, WHOLE), ENGLISH), SERVED))
    titles = [one.text for one in root.iter("{http://www.w3.org/2005/Atom}title")][1:]
    assert sorted(titles) == sorted(one_line(text) for text in HOSTILE)


def test_the_map_has_every_page_in_every_language(small):
    root = Xml.fromstring(sitemap(spots(small, Spot(AS_FILES, "en", "index")), {}))
    assert root.tag == f"{{{SITEMAP}}}urlset"
    found = [one.text for one in root.iter(f"{{{SITEMAP}}}loc")]
    assert len(found) == len(set(found)) == 2 * len(list(keys(small)))
    assert f"{HOME}record/id/events/2024-06-19-treaty-signed-pyongyang.html" in found


def test_the_map_tells_when_the_page_of_an_event_last_changed(past):
    content = sitemap(spots(past, Spot(AS_FILES, "id", "index")), days_of_pages(past)).decode()
    for event, day in ((TREATY, "2026-11-27"), (LATER, "2026-11-25")):
        for folder in ("record", "record/id"):
            assert f"<loc>{HOME}{folder}/events/{event}.html</loc><lastmod>{day}</lastmod>" in content
    assert content.count("<lastmod>") == 4


def test_a_map_holds_as_many_addresses_as_a_file_of_events_can_ask_for(dataset):
    most, characters = 50_000, 32_000_000
    per_event = 1_400_000 / 767
    of_registers = len(list(keys(dataset))) - len(dataset.events)
    assert 2 * (characters / per_event + of_registers) < most
