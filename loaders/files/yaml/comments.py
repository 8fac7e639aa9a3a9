"""The comments of a YAML file, each with what it is about, so that rewriting the file loses none."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.files.validation import Path
from loaders.files.yaml.document import Document


@dataclass
class Comments:
    """Comments without their indentation.

    Attributes:
        header: Those above the first key or item.
        above: Those that belong above a key or item, by its path.
        footer: Those below everything, when there is nothing that they could belong to.
    """

    header: list[str] = field(default_factory=list)
    above: dict[Path, list[str]] = field(default_factory=dict)
    footer: list[str] = field(default_factory=list)


def read_comments(document: Document) -> Comments:
    """Find every comment and what it is about.

    A comment at the end of a line is about that line. One on a line of its own is about what follows, unless it is
    indented deeper: then it is about what stands before.
    """
    comments = Comments()
    places = sorted(_places(document), key=lambda place: (place[0], len(place[2])))
    starts = [line for line, _, _ in places]
    for line, column, comment in _comments(document):
        beside = bool(document.text.splitlines()[line][:column].strip())
        if not starts or (line < starts[0] and not beside):
            comments.header.append(comment)
            continue
        following = bisect_left(starts, line)
        if beside:
            position = bisect_left(starts, starts[bisect_right(starts, line) - 1])
        elif following < len(places) and column <= places[following][1]:
            position = following
        elif following == len(places) and column == 0:
            comments.footer.append(comment)
            continue
        else:
            position = following - 1
        comments.above.setdefault(places[position][2], []).append(comment)
    return comments


def _places(document: Document) -> Iterator[tuple[int, int, Path]]:
    """The line of each key and item, the column of the list or mapping that it is in, both from 0, and its path."""
    for path, ((line, _), _) in document.places.items():
        if path:
            _, (_, column) = document.places[path[:-1]]
            yield line - 1, column - 1, path


def _comments(document: Document) -> Iterator[tuple[int, int, str]]:
    """Line, column and words of each comment: whatever begins with # outside the texts."""
    text = document.text
    end = 0
    gaps = []
    for begin, until in document.texts():
        gaps.append((end, begin))
        end = until
    for begin, until in [*gaps, (end, len(text))]:
        for found in re.compile("#[^\n]*").finditer(text, begin, until):
            line_start = text.rfind("\n", 0, found.start()) + 1
            yield text.count("\n", 0, found.start()), found.start() - line_start, found.group().rstrip()
