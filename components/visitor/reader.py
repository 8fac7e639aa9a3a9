"""Who reads: the language, and the screen that the page is shown on."""

from dataclasses import dataclass

from streamlit.delta_generator import DeltaGenerator

from loaders.language import Language

PHONE_BELOW = 640
"""Width of a window, in CSS pixels, below which Streamlit stacks columns and the window counts as that of a phone."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What every view needs to know of the one who reads.

    Attributes:
        language: The language of the page.
        screen: The kind of window: "phone", "tablet" or "desk".
        dark: Whether the page is shown dark.
        page_width: How wide the page is between its margins, in pixels.
        width: How wide the view is drawn, in pixels: all of that, or what an open event beside it leaves.
        bar: Where a view puts its own controls: the row with the choice of views.
        touch: Whether the page is used with a finger, which is wider than a mark.
    """

    language: Language
    screen: str
    dark: bool
    page_width: int
    width: int
    bar: DeltaGenerator
    touch: bool = False

    @property
    def narrow(self) -> bool:
        """Whether the window is that of a phone held upright."""
        return self.screen == "phone"
