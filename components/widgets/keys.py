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
let marked // the cell that was marked in it then

const TRIES = 40, PAUSE = 50 // ms; the field comes a moment after the click, later where the browser is busy
const sendFieldAway = (tries = TRIES, seen = false) => {
  const field = document.querySelector("#portal textarea")
  if (!tries || (seen && !field)) return
  const stop = (press) => press.stopPropagation() // Escape closes events as well
  document.body.addEventListener("keydown", stop)
  field?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }))
  document.body.removeEventListener("keydown", stop)
  setTimeout(() => sendFieldAway(tries - 1, seen || !!field), PAUSE)
}

export default function ({ data, setStateValue, setTriggerValue }) {
  let told = data.used, entering
  const markedIn = (table) => table.querySelector("canvas [aria-selected=true]")?.id
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
    // A click on a heading sorts; the cell that is marked by it too is not chosen.
    if (last && press.clientY < last.getBoundingClientRect().top + data.heading) last = null
    marked = last && markedIn(last)
    tell(press)
  }
  // A click on the cell that is marked already changes nothing of which a table would tell. It lays a field over the
  // cell, which is sent away. A menu opens by itself.
  const onClick = (click) => {
    const table = tableAt(click.target)
    if (!table || table !== last || !marked) return
    clearTimeout(entering)
    entering = setTimeout(() => {
      const column = Number(marked.split("-")[2]) + 1
      if (markedIn(table) !== marked) return
      if (table.querySelector(`th[aria-colindex="${column}"]`)?.textContent === data.menu) return
      sendFieldAway()
      setTriggerValue("entered", true)
    }, data.later)
  }
  const listeners = [["keydown", onKey], ["pointerdown", onPointer], ["click", onClick], ["focusin", tell]]
  for (const [name, listener] of listeners) document.addEventListener(name, listener, true)
  return () => {
    for (const [name, listener] of listeners) document.removeEventListener(name, listener, true)
  }
}
""",
)


HEADING = 38
"""Height of the headings of a table, in pixels, with their border: a click there marks no cell."""


def watch_keys(key: str, table: str, entered: Callable[[], None], menu: str | None = None) -> None:
    """Have the browser tell whether a table is gone through by keys, and when the marked cell is chosen.

    Args:
        key: What names the table, however often it is drawn anew.
        table: The key under which it is drawn.
        entered: Callback for Enter, and for a click on the cell that is marked already.
        menu: The heading of the column of the menu, if there is one.
    """
    used = KEYS if by_keys(key) else POINTER
    _watch_keys(
        key=_held(key),
        data={"table": table, "used": used, "later": LATER, "heading": HEADING, "menu": menu},
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
