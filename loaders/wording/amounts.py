"""How many, in words."""

import pandas as pd

from loaders.language import Language, mark

QUALIFIED = {
    "about": mark("about {amount}"),
    "more than": mark("more than {amount}"),
    "at least": mark("at least {amount}"),
    "up to": mark("up to {amount}"),
}
"""What a qualifier of `QUALIFIERS` makes of an amount; an exact one stands alone."""

LARGE = ((10**9, mark("{amount} billion")), (10**6, mark("{amount} million")))
"""Units that people say instead of their noughts, the largest first."""


def amount_in_words(value: float, low: float, high: float, qualifier: str, language: Language) -> str:
    """A claim's amount as people say it: `more than 10,000`, `1,000–3,000`, `about 9.8 billion`.

    Args:
        value: The number; NaN for a range.
        low: The lower end of a range, else NaN.
        high: The upper end of a range, else NaN.
        qualifier: An id of `QUALIFIERS`, or "".
        language: The language of the words.
    """
    ends = [low, high] if pd.isna(value) else [value]
    amount = _numbers([end for end in ends if not pd.isna(end)], language)
    return language.text(QUALIFIED[qualifier], amount=amount) if qualifier in QUALIFIED else amount


def _numbers(numbers: list[float], language: Language) -> str:
    """Numbers in full, or in millions or billions where at most two decimals say every one of them exactly."""
    for unit, text in LARGE:
        if all(number >= unit and round(number / unit, 2) * unit == number for number in numbers):
            return language.text(text, amount=_range([number / unit for number in numbers], language))
    return _range(numbers, language)


def _range(numbers: list[float], language: Language) -> str:
    return "–".join(language.number(number) for number in numbers)
