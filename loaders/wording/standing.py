"""How an event stood, turn by turn, in words."""

from loaders.dates.in_words import in_words
from loaders.language import Language, mark
from loaders.provenance.status_history import Turn
from loaders.wording.texts import named_in_part

NAMED_AT_MOST = 2
"""How many of those who take a turn are named before the rest is counted."""

SAID = {
    "reported": (mark("Reported on {date}"), mark("Reported on {date} by {names}")),
    "denied": (mark("Denied on {date}"), mark("Denied on {date} by {names}")),
    "given-up": (mark("Denial given up on {date}"), mark("Denial given up on {date} by {names}")),
    "confirmed": (mark("Confirmed on {date}"), mark("Confirmed on {date} by {names}")),
}
"""How a turn is put, without and with names."""


def turn_in_words(turn: Turn, language: Language) -> str:
    """One turn as people say it: `Denied on 22 October 2024 by Permanent Mission of North Korea to the UN`."""
    alone, with_names = SAID[turn.standing]
    day = in_words(turn.since.day, language)
    if turn.by:
        said = language.text(with_names, date=day, names=_by(turn.by, language))
    else:
        said = language.text(alone, date=day)
    return said if turn.since.shown else language.text("{turn} (no page shows the day itself)", turn=said)


def _by(names: tuple[str, ...], language: Language) -> str:
    if len(names) <= NAMED_AT_MOST:
        return ", ".join(names)
    return named_in_part(names, NAMED_AT_MOST, language)
