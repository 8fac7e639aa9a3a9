"""From a fact to the record of an event: every field from the text or guessed, with the words it came from above it.

Dates, names and numbers are the text's own. Kind, category and status are guesses and say so. The rest is TODO.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from loaders.articles.article import ADDRESS, Passage
from loaders.articles.cues import cues
from loaders.articles.drafting.draft_yaml import Comments, as_item
from loaders.articles.drafting.fact import Fact
from loaders.articles.drafting.guesses import words_of
from loaders.articles.drafting.similar_events import Alike
from loaders.articles.findings import Findings
from loaders.articles.reading.credits import credited
from loaders.articles.reading.names import DEMONYMS, Mentioned
from loaders.articles.reading.quantities import Stated
from loaders.dates.edtf import COARSENESS, When
from loaders.model.entries import TITLE_LENGTH
from loaders.model.registers import Registers
from loaders.model.vocabulary import SIGNIFICANCES

PASSAGE_WORDS = 15
"""How many words of the passage stand in the comment above a draft."""

DENIAL_REACH = 2
"""How many sentences behind a claim may deny it."""

DENIAL_WORDS = 8

ACTORS = 8
"""How many actors are drafted; a list of heads of state is not who met."""

LOOKS_BACK = 3 * 365
"""Days after which `check` asks what a page has to do with an event."""

TODO = "TODO"

SAYS = re.compile(
    r"\b(?:said|says|told|claim(?:s|ed)|estimate[sd]?|mengatakan|menyebut\w*|mengklaim|menurut|kata|ujar|заявил\w*"
    r"|сообщил\w*|сказал\w*|утвержда\w+|по словам)\b|주장|밝혔|말했|추정",
    re.IGNORECASE,
)
"""Words of somebody who states a number; where he is not recognised the outlet must not stand in for him."""

SAYS_RIGHT_BEHIND = re.compile(rf"[\s,]{{1,2}}(?:{SAYS.pattern})", re.IGNORECASE)
"""The same right behind a name, whose own words they then are: `Shoigu said that 1,000 sappers would be sent`."""

Entries = Iterator[tuple[str, Any]]


@dataclass(frozen=True)
class Drafting:
    """Writes drafts of the facts of one article.

    Attributes:
        findings: The article and what was found in it.
        registers: Who and what is referred to.
        outlet: The id of the outlet that published it; None where it is not known.
        asked: How the curator called the outlet, if at all.
        published: The day of publication.
    """

    findings: Findings
    registers: Registers
    outlet: str | None
    asked: str | None
    published: date | None

    def text(self, fact: Fact, same: Sequence[Alike]) -> str:
        """The draft of a fact as an item of a list, with the events above it that may tell the same."""
        comments: Comments = {
            (): [
                f"Passage: {_quoted(self._shortened(fact.passages[0]))}",
                *(f"Looks like {other.event} ({'; '.join(other.reasons)}): merge rather than add" for other in same),
            ]
        }
        return as_item(dict(self._record(fact, comments)), comments)

    def _record(self, fact: Fact, comments: Comments) -> Entries:
        """The keys of the event in order, with comments on the way."""
        comments["id",] = [f"{TODO}: a few words after the date, such as -treaty-signed-pyongyang"]
        yield "id", f"{_id_date(fact.when)}-{TODO}"
        comments["date",] = [self._about_the_date(fact)]
        yield "date", fact.when.text
        comments["title", "en"] = [f"{TODO}: who did or said what, at most {TITLE_LENGTH} characters"]
        yield "title", {"en": None}
        comments["summary", "en"] = [f"{TODO}: two or three sentences: what, where, and who says so"]
        yield "summary", {"en": None}
        unless = {"contact": "a contact unless words tell otherwise"}
        comments["kind",] = [_because(fact.kind.words, unless.get(fact.kind.id, "a claim unless a side owns up to it"))]
        yield "kind", fact.kind.id
        comments["category",] = [_because(fact.category.words, "no word of the text tells what it is about")]
        yield "category", fact.category.id
        status, reason = self._status(fact)
        comments["status",] = [f"A guess: {reason}"]
        yield "status", status
        comments["significance",] = [f"{TODO}: {', '.join(SIGNIFICANCES)}"]
        yield "significance", TODO
        yield from self._names(fact, comments)
        yield "sources", [dict(self._source(fact, comments))]
        if fact.numbers:
            yield (
                "claims",
                [dict(self._claim(fact, place, stated, comments)) for place, stated in enumerate(fact.numbers)],
            )
        comments["confidence",] = ["A guess: one source"]
        yield "confidence", "medium"
        if note := self._note(fact):
            yield "note", note

    def _names(self, fact: Fact, comments: Comments) -> Entries:
        actors = fact.actors()[:ACTORS]
        comments["actors",] = [f"From: {self._spelt(fact, actors)}" if actors else f"{TODO}: the text names nobody"]
        yield "actors", [self.registers.actors.name(actor) for actor in actors] or [TODO]
        if places := list(dict.fromkeys(name.id for name in fact.names if name.kind == "places")):
            comments["places",] = [f"From: {self._spelt(fact, places)}"]
            yield "places", [self.registers.places.name(place) for place in places]

    def _source(self, fact: Fact, comments: Comments) -> Entries:
        article = self.findings.article
        if self.outlet is None:
            who = (
                f"{_quoted(self.asked)} is in no register" if self.asked else "the text does not show who published it"
            )
            comments["sources", 0] = [f"{TODO}: {who}"]
        yield "outlet", self._own_name()
        if article.headline is not None:
            yield "title", article.words(article.headline)
        missing = [] if self.published else ["the day of publication"]
        if self.published is not None:
            yield "published", self.published.isoformat()
        asked = self.asked if self.asked and ADDRESS.fullmatch(self.asked) else None
        if address := asked or article.address:
            yield "url", address
        else:
            missing.append("the address of the page")
        if missing:
            comments["sources", 0, "language"] = [f"Not in the text: {', '.join(missing)}"]
        yield "language", article.language
        if credits := self._credits(fact):
            yield "credits", credits

    def _credits(self, fact: Fact) -> list[str]:
        """Whom the sentences credit; where they credit nobody, whom the undated sentences of their paragraph credit."""
        article = self.findings.article
        paragraph = article.paragraphs[article.paragraph(fact.passages[0].start)]
        beside = [one for one in article.sentences_in(paragraph) if not self.findings.is_dated(one)]
        for passages in (fact.passages, beside):
            names = [name for passage in passages for name in credited(self.findings.credits, passage, self.registers)]
            if others := [name for name in dict.fromkeys(names) if name != self._own_name()]:
                return others
        return []

    def _claim(self, fact: Fact, place: int, number: Stated, comments: Comments) -> Entries:
        by, spoken = self._claimant(number, fact), SAYS.search(self._sentence(number))
        above = comments.setdefault(("claims", place), [f"From: {_quoted(self._words(number.start, number.end))}"])
        if by is None:
            above.append(
                f"{TODO}: somebody states it whose name is not recognised"
                if spoken
                else "The sentence names nobody who states it, so the outlet does"
            )
        yield "quantity", number.quantity
        if number.low == number.high:
            yield "value", _plain(number.low)
        else:
            yield "low", _plain(number.low)
            yield "high", _plain(number.high)
        if number.qualifier:
            yield "qualifier", number.qualifier
        yield "by", by or (TODO if spoken else self._own_name())

    def _sentence(self, number: Stated) -> str:
        passage = self.findings.article.sentence(number.start)
        return self.findings.article.text[passage.start : passage.end]

    def _claimant(self, number: Stated, fact: Fact) -> str | None:
        """Who states a number: the nearest whom its sentence credits, an official body before an outlet."""
        sentence = self.findings.article.sentence(number.start)
        here = [credit for credit in self.findings.credits if sentence.holds(credit.start)]
        if here:
            nearest = min(here, key=lambda credit: (credit.kind != "actors", abs(credit.start - number.start)))
            return self.registers.named(nearest.kind).name(nearest.id)
        spoken = (*fact.names, *(name for name in self.findings.names_in(sentence) if self._is_person(name)))
        third = [
            name.id
            for name in spoken
            if name.kind == "actors"
            and sentence.holds(name.start)
            and self.findings.recognition.side(name) not in DEMONYMS
        ]
        if third:
            return self.registers.actors.name(third[0])
        return next(
            (
                self.registers.actors.name(name.id)
                for name in self.findings.names_in(sentence)
                if self._is_person(name) and SAYS_RIGHT_BEHIND.match(self.findings.article.text, name.end)
            ),
            None,
        )

    def _is_person(self, name: Mentioned) -> bool:
        return name.kind == "actors" and self.registers.actors.entries[name.id].kind == "person"

    def _status(self, fact: Fact) -> tuple[str, str]:
        """The standing, and the reason for the guess."""
        if fact.kind.id == "claim":
            denial = self._denial_after(fact)
            return "reported", "somebody says so" + (
                f"; disputed and denied_by, if this denies it: {denial}" if denial else ""
            )
        if fact.kind.id in ("denial", "response"):
            return "confirmed", "that it was said or done is on record"
        voices = [*self._credits(fact), *([self._own_name()] if self.outlet else [])]
        if party := next(filter(self._is_of_a_party, voices), None):
            return "confirmed", f"{party} says so"
        if fact.kind.words:
            return "confirmed", f"from {', '.join(map(_quoted, fact.kind.words))}"
        return "reported", "neither country is credited with saying so"

    def _denial_after(self, fact: Fact) -> str:
        """The beginning of the first sentence behind the passage that denies something; empty where none does."""
        article = self.findings.article
        number = article.sentences.index(fact.passages[-1])
        for sentence in article.sentences[number + 1 : number + 1 + DENIAL_REACH]:
            if words_of(cues("kind")["denial"], article.text[sentence.start : sentence.end]):
                return _quoted(self._shortened(sentence, DENIAL_WORDS))
        return ""

    def _is_of_a_party(self, name: str) -> bool:
        kind, entry_id = self.registers.find(name, ("outlets", "actors")) or ("", "")
        if kind == "outlets":
            outlet = self.registers.outlets.entries[entry_id]
            return outlet.country in DEMONYMS and outlet.control in ("state", "official")
        return kind == "actors" and self.registers.actors.entries[entry_id].side in DEMONYMS

    def _note(self, fact: Fact) -> str | None:
        """What `check` asks to be told when the page is much older or younger than the fact."""
        if self.published is None:
            return None
        if fact.when.earliest is not None and (fact.when.earliest - self.published).days > 1:
            return f"Announced ahead, as {self._own_name()} reported."
        if fact.when.latest is not None and (self.published - fact.when.latest).days > LOOKS_BACK:
            return f"{self._own_name()} looks back on it."
        return None

    def _about_the_date(self, fact: Fact) -> str:
        words = dict.fromkeys(_quoted(" ".join(mention.words.split())) for mention in fact.dates)
        hints = [f"From: {', '.join(words)}"]
        if fact.of_report:
            hints.append("the day of the report; it may have happened a day earlier")
        if fact.ahead and not self._is_over(fact.when):
            hints.append("still to come when it was written")
        return "; ".join(hints)

    def _is_over(self, when: When) -> bool:
        return self.published is not None and when.latest is not None and when.latest < self.published

    def _own_name(self) -> str:
        return self.registers.outlets.name(self.outlet) if self.outlet else TODO

    def _spelt(self, fact: Fact, ids: Sequence[str]) -> str:
        """The words of the text in which each id was first recognised."""
        words = {name.id: self._words(name.start, name.end) for name in reversed(fact.names)}
        return ", ".join(_quoted(words[entry_id]) for entry_id in ids)

    def _words(self, start: int, end: int) -> str:
        return self.findings.article.words(Passage(start, end))

    def _shortened(self, passage: Passage, most: int = PASSAGE_WORDS) -> str:
        words = self.findings.article.words(passage).split()
        return " ".join(words[:most]) + (" …" if len(words) > most else "")


def _because(words: Sequence[str], otherwise: str) -> str:
    return f"A guess from: {', '.join(map(_quoted, words))}" if words else f"A guess: {otherwise}"


def _quoted(words: str) -> str:
    return f'"{words}"'


def _id_date(when: When) -> str:
    """The beginning of an id: the day, month or year with which the date begins; of a season or quarter the year."""
    begin = when.text.lstrip("[").removeprefix("../").removeprefix("..").split("..")[0].split("/")[0].rstrip("]~?%")
    of_calendar = when.precision in COARSENESS[:2] or when.precision in ("year", "span")
    return begin if of_calendar else begin[:4]


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number
