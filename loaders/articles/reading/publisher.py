"""Who published an article, told from the article itself: its dateline, its byline, the address of its page."""

import re
from collections.abc import Callable, Sequence

from loaders.articles.article import Article, Passage
from loaders.articles.reading.dateline import signs_the_article
from loaders.articles.reading.names import Mentioned
from loaders.model.registers import Registers

BYLINE_WORDS = 8
"""A line of furniture with an outlet in it is a byline when it has no more words than that."""

BYLINE = 300
"""No line with more characters is a byline or a copyright notice."""

SIGNATURE_WORDS = 4
"""A sentence that begins with an outlet and is no longer than that signs the article: `KBS 뉴스 홍길동입니다.`"""


def outlet_of(
    article: Article, names: Sequence[Mentioned], registers: Registers, given: str | None = None
) -> str | None:
    """The id of the outlet that published an article; None where no register holds it.

    Args:
        article: The article.
        names: The names in it.
        registers: The registers.
        given: What the curator calls the outlet: a name, a domain or an address.
    """
    if given is not None:
        return registers.outlets.find(given) or _at(given, registers)
    outlets = [name for name in names if name.kind == "outlets"]
    return (
        _at(article.address or "", registers)
        or _first(article, outlets, _stands_in_dateline)
        or _first(article, outlets, _stands_in_byline)
    )


def _at(address: str, registers: Registers) -> str | None:
    """The outlet to which an address belongs; of several with one domain the last, since the others came first."""
    return next(reversed(registers.outlets_at(address)), None)


def _first(article: Article, outlets: Sequence[Mentioned], stands: Callable[[Article, Mentioned], bool]) -> str | None:
    return next((name.id for name in outlets if stands(article, name)), None)


def _stands_in_dateline(article: Article, name: Mentioned) -> bool:
    return signs_the_article(article, Passage(name.start, name.end))


def _stands_in_byline(article: Article, name: Mentioned) -> bool:
    """Whether an outlet stands in a short line that is no sentence, such as a byline or a copyright notice."""
    paragraph = article.paragraphs[article.paragraph(name.start)]
    if paragraph.end - paragraph.start > BYLINE:
        return False
    line = article.text[paragraph.start : paragraph.end]
    if article.is_prose(paragraph):
        return len(line.split()) <= SIGNATURE_WORDS and name.start == paragraph.start
    return len(line.split()) <= BYLINE_WORDS or re.search(r"©|\(c\)|copyright", line, re.IGNORECASE) is not None
