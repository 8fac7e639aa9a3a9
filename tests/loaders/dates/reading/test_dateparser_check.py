"""dateparser as the second reader: it agrees, or neither is believed, and it is loaded only when words are met."""

import subprocess
import sys
from datetime import date

import pytest

from loaders.dataset.dataset import ROOT
from loaders.dates import read_date
from loaders.dates.edtf import DateError
from loaders.dates.reading.dateparser_check import second_reading
from loaders.dates.reading.phrases import LANGUAGES
from tests.loaders.dates.reading.test_grammar import READ


def test_dateparser_reads_the_same_plain_days_where_it_reads_them():
    readings = {text: (canonical, second_reading(text, LANGUAGES)) for text, canonical, _ in READ if "/" not in text}
    both = {text: read for text, read in readings.items() if len(read[0]) == 10 and read[1]}
    assert len(both) >= 50
    assert {text: str(day) for text, (_, day) in both.items()} == {text: said for text, (said, _) in both.items()}


def test_where_dateparser_reads_another_day_neither_is_believed(monkeypatch):
    monkeypatch.setattr("loaders.dates.reading.whole.second_reading", lambda words, languages: date(2024, 6, 20))
    with pytest.raises(DateError, match="2024-06-19 or 2024-06-20"):
        read_date("19 June 2024")


@pytest.mark.parametrize("text", ["2024-06-19", "2024-06~", "[2024-02-15..2024-03-24]", "2024-02-30"])
def test_dateparser_is_imported_only_when_words_are_met(text):
    code = (
        "import sys; from loaders.dates import read_date\n"
        f"try: read_date({text!r})\n"
        "except ValueError: pass\n"
        "assert 'dateparser' not in sys.modules\n"
        "read_date('19 June 2024'); assert 'dateparser' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
