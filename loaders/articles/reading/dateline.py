"""The dateline: where, when and by whom an article was written, ahead of its text and apart from what it tells.

`MOSCOW, June 19. /TASS/.`, `SEOUL, Oct. 28 (Yonhap) --`, `Jakarta, CNBC Indonesia - `, `(서울=연합뉴스) 기자 =`.
City, day and agency are told each by what stands before and behind it, since no two papers agree on the rest.
"""

import re
from collections.abc import Sequence

from loaders.articles.article import Article, Passage

LONGEST = 50
"""How many characters of a dateline may stand ahead of its day or agency."""

WHOLE = re.compile(r"\W{0,2}(?P<city>[^\n.,(/=–—]{2,30})[^\n–—]{0,60}?(?:\s--?\s|\s[–—]\s|/\.?\s|\s=\s)")
"""The beginning of a paragraph up to the dash, slash or sign that ends a dateline."""

BEHIND_CITY = re.compile(r"=[^\s=)]{2,20}\)|\s*(?:,[^.\n]{0,40})?\s*(?:[-–—]|\([^)\n]{2,30}\)\s*[-–—])\s")

BEFORE_OWN_DAY = re.compile(r"[^.!?()\n]{2,40}[,(]\s*\Z")
BEFORE_DAY = re.compile(r"\A\W*(?:[\w .'-]{2,25}[,=(]\s*)?(?:[\w .'-]{2,25}[,=(]\s*)?\Z")
BEHIND_DAY = re.compile(
    r"\A[\s.,)]*(?:\([^)\n]{2,40}\)|/[^/\n]{2,40}/|[\w .]{1,30}?)?[\s.)]*(?:--?(?=\s)|–|—|=|(?<=/))"
)

BEFORE_OUTLET = re.compile(r"\A\W*(?:[\w .'-]{2,40}[,.=(/]\s*){0,3}[(/]?\Z")
BEHIND_OUTLET = re.compile(r"\)[^=\n]{0,20}=|[)/\].]*\s*(?:,\s*[\w .]{2,30})?\s*(?:--?|–|—|=|:|\.?\s*\Z|(?<=/))")


def dateline_end(article: Article, number: int, outlets: Sequence[int]) -> int:
    """Where the dateline of a paragraph ends, which tells where it was written and not what happened.

    Args:
        article: The article.
        number: The paragraph's number.
        outlets: Where the article names outlets.

    Returns:
        The offset behind it; the paragraph's beginning where it has none.
    """
    start, end = article.paragraphs[number]
    if found := WHOLE.match(article.text, start, end):
        named = any(start <= outlet < found.end() for outlet in outlets)
        if named or found.group("city").isupper():
            return found.end()
    return start


def may_hold_own_day(before: str) -> bool:
    """Whether what stands before a day in its paragraph lets it be that of publication: a city, or nothing."""
    return not before or BEFORE_OWN_DAY.fullmatch(before) is not None


def dates_the_article(article: Article, day: Passage) -> bool:
    """Whether a day stands in a dateline, behind a city and before the name of an agency or a dash."""
    before, after = _around(article, day, 60)
    return len(before) <= LONGEST and BEFORE_DAY.match(before) is not None and BEHIND_DAY.match(after) is not None


def signs_the_article(article: Article, outlet: Passage) -> bool:
    """Whether an outlet begins a paragraph, perhaps behind a city and a day, and a dash or the line's end follows."""
    before, after = _around(article, outlet, 40)
    return len(before) <= LONGEST and BEFORE_OUTLET.match(before) is not None and BEHIND_OUTLET.match(after) is not None


def is_city_of_a_dateline(text: str, city: Passage) -> bool:
    """Whether a city begins a line, and a dash, or a day or agency and then a dash, follows."""
    begins_a_line = city.start == 0 or text[city.start - 1] in "\n("
    return begins_a_line and BEHIND_CITY.match(text[city.end : city.end + 60]) is not None


def _around(article: Article, one: Passage, length: int) -> tuple[str, str]:
    """What stands before something in its paragraph, and so many characters of what stands behind it there."""
    paragraph = article.paragraphs[article.paragraph(one.start)]
    return article.text[paragraph.start : one.start], article.text[one.end : min(paragraph.end, one.end + length)]
