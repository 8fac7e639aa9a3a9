"""The formats: each makes a file of nothing, of one event and of all, says where it is from, and is the same again."""

import pytest

from loaders.exports.registry import FORMATS, export, file_name
from loaders.language import ENGLISH, language
from tests.loaders.exports.answers import ASKED, ONE, WHOLE, asked, written


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_the_same_question_gives_the_same_file(small, form, query):
    assert written(small, form, query) == written(small, form, query)


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
