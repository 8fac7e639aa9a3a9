"""The names of months and weekdays: all that Babel has are read."""

from datetime import date

import pytest
from babel import Locale

from loaders.dates import read_date
from loaders.dates.reading.phrases import LANGUAGES

TUESDAY = date(2025, 10, 28)


def names_of_months():
    """Every name and abbreviation that Babel has for a month, standing alone and in a date."""
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in Locale(language).months[context][width].items():
                    yield pytest.param(language, name, month, id=f"{language}-{name}")


@pytest.mark.parametrize(("language", "name", "month"), list(names_of_months()))
def test_every_name_that_babel_has_for_a_month_is_read(language, name, month):
    text = f"2024년 {name}" if language == "ko" else f"{name} 2024"
    assert read_date(text, language=language).text == f"2024-{month:02}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_that_babel_has_for_a_weekday_is_read(language):
    for number, name in Locale(language).days["format"]["wide"].items():
        read = read_date(name, on=TUESDAY, language=language)
        assert read.earliest is not None
        assert read.earliest.weekday() == number
