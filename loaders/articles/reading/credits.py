"""Whom a passage credits: `menurut KCNA`, `dikutip AFP`, `told Reuters`, `по данным ТАСС`, `연합뉴스에 따르면`.

A credit is a name of the registers with the words before or after it that make it one. Those words are looked for close
to the name only, with no more between them than an article puts there (`the state news agency`, `kantor berita`).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.articles.article import Article, Passage
from loaders.articles.reading.names import Mentioned
from loaders.model.registers import Registers

FILLER = (
    r"(?:[\s,(\"“«'’–-]+(?:the|a|its|by|of|in|to|from|state|official|news|agency|agencies|newspaper|media|outlet|report"
    r"|reports|reporters|journalists|website|site|oleh|dari|pada|kepada|kantor|berita|media|pemerintah|resmi|negara"
    r"|laporan"
    r"|laman|situs|surat|kabar|harian|stasiun|pusat|badan|agent?stv\w*|агентств\w*|информационн\w*|государственн\w*"
    r"|газет\w*"
    r"|телеканал\w*|издани\w*|портал\w*|российск\w*|северокорейск\w*|южнокорейск\w*|центральн\w*|телеграфн\w*|на|в"
    r"|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье"
    r"|South|North"
    r"|Korean?s?|Korea|Utara|Selatan|Russian|Rusia|Japanese|Korut|Korsel|Jepang|국영|관영|통신사?|매체))*[\s,(\"“«'’–-]*\Z"
)
"""What may stand between the word that credits and the name that it credits."""

BEFORE = re.compile(
    r"(?:\b(?:according to|citing|cited|quoting|quoted by|saying by|cited by|reported by|report(?:s|ed)? (?:in|by"
    r"|from)|told"
    r"|via|per"
    r"|as reported by|published by|carried by|menurut|mengutip|dikutip|melansir|dilansir|dimuat|lapor|kata|tulis|ujar"
    r"|ungkap"
    r"|tutur|sebut|dilaporkan(?: oleh)?|diberitakan|seperti dijelaskan|berdasarkan|disiarkan|sumber:|dirilis"
    r"|rekaman resmi"
    r"|foto:|photo:|по данным|по сообщени\w+|по информации|по словам|по оценк\w+|со ссылкой|ссылаясь|сообща\w+"
    r"|сообщил\w*"
    r"|переда[ёе]т|передал\w*|пишет|пишут|цитиру\w+|отмеча\w+|рассказал\w*|заявил\w*)|출처:|사진=|사진:)" + FILLER,
    re.IGNORECASE,
)
"""The words before a name that credit it."""

AT_THE_END = re.compile(r"(?<=[은는이가도])\s[^.\n]{0,160}?(?:보도했|보도하|전했|전하|밝혔|발표했)")
"""The words after an outlet that credit it in a Korean sentence, whose verb stands at its end."""

ACCORDING = re.compile(
    r"according|citing|menurut|mengutip|berdasarkan|по данным|по словам|по информации|по оценк|со ссылкой|ссылаясь",
    re.IGNORECASE,
)
"""Those of them that credit a person; whoever merely says something is who the event is about."""

AFTER = re.compile(
    r"(?:['’]s)?[\s,)\"”»]*(?:\((?:[^()]{1,30})\)[\s,]*)?(?:(?:news agency|state media|news|agency|newspaper|dan \w+"
    r"|Rusia"
    r"|통신|뉴스|신문|방송|는|은|이|가|도)[\s,]*)*"
    r"(?:also |has |had |later |juga |pun |telah |on \w+(?: \d+)? |pada \w+(?: \([^)]*\))? |в \w+ "
    r"|\d+일(?:\([^)]*\))?\s*)?"
    r"(?:report(?:s|ed)|said|says|estimate[sd]?|believe[sd]?|assess(?:es|ed)|memperkirakan|meyakini|menilai"
    r"|оценива\w+|счита\w+|wrote|quoted|cited|announced|carried|published|confirmed|melaporkan|menyebut\w*"
    r"|mengatakan"
    r"|mewartakan|memberitakan|menulis|menyatakan|mengutip|melansir|mengonfirmasi|mengumumkan|menunjukkan"
    r"|сообща\w+|сообщил\w*|переда[ёе]т|передал\w*|пишет|написал\w*|заявил\w*|подтвердил\w*"
    r"|(?:에 )?(?:따르면|의하면)|보도했|보도에|전했|밝혔|추정|판단|발표했|인용)",
    re.IGNORECASE,
)
"""The words after a name that credit it."""

JOINED = re.compile(r"\s*(?:,|/|and|dan|serta|и|와|과|또는|via|through)\s*(?:the\s+)?\Z", re.IGNORECASE)
"""What joins a name to one that is credited, and so credits it too."""

SLUG = re.compile(r"[(/]\s*\Z")
"""What stands before an outlet in a photo's byline: `(Sputnik/…, Kremlin Pool Photo via AP)`."""

REACH = 90
"""How far, in characters, the words that credit may be from the name."""


class Credit(NamedTuple):
    """A name that is credited.

    Attributes:
        start: Where its words begin.
        end: The offset behind them.
        kind: The register that holds the name: outlets or actors.
        id: Its id there.
    """

    start: int
    end: int
    kind: str
    id: str


def credits_in(article: Article, names: Sequence[Mentioned], registers: Registers) -> list[Credit]:
    """Whom the article credits, in order: outlets wherever words credit them, of the actors those that are no subject.

    A person who speaks is credited only by `according to`; a body of third parties by `said` too. Either of the two
    countries, as such, is credited by nobody: it acts.
    """
    stretches: list[tuple[Mentioned, Passage | None]] = [
        (name, _credit(article.text, name, article.paragraphs[article.paragraph(name.start)], registers))
        for name in names
        if name.kind == "outlets" or (name.kind == "actors" and _may_be_credited(name, registers))
    ]
    found: list[Credit] = []
    for place, (name, stretch) in enumerate(stretches):
        beside = [*stretches[max(0, place - 1) : place], *stretches[place + 1 : place + 2]]
        if (
            stretch is None
            and name.kind == "outlets"
            and any(other and _are_joined(article.text, name, other) for _, other in beside)
        ):
            stretch = Passage(name.start, name.end)
        if stretch is not None:
            found.append(Credit(*stretch, name.kind, name.id))
    return found


def _are_joined(text: str, name: Mentioned, other: Passage) -> bool:
    """Whether nothing but `and` or a comma stands between a name and one that is credited."""
    begin, end = sorted([(name.start, name.end), tuple(other)])
    return begin[1] < end[0] and JOINED.match(text[begin[1] : end[0]]) is not None


def credited(found: Sequence[Credit], passage: Passage, registers: Registers) -> list[str]:
    """The names of those credited within a passage, once each, in the order of the text."""
    here = [credit for credit in found if passage.start <= credit.end and credit.start < passage.end]
    return list(dict.fromkeys(registers.named(credit.kind).name(credit.id) for credit in here))


def _may_be_credited(name: Mentioned, registers: Registers) -> bool:
    actor = registers.actors.entries[name.id]
    return actor.kind != "state"


def _credit(text: str, name: Mentioned, passage: Passage, registers: Registers) -> Passage | None:
    before = text[max(passage.start, name.start - REACH) : name.start]
    of_a_person = name.kind == "actors" and registers.actors.entries[name.id].kind in ("person", "journalist")
    if (found := BEFORE.search(before)) and not (of_a_person and not ACCORDING.match(found.group())):
        return Passage(name.start - len(before) + found.start(), name.end)
    if name.kind == "outlets" and SLUG.search(before) and not _is_prose_before(before):
        return Passage(name.start, name.end)
    if of_a_person and not text.startswith(("에 따르면", " 따르면"), name.end):
        return None
    if found := AFTER.match(text, name.end, passage.end):
        return Passage(name.start, found.end())
    at_the_end = name.kind == "outlets" and AT_THE_END.match(text, name.end, passage.end) is not None
    return Passage(name.start, name.end) if at_the_end else None


def _is_prose_before(before: str) -> bool:
    """Whether a slash or bracket belongs to a dateline or a list rather than to a byline."""
    return before.rstrip("(/ ").endswith("\n")
