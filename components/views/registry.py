"""Which views there are, and what draws each: the one place where a view is added.

A view is a module with `show(answer, reader)`; it is imported when it is first shown, so that nobody waits for what he
does not look at.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from components.visitor.reader import Reader
from loaders.language import Language
from loaders.model import vocabulary
from loaders.model.vocabulary import Term
from loaders.selection.answer import Answer

ARGUMENT = "curate"
"""What the app is started with for the desk to be there: `streamlit run app.py -- curate`."""


@dataclass(frozen=True, slots=True)
class View:
    """One view.

    Attributes:
        term: Its id in links, its name and what it shows.
        module: The module that draws it.
        filtered: Whether it shows what the filters let through.
        charted: Whether it draws a chart, for which the browser can be told early.
        in_bar: Whether the choice of views always has it; otherwise only while it is open.
        height: How high it stands in another page, in pixels; None where its module has a function that tells.
    """

    term: Term
    module: str
    filtered: bool = True
    charted: bool = True
    in_bar: bool = True
    height: int | None = 640

    def show(self, answer: Answer, reader: Reader) -> None:
        """Draw it."""
        import_module(self.module).show(answer, reader)

    def height_in(self, answer: Answer, width: int, language: Language) -> int:
        """How high it stands in another page, in pixels.

        Args:
            answer: What it shows.
            width: Of the room for it there, in pixels.
            language: The language of it.
        """
        if self.height is not None:
            return self.height
        return int(import_module(self.module).height(answer, width, language))


VIEWS: Mapping[str, View] = {
    view.term.id: view
    for view in (
        View(vocabulary.VIEWS["timeline"], "components.views.timeline.timeline", height=None),
        View(vocabulary.VIEWS["list"], "components.views.listing", charted=False),
        View(vocabulary.VIEWS["numbers"], "components.views.numbers"),
        View(vocabulary.VIEWS["sources"], "components.views.sources"),
        View(vocabulary.VIEWS["map"], "components.views.map"),
        View(vocabulary.VIEWS["network"], "components.views.network"),
        View(vocabulary.VIEWS["compare"], "components.views.compare", in_bar=False),
        View(vocabulary.VIEWS["stories"], "components.views.stories", filtered=False),
        View(vocabulary.VIEWS["statistics"], "components.views.statistics", in_bar=False),
        View(vocabulary.VIEWS["changes"], "components.views.changes", filtered=False, charted=False, in_bar=False),
        View(vocabulary.VIEWS["about"], "components.views.about", filtered=False, charted=False),
        View(vocabulary.CURATE, "components.views.curate", filtered=False, charted=False),
    )
}


def offered_views() -> list[str]:
    """The views of this app: with the desk only where it was started for curators, which the hosted page never is."""
    return [view for view in VIEWS if view != vocabulary.CURATE.id or ARGUMENT in sys.argv[1:]]


def views_in_bar(views: Sequence[str], shown: str) -> list[str]:
    """Those views between which a reader chooses: what few ask for has no place there until it is open."""
    return [view for view in views if VIEWS[view].in_bar or view == shown]
