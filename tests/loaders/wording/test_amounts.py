"""How many, in words."""

from math import nan

import pytest

from loaders.language import ENGLISH, language
from loaders.wording.amounts import amount_in_words


@pytest.mark.parametrize(
    ("value", "low", "high", "qualifier", "english", "indonesian"),
    [
        (10000, nan, nan, "exact", "10,000", "10.000"),
        (10000, nan, nan, "", "10,000", "10.000"),
        (10000, nan, nan, "more than", "more than 10,000", "lebih dari 10.000"),
        (1000, nan, nan, "up to", "up to 1,000", "hingga 1.000"),
        (nan, 1000, 3000, "about", "about 1,000–3,000", "sekitar 1.000–3.000"),
        (9_800_000_000, nan, nan, "exact", "9.8 billion", "9,8 miliar"),
        (1_190_000_000, nan, nan, "exact", "1.19 billion", "1,19 miliar"),
        (nan, 4_200_000, 5_800_000, "exact", "4.2–5.8 million", "4,2–5,8 juta"),  # the unit is said once
        (nan, 900_000, 1_200_000, "exact", "900,000–1,200,000", "900.000–1.200.000"),
        (1_234_567, nan, nan, "exact", "1,234,567", "1.234.567"),  # never rounded
        (12.5, nan, nan, "exact", "12.5", "12,5"),
        (0, nan, nan, "exact", "0", "0"),
    ],
)
def test_an_amount_reads_as_people_say_it_and_is_never_rounded(
    value: float, low: float, high: float, qualifier: str, english: str, indonesian: str
) -> None:
    assert amount_in_words(value, low, high, qualifier, ENGLISH) == english
    assert amount_in_words(value, low, high, qualifier, language("id")) == indonesian
