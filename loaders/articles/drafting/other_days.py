"""Days that an article mentions without dating a fact by them: of a picture, of a report."""

import re

from loaders.articles.dates_mentioned import Mention
from loaders.articles.findings import Findings

PHOTO_DAY = re.compile(
    r"\b(?:foto|photo\w*|image|picture|фото)\b[^.,;]{0,60}\b(?:diambil|dirilis|disediakan|released|provided|distributed"
    r"|handout|предоставлен\w*)[^.,;]*\Z",
    re.IGNORECASE,
)
"""What stands before the day on which a picture was handed out."""

OPENING = re.compile(r"\W*(?:on|pada|hari|в|во)?\s*(?:hari\s*)?", re.IGNORECASE)

BESIDE = 60
BEHIND_CREDIT = {
    "id": re.compile(r"[\s,(–-]*(?:(?:pada|hari|tanggal)[\s(]*)*\Z", re.IGNORECASE),
    "": re.compile(r"[\s(–-]*(?:(?:on|in|a|its|report|late|early|earlier|в|во|dispatch)[\s(]*)*\Z", re.IGNORECASE),
}
"""What may stand between a credit and the day of its report; a comma begins another clause except in Indonesian."""


def dates_the_picture(findings: Findings, mention: Mention) -> bool:
    """Whether a caption says on that day who handed the picture out, and another date when it was taken."""
    sentence = findings.article.sentence(mention.start)
    others = [other for other in findings.mentions if sentence.holds(other.start) and other is not mention]
    begin = max((other.end for other in others if other.end <= mention.start), default=sentence.start)
    return bool(others) and PHOTO_DAY.search(findings.article.text[begin : mention.start]) is not None


def dates_the_report(findings: Findings, mention: Mention) -> bool:
    """Whether an outlet that is credited stands right beside the date: `KCNA reported on Thursday`."""
    text = findings.article.text
    for credit in findings.credits:
        if credit.kind != "outlets":
            continue
        if credit.start <= mention.start < credit.end:
            return True
        if credit.end <= mention.start < credit.end + BESIDE:
            gap = text[credit.end : mention.start]
            if "\n" not in gap and BEHIND_CREDIT.get(findings.article.language, BEHIND_CREDIT[""]).match(gap):
                return True
    return _opens_a_report(findings, mention)


def _opens_a_report(findings: Findings, mention: Mention) -> bool:
    """Whether a sentence begins with the day and goes on with the outlet: `On Thursday KCNA reported`."""
    text = findings.article.text
    begins = OPENING.fullmatch(text, findings.article.sentence(mention.start).start, mention.start) is not None
    return begins and any(
        credit.kind == "outlets" and mention.end <= credit.start and not text[mention.end : credit.start].strip(" )")
        for credit in findings.credits
    )
