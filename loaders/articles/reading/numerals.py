"""Numbers as newspapers write them, alone or as a range: `10.000`, `10,000`, `1,5 млн`, `12 juta`, `1만 1천`."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class WrittenNumber(NamedTuple):
    """A number, or both ends of a range.

    Attributes:
        start: Where it begins.
        end: The offset behind it.
        low: The number, or the lower end.
        high: The upper end, or the number itself.
        is_money: Whether a dollar sign stands before it.
    """

    start: int
    end: int
    low: float
    high: float
    is_money: bool


SCALES = (
    (r"(?:thousand|ribu|тысяч\w*|тыс\.?)", 10**3),
    (r"(?:million|juta|млн\.?|миллион\w*|백만)", 10**6),
    (r"(?:billion|bn|miliar|milyar|млрд\.?|миллиард\w*|십억)", 10**9),
)
KOREAN = {"백": 10**2, "천": 10**3, "만": 10**4, "억": 10**8}

DIGITS = r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
KOREAN_NUMBER = (
    r"(?:(?<![가-힣\d])만|\d[\d,.]*\s?(?!백만|십억)[백천만억])(?:\s?\d[\d,.]*[백천만억]|[백천만억])*"
    r"(?:\s?\d{1,4}(?!\d|년|월|일))?"
)
NUMBER = rf"(?:{KOREAN_NUMBER}|(?:{DIGITS})(?:\s?(?:{'|'.join(words for words, _ in SCALES)}))?)"
TO = r"[-–—~∼]|to|hingga|sampai|до|에서"
AND = r"(?(between)and|~)|(?(between)dan|~)|(?(between)и|~)"
WRITTEN = re.compile(
    rf"(?P<between>\b(?:between|antara|между)\s)?(?<![\w.,/$€-])(?P<money>(?:US)?\$\s?)?(?P<low>{NUMBER})"
    rf"(?:\s?(?:{TO}|{AND})\s?(?P<high>{NUMBER}))?(?![\d/:])",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")


def written_numbers(text: str, start: int, end: int, language: str) -> Iterator[WrittenNumber]:
    """The numbers within a passage; four digits that may be a year are none.

    Args:
        text: The text.
        start: Where the passage begins.
        end: The offset behind it.
        language: The language of the text, which decides what a point and a comma mean.
    """
    for match in WRITTEN.finditer(text, start, end):
        if match["money"] is None and YEAR.fullmatch(match["low"]):
            continue
        low = _value(match["low"], language)
        high = _value(match["high"], language) if match["high"] else low
        if match["high"] and low < 1000 <= high and _is_bare(match["low"]):
            low *= _scale(match["high"])  # `10 to 12 thousand`
        yield WrittenNumber(match.start(), match.end(), low, max(low, high), match["money"] is not None)


def _value(words: str, language: str) -> float:
    """What a number comes to, by the separators of the language."""
    if re.search("[백천만억]", words) and not re.search("백만|십억", words):
        return _korean_value(words)
    digits = re.match(DIGITS, words)
    return _plain_value(digits.group(), language) * _scale(words) if digits else 0.0


def _plain_value(digits: str, language: str) -> float:
    thousands, decimal = (",", ".") if language in ("en", "ko") else (".", ",")
    plain = re.sub(r"[\u00a0\u202f ]", "", digits).rstrip(".,")
    # A group of three after the other language's mark is still thousands: nobody counts soldiers in thousandths.
    if re.fullmatch(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", plain):
        return float(re.sub("[.,]", "", plain))
    return float(plain.replace(thousands, "").replace(decimal, "."))


def _korean_value(words: str) -> float:
    """`1만 1천` is 11,000, `4천 7백` 4,700, `4천만` 40,000,000."""
    total = section = 0.0
    for digits, unit in re.findall(r"(\d[\d,.]*)?\s?([백천만억])?", words):
        number = _plain_value(digits, "ko") if digits else None
        if unit in ("만", "억"):
            total += (section + number if number is not None else section or 1) * KOREAN[unit]
            section = 0.0
        elif unit:
            section += (1 if number is None else number) * KOREAN[unit]
        else:
            section += number or 0
    return total + section


def _scale(words: str) -> int:
    """What the word behind the digits multiplies them by."""
    behind = re.sub(rf"\A(?:{DIGITS})\s?", "", words)
    return next((factor for scale, factor in SCALES if re.fullmatch(scale, behind, re.IGNORECASE)), 1)


def _is_bare(words: str) -> bool:
    return re.fullmatch(r"[\d.,]+", words) is not None
