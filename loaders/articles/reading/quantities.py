"""Numbers that a passage states: of what, how exactly, and from which words.

A number counts only with the thing it counts behind it (in Korean also before it), so that distances, ages and dates
are none.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from loaders.articles.reading.numerals import DIGITS, WrittenNumber, written_numbers


class Stated(NamedTuple):
    """A number as it was stated.

    Attributes:
        start: Where its words begin.
        end: The offset behind them.
        quantity: What is counted, a word of the vocabulary.
        low: The number, or the lower end of a range.
        high: The upper end of a range; the number itself where there is none.
        qualifier: How exact it is meant to be, a word of the vocabulary; empty where no word says so.
    """

    start: int
    end: int
    quantity: str
    low: float
    high: float
    qualifier: str


QUALIFIERS = {
    "more than": (
        "more than|over|exceeding|above|upwards of",
        "lebih dari|melebihi|di atas",
        "более|свыше|больше",
    ),
    "at least": (
        "at least|no fewer than|no less than",
        "setidaknya|sedikitnya|paling sedikit|minimal",
        "не менее|как минимум|по меньшей мере",
        "최소|적어도",
    ),
    "up to": (
        "up to|as many as|as much as|at most|no more than",
        "hingga|sampai|paling banyak",
        "до|не более",
        "최대|많게는",
    ),
    "about": (
        "about|around|some|roughly|approximately|nearly|almost|an estimated|estimated",
        "sekitar|kira-kira|kurang lebih|hampir|diperkirakan",
        "около|примерно|порядка|почти|приблизительно",
        "약|대략|거의",
    ),
}
"""The words before a number that say how exact it is."""

BEHIND = {"more than": "여|이상|넘|초과", "up to": "까지|이하", "about": "가량|정도|안팎|내외"}
"""The Korean ones behind it."""

THINGS = {
    "builders": (
        "(?:military )?(?:engineers|builders|construction (?:workers|troops))",
        "insinyur|(?:tentara )?zeni|pekerja konstruksi|pembangun",
        r"(?:военны\w+ )?строител\w*",
        "건설 ?(?:병력|노동자|인력)",
    ),
    "workers": (
        "(?:north korean )?(?:workers|labou?rers)",
        "tenaga kerja|pekerja|buruh",
        r"рабочи\w*",
        "노동자|근로자",
    ),
    "tourists": (
        "(?:russian )?(?:tourists|travell?ers|holidaymakers)",
        "wisatawan|turis",
        r"турист\w*",
        r"명(?:의)?\s?관광객|관광객",
    ),
    "prisoners": ("(?:north korean )?(?:prisoners|POWs)", "tawanan", r"(?:военно)?пленн\w*", "포로"),
    "troops": (
        "(?:more |additional |north korean |combat |elite |new |korean |ground |killed )*"
        r"(?:troops|soldiers|sappers|deminers|personnel|servicemen|men\b|fighters|casualties|people|killed|dead|wounded"
        "|injured)",
        "(?:orang )?(?:tentara|prajurit|penjinak ranjau|pasukan|personel|serdadu|korban|tewas|terluka)",
        r"(?:северокорейск\w+ |корейск\w+ )?"
        r"(?:солдат\w*|сап[её]р\w*|военнослужащ\w*|военн\w+|бойц\w*|убит\w*|погибш\w*|ранен\w*)",
        r"명(?:의|이|을|은)?(?:\s*(?:북한군|병력|군인|병사))?|북한군|병력|군인|병사",
    ),
    "shells": (
        "(?:artillery |ammunition |munition )*(?:shells|rounds|munitions)",
        "(?:butir |selongsong )?(?:peluru|amunisi)",
        r"(?:артиллерийск\w+ )?снаряд\w*|боеприпас\w*",
        r"발(?:의|을|이)?(?:\s*포탄)?|포탄",
    ),
    "missiles": (
        "(?:ballistic |short-range )*missiles",
        "rudal|misil",
        r"(?:баллистическ\w+ )?ракет\w*",
        "기의 ?미사일|미사일",
    ),
    "containers": ("(?:shipping )?containers", "kontainer|peti kemas", r"контейнер\w*", "(?:개|개의)? ?컨테이너"),
    "rocket-launchers": ("(?:multiple )?rocket launchers|MLRS", "peluncur roket", "РСЗО", "방사포|다연장"),
    "guns": (
        "(?:self-propelled |long-range )*(?:guns|howitzers|artillery pieces)",
        "pucuk (?:artileri|meriam|howitzer)",
        r"орудий|гаубиц\w*",
        "문|자주포",
    ),
    "railcars": ("(?:freight |rail(?:way)? ?)?(?:cars|wagons)", "gerbong", r"вагон\w*", "량|화차"),
    "oil-barrels": ("barrels", "barel", r"баррел\w*", "배럴"),
    "money-usd": ("(?:US )?dollars|USD", "dolar(?: AS)?", r"долл(?:ар\w*|\.)", "달러"),
}
"""What a number may count, by the words right behind it; `troops` becomes what befell them."""

BEFORE = {
    "builders": "건설 ?(?:병력|노동자|인력)",
    "workers": "노동자|근로자",
    "prisoners": "포로",
    "tourists": "관광객",
    "shells": "포탄|탄약",
    "containers": "컨테이너",
    "missiles": "미사일",
}
"""What a Korean number counts by the words right before it, which say more than the counter behind it."""

COUNTER = re.compile(r"\s?여?\s?(?:명|발|개|기|문|량)")

OF_THEM = (
    rf"(?:of|dari|из) (?:(?:the|its|their|some|about|sekitar|около|них|them|those|whom|\w*nya)\s)*(?:(?:{DIGITS})\s)?"
)
LINK = rf"\s?(?:여 ?|{OF_THEM}|the |orang |buah |unit |pucuk )?(?:were |was |being )?"
"""What may stand between a number and what it counts: `4,000 of some 11,000 troops`."""

OUT_OF = re.compile(
    r"(?<!lebih )(?<!kurang )\b(?:of|dari|из)\s(?:(?:some|about|the|sekitar|около)\s)*\Z", re.IGNORECASE
)
"""What stands before the whole that another number is a part of."""

AMONG_THEM = re.compile(r"\s?(?:가운데|중)\s")
"""What stands behind it in Korean: `1만1000명 가운데 4000명`."""

BEFELL = {
    "troops-casualties": (
        "casualt|(?:killed|dead) (?:or|and) (?:wounded|injured)",
        "tewas (?:dan|atau|maupun) (?:ter)?luka|korban tewas dan|menjadi korban",
        r"потер[ияь]|убит\w* и ранен|погиб\w+ (?:и|или) ранен",
        "사상|죽거나 다",
    ),
    "troops-wounded": ("wounded|injured", "terluka|luka-luka|cedera", "ранен", "부상|다친|다쳤"),
    "troops-killed": (
        "killed|died|dead|fallen|deaths|lost their lives",
        "tewas|gugur|meninggal",
        "погиб|убит",
        "사망|전사|숨졌|숨진|죽었",
    ),
    "prisoners": ("captur|taken prisoner", "ditangkap|ditawan", "плен", "생포"),
    "troops-planned": (
        r"\bplan|(?:will|would|to) (?:be )?(?:sen[dt]|deploy|go\b)|\bintend|\bprepar",
        r"\bberencana|\bakan\b|\bmenyiapkan",
        r"намерен|планир|готов|направ[ия]т\b|отправ[ия]т\b|пошл[её]т",
        "계획|예정|준비|기로 |보낼|파견할",
    ),
}
"""What befell the troops, by words of the same clause, the first that fits."""

CLAUSE = re.compile(
    r"[,;:.!?—](?=\s)|\s(?:and|dan|while|sementara|serta|а|и|dengan|termasuk|including)\s|(?<=[고며])\s"
)
PAUSE = re.compile(r"[,;:.!?—](?=\s)|(?<=[고며])\s")
PERCENT = re.compile(r"\s?(?:%|per ?cent|persen|процент\w*|퍼센트)", re.IGNORECASE)
SHELLS = re.compile(r"shell|artiller|ammuni|artileri|amunisi|peluru|снаряд|артиллер|боеприпас|포탄|탄약", re.IGNORECASE)

LOSSES = re.compile(r"casualt|korban\Z|потер", re.IGNORECASE)
"""Words for the killed and wounded together."""

PEOPLE = re.compile(r"(?:people|orang)\Z")
SOLDIERS = re.compile(
    r"troop|soldier|sapper|deminer|service(?:m[ae]n|personnel)|fighter|military|army|personnel"
    r"|contingent|recruit|special forces"
    r"|tentara|prajurit|pasukan|personel|serdadu|militer|солдат|военн|бойц|армии|войск|контингент|сап[её]р|ranjau|군|병력|병사|파병|공병|특수",
    re.IGNORECASE,
)
"""Words for soldiers, without which a number of people counts none."""

TOGETHER = 40
"""How close, in characters, the killed and the wounded must stand to be counted together."""

REACH = 24
"""How far before a number, in characters, the words that qualify it begin."""


def _words(by_language: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(by_language), re.IGNORECASE)


_THINGS = {quantity: re.compile(f"{LINK}(?:{'|'.join(words)})", re.IGNORECASE) for quantity, words in THINGS.items()}
_BEFORE = {quantity: re.compile(rf"(?:{words})\s?(?:약|최대|최소|총)?\s?\Z") for quantity, words in BEFORE.items()}
_BEFELL = {quantity: _words(words) for quantity, words in BEFELL.items()}
_QUALIFIERS = {
    qualifier: re.compile(rf"(?<!\w)(?:{'|'.join(words)})\s*\Z", re.IGNORECASE)
    for qualifier, words in QUALIFIERS.items()
}


@lru_cache(maxsize=256)
def stated_numbers(text: str, start: int, end: int, language: str) -> tuple[Stated, ...]:
    """The numbers that a passage states of what the vocabulary counts.

    Args:
        text: The text.
        start: Where the passage begins.
        end: The offset behind it.
        language: The language of the text, which decides what a point and a comma mean.
    """
    found = []
    for number in written_numbers(text, start, end, language):
        counted = _counted(text, number, start, end)
        if counted is not None:
            quantity, until = counted
            begin, qualifier = _qualifier(text, start, number)
            found.append(Stated(begin, until, quantity, number.low, number.high, qualifier))
    return tuple(found)


def _counted(text: str, number: WrittenNumber, start: int, end: int) -> tuple[str, int] | None:
    """What a number counts, and where those words end."""
    if number.is_money:
        return "money-usd", number.end
    share = PERCENT.match(text, number.end, end)
    if share and SHELLS.search(text, number.start, min(end, share.end() + 60)):
        return "shell-share", share.end()
    before = text[max(start, number.start - REACH) : number.start]
    counter = COUNTER.match(text, number.end, end)
    if counter and (named := next((quantity for quantity, words in _BEFORE.items() if words.search(before)), None)):
        return named, counter.end()
    for quantity, words in _THINGS.items():
        if thing := words.match(text, number.end, end):
            if quantity != "troops":
                return quantity, thing.end()
            befell = _befell(text, number, start, thing.end(), end)
            return (befell, thing.end()) if befell else None
    return None


def _befell(text: str, number: WrittenNumber, start: int, until: int, end: int) -> str:
    """What befell the troops that a number counts; those that another number is a part of were only sent.

    Empty where it counts people of whom no word says that they are soldiers, or that anything befell them.
    """
    things = text[number.end : until]
    sent = "" if PEOPLE.search(things) and not SOLDIERS.search(text, start, end) else "troops-deployed"
    if OUT_OF.search(text, start, number.start) or AMONG_THEM.match(text, until, end):
        return sent
    clause = _between(CLAUSE, text, (start, number.start), (until, end))
    together = _between(
        PAUSE, text, (max(start, number.start - TOGETHER), number.start), (until, min(end, until + TOGETHER))
    )
    if LOSSES.search(things) and not re.match(r"\s*(?:tewas|luka|jiwa)", text[until:end]):
        return "troops-casualties"
    for quantity, words in _BEFELL.items():
        if words.search(together if quantity == "troops-casualties" else clause):
            return quantity
    return sent


def _between(breaks: re.Pattern[str], text: str, ahead: tuple[int, int], behind: tuple[int, int]) -> str:
    """What stands between the last break in the stretch ahead and the first in the one behind."""
    begin = max((found.end() for found in breaks.finditer(text, *ahead)), default=ahead[0])
    end = breaks.search(text, *behind)
    return text[begin : end.start() if end else behind[1]]


def _qualifier(text: str, start: int, number: WrittenNumber) -> tuple[int, str]:
    """Where the words that qualify a number begin, and what they say."""
    before = text[max(start, number.start - REACH) : number.start]
    for qualifier, words in _QUALIFIERS.items():
        if found := words.search(before):
            return number.start - len(before) + found.start(), qualifier
    for qualifier, korean in BEHIND.items():
        if re.match(rf"\s?(?:[명발개기문량]\s?)?(?:[을를]\s?)?(?:{korean})", text[number.end : number.end + 8]):
            return number.start, qualifier
    return number.start, ""
