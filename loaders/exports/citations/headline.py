"""The capitals of an English headline, which American styles give to titles: `Putin and Kim Sign a Treaty`."""

import re

from loaders.language import SOURCE

SMALL = frozenset(
    (
        *("a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor", "of", "on", "onto"),
        *("or", "over", "so", "the", "till", "to", "up", "via", "with", "yet"),
    )
)
"""Words that stay small, unless a title or a part of it begins or ends with them."""

WORD = re.compile(r"[^\s–—/-]+")


def headline(title: str, language: str) -> str:
    """A title with these capitals where it is English; any other as it stands.

    Args:
        title: The title.
        language: The code of its language.
    """
    if language != SOURCE:
        return title
    words = list(WORD.finditer(title))
    ends = {words[0].start(), words[-1].start()} if words else set()
    return WORD.sub(lambda found: _word(found, found.start() in ends), title)


def _word(found: re.Match[str], at_end: bool) -> str:
    word, before = found.group(), found.string[: found.start()].rstrip()
    bare = word.strip("“”\"'‘’(),:;.?!")
    if not bare.islower() or (bare in SMALL and not at_end and not before.endswith((":", "?", "!"))):
        return word
    at = word.index(bare)
    return word[:at] + bare[0].upper() + word[at + 1 :]
