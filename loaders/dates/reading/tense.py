"""What the words around a date say of its tense: to come, planned in a present, prepared for or marked, or told."""

import re
from functools import cache
from typing import Literal

from loaders.dates.reading.phrases import LANGUAGES, tense

Tense = Literal["coming", "planned", "prepared", "told", ""]
"""Empty where no word tells; what is planned lies ahead or is hardly over, what is prepared for or marked is near."""

ALPHABETS = ("en", "id", "ru")
"""The languages that put blanks between words. Korean has its verb at the end, and its words anywhere in others."""

OPENED = re.compile(
    r"(?:(?:\A|[,;:]\s*|\s)(?:а|но|и|что|где|когда|and|but|while|that|where|when|dan|sedangkan|sementara|namun|bahwa)\s+(?:[\w’'-]+\s+){0,2}"
    r"|,\s+(?:к|ко|в|во|by|until|hingga|sampai)\s+)\Z",
    re.IGNORECASE,
)
"""What opens a clause right before a date, with its own verb: `а в понедельник он вылетит`, `by May they will`."""

JOINED = re.compile(r"\b(?:dan|lalu|kemudian|serta)\s\Z", re.IGNORECASE)
"""What joins an Indonesian verb, which has no tense, to the one before: `akan berangkat 17 Juni dan tiba 25 Juni`."""

NEXT_CLAUSE = re.compile(
    r"[,;]\s(?:dan|and|sedangkan|sementara|namun|tetapi|tapi|but|while|whereas|а|но|и|lalu|kemudian)\s"
    r"|\s(?:dan|serta|tetapi|namun)\s(?=(?:akan|bakal|hendak|diperkirakan|dijadwalkan|direncanakan|diharapkan)\b)",
    re.IGNORECASE,
)
"""Where another clause begins, whose verb says nothing of a date in the one before."""

RELATIVE = re.compile(r",\s(?:yang|who|which|котор\w+|[а-яё]+(?:вш|ющ|ущ|ащ|ящ)[а-яё]+)\s[^,;]*\Z", re.IGNORECASE)
"""A clause about somebody that a date ends where a comma stands behind it; what follows says nothing of the date."""

CLAUSE = re.compile(r"[^,;:.]*")

NEAR = 60
"""How many characters behind a date tell its tense."""

REACH = 250
"""How many characters before and behind it are looked at."""

FINAL = {"ㄴ": 4, "ㄹ": 8, "ㅆ": 20}
"""The place of a final consonant among those that a syllable of Hangul may have."""

HANGUL = re.compile("[가-힣]")

QUOTES = '"“”'
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")

SUBJECT = re.compile(r"[가-힣](?:이|가|은|는|께서)\s")
"""A subject between a date and its verb, in front of which the date may belong to the verb at the end."""


ATTRIBUTIVE = re.compile(
    r"[에의]?\s?(?:[가-힣]+\s){0,2}?[가-힣]*(?:(?<![가-힣][요력별일러양])(?<![북남대위관또])[한된간린낸난]|[가-힣]던|머문|찾은|맺은|받은|밝힌|들른|숨진|벌인|(?P<coming>[할될릴갈낼킬칠]))"
    r"\s(?!(?:것|예정|계획|전망|수 |듯|가능성))(?=[가-힣])"
)
"""A verb before a noun, which has the date next to it for its own: `26일 도착한 장관은 30일 떠난다`."""

SET = re.compile("(?:예정|계획)된")

BOUND = re.compile(r"\s?(?:까지|부터|중|안에|내에|쯤|경|께|에는)")
"""What binds a date to the verb of its own clause, whose subject may follow: `12월까지 1만명이 파병될 것으로 봤다`."""


def speaks_of_what_is_to_come(words: str) -> bool:
    """Whether any of the words is one of the future."""
    return any(pattern.search(words) for pattern in (_words("coming", LANGUAGES), _korean("coming")))


def tense_of(before: str, after: str, languages: tuple[str, ...] = LANGUAGES) -> Tense:
    """The tense of a date.

    Args:
        before: What stands before the date in its sentence; its last word of any tense tells.
        after: What stands behind it, which tells where nothing before does.
        languages: The languages that the sentence may be in.
    """
    before, after = before[-REACH:], after[:REACH]
    if HANGUL.search(after) and not sum(map(before.count, QUOTES)) % 2:
        after = QUOTED.sub("", after)  # what is said in between has a tense of its own
    if korean := _korean_tense(after) if HANGUL.search(after) else "":
        return korean
    before = before.rpartition(";")[2]
    patterns = [(name, _words(name, languages)) for name in TENSES]
    if OPENED.search(before) and (own := CLAUSE.match(after)) and (found := _first(patterns, own[0])):
        return found[1]
    ends = [
        (match.end(), name)
        for name, words in patterns
        for match in words.finditer(before)
        if not (name == "told" and JOINED.search(before[: match.start()]))
    ]
    if ends:
        return max(ends, key=lambda one: (one[0], -TENSES.index(one[1])))[1]
    if after.startswith(",") and RELATIVE.search(before):
        return ""
    if len(before.split()) > 1:
        after = NEXT_CLAUSE.split(after, maxsplit=1)[0].partition(";")[0]
    first = _first([(name, _words(name, languages, ahead=False)) for name in TENSES], after)
    if first and first[0] >= NEAR and first[1] != "told":
        return ""
    return first[1] if first else ""


TENSES: tuple[Tense, ...] = ("coming", "planned", "prepared", "told")


def _first(patterns: list[tuple[Tense, re.Pattern[str]]], words: str) -> tuple[int, Tense] | None:
    """Where the first words of any tense stand, and of which."""
    found = [(match.start(), name) for name, pattern in patterns if (match := pattern.search(words))]
    return min(found, key=lambda one: (one[0], TENSES.index(one[1])), default=None)


def _korean_tense(after: str) -> Tense:
    """The tense of the first verb behind a date, unless another subject stands before that and a report behind it."""
    if verb := ATTRIBUTIVE.match(after):
        return "coming" if verb["coming"] or SET.search(verb[0]) else "told"
    found = [(match.start(), name) for name in TENSES if (match := _korean(name).search(after))]
    if not found:
        return ""
    at, name = min(found, key=lambda one: one[0])
    if name != "told" and (told := _korean("told").search(after)) and told.start() > at:
        own = BOUND.match(after) is not None or SUBJECT.search(after[:at]) is None
        return name if own else "told"
    return name


@cache
def _words(name: str, languages: tuple[str, ...], *, ahead: bool = True) -> re.Pattern[str]:
    """The words of one tense; those of the future with the verb that follows.

    Args:
        name: The tense.
        languages: The languages whose words are meant.
        ahead: Whether what somebody agreed to counts as to come, as it does before a date; behind one it was agreed.
    """
    words, none = _any_of(name, languages), _any_of(f"not-{name}", languages)
    pattern = rf"\b(?!(?:{none})\b)(?:{words})"
    if name != "coming":
        return re.compile(rf"{pattern}\b", re.IGNORECASE)
    parts = [rf"{pattern}(?: (?:{_any_of('followed-by', languages)}))*\b(?:\s+\w+)?"]
    if ahead:
        parts.append(INVITED)
    if "en" in languages:
        parts.append(r"\b(?:(?-i:may)|\w+['’]ll)\b(?:\s+\w+)?")  # in small letters it is no month
    if "ru" in languages:
        parts.append(rf"\b(?!(?:{none})\b){PERFECTIVE}\b")
    return re.compile("|".join(parts), re.IGNORECASE)


INVITED = (
    r"\b(?:invit(?:ed?|es|ing|ation)|asked|urged|agreed?|agrees|wants?|hopes?|intends?|promised|vowed|pledged|decided"
    r"|going|ready|about|expects?|prepar(?:es?|ing)|mengundang|setuju|sepakat|пригла[сш]\w+|договорил\w+)"
    r"(?: [\w'’.-]+){0,5}? (?:to|untuk|посетить|приехать|провести) \w+"
)
"""What somebody is asked or has agreed to do lies ahead of the asking."""


PERFECTIVE = (
    r"(?:по|про|пр[ие]|вы|за|от|об|у|на|со?|воз|вос|пере|раз|рас|из|ис|во?|до|под)[а-яё]+"
    r"(?:ит|[аяу]т|[оь]ют|[^аяуюеё\W]ет|ёт)(?:ся)?"
)
"""A Russian verb with a prefix and the ending of a present is one of the future; others have -ает, -ует."""


@cache
def _korean(name: str) -> re.Pattern[str]:
    """The verbs of one tense: by the final consonant of their stem, and by words."""
    words = "|".join(tense("ko", name))
    forms = {
        "coming": rf"{_ending('ㄹ')} ?(?:것|전망|가능성|듯|계획|예정|방침)",
        "planned": rf"{_ending('ㄴ')}다(?=[.\s\"”’]|고|며|면서|\Z)",
        "told": rf"(?![있겠]){_ending('ㅆ')}",
    }
    return re.compile("|".join(filter(None, (words, forms.get(name)))) or "(?!)")


def _ending(final: str) -> str:
    """Any syllable with that final consonant."""
    return f"[{''.join(chr(code) for code in range(ord('가') + FINAL[final], ord('힣') + 1, 28))}]"


def _any_of(key: str, languages: tuple[str, ...]) -> str:
    """What matches any of the words: `?` is one letter in them, and `*` any number."""
    words = [word for language in ALPHABETS if language in languages for word in tense(language, key)]
    return "|".join(re.escape(word).replace(r"\?", r"\w").replace(r"\*", r"\w*") for word in words) or r"(?!)"
