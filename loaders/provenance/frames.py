"""Who stands behind each event: its origins, its camps, and how long after the event it was first reported.

Days are calendar days as the pages give them. A page that shows no more than its month was public for certain on the
last day of it, and only that day is counted; a page without a day counts for the origins but not for the lag.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import language as language_of
from loaders.language import mark
from loaders.model.entries import Event, Source
from loaders.model.registers import Registers
from loaders.model.vocabulary import Term, Terms
from loaders.provenance.camps import CAMPS, CAPITALS, camp_of, is_state_medium
from loaders.provenance.origins import Trace, trace_origins

STATE_MEDIA: Terms = {
    term.id: term
    for term in (
        Term("only", mark("State media only"), mark("Every origin is a state's own voice or its media.")),
        Term("some", mark("State media and others"), mark("Some origins are a state's own voices.")),
        Term("none", mark("No state media"), mark("No origin is a state's own voice.")),
    )
}
"""What part state media have in an event: outlets that a state controls anywhere, and every voice of Russia, North
Korea and China, where media and government speak as one."""

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "origins": ("{} origin", "{} origins"),
        "camps": ("in {} camp", "in {} camps"),
        "same": ("first reported the same day by {1}",),
        "later": ("first reported {} day later by {}", "first reported {} days later by {}"),
        "ahead": ("announced {} day ahead by {}", "announced {} days ahead by {}"),
        "range": ("first reported {2} to {0} days later by {1}",),
        "on": ("first reported by {1} ({2})",),
        "never": ("no page shows when it was first reported",),
        "others": ("{1} and {0} other", "{1} and {0} others"),
    },
    "id": {
        "origins": ("{} sumber asal",),
        "camps": ("dari {} kubu",),
        "same": ("pertama kali dilaporkan pada hari yang sama oleh {1}",),
        "later": ("pertama kali dilaporkan {} hari kemudian oleh {}",),
        "ahead": ("diumumkan {} hari sebelumnya oleh {}",),
        "range": ("pertama kali dilaporkan {2} hingga {0} hari kemudian oleh {1}",),
        "on": ("pertama kali dilaporkan oleh {1} ({2})",),
        "never": ("tidak ada halaman yang menunjukkan kapan pertama kali dilaporkan",),
        "others": ("{1} dan {0} lainnya",),
    },
}
"""How the line on an event is put: for one and, where the language tells them apart, for several."""


class FirstReport(NamedTuple):
    """When an event was first reported, and by whom.

    Attributes:
        day: The first day on which a page of it was public for certain.
        outlets: The ids of the outlets that published it by that day, those that credit nobody first.
        lag: Days from the first day that the event may mean to `day`; below zero if it was announced ahead.
        at_least: The same at the least, when both days are imprecise; equal to `lag` when both are exact.
    """

    day: date
    outlets: tuple[str, ...]
    lag: int | None
    at_least: int | None


def traces(events: Iterable[Event], registers: Registers) -> dict[str, Trace]:
    """The origins of every event, by its id."""
    return {event.id: trace_origins(event, registers) for event in events}


def origins_frame(traces: Mapping[str, Trace], registers: Registers) -> pd.DataFrame:
    """The origins, one row each: `event`, `register` ("outlets" or "actors"), `origin` (the id there), `camp`."""
    rows = [(event, *origin, camp_of(origin, registers)) for event, trace in traces.items() for origin in trace.origins]
    return pd.DataFrame(rows, columns=["event", "register", "origin", "camp"]).astype("str")


def camps_frame(traces: Mapping[str, Trace], registers: Registers) -> pd.DataFrame:
    """The camps behind the events, one row each: `event`, `camp`, those of one event in the order of `camps.CAMPS`."""
    rows = [(event, camp) for event, trace in traces.items() for camp in camps_of(trace, registers)]
    return pd.DataFrame(rows, columns=["event", "camp"]).astype("str")


def camps_of(trace: Trace, registers: Registers) -> list[str]:
    """The ids of the camps behind an event, in the order of `camps.CAMPS`."""
    found = {camp_of(origin, registers) for origin in trace.origins}
    return [camp for camp in CAMPS if camp in found]


def provenance_frame(events: Sequence[Event], traces: Mapping[str, Trace], registers: Registers) -> pd.DataFrame:
    """What stands behind each event, one row each, in the order of `events`.

    Args:
        events: The events.
        traces: What `traces` returns for them.
        registers: The registers.

    Returns:
        Columns `event`, `origins` and `camps` (how many, int64), `both_capitals` (bool: voices of the Russian and of
        the North Korean state are both among the origins; that somebody else says so for them is not enough),
        `state_media` (an id of `STATE_MEDIA`), `first_published` (the first day on which a page was public for
        certain, NaT if none shows its day), `first_outlet` (id, or ""), `lag_days` (float64, days from the first day
        that the event may mean, below zero if announced ahead, NaN if unknown).
    """
    behind = [traces[event.id] for event in events]
    camps = [camps_of(trace, registers) for trace in behind]
    reports = [first_report(event, registers) for event in events]
    return pd.DataFrame(
        {
            "event": pd.Series([event.id for event in events], dtype="str"),
            "origins": pd.Series([len(trace.origins) for trace in behind], dtype="int64"),
            "camps": pd.Series([len(found) for found in camps], dtype="int64"),
            "both_capitals": pd.Series([CAPITALS.issubset(found) for found in camps], dtype="bool"),
            "state_media": pd.Series([state_media(trace, registers) for trace in behind], dtype="str"),
            "first_published": pd.Series([report and report.day for report in reports], dtype="datetime64[s]"),
            "first_outlet": pd.Series([report.outlets[0] if report else "" for report in reports], dtype="str"),
            "lag_days": pd.Series([report and report.lag for report in reports], dtype="float64"),
        }
    )


def state_media(trace: Trace, registers: Registers) -> str:
    """What part state media have in an event, an id of `STATE_MEDIA`."""
    of_state = {is_state_medium(origin, registers) for origin in trace.origins}
    return "some" if len(of_state) == 2 else "only" if True in of_state else "none"


def first_report(event: Event, registers: Registers) -> FirstReport | None:
    """When an event was first reported and by whom; None if no page shows its day."""
    dated = [
        (source.published.earliest, source.published.latest, position)
        for position, source in enumerate(event.sources)
        if source.published and source.published.earliest and source.published.latest
    ]
    if not dated:
        return None
    day = min(latest for _, latest, _ in dated)
    soonest = min(earliest for earliest, _, _ in dated)
    first = [position for _, latest, position in dated if latest == day]
    own_word_first = sorted(first, key=lambda position: event.sources[position].credits is not None)
    outlets = [_outlet(event.sources[position], registers) for position in own_word_first]
    when = event.date
    lag = (day - when.earliest).days if when.earliest else None
    at_least = (soonest - when.latest_start).days if when.latest_start else None
    return FirstReport(day, tuple(dict.fromkeys(outlets)), lag, at_least)


def provenance_in_words(event: Event, trace: Trace, registers: Registers, language: str = "en") -> str:
    """How many stand behind an event, and how soon it was told.

    Args:
        event: The event.
        trace: Its origins.
        registers: The registers.
        language: "en" or "id".

    Returns:
        `3 origins in 2 camps; first reported 23 days later by Yonhap`.
    """
    words = WORDS[language]
    origins = _put(words["origins"], len(trace.origins))
    camps = _put(words["camps"], len(camps_of(trace, registers)))
    return f"{origins} {camps}; {_reported(first_report(event, registers), registers, language)}"


def _reported(report: FirstReport | None, registers: Registers, language: str) -> str:
    words = WORDS[language]
    if report is None:
        return _put(words["never"], 0)
    by, others = registers.outlets.name(report.outlets[0]), len(report.outlets) - 1
    if others:
        by = _put(words["others"], others, by)
    lag, at_least = report.lag, report.at_least
    if lag is not None and lag == at_least:
        return _put(words["later" if lag > 0 else "ahead" if lag < 0 else "same"], abs(lag), by)
    if lag is not None and at_least is not None and at_least > 0:
        return _put(words["range"], lag, by, at_least)
    return _put(words["on"], 0, by, in_words(read_edtf(report.day.isoformat()), language_of(language)))


def _put(forms: tuple[str, ...], number: int, *values: object) -> str:
    """The form for a number, filled in: the first for one, the last for any other."""
    return forms[0 if number == 1 else -1].format(number, *values)


def _outlet(source: Source, registers: Registers) -> str:
    found = registers.outlets.find(source.outlet)
    if found is None:
        raise KeyError(source.outlet)
    return found
