"""What only the browser knows: whether its window is that of a phone, how wide a chart is drawn, what was dragged out.

Anybody can send what he likes in a browser's name, so nothing that it tells is taken for more than a hint.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

NARROW_BELOW = 640
"""Width in CSS pixels below which Streamlit stacks columns and this page counts as narrow."""

STEP = 10
"""Widths are told apart in steps of this many pixels, so that a scroll bar makes no difference."""

WIDTHS = range(200, 6000)
"""The widths of a chart, in pixels, that a browser may tell."""

WINDOW, CANVAS = "viewport", "canvas"
"""Where the session holds what the browser told of its window and of the chart."""

_watch_window = st.components.v2.component(
    WINDOW,
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

_watch_canvas = st.components.v2.component(
    CANVAS,
    # A chart of Streamlit tells of clicks on points, but neither its width nor how it was zoomed. The chart is drawn
    # anew whenever its figure changes, so every new one has to be found and listened to. Plotly keeps every touch to
    # itself; without that a finger scrolls the page, and a tap still arrives as a click. A chart that was laid out for
    # another kind of window is about to be replaced, so its width is told to nobody: the message would carry the old
    # choices of all widgets with it.
    js="""
const EDGES = ["xaxis.range[0]", "xaxis.range[1]"]

export default function ({ data, setStateValue, setTriggerValue }) {
  let chart, timer
  const sized = new ResizeObserver(([{ contentRect }]) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const width = Math.floor(contentRect.width / data.step) * data.step
      const narrow = window.matchMedia(`(max-width: ${data.below - 1}px)`).matches
      if (narrow === data.narrow && width > 0 && width !== data.width) setStateValue("width", width)
    }, 300)
  })
  const listen = () => {
    const found = document.querySelector(`.st-key-${data.chart} .js-plotly-plot`)
    if (!found || !found.on || found === chart) return
    chart = found
    sized.disconnect()
    sized.observe(chart.closest("[data-testid=stPlotlyChart]"))
    chart.on("plotly_relayout", (change) => {
      const [begin, end] = EDGES.map((edge) => change[edge])
      if (begin && end) setTriggerValue("zoom", [String(begin).slice(0, 10), String(end).slice(0, 10)])
    })
    chart.addEventListener("touchstart", (touch) => touch.stopPropagation(), { capture: true, passive: true })
    chart.on("plotly_doubleclick", () => setTriggerValue("zoom", []))
  }
  const drawn = new MutationObserver(listen)
  drawn.observe(document.body, { childList: true, subtree: true })
  listen()
  return () => {
    drawn.disconnect()
    sized.disconnect()
    clearTimeout(timer)
  }
}
""",
)


def is_narrow() -> bool:
    """Whether the browser window is narrow; on the first run what the browser calls itself has to do."""
    narrow = _told(WINDOW, "narrow")
    if not isinstance(narrow, bool):
        narrow = "Mobi" in st.context.headers.get("User-Agent", "")
    _watch_window(
        key=WINDOW,
        data={"narrow": narrow, "below": NARROW_BELOW},
        default={"narrow": narrow},
        on_narrow_change=lambda: None,
        height=0,
    )
    return narrow


def chart_width(assumed: int) -> int:
    """How wide the chart is drawn, in pixels, rounded down; what is assumed until the browser has told.

    Args:
        assumed: The width on a usual screen.
    """
    width = _told(CANVAS, "width")
    return width if isinstance(width, int) and width in WIDTHS else assumed


def watch_chart(chart: str, width: int, narrow: bool, on_zoom: Callable[[], None]) -> None:
    """Have the browser tell when the chart gets another width, or a part of time is dragged out of it.

    Args:
        chart: The key of the chart.
        width: The width that it was laid out for.
        narrow: Whether it was laid out for a phone.
        on_zoom: Called when a part of time was dragged out, which `dragged_days` then gives.
    """
    _watch_canvas(
        key=CANVAS,
        data={"chart": chart, "width": width, "step": STEP, "narrow": narrow, "below": NARROW_BELOW},
        default={"width": width},
        on_width_change=lambda: None,
        on_zoom_change=on_zoom,
        height=0,
    )


def dragged_days() -> list[date]:
    """The first and the last day of what was dragged out; nothing after a double click, which asks for everything."""
    days = _told(CANVAS, "zoom")
    if not isinstance(days, list) or len(days) != 2:
        return []
    read = [day for day in map(_day, days) if day]
    return read if len(read) == 2 else []


def _told(component: str, what: str) -> Any:
    """What a component of the page told last; None where it told nothing yet, or nothing that makes sense."""
    held: Any = st.session_state.get(component)
    return held.get(what) if hasattr(held, "get") else None


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
