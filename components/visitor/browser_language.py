"""Which language a visitor reads: the one that the link asks for, else the browser's, else English."""

import streamlit as st

from loaders.language import Language, language_for

_tell_language = st.components.v2.component(
    "page_language",
    # Screen readers and translators of browsers go by the language of the document, which Streamlit leaves at English.
    js="""
export default function ({ data }) {
  document.documentElement.lang = data.language
}
""",
)


def reading_language(asked: str) -> Language:
    """The language of the page.

    Args:
        asked: The code that the link asks for, or "".
    """
    return language_for(asked, st.context.locale or "")


def tell_language(shown: Language) -> None:
    """Let the document say in which language it is."""
    _tell_language(key="page_language", data={"language": shown.id}, height=0)
