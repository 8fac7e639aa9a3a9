"""What more than one command takes: a file of events, an article, a day."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

from loaders.commands.terminal import say
from loaders.dataset.dataset import EVENTS
from loaders.dates.reading.phrases import LANGUAGES

Commands = Any  # what argparse calls a _SubParsersAction, a name that it keeps to itself


def add_file(command: argparse.ArgumentParser) -> None:
    """The file of events, that of the dataset if it is left out."""
    command.add_argument(
        "file", nargs="?", type=Path, default=EVENTS, metavar="FILE", help="the file of events; events.yaml if left out"
    )


def add_article(command: argparse.ArgumentParser) -> None:
    """An article, the day of its publication and its language."""
    command.add_argument("article", metavar="ARTICLE", help="the article's file; - reads it from stdin")
    command.add_argument(
        "--published", type=day, metavar="YYYY-MM-DD", help="the day of publication, if not in the text"
    )
    command.add_argument("--language", choices=LANGUAGES, help="its language, if it is not to be found out")


def article_text(name: str) -> str | None:
    """The text of an article; None, and why on stderr, where it cannot be read or is too long."""
    from loaders.articles.article import MOST  # loaded by no command that reads no article

    try:
        text = sys.stdin.read(MOST + 1) if name == "-" else _beginning(Path(name), MOST + 1)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is not UTF-8 text"
        say(f"{name} cannot be read: {reason.lower()}.")
        return None
    if len(text) > MOST:
        say(f"{name} is longer than an article: at most {MOST:,} characters are read. Cut it into its articles.")
        return None
    return text


def _beginning(file: Path, most: int) -> str:
    """So many characters of a file as tell whether it is too long."""
    with file.open(encoding="utf-8") as lines:
        return lines.read(most)


def day(text: str) -> date:
    """A day as an argument.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is no day; write it like 2025-10-28') from None
