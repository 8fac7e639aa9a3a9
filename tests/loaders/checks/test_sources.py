"""Rules of the sources: what breaks each of them, where the problem is, and what does not break it."""

import pytest

from loaders.checks import check_files
from tests.factories import ACTORS, OUTLETS, PLACES, make_event, make_outlet, make_source, write_dataset
from tests.loaders.checks.editor import TREATY, VISIT, earlier, found

PUBLISHED = [
    ("a day before, which may be the time zone", "2024-06-18", {}, None),
    ("a month that may be after", "2024-06", {}, None),
    ("two days before", "2024-06-17", {}, "published-before"),
    ("two days before, announced", "2024-06-17", {"note": "The visit was announced ahead."}, None),
    ("two days before, planned", "2024-06-17", {"summary": {"en": "The treaty had been planned for weeks."}}, None),
    ("months before, and the note names the outlet", "2024-01-17", {"note": "KCNA gives the background."}, None),
    ("years before, though announced", "2022-06-17", {"note": "It was announced."}, "published-years-before"),
    ("years before, and the note names the outlet", "2022-06-17", {"note": "KCNA gives the background."}, None),
    ("a year after", "2025-06-19", {}, None),
    ("years after", "2025-10-30", {"id": "2022-01-01-visit", "date": "2022-01-01"}, "published-years-after"),
    ("years after the start of what goes on", "2025-10-30", {"date": "2022-01/.."}, None),
    ("after the cut-off", "2025-11-01", {}, "published-after-cutoff"),
]


@pytest.mark.parametrize(
    ("published", "changes", "code"), [pytest.param(*case, id=reason) for reason, *case in PUBLISHED]
)
def test_a_page_appears_after_what_it_reports_or_the_event_says_why(tmp_path, published, changes, code):
    event = make_event(
        sources=[make_source(), make_source(url="https://kcna.example/b", published=published)], **changes
    )
    event["sources"][0]["published"] = None
    del event["sources"][0]["published"]
    expected = [(code, f"{event['id']}: sources[1].published")] if code else []
    assert found(tmp_path, event) == expected


SAME = [
    ("the same address", "https://kcna.example/treaty"),
    ("without encryption", "http://kcna.example/treaty"),
    ("with www", "https://www.kcna.example/treaty"),
    ("with a slash at its end", "https://kcna.example/treaty/"),
    ("at a paragraph", "https://kcna.example/treaty#second"),
]


@pytest.mark.parametrize("url", [pytest.param(url, id=reason) for reason, url in SAME])
def test_a_page_is_one_source_of_an_event(tmp_path, url):
    event = make_event(sources=[make_source(), make_source(url=url)])
    assert found(tmp_path, event) == [("repeated-url", f"{TREATY}: sources[1].url")]


def test_a_founding_article_is_one_source_of_an_event(tmp_path):
    article = make_source(url=None, article="000.txt")
    event = make_event(sources=[article, article])
    assert found(tmp_path, event) == [("repeated-url", f"{TREATY}: sources[1].article")]


def test_another_page_of_the_outlet_is_another_source(tmp_path):
    event = make_event(sources=[make_source(), make_source(url="https://kcna.example/treaty?page=2")])
    assert found(tmp_path, event) == []


def test_an_outlet_republishes_others(tmp_path):
    event = make_event(sources=[make_source(republished_by="Korean Central News Agency")])
    assert found(tmp_path, event) == [("republishes-itself", f"{TREATY}: sources[0].republished_by")]


ADDRESSES = [
    ("its own domain", {}, None),
    ("a part of its own domain", {"url": "https://english.kcna.example/a"}, None),
    ("the domain of whoever republished it", {"url": "https://yna.example/a", "republished_by": "Yonhap"}, None),
    ("the domain of another outlet", {"url": "https://yna.example/a"}, "yna.example belongs to yonhap."),
    ("a domain of nobody", {"url": "https://copies.example/a"}, "copies.example stands in no entry of the outlets."),
]


@pytest.mark.parametrize(("changes", "what"), [pytest.param(*case, id=reason) for reason, *case in ADDRESSES])
def test_an_address_belongs_to_the_outlet(tmp_path, changes, what):
    outlets = [*OUTLETS[:1], make_outlet(id="yonhap", name="Yonhap", aliases=[], domains=["yna.example"])]
    events = [
        earlier(sources=[make_source(outlet="Yonhap", url="https://yna.example/b", published="2024-06-18")]),
        make_event(sources=[make_source(**changes)]),
    ]
    files = write_dataset(tmp_path, events, actors=ACTORS[:2], outlets=outlets, places=PLACES[:1])
    assert [str(problem.what) for problem in check_files(*files) if problem.code == "foreign-address"] == [what][
        : bool(what)
    ]


def test_a_source_has_an_address_or_a_file(tmp_path):
    unread = make_source(url=None)
    assert found(tmp_path, make_event(sources=[unread])) == [("no-address", f"{TREATY}: sources[0].url")]
    assert found(tmp_path, make_event(sources=[make_source(url=None, article="000.txt")])) == []


def test_a_source_that_another_page_credits_was_read_there(tmp_path):
    outlets = [*OUTLETS[:1], make_outlet(id="yonhap", name="Yonhap", aliases=[], domains=["yna.example"])]
    page = make_source(outlet="Yonhap", url="https://yna.example/b", credits=["KCNA"])
    event = make_event(sources=[make_source(url=None), page])
    assert found(tmp_path, event, registers={"outlets": outlets}) == []


def test_no_page_credits_its_own_outlet(tmp_path):
    event = make_event(sources=[make_source(credits=["Korean Central News Agency"])])
    assert found(tmp_path, event) == [("credits-itself", f"{TREATY}: sources[0].credits[0]")]


DESCRIBED = [
    ({"title": "Treaty signed in Pyongyang"}, "title"),
    ({"published": "2024-06-19"}, "published"),
    ({"published": None}, "published"),
    ({"language": "ko"}, "language"),
    ({"credits": ["Vladimir Putin"]}, "credits"),
    ({"media": "photo"}, "media"),
    ({"title": "Another", "language": "ru"}, "title, language"),
    ({}, None),
    ({"outlet": "Korean Central News Agency"}, None),  # another name of the same outlet
    ({"url": "https://kcna.example/treaty?page=2", "title": "Another page"}, None),
]


@pytest.mark.parametrize(("changes", "keys"), DESCRIBED, ids=str)
@pytest.mark.parametrize("url", ["https://kcna.example/treaty", "http://www.kcna.example/treaty/#end"])
def test_a_page_is_described_in_the_same_way_wherever_it_stands(tmp_path, url, changes, keys):
    events = [earlier(sources=[make_source()]), make_event(sources=[make_source(url=url) | changes])]
    for source in events[1]["sources"]:
        if source["published"] is None:
            del source["published"]
    files = write_dataset(tmp_path, events, actors=ACTORS[:2], outlets=OUTLETS[:1], places=PLACES[:1])
    told = [str(problem.what) for problem in check_files(*files)]
    assert told == [f"In {VISIT} the page has another {keys}."][: bool(keys)]
