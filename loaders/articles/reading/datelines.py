"""Days that an article mentions without dating a fact by them: of the article, of a picture, of a report."""

import re
from collections.abc import Sequence

from loaders.articles.article import Article
from loaders.articles.drafting.findings import DateMention, Reading
from loaders.articles.reading.names import Mentioned

PHOTO_DAY = re.compile(
    r"\b(?:foto|photo\w*|image|picture|фото)\b[^.,;]{0,60}\b(?:diambil|dirilis|disediakan|released|provided|distributed"
    r"|handout|предоставлен\w*)[^.,;]*\Z",
    re.IGNORECASE,
)
"""What stands before the day on which a picture was handed out."""

CITY = re.compile(r"\A\W*(?:[\w .'-]{2,25}[,=(]\s*)?(?:[\w .'-]{2,25}[,=(]\s*)?\Z")
AFTER_DATELINE = re.compile(r"\A[\s.,)]*(?:\([^)\n]{2,40}\)|/[^/\n]{2,40}/|[\w .]{1,30}?)?[\s.)]*(?:--?|–|—|=|(?<=/))")
"""What stands before and after the day in a dateline: `MOSCOW, June 19. /TASS/.`, `SEOUL, Oct. 28 (Yonhap) --`."""

OPENING = re.compile(r"\W*(?:on|pada|hari|в|во)?\s*(?:hari\s*)?", re.IGNORECASE)

DATELINE = re.compile(r"\W{0,2}(?P<city>[^\n.,(/=–—]{2,30})[^\n–—]{0,60}?(?:\s--?\s|\s[–—]\s|/\.?\s|\s=\s)")
"""The beginning of a paragraph up to the dash, slash or sign that ends a dateline."""

BESIDE = 60
BEHIND_CREDIT = {
    "id": re.compile(r"[\s,(–-]*(?:(?:pada|hari|tanggal)[\s(]*)*\Z", re.IGNORECASE),
    "": re.compile(r"[\s(–-]*(?:(?:on|in|a|its|report|late|early|earlier|в|во|dispatch)[\s(]*)*\Z", re.IGNORECASE),
}
"""What may stand between a credit and the day of its report; a comma begins another clause except in Indonesian."""


def dates_the_article(article: Article, mention: DateMention) -> bool:
    """Whether a day stands in a dateline, behind a city and before the name of an agency or a dash."""
    paragraph = article.paragraphs[article.paragraph(mention.start)]
    before = article.text[paragraph.start : mention.start]
    after = article.text[mention.end : min(paragraph.end, mention.end + 60)]
    return len(before) <= 50 and CITY.match(before) is not None and AFTER_DATELINE.match(after) is not None


def dates_the_picture(reading: Reading, mention: DateMention) -> bool:
    """Whether a caption says on that day who handed the picture out, and another date when it was taken."""
    sentence = reading.article.sentence(mention.start)
    others = [other for other in reading.mentions if sentence.holds(other.start) and other is not mention]
    begin = max((other.end for other in others if other.end <= mention.start), default=sentence.start)
    return bool(others) and PHOTO_DAY.search(reading.article.text[begin : mention.start]) is not None


def dates_the_report(reading: Reading, mention: DateMention) -> bool:
    """Whether an outlet that is credited stands right beside the date: `KCNA reported on Thursday`."""
    text = reading.article.text
    for credit in reading.credits:
        if credit.kind != "outlets":
            continue
        if credit.start <= mention.start < credit.end:
            return True
        if credit.end <= mention.start < credit.end + BESIDE:
            gap = text[credit.end : mention.start]
            if "\n" not in gap and BEHIND_CREDIT.get(reading.article.language, BEHIND_CREDIT[""]).match(gap):
                return True
    return _opens_a_report(reading, mention)


def _opens_a_report(reading: Reading, mention: DateMention) -> bool:
    """Whether a sentence begins with the day and goes on with the outlet: `On Thursday KCNA reported`."""
    text = reading.article.text
    begins = OPENING.fullmatch(text, reading.article.sentence(mention.start).start, mention.start) is not None
    return begins and any(
        credit.kind == "outlets" and mention.end <= credit.start and not text[mention.end : credit.start].strip(" )")
        for credit in reading.credits
    )


def dateline_end(article: Article, names: Sequence[Mentioned], number: int) -> int:
    """Where the dateline of a paragraph ends, which tells where it was written and not what happened.

    Args:
        article: The article.
        names: The names in it.
        number: The paragraph's number.

    Returns:
        The offset behind it; the paragraph's beginning where it has none.
    """
    start, end = article.paragraphs[number]
    if found := DATELINE.match(article.text, start, end):
        named = any(name.kind == "outlets" and start <= name.start < found.end() for name in names)
        if named or found.group("city").isupper():
            return found.end()
    return start
