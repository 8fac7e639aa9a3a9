"""A news article in plain text: its language, its headline and address, its paragraphs and sentences.

Everything is an offset into the text as it came, so that whatever is found can be shown in place. Text of pages comes
with furniture (menus, captions, tags); nothing is removed, only told apart.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

HEAD = 8
"""Paragraphs among which a headline is looked for."""

HEADLINE_WORDS = {"ko": 3}
"""The fewest words of a headline; five in languages that do not glue them together."""

LEAD_WORDS = 12
"""From so many words on, a paragraph that ends like a sentence is text rather than furniture."""

WRAPPED = range(40, 101)
"""Lengths of the longest line, in characters, of a text that was broken into lines by a mail program."""

WORD = re.compile(r"[^\W_]+")
ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+[^\s<>\"')\].,;]")
SENTENCE_END = re.compile(r"[.!?…][\"'”»)\]]*(?=\s+[\"'“«„(\[/]*[^\W_a-zа-яё])|[.!?…][\"'”»)\]]*\s*\Z")
FINISHED = re.compile(r"[.!?…:;][\"'”»)\]]*\s*\Z")
LONGEST = {"paragraph": 6000, "sentence": 900, "headline": 250}
"""How many characters make a paragraph, a sentence and a headline at most: what is longer is cut, or none."""

MOST = 100_000
"""How many characters an article has at most, some ten times a long one; what is longer is no article, and not read."""

FURNITURE = re.compile(r"\(|(?:photos?|foto|фото|사진|image|gambar)\s*[:=/]|[^\n]*[>»›]\s", re.IGNORECASE)
"""What no headline begins with: a note to editors, the credit of a picture, a trail of links."""

ENDING = 40
"""How many characters at the end of a paragraph tell whether it is finished."""

BLANKS = re.compile(r"\s*")
ABBREVIATED = re.compile(
    r"(?:\b(?:[A-ZА-ЯЁ]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Maj|Adm|Sen|Rep|Gov|Prof|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct"
    r"|Nov|Dec|Agt|Agu|Okt|Des|Tn|Ny|Jend|тыс|млн|млрд|гг?|стр|им|ул|см|руб|янв|февр?|апр|авг|сент?|окт|нояб?|дек)"
    r"|\bU\.[SKN]|\bD\.C|\bт\.[дп])\.\Z"
)

INDONESIAN = frozenset(
    re.findall(r"\w+", "yang dan di dengan pada untuk dari ini itu dalam ke oleh akan tidak telah sebagai juga")
)
ENGLISH = frozenset(re.findall(r"\w+", "the of and to in a that for on with is was by from has said as at its it have"))


class Passage(NamedTuple):
    """Where something stands in the text: the first offset, and the one after the last."""

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Whether an offset lies within."""
        return self.start <= offset < self.end


@dataclass(frozen=True)
class Article:
    """A text with what can be told about it.

    Attributes:
        text: The text as it came.
        language: Two letters: en, id, ru or ko.
        paragraphs: Its paragraphs in order, without the blanks around them.
    """

    text: str
    language: str
    paragraphs: tuple[Passage, ...]

    def words(self, passage: Passage) -> str:
        """What stands there, in one line."""
        return " ".join(self.text[passage.start : passage.end].split())

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds an offset, or of the last one before it."""
        return max(0, bisect_right(self.paragraphs, offset, key=_start) - 1)

    def sentence(self, offset: int) -> Passage:
        """The sentence that holds an offset."""
        number = bisect_right(self.sentences, offset, key=_start)
        return self.sentences[number - 1] if number else Passage(0, min(len(self.text), LONGEST["sentence"]))

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """The sentences of all paragraphs in order; a line of furniture counts as one."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in _sentences(self.text, paragraph))

    def sentences_in(self, passage: Passage) -> Sequence[Passage]:
        """The sentences that begin within a passage."""
        first, last = (bisect_left(self.sentences, offset, key=_start) for offset in passage)
        return self.sentences[first:last]

    def is_prose(self, paragraph: Passage) -> bool:
        """Whether a paragraph ends like a sentence, as headings, bylines and lists of links do not."""
        return FINISHED.search(self.text, max(paragraph.start, paragraph.end - ENDING), paragraph.end) is not None

    @cached_property
    def lead(self) -> int:
        """The number of the first paragraph of running text."""
        return next((n for n, passage in enumerate(self.paragraphs) if self._is_lead(passage)), 0)

    def _is_lead(self, passage: Passage) -> bool:
        return self.is_prose(passage) and len(WORD.findall(self.text, *passage)) >= LEAD_WORDS

    @cached_property
    def headline(self) -> Passage | None:
        """The headline, where the text begins with one."""
        least = HEADLINE_WORDS.get(self.language, 5)
        for passage in self.paragraphs[:HEAD]:
            line = self.text[passage.start : passage.end]
            if self._is_lead(passage):
                return None
            if len(line) > LONGEST["headline"] or FURNITURE.match(line):
                continue
            if len(WORD.findall(line)) >= least and not re.search(r"_|https?:|\d{4}|\.\Z|\n", line):
                return passage
        return None

    @cached_property
    def address(self) -> str | None:
        """The address of the page, where it stands above the text or is the only one in it."""
        found = [(match.start(), match.group()) for match in ADDRESS.finditer(self.text)]
        begins = self.paragraphs[self.lead].start if self.paragraphs else 0
        above = [address for offset, address in found if offset < begins]
        return above[0] if above else found[0][1] if len(found) == 1 else None


def read_article(text: str, language: str | None = None) -> Article:
    """Read a text; its language is found out unless it is given."""
    return Article(text, language or language_of(text), tuple(_paragraphs(text)))


def language_of(text: str) -> str:
    """The language of a text by its letters, and by its commonest words between English and Indonesian."""
    letters = {"ko": len(re.findall("[가-힣]", text)), "ru": len(re.findall("[а-яё]", text))}
    latin = len(re.findall("[a-z]", text))
    script = max(letters, key=lambda code: letters[code])
    if letters[script] * 2 > latin:
        return script
    words = re.findall(r"[a-z]+", text.lower())
    return "id" if sum(word in INDONESIAN for word in words) > sum(word in ENGLISH for word in words) else "en"


def _paragraphs(text: str) -> Iterator[Passage]:
    """Lines, or blocks of lines where a long line was broken into short ones."""
    for block in re.finditer(r"\S.*(?:\n[^\S\n]*\S.*)*", text):
        lines = list(re.finditer(r"\S.*", block.group()))
        lengths = [len(line.group().rstrip()) for line in lines]
        wrapped = len(lines) > 2 and max(lengths) in WRAPPED and min(lengths[:-1]) > max(lengths) - 20
        spans = [(0, len(block.group()))] if wrapped else [line.span() for line in lines]
        for start, end in spans:
            words = block.group()[start:end].rstrip()
            whole = Passage(block.start() + start, block.start() + start + len(words))
            yield from _cut(text, whole, LONGEST["paragraph"])


def _cut(text: str, whole: Passage, most: int) -> Iterator[Passage]:
    """A passage, or the pieces of one that is longer than text is, so that no cost grows with its square."""
    start, end = whole
    while end - start > most:
        blank = text.rfind(" ", start + 1, start + most)
        at = blank if blank > start else start + most
        yield Passage(start, at)
        start = at + (at == blank)
    yield Passage(start, end)


def _start(passage: Passage) -> int:
    return passage.start


def _sentences(text: str, paragraph: Passage) -> Iterator[Passage]:
    start = paragraph.start
    for end in SENTENCE_END.finditer(text, *paragraph):
        if end.end() < paragraph.end and ABBREVIATED.search(text[max(start, end.start() - 6) : end.start() + 1]):
            continue
        yield from _cut(text, Passage(start, end.end()), LONGEST["sentence"])
        blanks = BLANKS.match(text, end.end(), paragraph.end)
        start = blanks.end() if blanks else end.end()
    if start < paragraph.end:
        yield from _cut(text, Passage(start, paragraph.end), LONGEST["sentence"])
