"""Characters that no file of the data may hold, since they cannot be seen or tell that the file is of another sort."""

import re
from collections.abc import Iterator

from loaders.files.problems import Problem
from loaders.language import Message, message

FORBIDDEN = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Tabs, and what cannot be seen: YAML takes some of it for the end of a line, editors do not."""

UNDECODED = re.compile("[\udc80-\udcff]")
"""How `errors="surrogateescape"` passes on a byte that is not UTF-8."""

NUL = re.compile("\x00")
"""What every second byte is in another encoding, and what no text holds."""


def forbidden_characters(text: str, file: str) -> Iterator[Problem]:
    """The first one of each line; where the file as a whole is of another sort, the first one that tells it.

    Args:
        text: What the file holds, with bytes that are not UTF-8 as `surrogateescape` passes them on.
        file: The name that problems show.
    """
    if not FORBIDDEN.search(text):  # as is usual, so that a file is looked through once
        return
    whole = UNDECODED.search(text) or NUL.search(text)
    marks = [whole] if whole else list(_first_of_each_line(text))
    for mark in marks:
        line, column = text.count("\n", 0, mark.start()) + 1, mark.start() - text.rfind("\n", 0, mark.start())
        what, remedy = _forbidden(mark.group())
        yield Problem(file, line, column, "forbidden-character", file, what, remedy)


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
