"""What no file of the data may hold, since it cannot be seen or tells that the file is not what it should be."""

import re
from collections.abc import Iterator, Sequence

from loaders.files.problems import Problem
from loaders.language import Message, message

FORBIDDEN = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Tabs, and what cannot be seen: YAML takes some of it for the end of a line, editors do not."""

UNDECODED = re.compile("[\udc80-\udcff]")
"""How `errors="surrogateescape"` passes on a byte that is not UTF-8."""

NUL = re.compile("\x00")
"""What every second byte is in another encoding, and what no text holds."""

CONFLICT = re.compile(r"(?m)^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$")
"""What Git leaves where two people changed the same lines."""

OTHER_BLANK = r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
BEFORE_VALUE = re.compile(rf" *(?:- *)*(?:[\w-]+:)?(?={OTHER_BLANK})")
"""Blanks that web pages and word processors have, where YAML wants the one of the keyboard."""


def forbidden_characters(text: str, file: str) -> Iterator[Problem]:
    """The first one of each line; where the file as a whole is of another sort, the first one that tells it.

    Args:
        text: What the file holds, with bytes that are not UTF-8 as `surrogateescape` passes them on.
        file: The name that problems show.
    """
    if mark := CONFLICT.search(text):
        what = message("Git could not merge two versions here ({mark}).", mark=mark.group())
        remedy = message("Keep the lines of one, and remove those with <<<<<<<, ======= and >>>>>>>.")
        yield Problem(file, text.count("\n", 0, mark.start()) + 1, 1, "merge-conflict", file, what, remedy)
        return
    if not FORBIDDEN.search(text):  # as is usual, so that a file is looked through once
        return
    whole = UNDECODED.search(text) or NUL.search(text)
    marks = [whole] if whole else list(_first_of_each_line(text))
    for mark in marks:
        line, column = text.count("\n", 0, mark.start()) + 1, mark.start() - text.rfind("\n", 0, mark.start())
        what, remedy = _forbidden(mark.group())
        yield Problem(file, line, column, "forbidden-character", file, what, remedy)


def other_blank(lines: Sequence[str], near: int, file: str) -> Problem | None:
    """A blank before a key or its value that is none to YAML, in a line or in the one before it; counted from 1."""
    for line in (near, near - 1):
        if found := BEFORE_VALUE.match(lines[line - 1]) if 0 < line <= len(lines) else None:
            code = format(ord(lines[line - 1][found.end()]), "04X")
            what = message("A blank of another sort (U+{code}) stands here.", code=code)
            remedy = message("Type it again.")
            return Problem(file, line, found.end() + 1, "forbidden-character", file, what, remedy)
    return None


def _first_of_each_line(text: str) -> Iterator[re.Match[str]]:
    begin = 0
    while mark := FORBIDDEN.search(text, begin):
        yield mark
        begin = text.find("\n", mark.end())
        if begin < 0:
            return


def _forbidden(character: str) -> tuple[Message, Message]:
    if character == "\t":
        return message("A tab stands here."), message("Write spaces.")
    if UNDECODED.match(character):
        return message(
            "The byte {byte} stands here, which is not UTF-8.", byte=format(ord(character) - 0xDC00, "02X")
        ), message("Save the file as UTF-8.")
    if character == "\x00":
        return message("The invisible character U+{code} stands here.", code="0000"), message("Save the file as UTF-8.")
    return message("The invisible character U+{code} stands here.", code=format(ord(character), "04X")), message(
        "Delete it."
    )
