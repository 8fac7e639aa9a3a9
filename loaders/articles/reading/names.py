"""Names of the registers in running text: any spelling, in any script, inflected, hyphenated or with a particle.

Spellings are compared word by word. A word is the same in any case as long as one of the name begins with a capital
where the register has one, and a short word in capitals (`AS`, `US`, `NIS`) only in capitals. A Cyrillic word may have
another ending, a Korean one a particle behind it. The longest spelling wins.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from loaders.articles.article import Article, Passage
from loaders.articles.reading.dateline import is_city_of_a_dateline
from loaders.model.entries import Actor
from loaders.model.registers import AnyRegister, Registers, spellings

TOKEN = re.compile(r"[A-Za-z0-9À-ɏ]+|[Ѐ-ӿ]+|[가-힣]+")
GAP = re.compile(r"[\s.,&/'’\"«»“”‐‑–-]{0,2}\Z")
"""What may stand between two words of one name."""

PARTICLE = re.compile(
    r"(?:측|군|산|발|간|인)?(?:은|는|이|가|을|를|의|에|도|만|와|과|로|으로|에서|에게|에게서|께|께서|까지|부터|로부터|으로부터|이나|나"
    r"|라고|이라고|라며|처럼|보다|에는|에도|에서는|에선|와의|과의|으로의|로의|이며|이자|등|등이|등은)?\Z"
)
CYRILLIC_ENDING = re.compile(r"(?:ая|яя|ое|ее|ые|ие|ий|ый|ой|ия|[аяоеёыиуюьй])\Z")
ENDING_LENGTH = 3
"""The longest ending, in letters, that may replace the one in the register: `Лавров` is `Лавровым` too."""

SURNAME_FIRST = ("North Korea", "South Korea", "China")
ACRONYM_LENGTH = 5

CAPITALS = ("moscow", "pyongyang", "seoul", "kyiv", "washington-d-c", "beijing", "tokyo", "london", "minsk")
"""Cities that stand for their governments unless the words before or after them speak of a place."""

AT = re.compile(
    r"\b(?:in|at|to|from|near|of|leaves?|left|reach(?:ed|es)?|visit(?:ed|s|ing)?|di|ke|dari|tiba|kota|mengunjungi"
    r"|в|во|из|под|до|через|городе?)\s+(?:\w+[\s,]+){0,2}\W{0,2}\Z",
    re.IGNORECASE,
)
AT_PARTICLE = re.compile(r"(?:에|에서|로|으로|에는|까지|행|시)(?![가-힣])")
DEMONYMS = {
    "Russia": re.compile(
        r"\b[Rr]ussian?s?\b|\bRusia|[Рр]осси(?:й|я|и|ю)|[Рр]усск|\bРФ\b|러시아|러측|북-?러|조-?로|러-?북"
    ),
    "North Korea": re.compile(
        r"\bNorth[- ]Korean?s?\b|\bDPRK\b|\bKorea Utara|\bKorut\b|[Сс]еверокоре|[Сс]еверн\w+ Коре|\bКНДР\b"
        r"|북한|북측|대북|북-?러|조-?로|러-?북|\bN\. ?Korean?s?\b"
    ),
}
"""Words by which an article speaks of one of the two countries, adjectives included."""


FIGHT_FOR_RUSSIA = re.compile(
    r"\b(?:soldiers|troops|fighters)\b[^.\n]{0,80}\b(?:against|war in|war with|fighting in) Ukrain"
    r"|\b(?:tentara|pasukan|prajurit)\b[^.\n]{0,80}\b(?:melawan|perang di) Ukraina"
    r"|(?:солдат|военн|бойц)\w*[^.\n]{0,80}(?:против|на) Украин"
    r"|우크라이나 ?(?:전쟁|전선|전장)에? ?(?:투입|파병|참전|파견)",
    re.IGNORECASE,
)
"""How an article speaks of soldiers against Ukraine, and so of Russia's side, without naming that."""


LEADERS = ("kim-jong-un", "vladimir-putin")
BOTH_LEADERS = re.compile(
    r"\b(?:the two|both) leaders\b|\bkedua (?:pemimpin|kepala negara)\b|\bоб\w+ лидер\w+|\bлидер\w+ (?:двух"
    r"|обеих) стран|(?:두|양) 정상",
    re.IGNORECASE,
)
"""How an article speaks of the two together once it has named them."""


BOTH_STATES = re.compile(
    r"\b(?:the two|both) (?:countries|states|nations)\b|\bkedua negara\b|\bоб\w+ стран\w*"
    r"|\b(?:двух|двумя) стран\w*|양국",
    re.IGNORECASE,
)
"""How it speaks of the two states together."""


class Mentioned(NamedTuple):
    """A name in the text.

    Attributes:
        start: Where it begins.
        end: The offset behind it.
        kind: The register that holds it: actors, outlets or places.
        id: Its id there.
        full: Whether it is a spelling of the register, rather than a bare surname or a capital that stands for a state.
    """

    start: int
    end: int
    kind: str
    id: str
    full: bool = True


class _Token(NamedTuple):
    start: int
    end: int
    word: str


Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
"""For the beginning of a first word: the words of each spelling with the id, longest first."""


@dataclass(frozen=True)
class Recognition:
    """Finds the names of the registers in an article.

    Attributes:
        registers: The registers.
        names: The spellings of each register.
        surnames: The ids of the persons behind each surname.
        governments: The id of the government of each country.
    """

    registers: Registers
    names: Mapping[str, Names]
    surnames: Mapping[str, Sequence[str]]
    governments: Mapping[str, str]

    def mentioned(self, article: Article) -> list[Mentioned]:
        """Every name in the article in order; actors, outlets and places may lie on the same words."""
        tokens = [_Token(match.start(), match.end(), match.group()) for match in TOKEN.finditer(article.text)]
        found = [name for kind, names in self.names.items() for name in _spelt(article.text, tokens, kind, names)]
        actors = [name for name in found if name.kind == "actors"]
        found += self._surnames(article.text, tokens, actors)
        return sorted(self._placed(article.text, found))

    def sides(self, text: str, names: Sequence[Mentioned]) -> set[str]:
        """Which of the two countries a passage speaks of, by its words and by the names in it."""
        spoken = {side for side, words in DEMONYMS.items() if words.search(text)}
        spoken |= {side for name in names if (side := self.side(name)) in DEMONYMS}
        return spoken | ({"Russia"} if spoken and FIGHT_FOR_RUSSIA.search(text) else set())

    def side(self, name: Mentioned) -> str:
        """The country that a name belongs to; empty for an outlet, which only reports."""
        if name.kind == "actors":
            return self.registers.actors.entries[name.id].side
        return self.registers.places.entries[name.id].country if name.kind == "places" else ""

    def _surnames(self, text: str, tokens: Sequence[_Token], actors: Sequence[Mentioned]) -> Iterator[Mentioned]:
        """Bare surnames: of the person last named in full, or of the only one in the register who is of a party."""
        taken = {offset for name in actors for offset in range(name.start, name.end)}
        named: dict[str, list[int]] = defaultdict(list)
        for name in sorted(actors):
            named[name.id].append(name.start)
        for number, token in enumerate(tokens):
            if token.start in taken or not _begins_a_name(token.word):
                continue
            for holders in (holders for key, holders in self._alike(token.word) if _same(key, token.word)):
                person = self._holder(token, holders, named)
                if person is not None and not _is_part_of_another_name(
                    text, tokens, number, self._surname_first(person)
                ):
                    yield Mentioned(token.start, token.end, "actors", person, full=False)
                break

    def _alike(self, word: str) -> Sequence[tuple[str, Sequence[str]]]:
        return self._surnames_by_key.get(_key(word), ())

    @cached_property
    def _surnames_by_key(self) -> Mapping[str, Sequence[tuple[str, Sequence[str]]]]:
        """The surnames by how they begin, so that a word is compared with few of them."""
        keyed: dict[str, list[tuple[str, Sequence[str]]]] = defaultdict(list)
        for surname, holders in self.surnames.items():
            keyed[_key(surname)].append((surname, holders))
        return keyed

    def _holder(self, token: _Token, holders: Sequence[str], named: Mapping[str, Sequence[int]]) -> str | None:
        """Who of the holders was named in full last, or else is first; of those not named the only one of a party."""
        starts = {holder: named[holder] for holder in dict.fromkeys(holders) if holder in named}
        before = {
            holder: found[place - 1] for holder, found in starts.items() if (place := bisect_left(found, token.start))
        }
        if starts:
            return max(before, key=before.__getitem__) if before else min(starts, key=lambda one: starts[one][0])
        only = holders[0] if len(holders) == 1 else None
        of_a_party = only is not None and self.registers.actors.entries[only].side in DEMONYMS
        return only if of_a_party and len(token.word) > 1 and not self._surname_first(str(only)) else None

    def _surname_first(self, person: str) -> bool:
        return self.registers.actors.entries[person].side in SURNAME_FIRST

    def _placed(self, text: str, found: Sequence[Mentioned]) -> Iterator[Mentioned]:
        """The names, with capitals that act rather than lie somewhere turned into their governments."""
        for name in found:
            if name.kind != "places" or name.id not in CAPITALS or _is_where(text, name):
                yield name
            elif government := self.governments.get(self.registers.places.entries[name.id].country):
                yield Mentioned(name.start, name.end, "actors", government, full=False)


def recognition(registers: Registers) -> Recognition:
    """Prepare the registers for being found in text."""
    surnames: dict[str, list[str]] = defaultdict(list)
    governments = {}
    for actor in registers.actors:
        if actor.kind == "state":
            governments[actor.side] = actor.id
        for surname in {_surname(actor, spelling) for spelling in spellings(actor)} - {""}:
            surnames[surname].append(actor.id)
    kinds = ("actors", "outlets", "places")
    return Recognition(registers, {kind: _names(registers.named(kind)) for kind in kinds}, surnames, governments)


def _names(register: AnyRegister) -> Names:
    names: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for entry in register:
        for spelling in spellings(entry):
            words = tuple(TOKEN.findall(spelling))
            if words:
                names[_key(words[0])].append((words, entry.id))
    return {key: sorted(group, key=lambda name: -len(name[0])) for key, group in names.items()}


def _surname(actor: Actor, spelling: str) -> str:
    words = TOKEN.findall(spelling)
    if actor.kind not in ("person", "journalist"):
        return ""
    hangul = "가" <= spelling[0] <= "힣"
    if hangul and len(words) == 1:
        return spelling[0] if len(spelling) == 3 else ""
    if len(words) < 2:
        return ""
    surname: str = words[0] if actor.side in SURNAME_FIRST else words[-1]
    return surname


def _spelt(text: str, tokens: Sequence[_Token], kind: str, names: Names) -> Iterator[Mentioned]:
    number = 0
    while number < len(tokens):
        step = 1
        for words, entry_id in names.get(_key(tokens[number].word), ()):
            if _stands_at(text, tokens, number, words):
                step = len(words)
                yield Mentioned(tokens[number].start, tokens[number + step - 1].end, kind, entry_id)
                break
        number += step


def _stands_at(text: str, tokens: Sequence[_Token], number: int, words: tuple[str, ...]) -> bool:
    stretch = tokens[number : number + len(words)]
    if len(stretch) < len(words) or not all(
        _same(word, token.word) for word, token in zip(words, stretch, strict=True)
    ):
        return False
    if words[0][0].isupper() and not any(token.word[0].isupper() for token in stretch):
        return False
    gaps = (text[one.end : other.start] for one, other in pairwise(stretch))
    return all(GAP.match(gap) and "\n" not in gap for gap in gaps)


@lru_cache(maxsize=65536)
def _same(word: str, token: str) -> bool:
    """Whether a word of the text may be a word of the register."""
    if "가" <= word[0] <= "힣":
        return token.startswith(word) and PARTICLE.match(token[len(word) :]) is not None
    if word.isupper() and 1 < len(word) <= ACRONYM_LENGTH:
        return token == word
    if "Ѐ" <= word[0] <= "ӿ":
        stem = _stem(word).casefold()
        return token.casefold().startswith(stem) and len(token) - len(stem) <= ENDING_LENGTH
    return token.casefold() == word.casefold()


def _stem(word: str) -> str:
    stem = CYRILLIC_ENDING.sub("", word)
    return stem if len(stem) > ENDING_LENGTH else word


def _key(word: str) -> str:
    return word[:1].casefold() if "가" <= word[0] <= "힣" else word[:2].casefold()


def _begins_a_name(word: str) -> bool:
    return word[0].isupper() or "가" <= word[0] <= "힣"


def _is_part_of_another_name(text: str, tokens: Sequence[_Token], number: int, surname_first: bool) -> bool:
    """Whether a surname is followed by given names that the register does not know."""
    if not surname_first or number + 1 == len(tokens):
        return False
    token, following = tokens[number], tokens[number + 1]
    return text[token.end : following.start] == " " and following.word[0].isupper()


def _is_where(text: str, name: Mentioned) -> bool:
    before, after = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 60]
    in_korean = AT_PARTICLE.match(after) is not None or AT_PARTICLE.search(text[name.start : name.end]) is not None
    return in_korean or AT.search(before) is not None or is_city_of_a_dateline(text, Passage(name.start, name.end))
