"""Words that lead to a guess at an event's category and kind, in English, Indonesian, Russian and Korean.

A table of stems and no more. What decided is shown to the curator beside the guess, so that a wrong one is seen.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple


class Guess(NamedTuple):
    """A word of a closed list, and the words of the text that led to it; none where nothing did."""

    id: str
    words: tuple[str, ...]


Cues = Mapping[str, re.Pattern[str]]


def _cues(**stems: tuple[str, str, str, str]) -> Cues:
    """Compile stems in English, Indonesian, Russian and Korean.

    Latin and Cyrillic ones begin a word unless they begin with `~`; Korean ones stand anywhere.
    """
    compiled = {}
    for key, by_language in stems.items():
        parts = [
            part.removeprefix("~") if part.startswith("~") or "가" <= part[0] <= "힣" else rf"(?<!\w){part}"
            for part in "|".join(filter(None, by_language)).split("|")
        ]
        compiled[key.replace("_", "-")] = re.compile(rf"(?:{'|'.join(parts)})", re.IGNORECASE)
    return compiled


CATEGORIES = _cues(
    summit=(
        "summit",
        "~pertemuan puncak|KTT",
        "саммит",
        "정상회담",
    ),
    visit=(
        "visit|delegation|arriv|host|receiv|talks|met |meets|meeting|trip|travel|invit|inspect|toured|ambassador"
        "|due in |landed|flew to",
        "~kunjung|delegasi|~tiba |~terima |~menerima|~undang|~lawatan|~berunding|~berfoto|~meninjau|duta besar"
        "|~bertemu|~temui|~pertemuan|~pembicaraan|~berdiskusi|~bertolak|~menemani",
        "визит|делегаци|прибы|прибуд|прилет|принял|встре[чт]|переговор|посети|поездк",
        "방문|대표단|도착|접견|회담|예방|방북|방러|만났|만나|만난|면담",
    ),
    message=(
        "letter|telegram|phone|call with|message|congratulat|phoned|spoke by|greeting|condolence",
        "~surat|~telepon|~menelepon|~pesan |~ucapan selamat|~beri selamat|~mengucapkan selamat|belasungkawa",
        "письм|телеграмм|послани|созвон|телефон|поздрав|соболезн",
        "서한|축전|전화|친서|메시지|위로",
    ),
    treaty=(
        "treaty|pact|ratif|agreement|signed|partnership|into force|accord",
        "pakta|~perjanjian|~kesepakatan|~resmi berlaku|~traktat|~ratifikasi|~menandatangani|~penandatanganan",
        "договор|ратифи|подписа|пакт|соглашени|вступил в силу",
        "조약|비준|협정|서명|조인|발효|합의",
    ),
    deployment=(
        "troops|deploy|soldiers to|soldiers in|soldiers for|volunteers|dispatch|contingent|sappers|engineers to"
        "|engineer soldiers",
        "~kerahkan|~pengerahan|~pasukan|kontingen|~tentara|~sukarelawan|~personel militer|~keterlibatan militer"
        "|insinyur|zeni",
        "отправ\\w+ солдат|отправ\\w+ войск|доброволь|войск|военнослужащ|сап[её]р|контингент|солдат",
        "파병|파견|병력|병사|군인|공병|추가 파병",
    ),
    casualty=(
        "killed|casualt|wounded|died|dead|death|fallen",
        "~tewas|~gugur|~terluka|~korban",
        "погиб|убит|потер[ияь]|ранен",
        "사망|전사|부상|사상자|숨졌|희생",
    ),
    prisoner=(
        "prisoner|captur|POW",
        "tawanan|~ditangkap|~menangkap",
        "плен",
        "포로|생포",
    ),
    arms_transfer=(
        "munition|ammunition|shells|missiles|weapons|arms|artillery|container|rockets|shipment|deliver",
        "~amunisi|~peluru|~rudal|~senjata|~kontainer|~pengiriman senjata|kali pengiriman|~pasokan|~memasok|artileri",
        "боеприпас|снаряд|ракет|оружи|вооружени|артиллери|контейнер|поставк",
        "무기|탄약|포탄|미사일|컨테이너|탄도|선적",
    ),
    un=(
        "(?-i:U\\.N\\.)|(?-i:UN\\b)|United Nations|Security Council|resolution|veto",
        "PBB|Dewan Keamanan|resolusi",
        "ООН|Совбез|резолюци|вето",
        "유엔|안보리|결의|거부권",
    ),
    sanction=(
        "sanction|blacklist|designat|asset freeze",
        "~sanksi|daftar hitam",
        "санкци",
        "제재",
    ),
    trade=(
        "trade|export|import|commerc|wheat|flour|rubl|econom",
        "~perdagangan|~ekspor|~impor|gandum|dagang|ekonomi",
        "торгов|экспорт|импорт|товарооборот|экономическ|межправительственн",
        "무역|수출|수입|교역|경제",
    ),
    energy=(
        "oil|petroleum|coal|fuel|diesel|tanker",
        "~minyak|batu bara|~bahan bakar",
        "нефт|уголь|угл[ея]|топлив",
        "석유|유류|석탄|정유",
    ),
    transport=(
        "railway|train|flight|airline|ferry|bridge|border crossing",
        "~kereta|~penerbangan|~jembatan|maskapai|feri",
        "поезд|железн|рейс|авиа|мост|паром",
        "열차|철도|항공|직항|교량|다리|여객",
    ),
    labour=(
        "workers|labou?r",
        "~pekerja|~tenaga kerja|~buruh",
        "рабочи|трудов|строител",
        "노동자|근로자|노동력",
    ),
    technology=(
        "satellite|space|nuclear tech|technolog|drone|spy satellite",
        "~satelit|antariksa|~teknologi",
        "спутник|космо|космич|технолог|беспилотн",
        "위성|우주|기술|드론",
    ),
    tourism=(
        "touris|resort|holidaymak",
        "~wisata|turis|~pelesir",
        "турис|курорт",
        "관광|여행객|리조트",
    ),
    culture=(
        "concert|ensemble|festival|film|sport|athlet|student|universit|museum exhibit|church|art ",
        "~konser|~budaya|~olahraga|~pelajar|~mahasiswa",
        "концерт|ансамбл|фестивал|фильм|спорт|студент|университет|культур",
        "공연|축제|영화|체육|선수|유학|대학|문화|예술",
    ),
    health=(
        "health|hospital|medic|vaccin|doctor|covid|epidemic",
        "~kesehatan|rumah sakit|~medis|vaksin",
        "здравоохран|больниц|медицин|вакцин|врач",
        "보건|병원|의료|백신|의사",
    ),
    ceremony=(
        "anniversar|monument|memorial|wreath|museum|ceremony|parade|commemorat|museum",
        "~peringatan|~monumen|~upacara|~parade|~tugu|karangan bunga",
        "годовщин|памятник|мемориал|венк|венок|церемони|парад|музе[йея]",
        "기념|추모|헌화|기념비|열병식|박물관|행사",
    ),
    statement=(
        "said|stated|statement|prais|support|pledg|thank|vow",
        "~mengatakan|~menyatakan|~pernyataan|~memuji|~dukung|~berjanji|~berterima kasih",
        "заяви|заявлени|поблагодар|поддерж|подчеркн|похвал",
        "성명|담화|밝혔|감사|지지|강조|찬양",
    ),
)
"""Stems by category."""

WEIGHT = {
    "statement": 0.4,
    "ceremony": 0.9,
    "message": 1.6,
    "arms-transfer": 1.1,
    "deployment": 1.2,
    "treaty": 1.3,
    "summit": 1.5,
    "casualty": 1.5,
    "sanction": 1.5,
    "prisoner": 2.0,
}
"""How much a hit of a category tells; 1.0 where nothing is said. Everybody says something; few are taken prisoner."""

MOST = 2
"""Of how many words of one category notice is taken: a list of weapons is not three times as much about weapons."""

KINDS = _cues(
    denial=(
        "deny|denied|denies|denial|reject|dismiss|refut",
        "~bantah|~menepis|~ditepis|~menampik|~menolak tuduhan",
        "опроверг|отверг|отрица|опровержени",
        "부인|일축|반박|사실무근",
    ),
    response=(
        "sanction|condemn|blacklist|designat|denounc|expel|summon",
        "~mengecam|~kecam|~mengutuk|~menjatuhkan sanksi|~memberlakukan sanksi",
        "санкци|осуди|осужд",
        "제재|규탄|초치",
    ),
    claim=(
        "alleg|accus|estimat|believ|intelligence|suspect|assess|reportedly"
        "|according to south|according to ukrain|according to us|according to western|claim|spy agency|satellite image",
        "~menuduh|~menuding|~tuduh|~diperkirakan|~memperkirakan|~intelijen|~dilaporkan|~disebut |~klaim|estimasi"
        "|citra satelit",
        "обвин|утвержда|по оценк|разведк|предполаг|якобы|как сообщается",
        "추정|주장|국정원|정보당국|파악|의혹|분석|관측",
    ),
    contact=(
        "acknowledg|confirm|admit",
        "~mengakui|~mengonfirmasi|~konfirmasi|~resmi",
        "признал|подтверд",
        "인정|공식 확인|시인",
    ),
)
"""Stems by kind; those of `contact` tell that a side itself owns up to it."""

NEVER_OWNED = ("arms-transfer", "casualty", "prisoner")
"""Categories that are claims unless a side owns up to them."""

TOLD_BY_OTHERS = ("deployment", "energy", "labour", "technology")
"""Categories in which a third party that speaks makes a claim."""

OWN_MATTERS = _cues(
    test=(
        "test|launch|drill|exercise",
        "~uji coba|~menguji|~diuji|~peluncuran rudal|~latihan",
        "испыт|запуск|учени",
        "시험|발사|훈련",
    ),
)["test"]
"""Words of what one side does by itself."""

WAR = re.compile(
    r"(?:\b(?:war|invasion|invaded|conflict|fighting)(?: in| of| against)?(?: Ukraine)?(?: (?:began|started|broke out"
    r"|launched))?"
    r"(?: in| on| since|'s)?|\b(?:perang|invasi|konflik)(?: di| ke| terhadap)?(?: (?:Ukraina|Rusia))?(?: (?:dimulai"
    r"|pecah|meletus))?"
    r"(?: sejak| pada)?|(?:войн|вторжени|СВО|спецопераци)\w*(?: на Украине| в Украине| на Украину| против Украины)?"
    r"(?: нача\w+)?(?: в| с)?|(?:전쟁|침공|침략)(?:이|을|가)?(?: 시작된| 발발한)?)\W{0,3}\Z",
    re.IGNORECASE,
)
"""What stands before a date that is only the war's."""

LOOKING_BACK = re.compile(
    r"\W*(?:hal (?:ini|tersebut|itu)|(?:laporan|pernyataan|kabar) (?:ini|itu|tersebut)|ini\b|itu\b|this|that|it was"
    r"|об этом|это"
    r"|이(?:는|를)?\s|이 같은|이러한)",
    re.IGNORECASE,
)
"""How a sentence begins that is about what was told before it."""


def guess_category(near: str, around: str) -> Guess:
    """The category that the words speak for, those near the date counting twice more."""
    scores: dict[str, float] = {}
    for category, cues in CATEGORIES.items():
        hits = 2 * min(MOST, len(set(cues.findall(near)))) + min(MOST, len(set(cues.findall(around))))
        if hits:
            scores[category] = hits * WEIGHT.get(category, 1.0)
    if not scores:
        return Guess("statement", ())
    best = max(scores, key=lambda category: scores[category])
    return Guess(best, words_of(CATEGORIES[best], near) or words_of(CATEGORIES[best], around))


def guess_kind(near: str, category: str, *, third: bool, foreign: bool) -> Guess:
    """The kind that the words speak for.

    Args:
        near: The sentence.
        category: Its category.
        third: Whether a third party is among those who act or speak in it.
        foreign: Whether that is a country or somebody of one, rather than an international body.
    """
    owned = words_of(KINDS["contact"], near)
    for kind in ("denial", "response", "claim"):
        words = words_of(KINDS[kind], near)
        if words and not (owned and kind == "claim") and (foreign or kind != "response"):
            return Guess(kind, words)
    if not owned and (category in NEVER_OWNED or (third and category in TOLD_BY_OTHERS)):
        return Guess("claim", ())
    return Guess("contact", owned)


def words_of(cues: re.Pattern[str], text: str) -> tuple[str, ...]:
    """The whole words of a text that begin or hold a stem, once each, three at most."""
    found: dict[str, None] = {}
    for match in cues.finditer(text):
        start, end = match.start(), match.end()
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        found.setdefault(" ".join(text[start:end].split()))
    return tuple(found)[:3]
