"""In which forms names and words are typed, by script."""

import pytest

from loaders.dataset.search.forms import bases, stem

NAMES = [
    ("лавровым", "лавров", "Russian, instrumental"),
    ("мацегоры", "мацегора", "Russian, genitive of a name in a vowel"),
    ("зеленского", "зеленскии", "Russian, genitive of an adjective"),
    ("ына", "ын", "a short part of a name"),
    ("зеленськоі", "зеленська", "Ukrainian"),
    ("김정은이", "김정은", "Korean, with a particle"),
    ("평양에서", "평양", "Korean, with a longer one"),
    ("tentaranya", "tentara", "Indonesian, with a suffix"),
    ("pows", "pow", "an English plural"),
    ("dmitriy", "dmitri", "another transliteration"),
]


@pytest.mark.parametrize(("typed", "name"), [pytest.param(*case, id=why) for *case, why in NAMES])
def test_a_form_of_a_name_has_its_stem(typed: str, name: str) -> None:
    assert stem(name) in {stem(base) if base.isascii() else base for base in bases(typed, of_name=True)}


@pytest.mark.parametrize("word", ["цои", "мост", "us", "as", "10", "김", "kn23", "金正恩"])
def test_a_word_too_short_or_of_no_known_script_stays_as_it_is(word: str) -> None:
    assert list(bases(word)) == [word]
