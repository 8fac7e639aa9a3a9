"""The formats that there are: the command, the page and the addresses beside it all read this list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from loaders.exports.brief import brief
from loaders.exports.chart.document import document as chart_document
from loaders.exports.document import document
from loaders.exports.extract import Extract
from loaders.exports.ics import calendar
from loaders.exports.references.bibtex import bibtex
from loaders.exports.references.csl import csl_json
from loaders.exports.tables.event_table import event_table
from loaders.exports.tables.package import package
from loaders.exports.timelinejs import timelinejs
from loaders.language import Language, mark
from loaders.selection.answer import Answer


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        id: What the command and the addresses call it; never changes.
        label: How a reader finds it, in English: what a language's catalogue is asked for.
        meaning: What it is for, in one sentence, likewise.
        media_type: What a server says that it is.
        ending: What its files end in, without the dot.
        write: Makes it.
    """

    id: str
    label: str
    meaning: str
    media_type: str
    ending: str
    write: Callable[[Extract], bytes]


FORMATS: Mapping[str, Format] = {
    one.id: one
    for one in (
        Format(
            "csv",
            mark("Table (CSV)"),
            mark("One row for each event, for a spreadsheet."),
            "text/csv; charset=utf-8",
            "csv",
            event_table,
        ),
        Format(
            "zip",
            mark("All tables (ZIP)"),
            mark("Events, sources, numbers and links as tables that fit together, for statistics."),
            "application/zip",
            "zip",
            package,
        ),
        Format(
            "json",
            mark("Record (JSON)"),
            mark("Everything that is known of each event, for programs."),
            "application/json",
            "json",
            document,
        ),
        Format(
            "ics",
            mark("Calendar (ICS)"),
            mark("Each event on the days that its date may mean, for a calendar."),
            "text/calendar; charset=utf-8",
            "ics",
            calendar,
        ),
        Format(
            "csl-json",
            mark("Sources (CSL-JSON)"),
            mark("The pages behind the events, for a reference manager."),
            "application/vnd.citationstyles.csl+json",
            "csl.json",
            csl_json,
        ),
        Format(
            "bibtex",
            mark("Sources (BibTeX)"),
            mark("The pages behind the events, for LaTeX."),
            "application/x-bibtex; charset=utf-8",
            "bib",
            bibtex,
        ),
        Format(
            "markdown",
            mark("Brief (Markdown)"),
            mark("What happened, with who says so in footnotes, to write on."),
            "text/markdown; charset=utf-8",
            "md",
            brief,
        ),
        Format(
            "html",
            mark("Chart (HTML)"),
            mark("The timeline with every event and its sources in one page, to keep and to read offline."),
            "text/html; charset=utf-8",
            "html",
            chart_document,
        ),
        Format(
            "timelinejs",
            mark("TimelineJS"),
            mark("Slides for the timelines of Knight Lab, to embed."),
            "application/json",
            "timeline.json",
            timelinejs,
        ),
    )
}
"""The formats by their ids, in the order in which they are offered."""


def export(answer: Answer, form: str, language: Language, address: str = "") -> bytes:
    """What is shown, as a file.

    Args:
        answer: What is shown.
        form: The id of the format.
        language: The language of its words.
        address: Where the page stands on the web, so that the file leads back to it.

    Raises:
        KeyError: There is no such format.
    """
    return FORMATS[form].write(Extract(answer, language, address))


def file_name(answer: Answer, form: str) -> str:
    """How a file is called that somebody keeps: by the version of the data, and how many of the events it holds.

    Raises:
        KeyError: There is no such format.
    """
    shown, total = len(answer.events), len(answer.dataset.events)
    part = "" if shown == total else f"-{shown}-of-{total}"
    return f"russia-north-korea-{answer.dataset.version}{part}.{FORMATS[form].ending}"
