"""Who reads: the language, and the screen that the page is shown on."""

from dataclasses import dataclass

from loaders.language import Language


@dataclass(frozen=True, slots=True)
class Reader:
    """What every view needs to know of the one who reads.

    Attributes:
        language: The language of the page.
        narrow: Whether the screen is that of a phone held upright.
        dark: Whether the page is shown dark.
    """

    language: Language
    narrow: bool
    dark: bool
