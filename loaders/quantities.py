"""Numbers that a passage states: of what, how exactly, and from which words.

`10.000` and `10,000` are ten thousand, `1.1만` eleven thousand, `1,5 млн` one and a half million. A number counts only
with the thing it counts behind it, so that distances, ages and dates are none.
"""

import re
from typing import NamedTuple


class Stated(NamedTuple):
    """A number as it was stated.

    Attributes:
        start: Where its words begin.
        end: The offset behind them.
        quantity: What is counted, a word of the vocabulary.
        low: The number, or the lower end of a range.
        high: The upper end of a range; the number itself where there is none.
        qualifier: How exact it is meant to be, a word of the vocabulary.
    """

    start: int
    end: int
    quantity: str
    low: float
    high: float
    qualifier: str


SCALES = (
    (r"(?:thousand|ribu|тысяч\w*|тыс\.?|천)", 10**3),
    (r"(?:million|juta|млн\.?|миллион\w*|백만)", 10**6),
    (r"(?:billion|bn|miliar|milyar|млрд\.?|миллиард\w*|십억)", 10**9),
    (r"만", 10**4),
    (r"억", 10**8),
)
DIGITS = r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
SCALED = rf"(?:{DIGITS})(?:\s?(?:{'|'.join(scale for scale, _ in SCALES)}))?(?:(?<=만)\s?\d{{1,4}}천?)?"
NUMBER = re.compile(
    rf"(?P<between>\b(?:between|antara|между)\s)?(?<![\w.,/$€-])(?P<money>(?:US)?\$\s?)?(?P<low>{SCALED})"
    rf"(?:\s?(?:[-–—~∼]|to|hingga|sampai|до|에서|(?(between)and|~)|(?(between)dan|~)|(?(between)и"
    rf"|~))\s?(?P<high>{SCALED}))?"
    r"(?![\d/:])",
    re.IGNORECASE,
)

QUALIFIERS = (
    ("more than", r"more than|over|exceeding|above|upwards of|lebih dari|melebihi|di atas|более|свыше|больше", r"이상"
        r"|넘는|여 ?명|초과"),
    ("at least", r"at least|no fewer than|no less than|setidaknya|sedikitnya|paling sedikit|minimal|не менее"
                 r"|как минимум"
                 r"|по меньшей мере|최소|적어도", r"이상은"),
    ("up to", r"up to|as many as|as much as|at most|no more than|hingga|sampai|sebanyak-banyaknya|до|не более|최대"
              r"|많게는", r"까지|이하"),
    ("about", r"about|around|some|roughly|approximately|nearly|almost|an estimated|estimated|sekitar|kira-kira"
              r"|kurang lebih"
              r"|hampir|diperkirakan|около|примерно|порядка|почти|приблизительно|약|대략|거의",
              r"가량|정도|안팎|여|내외"),
)  # fmt: skip
"""For each qualifier: the words before a number, and the Korean ones behind it."""

THINGS: tuple[tuple[str, str], ...] = (
    ("builders", r"(?:military )?(?:engineers|sappers|builders|construction (?:workers|troops))|insinyur|zeni"
                 r"|pekerja konstruksi"
                 r"|сап[её]р\w*|(?:военны\w+ )?строител\w*|공병|건설 ?(?:병력|노동자|인력)"),
    ("workers", r"(?:north korean )?(?:workers|labou?rers)|(?:tenaga kerja|pekerja|buruh)|рабочи\w*"
                r"|노동자|근로자|인력"),
    ("tourists", r"(?:russian )?(?:tourists|travell?ers|holidaymakers)|wisatawan|turis\w*|турист\w*|관광객"),
    ("prisoners", r"(?:north korean )?(?:prisoners|POWs)|tawanan|военнопленн\w*|пленн\w*|포로"),
    ("troops", r"(?:more |additional |of its |of their |north korean |combat |elite |new |korean |ground )*(?:troops"
               r"|soldiers"
               r"|personnel|servicemen|men\b|fighters|casualties|people|killed|dead|wounded|injured)"
               r"|(?:orang )?(?:tentara|prajurit|pasukan|personel|serdadu|korban|tewas|terluka)"
               r"|(?:северокорейск\w+ |корейск\w+ )?(?:солдат\w*|военнослужащ\w*|военн\w+|бойц\w*|человек|убит\w*"
               r"|погибш\w*|ранен\w*)"
               r"|명(?:의|이|을|은)?(?:\s*(?:북한군|병력|군인|병사))?|(?:북한군|병력|군인|병사)"),
    ("shells", r"(?:artillery |ammunition |munition )?(?:shells|rounds|munitions)|(?:butir |selongsong )(?:peluru"
               r"|amunisi)?"
               r"|peluru|amunisi|снаряд\w*|артиллерийск\w+ снаряд\w*|боеприпас\w*|발(?:의|을|이)?(?:\s*포탄)?|포탄"),
    ("missiles", r"(?:ballistic |short-range )*missiles|(?:unit |buah )?(?:rudal|misil)|(?:баллистическ\w+ )?ракет\w*"
                 r"|기의 ?미사일|미사일"),
    ("containers", r"(?:shipping )?containers|(?:unit |buah )?(?:kontainer|peti kemas)|контейнер\w*|(?:개|개의"
                   r"|여 ?개)?\s?컨테이너"),
    ("rocket-launchers", r"(?:multiple )?rocket launchers|MLRS|peluncur roket|РСЗО|방사포|다연장"),
    ("guns", r"(?:self-propelled |long-range )*(?:guns|howitzers|artillery pieces)|(?:pucuk )(?:artileri|meriam"
             r"|howitzer)|орудий|гаубиц\w*"
             r"|문(?:의)?|자주포"),
    ("railcars", r"(?:railcars|rail cars|wagons|freight cars)|gerbong|вагон\w*|량|화차"),
    ("ship-trips", r"(?:voyages|shipments by sea|ship trips)|pelayaran|рейс\w* судов|차례 ?항해"),
    ("oil-barrels", r"barrels|barel|баррел\w*|배럴"),
    ("money-usd", r"(?:US )?dollars|USD|dolar(?: AS)?|доллар\w*|달러"),
)  # fmt: skip
"""What a number may count, by the words right behind it; `troops` becomes what befell them."""

COUNTER = re.compile(r"\s?여?\s?(?:명|발|개|기|문|량)")

LINK = r"\s?(?:여 ?|of them (?:were |was )?|of |of its |of their |the |unit |orang |buah |artileri )?"
"""What may stand between a number and what it counts."""

THING_BEFORE = (
    ("builders", "공병|건설 ?(?:병력|노동자|인력)"),
    ("workers", "노동자|근로자"),
    ("prisoners", "포로"),
    ("shells", "포탄|탄약"),
    ("containers", "컨테이너"),
    ("missiles", "미사일"),
)
"""What a Korean number counts by the words right before it, which say more than the counter behind it."""

BEFELL = (
    ("troops-casualties", r"casualt|(?:killed|dead) (?:or|and) (?:wounded|injured)"
                          r"|tewas (?:dan|atau|maupun) (?:ter)?luka|korban tewas dan"
                          r"|потер[ияь]|убит\w* и ранен|погиб\w+ (?:и|или) ранен|사상"),
    ("troops-wounded", r"wounded|injured|terluka|luka-luka|cedera|ранен|부상"),
    ("troops-killed", r"killed|died|dead|fallen|deaths|lost their lives|tewas|gugur|meninggal|погиб|убит|사망|전사|숨"),
    ("prisoners", r"captur|taken prisoner|ditangkap|ditawan|плен|생포"),
    ("troops-planned", r"\bplan|will send|will deploy|\bintend|\bprepar|\bberencana|\bakan\b|\bmenyiapkan|намерен"
                       r"|планир|готов|계획|예정|준비"),
)  # fmt: skip
"""What befell the troops, by words of the same clause, the first that fits."""

TOGETHER = 40
"""How close, in characters, the killed and the wounded must stand to be counted together."""

CLAUSE = re.compile(r"[,;:.!?—](?=\s)|\s(?:and|dan|while|sementara|serta|а|и|dengan)\s")
PERCENT = re.compile(r"\s?(?:%|per ?cent|persen|процент\w*|퍼센트)", re.IGNORECASE)
SHELLS = re.compile(r"shell|artiller|ammuni|artileri|amunisi|peluru|снаряд|артиллер|боеприпас|포탄|탄약", re.IGNORECASE)
QUALIFIER_REACH = 24


def stated_numbers(text: str, start: int, end: int, language: str) -> list[Stated]:
    """The numbers that a passage states of what the vocabulary counts.

    Args:
        text: The text.
        start: Where the passage begins.
        end: The offset behind it.
        language: The language of the text, which decides what a point and a comma mean.
    """
    found = []
    for number in NUMBER.finditer(text, start, end):
        counted = _counted(text, number, end)
        low = _value(number["low"], language)
        if counted is None or low is None or _is_year(number):
            continue
        quantity, until = counted
        high = _value(number["high"], language) if number["high"] else low
        if high is None or high < low:
            high = low
        elif low < 1000 <= high and not re.search(r"[^\d\s.,]", number["low"]) and high / low >= 100:
            low *= _scale(re.sub(rf"\A(?:{DIGITS})", "", number["high"]))  # `10 to 12 thousand`
        begin, qualifier = _qualifier(text, start, number, until)
        found.append(Stated(begin, until, quantity, low, high, qualifier))
    return found


def _is_year(number: re.Match[str]) -> bool:
    return number["money"] is None and re.fullmatch(r"(?:19|20)\d\d", number["low"]) is not None


def _counted(text: str, number: re.Match[str], end: int) -> tuple[str, int] | None:
    """What a number counts, and where those words end."""
    if number["money"]:
        return "money-usd", number.end()
    if (share := PERCENT.match(text, number.end(), end)) and SHELLS.search(
        text, number.start(), min(end, share.end() + 60)
    ):
        return "shell-share", share.end()
    before = text[max(0, number.start() - QUALIFIER_REACH) : number.start()]
    for quantity, words in THING_BEFORE:
        if re.search(
            rf"(?:{words})\s?(?:약|최대|최소"
            rf"|총)?\s?\Z",
            before,
        ) and (counter := COUNTER.match(text, number.end(), end)):
            return quantity, counter.end()
    for quantity, words in THINGS:
        if thing := re.compile(rf"{LINK}(?:{words})", re.IGNORECASE).match(text, number.end(), end):
            if quantity == "troops":
                quantity = _befell(text, number.start(), thing.end(), end)
            return quantity, thing.end()
    return None


def _befell(text: str, start: int, until: int, end: int) -> str:
    sentence_start = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    behind = CLAUSE.search(text, until, end)
    before = [clause.end() for clause in CLAUSE.finditer(text, sentence_start, start)]
    clause = text[before[-1] if before else sentence_start : behind.start() if behind else end]
    together = text[max(sentence_start, start - TOGETHER) : min(end, until + TOGETHER)]
    for quantity, words in BEFELL:
        if re.search(words, together if quantity == "troops-casualties" else clause, re.IGNORECASE):
            return quantity
    return "troops-deployed"


def _qualifier(text: str, passage: int, number: re.Match[str], until: int) -> tuple[int, str]:
    """Where the words that qualify a number begin, and how exact it is meant to be; empty where no word says so."""
    before = text[max(passage, number.start() - QUALIFIER_REACH) : number.start()]
    for qualifier, words, behind in QUALIFIERS:
        if found := re.search(rf"(?<!\w)(?:{words})\s*\Z", before, re.IGNORECASE):
            return number.start() - len(before) + found.start(), qualifier
        if re.match(rf"\s?(?:{behind})", text[number.end() : until + 6]):
            return number.start(), qualifier
    return number.start(), ""


def _value(words: str, language: str) -> float | None:
    """The number that the words mean, by the separators of the language."""
    base = re.match(DIGITS, words)
    if base is None:
        return None
    digits = base.group()
    thousands, decimal = (",", ".") if language in ("en", "ko") else (".", ",")
    plain = re.sub(r"[\u00a0\u202f ]", "", digits)
    grouped = re.fullmatch(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", plain)
    # A group of three after the other language's mark is still thousands: nobody counts soldiers in thousandths.
    plain = re.sub("[.,]", "", plain) if grouped else plain.replace(thousands, "").replace(decimal, ".")
    value = float(plain) * _scale(words[base.end() :])
    if rest := re.search(r"만\s?(\d{1,4})천?", words):
        value += float(rest[1]) * (1000 if words.rstrip().endswith("천") else 1)
    return value


def _scale(words: str) -> int:
    """What the words behind the digits multiply them by."""
    for scale, factor in SCALES:
        if re.match(rf"\s*{scale}", words, re.IGNORECASE):
            return factor
    return 1
