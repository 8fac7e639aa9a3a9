"""The events for TimelineJS (Knight Lab), which newsrooms embed: dates in words, all texts safe as HTML."""

import json
from datetime import date
from html import escape
from typing import Any

from loaders.dates.edtf import When
from loaders.dates.in_words import in_words
from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.exports.span import days_shown
from loaders.model import vocabulary
from loaders.model.entries import Era, Event
from loaders.wording.provenance import provenance_in_words
from loaders.wording.texts import said_by

KNOWN_PARTS = {"year": 1, "month": 2, "season": 2, "quarter": 2}
"""How many of year, month and day are known, where it is not all of them."""


def timelinejs(extract: Extract) -> bytes:
    """The file that TimelineJS is pointed to."""
    made = {
        "title": {"text": {"headline": _html(extract.title), "text": _paragraphs(extract.sentence, extract.imprint)}},
        "events": [_slide(event, extract) for event in extract.events],
        "eras": [_era(era, extract) for era in extract.answer.dataset.chronology.eras] if extract.events else [],
    }
    return json.dumps(made, ensure_ascii=False, indent=1).encode()


def _slide(event: Event, extract: Extract) -> dict[str, Any]:
    language, trace = extract.language, extract.answer.known.traces[event.id]
    page = extract.link_to(event.id)
    headline = _html(language.choose(event.title)[0])
    standing = language.text(vocabulary.STATUSES[event.status].label)
    lane = vocabulary.LANES[vocabulary.CATEGORIES[event.category].lane]
    return {
        "unique_id": event.id,
        **dates(event.date),
        "display_date": _html(in_words(event.date, language)),
        "group": _html(language.text(lane.label)),
        "text": {
            "headline": f'<a href="{escape(page)}">{headline}</a>' if page else headline,
            "text": _paragraphs(
                language.choose(event.summary)[0],
                f"{standing}; {provenance_in_words(event, trace, language)}",
                language.text("Sources: {names}", names=said_by(event, language)),
            ),
        },
        "autolink": False,
    }


def dates(when: When) -> dict[str, Any]:
    """Where the event stands on the axis: no finer than its date is known."""
    first, last = days_shown(when)
    known = KNOWN_PARTS.get(when.precision, 3)
    start, end = _parts(first, known), _parts(last, known)
    return {"start_date": start} | ({"end_date": end} if end != start else {})


def _parts(day: date, known: int) -> dict[str, int]:
    return dict(list({"year": day.year, "month": day.month, "day": day.day}.items())[:known])


def _era(era: Era, extract: Extract) -> dict[str, Any]:
    """A stretch of time; where it has no end, it goes as far as the chronology does."""
    coverage = extract.answer.dataset.chronology.coverage
    return {
        "start_date": _parts(era.date.earliest or coverage.from_.first, 3),
        "end_date": _parts(era.date.latest or coverage.to.last, 3),
        "text": {"headline": _html(extract.language.choose(era.name)[0])},
    }


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{_html(text)}</p>" for text in texts)


def _html(text: str) -> str:
    return escape(one_line(text))
