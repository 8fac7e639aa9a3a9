"""Days that an article mentions without dating a fact by them: of the article, of a picture, of a report."""

import re

from loaders.article import Article
from loaders.findings import DateMention, Reading

PHOTO_DAY = re.compile(
    r"\b(?:foto|photo\w*|image|picture|фото)\b[^.,;]{0,60}\b(?:diambil|dirilis|disediakan|released|provided|distributed"
    r"|handout|предоставлен\w*)[^.,;]*\Z",
    re.IGNORECASE,
)
"""What stands before the day on which a picture was handed out."""

CITY = re.compile(r"\A\W*(?:[\w .'-]{2,25}[,=(]\s*)?(?:[\w .'-]{2,25}[,=(]\s*)?\Z")
AFTER_DATELINE = re.compile(r"\A[\s.,)]*(?:\([^)\n]{2,40}\)|/[^/\n]{2,40}/|[\w .]{1,30}?)?[\s.)]*(?:--?|–|—|=|(?<=/))")
"""What stands before and after the day in a dateline: `MOSCOW, June 19. /TASS/.`, `SEOUL, Oct. 28 (Yonhap) --`."""

BESIDE = 60
BESIDE_CREDIT = re.compile(
    r"[\s,(–-]*(?:(?:on|in|a|its|report|late|early|earlier|pada|hari|tanggal|в|во|its report|dispatch)[\s,(]*)*\Z",
    re.IGNORECASE,
)
"""What may stand between a credit and the day of its report."""


def dates_the_article(article: Article, mention: DateMention) -> bool:
    """Whether a day stands in a dateline, behind a city and before the name of an agency or a dash."""
    paragraph = article.paragraphs[article.paragraph(mention.start)]
    before = article.text[paragraph.start : mention.start]
    after = article.text[mention.end : min(paragraph.end, mention.end + 60)]
    return len(before) <= 50 and CITY.match(before) is not None and AFTER_DATELINE.match(after) is not None


def dates_the_picture(reading: Reading, mention: DateMention) -> bool:
    """Whether a caption says on that day who handed the picture out, and another date when it was taken."""
    sentence = reading.article.sentence(mention.start)
    others = any(sentence.holds(other.start) for other in reading.mentions if other is not mention)
    return others and PHOTO_DAY.search(reading.article.text[sentence.start : mention.start]) is not None


def dates_the_report(reading: Reading, mention: DateMention) -> bool:
    """Whether an outlet that is credited stands right beside the date: `KCNA reported on Thursday`."""
    text = reading.article.text
    for credit in reading.credits:
        if credit.kind != "outlets":
            continue
        if credit.start <= mention.start < credit.end:
            return True
        gap = text[credit.end : mention.start] if credit.end <= mention.start else text[mention.end : credit.start]
        if len(gap) < BESIDE and "\n" not in gap and BESIDE_CREDIT.match(gap):
            return True
    return False
