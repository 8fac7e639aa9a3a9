"""Who says so, in words: the line on an event, and the way by which the word came to one page."""

from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model.entries import Event
from loaders.model.names import Voice
from loaders.provenance.frames import camps_of
from loaders.provenance.origins import Trace, direct, page_of
from loaders.provenance.reporting_lag import FirstReport, first_report


def provenance_in_words(event: Event, trace: Trace, language: Language) -> str:
    """How many stand behind an event, and how soon it was told.

    Args:
        event: The event.
        trace: Its origins.
        language: The language of the words.

    Returns:
        `3 origins in 2 camps; first reported 23 days later by Yonhap`.
    """
    return language.text(
        "{origins} {camps}; {report}",
        origins=language.plural("{number} origin", "{number} origins", len(trace.origins)),
        camps=language.plural("in {number} camp", "in {number} camps", len(camps_of(trace))),
        report=_reported(first_report(event), language),
    )


def chain_in_words(event: Event, position: int, trace: Trace) -> str:
    """How the word came to one page, as its pages state it: `Kyiv Post ← Reuters ← Royal United Services Institute`."""
    outlet, credited = page_of(event, position)

    def told(voices: tuple[Voice, ...], seen: frozenset[Voice]) -> str:
        parts = []
        for voice in direct(voices, trace.stated):
            behind = () if voice in seen else trace.stated.get(voice, ())
            parts.append(f"{voice.name} ← {told(behind, seen | {voice})}" if behind else voice.name)
        return ("; " if any("←" in part for part in parts) else ", ").join(parts)

    return f"{outlet.name} ← {told(credited, frozenset({outlet}))}" if credited else outlet.name


def _reported(report: FirstReport | None, language: Language) -> str:
    if report is None:
        return language.text("no page shows when it was first reported")
    names, lag, at_least = _first_outlets(report, language), report.lag, report.at_least
    if lag is not None and lag == at_least:
        return _exactly(lag, names, language)
    if lag is not None and at_least is not None and at_least > 0:
        return language.text(
            "first reported {least} to {most} days later by {names}", least=at_least, most=lag, names=names
        )
    return language.text("first reported by {names} ({date})", names=names, date=in_words(report.day, language))


def _exactly(lag: int, names: str, language: Language) -> str:
    if lag == 0:
        return language.text("first reported the same day by {names}", names=names)
    if lag > 0:
        return language.plural(
            "first reported {number} day later by {names}",
            "first reported {number} days later by {names}",
            lag,
            names=names,
        )
    return language.plural(
        "announced {number} day ahead by {names}", "announced {number} days ahead by {names}", -lag, names=names
    )


def _first_outlets(report: FirstReport, language: Language) -> str:
    name, others = report.outlets[0].name, len(report.outlets) - 1
    if not others:
        return name
    return language.plural("{name} and {number} other", "{name} and {number} others", others, name=name)
