"""`draft`: drafts of events from a news article."""

import argparse

from loaders.commands.arguments import Commands, add_article, article_text
from loaders.commands.terminal import say
from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.files.source_files import read_files


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "draft",
        help="draft events from a news article",
        description="Print a draft in YAML for each dated fact about the two countries in ARTICLE, plain text in "
        "English, Indonesian, Russian or Korean. Every guess says which words led to it; what only a curator knows "
        "is marked TODO and refused by check. Dates and numbers in no draft are listed on stderr with the reason.",
        epilog="Example: python -m loaders draft article.txt --published 2025-10-28 --outlet Mistar.id",
    )
    add_article(command)
    command.add_argument("--outlet", metavar="NAME", help="who published it: a name, domain or address")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the drafts, and what is in none of them with the reason."""
    from loaders.articles.drafting.drafts import draft_events

    text = article_text(options.article)
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
        say(f"{options.article}:{line}: {left.words}: {left.reason}")
    say(f"Drafts: {len(drafts.drafts)}. Left out: {len(drafts.left_out)}.")
    return 0
