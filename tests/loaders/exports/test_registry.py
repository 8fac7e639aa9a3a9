"""The formats: each makes a file of nothing, of one event and of all, says where it is from, and is the same again."""

import pytest

from loaders.exports.registry import FORMATS, export, file_name
from loaders.language import ENGLISH, language
from tests.loaders.exports.answers import ASKED, ONE, WHOLE, asked, written


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_the_same_question_gives_the_same_file(small, form, query):
    assert written(small, form, query) == written(small, form, query)


EVENTS_IN_A_ROW = ("csv", "json", "ics", "timelinejs")
"""Formats in which each event begins with its id."""


@pytest.mark.parametrize("form", EVENTS_IN_A_ROW)
@pytest.mark.parametrize(("order", "first"), [("oldest", 0), ("newest", -1)])
def test_events_stand_in_the_order_of_the_list(small, form, order, first):
    content = written(small, form, {"order": [order]} if order != "oldest" else {}).decode()
    ids = list(small.events["id"])
    places = {event: content.index(event) for event in ids}
    assert min(places, key=places.__getitem__) == ids[first]


def test_the_most_significant_come_first_and_under_no_year_if_asked_for(small):
    brief = written(small, "markdown", {"order": ["significance"]}).decode()
    assert "\n## " not in brief
    assert brief.index("Putin and Kim sign the") < brief.index("Russian TV commentator")


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_speaks_every_language(small, form):
    assert written(small, form, lang=language("id"))


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_is_found_by_its_id_and_told_apart_by_its_label(form):
    assert FORMATS[form].id == form
    assert len({one.label for one in FORMATS.values()}) == len(FORMATS)


def test_an_unknown_format_is_none(small):
    with pytest.raises(KeyError):
        export(asked(small, WHOLE), "pdf", ENGLISH)


def test_a_file_is_called_by_its_version_and_by_how_much_it_holds(small):
    assert file_name(asked(small, WHOLE), "csv") == f"russia-north-korea-{small.version}.csv"
    assert file_name(asked(small, ONE), "csv") == f"russia-north-korea-{small.version}-1-of-17.csv"
