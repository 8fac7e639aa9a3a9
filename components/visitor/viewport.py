"""Whether the page is shown on a narrow screen: a phone held upright."""

import streamlit as st

NARROW_BELOW = 640
"""Width in CSS pixels below which Streamlit stacks columns and this page counts as narrow."""

_report_width = st.components.v2.component(
    "viewport",
    js="""
export default function ({ data, setStateValue }) {
  const query = window.matchMedia(`(max-width: ${data.below - 1}px)`)
  const report = () => setStateValue("narrow", query.matches)
  if (query.matches !== data.narrow) report()
  query.addEventListener("change", report)
  return () => query.removeEventListener("change", report)
}
""",
)


def is_narrow() -> bool:
    """Whether the browser window is narrow; on the first run what the browser calls itself has to do."""
    assumed = "Mobi" in st.context.headers.get("User-Agent", "")
    held = st.session_state.get("viewport") or {}
    narrow = held.get("narrow", assumed)
    _report_width(
        key="viewport",
        data={"narrow": narrow, "below": NARROW_BELOW},
        default={"narrow": narrow},
        on_narrow_change=lambda: None,
        height=0,
    )
    return bool(narrow)
