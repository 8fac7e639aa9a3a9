"""Tables without a mouse: moving through one only moves, and Enter chooses the row."""

from collections.abc import Callable
from typing import Any

import streamlit as st

KEYS, POINTER = "keys", "pointer"
"""What a reader last used in a table."""

LATER = 200
"""Milliseconds after which Enter is told: a table waits 150 until it tells where the keyboard has moved to."""

_watch_keys = st.components.v2.component(
    "table_keys",
    # A table of Streamlit tells which cell is chosen, but not how: by a click, by an arrow key, or by Tab, which leads
    # into it. So the browser tells which of the two is used, before the table tells of the cell, and only when that
    # changes: whoever has a mouse asks nothing of the server by this. A message holds the values of all widgets, so no
    # later one can be ahead of it.
    js="""
let last = null // the table where the pointer was pressed last; none once a key was pressed after that

export default function ({ data, setStateValue, setTriggerValue }) {
  let told = data.used, entering
  const tableAt = (target) => target.closest?.(`.st-key-${data.table} [data-testid=stDataFrame]`)
  // A table that gets the focus by itself, from a screen reader or an event that closes, chooses a cell as well.
  const tell = ({ target }) => {
    const table = tableAt(target)
    const used = table === last ? "pointer" : "keys"
    if (table && told !== used) setStateValue("used", (told = used))
  }
  const onKey = (press) => {
    last = null
    tell(press)
    if (press.key !== "Enter" || press.ctrlKey || press.metaKey || press.altKey) return
    if (!tableAt(press.target) || !press.target.closest("canvas")) return
    press.preventDefault()
    press.stopPropagation() // or the table lays a field over the cell, as if it could be edited
    clearTimeout(entering)
    entering = setTimeout(() => setTriggerValue("entered", true), data.later)
  }
  const onPointer = (press) => {
    last = press.target.closest?.("[data-testid=stDataFrame]")
    tell(press)
  }
  const listeners = [["keydown", onKey], ["pointerdown", onPointer], ["focusin", tell]]
  for (const [name, listener] of listeners) document.addEventListener(name, listener, true)
  return () => {
    for (const [name, listener] of listeners) document.removeEventListener(name, listener, true)
  }
}
""",
)


def watch_keys(key: str, table: str, entered: Callable[[], None]) -> None:
    """Have the browser tell whether a table is gone through by keys, and when Enter is pressed in it.

    Args:
        key: What names the table, however often it is drawn anew.
        table: The key under which it is drawn.
        entered: Callback for Enter.
    """
    used = KEYS if by_keys(key) else POINTER
    _watch_keys(
        key=_held(key),
        data={"table": table, "used": used, "later": LATER},
        default={"used": used},
        on_used_change=lambda: None,
        on_entered_change=entered,
        height=0,
    )


def by_keys(key: str) -> bool:
    """Whether a table was last gone through by keys, so that a cell chosen in it is only where the reader stands."""
    told: Any = st.session_state.get(_held(key))
    return bool(hasattr(told, "get") and told.get("used") == KEYS)


def _held(key: str) -> str:
    return f"keys-in-{key}"
