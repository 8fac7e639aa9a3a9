"""What changed since the link was made, where it says with which version of the data that was."""

from collections.abc import Iterator

import streamlit as st

from components.visitor import session
from components.widgets.escaping import escape_markdown
from loaders.history.since import DAY, Since, since
from loaders.language import Language
from loaders.selection.answer import Answer
from loaders.wording.changes import change_in_words, counts_in_words, day_in_words, keys_in_words

VIEW = "changes"
"""The view that tells the rest."""


def show_since(asked: Answer, shown: Language) -> None:
    """A line that counts what changed, with the way to what that is; nothing where nothing changed."""
    version = asked.state.version
    came = since(asked.dataset, version) if version and asked.state.view != VIEW else None
    if came is None or not (came.steps or not came.is_whole):
        return
    st.info(escape_markdown(said_of(asked, came, shown)), icon=":material/update:")
    with st.container(horizontal=True):
        st.button(
            shown.text("What changed"), key="since-then", type="tertiary", on_click=session.show_view, args=(VIEW,)
        )
        st.button(shown.text("Close"), key="since-then-close", type="tertiary", on_click=session.forget_version)


def said_of(asked: Answer, came: Since, shown: Language) -> str:
    """What changed in the record, and in the open event, since the version that the link names."""
    text, version, event = shown.text, asked.state.version, asked.state.event
    counts = counts_in_words(came, shown)
    if DAY.fullmatch(version):
        said = text("Since the end of {day}: {changes}.", day=day_in_words(version, shown), changes=counts)
    elif came.point:
        day = day_in_words(came.point.day, shown)
        said = text(
            "This link was made with the data of {day} (version {version}). Since then: {changes}.",
            day=day,
            version=version,
            changes=counts,
        )
    else:
        said = text("Since version {version}: {changes}.", version=version, changes=counts)
    told = [said, *_of_open(event, asked, came, shown)]
    if not came.is_whole:
        told.append(text("The latest changes are not listed yet."))
    return " ".join(told)


def _of_open(event: str, asked: Answer, came: Since, shown: Language) -> Iterator[str]:
    """What changed in the open event, whatever its id was then: corrections in full, of all else which keys."""
    ids = asked.dataset.current_ids
    keys = [key for _, changed, key in came.changes() if event and ids.get(changed, changed) == event]
    corrected = dict.fromkeys(change_in_words(key, shown) for key in keys if key.sort == "correction")
    if corrected:
        yield shown.text("Corrected in the event that is open: {changes}.", changes="; ".join(corrected))
    if others := [key.key for key in keys if key.sort != "correction"]:
        yield shown.text("In the event that is open: {keys}.", keys=keys_in_words(others, shown))
