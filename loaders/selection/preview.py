"""What a link says of itself where somebody shares it, or a search finds it."""

from dataclasses import dataclass, field, replace

from loaders.language import SOURCE, Language
from loaders.model import vocabulary
from loaders.model.vocabulary import Term
from loaders.selection.answer import Answer
from loaders.selection.comparison import compared
from loaders.selection.filters import Filters
from loaders.selection.link import Query, to_query
from loaders.selection.page_state import PageState
from loaders.selection.sentence import describe
from loaders.wording.introduction import introduction

TELL_THE_WHOLE = ("timeline", "list")
"""The views that a link leads to where it asks for none."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The few words that stand for a link.

    Attributes:
        chronology: The name of the whole.
        title: What the link leads to: the open event, the story, the view, or the whole.
        description: Of an event, when it was and who says so; of a choice of events, the sentence about it, or those
            about the two that are compared; else what the story, the view or the chronology is.
        event: The id of the event that it leads to; "" for none.
        story: The id of the story, likewise.
        lasting: Whether the link is one of the few that stand for something by themselves: an event or the whole, and
            not one of the endless choices of filters.
        query: The parameters of the one link that stands for all that lead to the same.
        feed: The parameters of the feed that follows the events which the link asks for; none for that of the whole.
        followed: The name of that feed; "" for the name of the whole.
    """

    chronology: str
    title: str
    description: str
    event: str = ""
    story: str = ""
    lasting: bool = True
    query: Query = field(default_factory=dict)
    feed: Query = field(default_factory=dict)
    followed: str = ""


def preview(asked: Answer, language: Language) -> Preview:
    """What the link that was asked for says of itself.

    Args:
        asked: The answer to it.
        language: The language that it is read in.
    """
    said, filters = _said(asked, language), asked.state.filters
    followed = "" if filters == Filters() else f"{said.chronology} · {describe(asked, language)}"
    return replace(said, feed=feed_query(filters, language.id), followed=followed)


def _said(asked: Answer, language: Language) -> Preview:
    chronology = asked.dataset.chronology
    name, is_whole = language.choose(chronology.titles)[0], asked.state.filters == Filters()
    event = asked.known.records.get(asked.state.event)
    if event:
        title, words = language.choose(event.title)[0], introduction(event, language)
        return Preview(name, title, words, event.id, lasting=is_whole)
    story = {one.id: one for one in chronology.stories}.get(asked.state.story)
    if story and asked.state.view == "stories":
        title, words = language.choose(story.title)[0], language.choose(story.intro)[0]
        return Preview(name, title, words, story=story.id, lasting=is_whole)
    title, words = name, language.choose(chronology.descriptions)[0]
    view = vocabulary.VIEWS.get(asked.state.view)
    if view and view.id not in TELL_THE_WHOLE:
        title, words = f"{_heading(asked.state, view, language)} · {name}", language.text(view.meaning)
        if view.id == "compare":
            both = compared(asked)[0]
            words = " · ".join(describe(one, language) for one in (both.first, both.second))
            return Preview(name, title, words, lasting=False)
    return Preview(name, title, words if is_whole else describe(asked, language), lasting=is_whole)


def feed_query(filters: Filters, language: str) -> Query:
    """The parameters of the feed that follows some events, in a language; none for that of the whole in English."""
    return to_query(PageState(filters=filters, lang="" if language == SOURCE else language))


def _heading(state: PageState, view: Term, language: Language) -> str:
    """What a view is called, with what it counts if that is asked for."""
    label, counted = language.text(view.label), vocabulary.QUANTITIES.get(state.quantity)
    return f"{label}: {language.text(counted.label)}" if counted and state.view == "numbers" else label


def canonical_query(state: PageState) -> Query:
    """The parameters of the one link for all that lead to the same: to an event whichever way one came to it.

    What a frame in another page shows is the same as well.
    """
    if state.event:
        state = PageState(event=state.event, lang=state.lang, filters=Filters(as_of=state.filters.as_of))
    return to_query(replace(state, embed=""))
