"""dateparser as the second reader of plain days: where it reads one too, both have to read the same.

It reads only what the grammar has marked out as one day with its month in words and its year, for beyond that it is
known to cut and to fill in. Its settings leave it nothing to fill in, least of all from today.
"""

from datetime import date, datetime
from functools import lru_cache
from typing import Any

SETTINGS = {
    "PARSERS": ["absolute-time"],
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "DATE_ORDER": "DMY",
    "PREFER_LOCALE_DATE_ORDER": False,
    "RELATIVE_BASE": datetime(2000, 1, 1),
}


def second_reading(words: str, languages: tuple[str, ...]) -> date | None:
    """The day that dateparser reads from the words; None where it reads none."""
    read = _parser(languages).get_date_data(words).date_obj
    return read.date() if read else None


@lru_cache(maxsize=8)
def _parser(languages: tuple[str, ...]) -> Any:
    """One parser for each set of languages, kept, since making it costs more than reading with it."""
    from dateparser.date import DateDataParser  # takes 0.1 s, so only once words are met

    return DateDataParser(languages=list(languages), settings=SETTINGS)
