"""The front door for dates: canonical EDTF, and the plain words of newspapers in English, Indonesian, Russian, Korean.

A canonical text costs next to nothing. Only when it is none are the modules that know words imported, and with them
dateparser. A date is read whole or not at all.
"""

import re
from datetime import date

from loaders.dates.edtf import DateError, When, read_edtf

POINT = r"(?:[0-9]{4}(?:-[0-9]{2}){0,2}[~?%]?|\.\.)"
CANONICAL = re.compile(rf"\[.*|{POINT}(?:/{POINT}?)?", re.DOTALL)
"""What can only be meant as EDTF, so that what is wrong with it is told in those terms."""


def read_date(text: str, *, on: date | None = None, language: str | None = None) -> When:
    """Read a date.

    Args:
        text: The date, in canonical form or in plain words.
        on: The day on which the words were said; without it, whatever counts from that day (yesterday, bulan lalu,
            April lalu) is refused. Nothing is ever filled in from today.
        language: The language of the words (en, id, ru, ko) if it is known; English is then still read. Without it,
            all four are.

    Returns:
        The date; its `text` is canonical EDTF.

    Raises:
        DateError: It cannot be read, or it names no date, or more than one.
    """
    try:
        return read_edtf(text)
    except DateError:
        if CANONICAL.fullmatch(text.strip()):
            return read_edtf(text.strip())
    from loaders.dates.reading.whole import read_words

    return read_words(text, on, language)
