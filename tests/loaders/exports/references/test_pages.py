"""The pages behind the events: each once, with what rests on it."""

from loaders.exports.references.pages import pages_of
from tests.factories import make_dataset, make_event, make_source

OTHER = {"id": "2024-07-01-other", "date": "2024-07-01"}


def test_a_page_behind_two_events_is_one(tmp_path):
    dataset = make_dataset(tmp_path, [make_event(), make_event(**OTHER)])
    (page,) = pages_of(dataset.records.values())
    assert page.events == ("2024-06-19-treaty-signed", "2024-07-01-other")
    assert page.key.startswith("kcna-2024-06-20-")


def test_its_headline_is_taken_from_where_it_stands(tmp_path):
    untitled = make_event(sources=[make_source(title=None)])
    dataset = make_dataset(tmp_path, [untitled, make_event(**OTHER)])
    (page,) = pages_of(dataset.records.values())
    assert page.source.title == "Treaty signed"


def test_articles_without_an_address_are_told_apart(tmp_path):
    sources = [make_source(url=None, article="a.txt"), make_source(url=None, article="b.txt")]
    dataset = make_dataset(tmp_path, [make_event(sources=sources)])
    assert len({page.key for page in pages_of(dataset.records.values())}) == 2


def test_the_key_of_a_page_without_a_day_says_so_and_no_day_is_made_up(tmp_path):
    sources = [make_source(published=None), make_source(published="2024-06", url="https://kcna.example/2")]
    dataset = make_dataset(tmp_path, [make_event(sources=sources)])
    undated, month = pages_of(dataset.records.values())
    assert undated.key.startswith("kcna-undated-")
    assert month.key.rpartition("-")[0] == "kcna-2024-06"


def test_no_two_pages_of_the_real_record_share_a_key(dataset):
    pages = pages_of(dataset.records.values())
    assert len({page.key for page in pages}) == len(pages)
    addresses = {url for url in dataset.sources["url"] if url}
    assert {page.source.url for page in pages if page.source.url} == addresses
