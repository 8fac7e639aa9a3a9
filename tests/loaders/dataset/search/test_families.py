"""Which words of the texts are forms of one another."""

import pytest

from loaders.dataset.search.families import Families

ENGLISH = (
    "visit",
    "visits",
    "visited",
    "company",
    "companies",
    "unit",
    "united",
    "new",
    "news",
    "congratulates",
)
INDONESIAN = [
    *("kirim", "mengirim", "dikirim", "pengiriman", "kunjungan", "berkunjung", "mengunjungi", "kunjungannya"),
    *("tandatangan", "menandatangani", "perang", "serangan", "terang", "pasukan", "memasukkan", "masuk"),
]
RUSSIAN = ["визита", "визитом", "военные", "военных", "военнопленный"]

OF = [
    ("visits", {"visit", "visits", "visited"}, "plural"),
    ("company", {"company", "companies"}, "a plural that is spelt otherwise"),
    ("congratulated", {"congratulates"}, "of a form that stands nowhere"),
    ("units", {"unit"}, "not what happens to begin so"),
    ("news", {"news"}, "nor what means something else"),
    ("pengiriman", {"kirim", "mengirim", "dikirim", "pengiriman"}, "a noun made of a verb"),
    ("dikunjungi", {"kunjungan", "berkunjung", "mengunjungi", "kunjungannya"}, "a root that stands nowhere alone"),
    ("penandatanganan", {"tandatangan", "menandatangani"}, "a prefix that swallows a letter"),
    ("perang", {"perang"}, "no root by chance"),
    ("pasukan", {"pasukan"}, "nor one that a single prefix has"),
    ("визите", {"визита", "визитом"}, "Russian"),
    ("военным", {"военные", "военных"}, "but no compound"),
    ("before", set(), "nothing of a word that nobody uses"),
]


@pytest.fixture(scope="module")
def families() -> Families:
    return Families(ENGLISH, INDONESIAN, RUSSIAN)


@pytest.mark.parametrize(("word", "forms"), [pytest.param(*case, id=why) for *case, why in OF])
def test_a_word_has_the_forms_that_the_texts_bear_out(families: Families, word: str, forms: set[str]) -> None:
    assert set(families.of(word)) == forms
