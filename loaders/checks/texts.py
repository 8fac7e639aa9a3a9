"""Rules of the words: lengths that the page can hold, letters that are what they look like, doubts with a reason."""

import re
import unicodedata
from collections.abc import Iterator

from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.files.validation import Path, path_in_words, problem_at
from loaders.files.yaml.document import Document
from loaders.files.yaml.reader import texts_within
from loaders.language import Message, message
from loaders.model.entries import LABEL_LENGTH, QUOTE_WORDS, TITLE_LENGTH

INVISIBLE = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<![\u0600-\u0dff])[\u200c\u200d]"
)
"""Marks that nobody sees; joiners are letters' own business in Arabic and Indic writing."""

MIXED_SCRIPT = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0370-\u03ff\u0400-\u04ff])\w+\b")

DATES = ("date", "published", "stated", "from", "to", "cutoff")
BARE_DATE = re.compile(r"(?m)^ *(?:- +)?(?:date|published|stated|from|to|cutoff): +(?P<date>[0-9]{4}-[^\s#]*)")

STRAY_BLANK = re.compile(r"\A\s|[^\S\n]\Z|[^\S\n]{2}")


def texts_fit_their_place(files: SourceFiles) -> Iterator[Problem]:
    """Labels, titles and quotes have a length that the page can hold; major events have a label."""
    for position, event in files.having("significance", "label"):
        if event.significance == "major" and event.label is None:
            what = message("A major event has no label for the timeline.")
            remedy = message("Add one of at most {most} characters.", most=LABEL_LENGTH)
            yield files.problem(position, event, ("label",), "no-label", what, remedy)
    for position, event in files.having("label"):
        for language, label in (event.label or {}).items():
            if len(label) > LABEL_LENGTH:
                what, remedy = (
                    message("The label has {number} characters.", number=len(label)),
                    message("Shorten it to {most}.", most=LABEL_LENGTH),
                )
                yield files.problem(position, event, ("label", language), "long-label", what, remedy)
    for position, event in files.having("title"):
        if len(event.title["en"]) > TITLE_LENGTH:
            what, remedy = (
                message("The title has {number} characters.", number=len(event.title["en"])),
                message("Shorten it to {most}.", most=TITLE_LENGTH),
            )
            yield files.problem(position, event, ("title", "en"), "long-title", what, remedy)
    for position, event in files.having("quote"):
        if event.quote is not None and (words := len(event.quote.text.split())) > QUOTE_WORDS:
            what, remedy = (
                message("The quote has {words} words.", words=words),
                message("Keep at most {most}.", most=QUOTE_WORDS),
            )
            yield files.problem(position, event, ("quote", "text"), "long-quote", what, remedy)


def texts_hold_only_what_is_seen(files: SourceFiles) -> Iterator[Problem]:
    """A letter that looks like another, a mark that nobody sees or a blank too many keeps a text from being found."""
    for document in (files.document, *files.register_documents.values()):
        for path, text in texts_within(document.data):
            for found in _unseen(text):
                yield problem_at(document, path, found[0], _where(document, path), *found[1:])


def lines_end_in_one_way(files: SourceFiles) -> Iterator[Problem]:
    """Lines end as everywhere else in the record, or every one of them is a change."""
    for document in (files.document, *files.register_documents.values()):
        if document.returns:
            what = message("The line ends as on Windows or an old Mac.")
            remedy = message("Run `python -m loaders format`.")
            yield Problem(document.file, document.returns, 1, "line-end", document.file, what, remedy)


def dates_are_quoted(files: SourceFiles) -> Iterator[Problem]:
    """A date stands in quotes, or other programs take it for something else than a text."""
    document = files.document
    if not BARE_DATE.search(document.text):
        return
    dates = {place: path for path, (_, place) in document.places.items() if path and path[-1] in DATES}
    for number, line in enumerate(document.text.split("\n"), start=1):
        found = BARE_DATE.match(line)
        path = dates.get((number, found.start("date") + 1)) if found else None
        if found and path:
            what = message("The date {date} stands without quotes.", date=found["date"])
            remedy = message("Write '{date}'.", date=found["date"])
            yield problem_at(document, path, "unquoted-date", _where(document, path), what, remedy)


def _unseen(text: str) -> Iterator[tuple[str, Message, Message]]:
    """The code, what is wrong and the remedy."""
    if mark := INVISIBLE.search(text):
        name = unicodedata.name(mark.group(), f"U+{ord(mark.group()):04X}").lower()
        yield "invisible-mark", message("An invisible mark stands in it: {name}.", name=name), message("Delete it.")
    if word := MIXED_SCRIPT.search(text):
        what = message('"{word}" mixes letters of two scripts that look alike.', word=word.group())
        yield "look-alike", what, message("Type the word again in one script.")
    if STRAY_BLANK.search(text):
        yield (
            "stray-blank",
            message("A blank stands at its beginning or end, or twice in a row."),
            message("Delete it."),
        )


def _where(document: Document, path: Path) -> str:
    """The id of the record that holds a path, and the rest of the path in words."""
    record: object = document.data
    for length, step in enumerate(path, start=1):
        record = record[step] if isinstance(record, dict | list) else None  # type: ignore[index]
        if isinstance(record, dict) and isinstance(record.get("id"), str):
            return f"{record['id']}: {path_in_words(path[length:])}"
    return path_in_words(path)


def doubts_are_explained(files: SourceFiles) -> Iterator[Problem]:
    """Low confidence has its reason in the note."""
    for position, event in files.having("confidence", "note"):
        if event.confidence == "low" and event.note is None:
            what = message("Confidence is low, and no note says what is doubtful.")
            yield files.problem(position, event, ("confidence",), "unexplained-doubt", what, message("Add a note."))
