"""The link to copy, and the sheet of a phone to send it with."""

import streamlit as st

from components.widgets.copying import show_copyable
from loaders.language import Language

_send = st.components.v2.component(
    "send_link",
    # Only some browsers have a sheet for sharing, and only on an address that is safe; elsewhere nothing is shown.
    html='<button type="button" hidden></button>',
    css="""
button {
  width: 100%; min-height: 2.5rem; padding: 0.25rem 0.75rem; cursor: pointer;
  font: inherit; color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
}
button:hover, button:focus-visible { color: var(--st-primary-color); border-color: var(--st-primary-color); }
""",
    js="""
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button")
  button.textContent = data.label
  button.hidden = !navigator.share
  button.onclick = () => navigator.share({ title: data.title, url: data.address }).catch(() => {})
}
""",
)


def show_link(address: str, title: str, place: str, shown: Language) -> None:
    """Draw both.

    Args:
        address: The link.
        title: What it leads to.
        place: What tells it from other links on the page.
        shown: The language of the page.
    """
    st.caption(shown.text("Link to this view"))
    show_copyable(address, shown.text("Copy the link"), place, shown)
    _send(key=f"send-{place}", data={"label": shown.text("Send the link …"), "title": title, "address": address})
