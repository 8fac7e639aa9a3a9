"""How a text that is not in the reader's language is marked with its own."""

from components.widgets.escaping import escape_markdown
from loaders.language import Language


def language_badge(code: str, language: Language) -> str:
    """Markdown: a badge with the name of the language of a text; nothing where it is the reader's.

    Args:
        code: The code of the language of the text.
        language: The reader's language.
    """
    return "" if code in {"", language.id} else f" :gray-badge[{escape_markdown(language.name_of(code))}]"


def heading_in(code: str, heading: str, language: Language) -> str:
    """The heading of a column of texts in one language, with its name where it is not the reader's.

    Args:
        code: The code of the language of the texts.
        heading: What the column is called.
        language: The reader's language.
    """
    return heading if code == language.id else f"{heading} ({language.name_of(code)})"
