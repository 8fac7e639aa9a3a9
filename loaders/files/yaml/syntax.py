"""Why a file is no YAML: what parsers say, in the words of somebody who wrote it by hand."""

import re

from loaders.files.problems import Problem
from loaders.files.yaml.characters import other_blank
from loaders.language import Message, message

Told = tuple[Message, Message]
"""What is wrong, and the remedy."""

ALONE = message("A word stands alone."), message("Write `key: value` or `- item`, each with its blank.")
INDENTED = message("The line begins elsewhere than its neighbours."), message("Indent it as they are.")
UNFINISHED = message("The line is indented too deep, or something is missing before it."), INDENTED[1]
NO_HYPHEN = (
    message("A hyphen is missing, or the line is indented too little."),
    message("Begin the item with a hyphen."),
)
COLON = message("A colon with a blank behind it stands within a text."), message("Put the text in quotes.")
QUOTED = (
    message("Something stands behind a closed quote or bracket."),
    message("Put the whole text in quotes, in which a quote is written twice."),
)
SIGN = message("No text begins with this sign unless it stands in quotes."), message("Put it in quotes.")
BRACKET = message("The bracket that begins here is not closed."), message("Close it, or put the text in quotes.")
ESCAPE = message("A backslash means something in double quotes."), message("Use single quotes.")

FAULTS = (
    (r"could not find expected ':'", ALONE),
    (r"mapping values are not allowed", COLON),
    (r"cannot start any token|entries are not allowed|keys are not allowed|node content", SIGN),
    (r"comment or (?:a )?line break", SIGN),
    (r"escape", ESCAPE),
    (r"',' or", BRACKET),
    (r"'-' indicator|while parsing a block collection", NO_HYPHEN),
    (r"expected key|expected <block end>", INDENTED),
)
"""What parsers say, and what it comes from."""


def syntax_problem(error: Exception, text: str, file: str) -> Problem:
    """What keeps a file from being YAML, told where it comes from rather than where the parser noticed.

    Args:
        error: What the parser raised.
        text: What the file holds.
        file: The name that problems show.
    """
    context, mark = str(getattr(error, "context", "")), getattr(error, "problem_mark", None)
    if mark is None or re.search("quoted scalar|flow|simple key|block scalar", context):  # told where it began
        mark = getattr(error, "context_mark", None) or mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    reason = getattr(error, "problem", None) or getattr(error, "context", None) or "it cannot be read"
    lines = text.split("\n")
    if "document start" in reason and "..." in (ended := lines[: line - 1]):
        what, remedy = message("The document ends here."), message("Remove the line `...`.")
        return Problem(file, line - 1 - ended[::-1].index("..."), 1, "second-document", file, what, remedy)
    if blank := other_blank(lines, line, file):
        return blank
    known = next((told for said, told in FAULTS if re.search(said, f"{context} {reason}")), None)
    written = lines[line - 1] if line <= len(lines) else ""
    what, remedy = (
        _told_apart(known, written[: column - 1])
        if known
        else (
            message("This is not YAML: {reason}.", reason=reason),
            message("Look at quotes, colons and indentation here and on the line before."),
        )
    )
    return Problem(file, line, column, "not-yaml", written.strip() or file, what, remedy)


def _told_apart(known: Told, before: str) -> Told:
    """What a fault comes from, by what stands before it on its line: the parsers say the same of several."""
    if known is COLON and not re.search(r":\s", before):
        return UNFINISHED
    if known in (INDENTED, NO_HYPHEN) and before.strip(" -"):
        return SIGN if re.search(r"[*&]\S*\s$", before) else QUOTED
    return known
