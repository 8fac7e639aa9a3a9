"""The command line of curators, CI and scripts: `python -m loaders COMMAND`.

Each command is two functions: `_add_…` says what it takes and how it is explained, the other does it and returns the
exit code: 0 when all is well, 1 when problems were found; wrong use is 2. Output goes to stdout, messages to stderr.
"""

import argparse
import difflib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from loaders.articles.dates_mentioned import mentions
from loaders.articles.drafting.drafts import draft_events
from loaders.checks import check_files
from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.dates import read_date
from loaders.dates.edtf import DateError
from loaders.documents import renewed
from loaders.files.canonical import canonical_text
from loaders.files.problems import Problem, problems_as_json
from loaders.files.source_files import open_document, read_files
from loaders.model.data_dictionary import dictionary
from loaders.model.entries import json_schema

Commands = Any  # what argparse calls a _SubParsersAction, a name that it keeps to itself

LANGUAGES = ("en", "id", "ru", "ko")
"""The languages in which articles are read."""

RED, GREEN, CYAN = 31, 32, 36


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; wrong use leaves with code 2 and says what was expected."""
    parser = argparse.ArgumentParser(prog="python -m loaders", description="Check, format and read the chronology.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (_add_check, _add_format, _add_date, _add_mentions, _add_draft, _add_schema, _add_dictionary):
        add(commands)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads along, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _add_check(commands: Commands) -> None:
    command = commands.add_parser(
        "check",
        help="name every problem of the files at once",
        description="Name every problem of FILE and of the registers beside it, as "
        "`file:line:column: [code] where: what, and what to write instead`.",
    )
    _add_file(command)
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="one line for each problem, or a JSON list"
    )
    command.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    problems = check_files(options.file, options.file.parent / "registers")
    if options.format == "json":
        print(json.dumps(problems_as_json(problems), ensure_ascii=False, indent=2))
    else:
        _print_problems(problems)
    _say(_counted(problems))
    return 1 if problems else 0


def _add_format(commands: Commands) -> None:
    command = commands.add_parser(
        "format",
        help="write the files in canonical form",
        description="Write FILE and the registers beside it in canonical form: keys and events in order, dates quoted, "
        "long texts folded. Nothing but the form changes, and comments are kept.",
    )
    _add_file(command)
    command.add_argument(
        "--check",
        action="store_true",
        help="change nothing; print what would change, and exit with 1 if anything would",
    )
    command.set_defaults(run=_format)


def _format(options: argparse.Namespace) -> int:
    code = 0
    for path in (options.file, *sorted((options.file.parent / "registers").glob("*.yaml"))):
        document = open_document(path)
        if document.problems:
            _print_problems(document.problems)
            _say(f"{path} is left as it is.")
            code = 1
            continue
        text = canonical_text(document)
        if text == document.text:
            continue
        if options.check:
            for line in _changes(document.text, text, str(path)):
                print(line)
            code = 1
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
        _say(f"{path} {'is not in canonical form.' if options.check else 'was rewritten.'}")
    return code


def _changes(before: str, after: str, name: str) -> Iterator[str]:
    colours = {"-": RED, "+": GREEN, "@": CYAN}
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), name, f"{name} in canonical form", lineterm=""
    )
    return (_coloured(line, colours.get(line[:1])) for line in lines)


def _add_date(commands: Commands) -> None:
    command = commands.add_parser(
        "date",
        help="tell how a date reads",
        description="Print each date as EDTF, one a line; `! reason` for one that cannot be read.",
        epilog="Example: python -m loaders date --on 2025-10-28 'Rabu (19/6/2024)' 'mid-October 2024' kemarin",
    )
    command.add_argument(
        "texts",
        nargs="*",
        default=["-"],
        metavar="TEXT",
        help="a date, in quotes; - (the default) reads lines from stdin",
    )
    command.add_argument(
        "--on", type=_day, metavar="YYYY-MM-DD", help="the day from which `last week` and the like count"
    )
    command.add_argument(
        "--language", choices=LANGUAGES, help="the language of the words; all four are tried if left out"
    )
    command.set_defaults(run=_date)


def _date(options: argparse.Namespace) -> int:
    code = 0
    for text in _lines(options.texts):
        try:
            print(read_date(text, on=options.on, language=options.language).text)
        except DateError as error:
            print(f"! {error}")
            code = 1
    return code


def _lines(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        if text == "-":
            yield from (line.rstrip("\n") for line in sys.stdin)
        else:
            yield text


def _add_mentions(commands: Commands) -> None:
    command = commands.add_parser(
        "mentions",
        help="list the dates that a news article mentions",
        description="Print a line for every date that ARTICLE mentions, plain text in English, Indonesian, Russian or "
        "Korean: where it begins and ends in characters, the words, and how they read in EDTF, with tabs between.",
        epilog="Example: python -m loaders mentions article.txt --published 2025-10-28",
    )
    _add_article(command)
    command.set_defaults(run=_mentions)


def _mentions(options: argparse.Namespace) -> int:
    text = _article_text(options.article)
    if text is None:
        return 1
    for mention in mentions(text, published=options.published, language=options.language):
        print(mention.start, mention.end, " ".join(mention.words.split()), mention.when.text, sep="\t")
    return 0


def _add_article(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", metavar="ARTICLE", help="the article's file; - reads it from stdin")
    command.add_argument(
        "--published", type=_day, metavar="YYYY-MM-DD", help="the day of publication, if not in the text"
    )
    command.add_argument("--language", choices=LANGUAGES, help="its language, if it is not to be found out")


def _article_text(name: str) -> str | None:
    """The text of an article; None, and why on stderr, where it cannot be read."""
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is not UTF-8 text"
        _say(f"{name} cannot be read: {reason.lower()}.")
        return None


def _add_draft(commands: Commands) -> None:
    command = commands.add_parser(
        "draft",
        help="draft events from a news article",
        description="Print a draft in YAML for each dated fact about the two countries in ARTICLE, plain text in "
        "English, Indonesian, Russian or Korean. Every guess says which words led to it; what only a curator knows "
        "is marked TODO and refused by check. Dates and numbers in no draft are listed on stderr with the reason.",
        epilog="Example: python -m loaders draft article.txt --published 2025-10-28 --outlet Mistar.id",
    )
    _add_article(command)
    command.add_argument("--outlet", metavar="NAME", help="who published it: a name, domain or address")
    command.set_defaults(run=_draft)


def _draft(options: argparse.Namespace) -> int:
    text = _article_text(options.article)
    if text is None:
        return 1
    files = read_files(EVENTS, REGISTERS)
    drafts = draft_events(
        text,
        files.registers,
        files.by_id.values(),
        published=options.published,
        outlet=options.outlet,
        language=options.language,
        begins=files.chronology.coverage.from_.earliest if files.chronology else None,
    )
    print(drafts.text, end="")
    for left in drafts.left_out:
        line = text.count("\n", 0, left.start) + 1
        _say(f"{options.article}:{line}: {left.words}: {left.reason}")
    _say(f"Drafts: {len(drafts.drafts)}. Left out: {len(drafts.left_out)}.")
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is no day; write it like 2025-10-28') from None


def _add_schema(commands: Commands) -> None:
    command = commands.add_parser(
        "schema",
        help="print the JSON Schema of events.yaml",
        description="Print the JSON Schema of events.yaml, with which editors complete keys and explain them. "
        "The copy that events.yaml points to: python -m loaders schema > loaders/events.schema.json",
    )
    command.set_defaults(run=_schema)


def _schema(_: argparse.Namespace) -> int:
    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return 0


def _add_dictionary(commands: Commands) -> None:
    command = commands.add_parser(
        "dictionary",
        help="print the data dictionary, or renew what documents hold of the code",
        description="Print the data dictionary: every key and word that the files may hold. "
        "With FILE, renew what stands there between two comments: the dictionary, the table of link parameters.",
    )
    command.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a document to renew, such as DATA.md")
    command.set_defaults(run=_dictionary)


def _dictionary(options: argparse.Namespace) -> int:
    if not options.files:
        print(dictionary())
    return max((_renew(file) for file in options.files), default=0)


def _renew(file: Path) -> int:
    try:
        text = renewed(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        _say(f"{file} is left as it is: {error}")
        return 1
    file.write_text(text, encoding="utf-8")
    return 0


def _add_file(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", nargs="?", type=Path, default=EVENTS, metavar="FILE", help="the file of events; events.yaml if left out"
    )


def _print_problems(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(str(problem).replace(f"[{problem.code}]", _coloured(f"[{problem.code}]", RED), 1))


def _counted(problems: Sequence[Problem]) -> str:
    if not problems:
        return "No problems."
    by_code = Counter(problem.code for problem in problems).most_common()
    return f"Problems: {len(problems)} ({', '.join(f'{count} {code}' for code, count in by_code)})."


def _coloured(text: str, colour: int | None) -> str:
    """The text in a colour when it goes to a terminal that may show one."""
    if colour is None or not sys.stdout.isatty() or "NO_COLOR" in os.environ:
        return text
    return f"\033[{colour}m{text}\033[0m"


def _say(message: str) -> None:
    print(message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
