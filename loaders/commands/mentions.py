"""`mentions`: the dates that a news article mentions."""

import argparse

from loaders.commands.arguments import Commands, add_article, article_text


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "mentions",
        help="list the dates that a news article mentions",
        description="Print a line for every date that ARTICLE mentions, plain text in English, Indonesian, Russian or "
        "Korean: where it begins and ends in characters, the words, and how they read in EDTF, with tabs between.",
        epilog="Example: python -m loaders mentions article.txt --published 2025-10-28",
    )
    add_article(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print where each date stands, its words, and how they read."""
    from loaders.articles.dates_mentioned import mentions

    text = article_text(options.article)
    if text is None:
        return 1
    for mention in mentions(text, published=options.published, language=options.language):
        print(mention.start, mention.end, " ".join(mention.words.split()), mention.when.text, sep="\t")
    return 0
