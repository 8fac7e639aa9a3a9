"""Whether the words around a date speak of what is still to come."""

import re

COMING = re.compile(
    r"\b(?:(?:will|would|shall|is to|are to|set to)(?: be)?|to be|due|scheduled|expected|planned|plans?|planning"
    r"|upcoming|slated|ends|expires|ahead of|menjelang"
    r"|akan(?: segera)?|bakal|dijadwalkan|rencananya|direncanakan|berencana|mendatang"
    r"|будет|будут|состо[ия]тся|пройд[её]т|пройдут|прибудет|посетит|приедет|встретится|запланирован\w*|планиру\w+"
    r"|намерен\w*|ожидается|истека\w+|в преддверии|предстоящ\w+)\b(?:\s+\w+)?",
    re.IGNORECASE,
)
"""Words of the future, with the verb that follows."""

TOLD = re.compile(
    r"\b(?:said|says|told|was|were|had|has|met|wrote|sent|took|began|came|went|held|left|saw|since|according"
    r"|(?!(?:united|need|speed|indeed|red)\b)\w{2,}ed"
    r"|mengatakan|kata|ujar|ucap|tutur|menurut|dikutip|telah|sudah|sebelumnya|tiba|bertemu|(?:me|di)?lapor\w*"
    r"|menyatakan|menyebut\w*|disebut\w*|mengumumkan|di\w{5,}"
    r"|\w{3,}(?:л|ла|ли|ло|лся|лась|лись|лось)|по данным)\b",
    re.IGNORECASE,
)
"""Words of what has happened, and of reports, which are about what has."""

PLANNED_IN_KOREAN = re.compile("예정|계획|열린다|할 것")
TOLD_IN_KOREAN = re.compile("[했났었았갔왔혔]|보도|발표")
"""The same in Korean, which has the verb at the end."""

NEAR = 60
"""How many characters behind a date tell its tense."""


def speaks_of_what_is_to_come(words: str) -> bool:
    """Whether any of the words is one of the future."""
    return COMING.search(words) is not None or PLANNED_IN_KOREAN.search(words) is not None


def is_to_come(before: str, after: str) -> bool:
    """Whether a date is one to come.

    Args:
        before: What stands before the date in its sentence; its last word of either tense tells.
        after: What stands behind it, which tells where nothing before does.
    """
    if PLANNED_IN_KOREAN.search(after[:NEAR]):
        return TOLD_IN_KOREAN.search(after) is None
    coming = max((match.end() for match in COMING.finditer(before)), default=-1)
    told = max((match.start() for match in TOLD.finditer(before)), default=-1)
    if coming >= 0 or told >= 0:
        return coming > told
    first, other = COMING.search(after[:NEAR]), TOLD.search(after)
    return first is not None and (other is None or first.start() <= other.start())
