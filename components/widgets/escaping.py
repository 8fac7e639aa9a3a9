"""Text from the data inside Markdown: shown as it stands, never read as markup."""

import re

from loaders.model.fields import is_url

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|$~:&])")


def escape_markdown(text: str) -> str:
    """Text with every character escaped that Markdown, or Streamlit's additions to it, would read as markup."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def link(text: str, url: str) -> str:
    """A link to a web address; the bare text where the address is not one."""
    if not is_url(url):
        return escape_markdown(text)
    address = url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")
    return f"[{escape_markdown(text)}](<{address}>)"
