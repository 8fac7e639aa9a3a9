"""What only the browser knows: how large its window is, how wide the page is drawn, what was dragged out of a chart.

Anybody can send what he likes in a browser's name, so nothing that it tells is taken for more than a hint.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import streamlit as st

from components.visitor.announced import announced
from components.visitor.reader import PHONE_BELOW

DESK_FROM = 1100
"""Width of a window in CSS pixels from which on the filters and an open event have room beside the view."""

ASSUMED = {"phone": 350, "tablet": 720, "desk": 1050}
"""The kinds of window, with how wide the page is taken to be between its margins until the browser has told: on a
phone, on a tablet held upright, and beside the filters at 1400 pixels."""

BESIDE = {"phone": 32, "tablet": 48, "desk": 348}
"""What a window has beside the page, in pixels: the margins of the style, and the filters at their usual width."""

STEP = 10
"""Widths are told apart in steps of this many pixels, so that a scroll bar makes no difference."""

WIDTHS = range(200, 6000)
"""The widths of the page, in pixels, that a browser may tell."""

WINDOW, CANVAS = "viewport", "canvas"
"""Where the session holds what the browser told of its window and of the page."""

LIMITS = {"phoneBelow": PHONE_BELOW, "deskFrom": DESK_FROM}
SCREEN_OF = """
const screenOf = ({ phoneBelow, deskFrom }) =>
  matchMedia(`(min-width: ${deskFrom}px)`).matches ? "desk"
    : matchMedia(`(min-width: ${phoneBelow}px)`).matches ? "tablet" : "phone"
"""
"""How the browser tells the kinds of window apart."""

TOUCHED = re.compile("Mobi|Android")
"""What browsers of devices without a mouse call themselves; those of tablets do not all say it."""

_watch_window = st.components.v2.component(
    WINDOW,
    js=SCREEN_OF
    + """
export default function ({ data, setStateValue, setTriggerValue }) {
  // Behind the line there may be another server now, which knows nothing of this visitor: it is asked for his link at
  // once, or his next choice would be the first that it hears of, and be lost over the link.
  const app = document.querySelector("[data-testid=stApp]")
  const isThere = () => app.dataset.testConnectionState === "CONNECTED"
  let there = isThere()
  const line = new MutationObserver(() => {
    if (isThere() && !there) setTriggerValue("reconnected", true)
    there = isThere()
  })
  line.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] })
  let { screen, touch } = data
  const report = () => {
    const now = { screen: screenOf(data), touch: matchMedia("(pointer: coarse)").matches }
    if (now.screen === screen && now.touch === touch) return
    ({ screen, touch } = now)
    setStateValue("window", now)
  }
  report()
  addEventListener("resize", report)
  return () => {
    line.disconnect()
    removeEventListener("resize", report)
  }
}
""",
)

_watch_canvas = st.components.v2.component(
    CANVAS,
    # A chart of Streamlit tells of clicks on points, but neither its width nor how it was zoomed. The chart is drawn
    # anew whenever its figure changes, so every new one has to be found and listened to. A chart that was laid out for
    # another kind of window is about to be replaced, so the width is told to nobody then: the message would carry the
    # old choices of all widgets with it.
    js=SCREEN_OF
    + """
const EDGES = ["xaxis.range[0]", "xaxis.range[1]"]

export default function ({ data, setStateValue, setTriggerValue }) {
  let chart, timer
  let pause = 0 // the first width is told at once, later ones when the window has come to rest
  const sized = new ResizeObserver(([{ contentRect }]) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const width = Math.floor(contentRect.width / data.step) * data.step
      if (screenOf(data) === data.screen && width > 0 && width !== data.width) setStateValue("width", width)
    }, pause)
    pause = 300
  })
  document.documentElement.dataset.laidOutFor = data.width // for whoever waits until the page is at rest
  const listen = () => {
    const found = document.querySelector(`.st-key-${data.chart} .js-plotly-plot`)
    if (!found || !found.on || found === chart) return
    chart = found
    chart.on("plotly_relayout", (change) => {
      const [begin, end] = EDGES.map((edge) => change[edge])
      if (begin && end) setTriggerValue("zoom", [String(begin).slice(0, 10), String(end).slice(0, 10)])
    })
    chart.on("plotly_doubleclick", () => setTriggerValue("zoom", []))
  }
  sized.observe(document.querySelector("[data-testid=stMainBlockContainer] > *"))
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


def screen() -> str:
    """Which kind of window it is, one of `ASSUMED`; if all else fails what the browser calls itself has to do."""
    told = _told_of_window("screen")
    if isinstance(told, str) and told in ASSUMED:
        return told
    if window := announced():
        return "desk" if window.width >= DESK_FROM else "tablet" if window.width >= PHONE_BELOW else "phone"
    return "phone" if "Mobi" in _name() else "desk"


def touch() -> bool:
    """Whether the page is used with a finger; if all else fails what the browser calls itself has to do."""
    told = _told_of_window("touch")
    if isinstance(told, bool):
        return told
    window = announced()
    return window.touch if window else bool(TOUCHED.search(_name()))


def watch_window() -> None:
    """Have the browser tell when its window or its pointer is of another kind than was assumed, or the line was cut."""
    shown = {"screen": screen(), "touch": touch()}
    _watch_window(
        key=WINDOW,
        data={**shown, **LIMITS},
        default={"window": shown},
        on_window_change=lambda: None,
        on_reconnected_change=lambda: None,
        height=0,
    )


def page_width(shown: str) -> int:
    """How wide the page is between its margins, in pixels, rounded down.

    Args:
        shown: The kind of window, by which the width is assumed until the browser has told.
    """
    width = _told(CANVAS, "width")
    if isinstance(width, int) and width in WIDTHS:
        return width
    window = announced()
    left = (window.width - window.bar - BESIDE[shown]) // STEP * STEP if window else 0
    return left if left in WIDTHS else ASSUMED[shown]


def watch_chart(chart: str, width: int, shown: str, on_zoom: Callable[[], None]) -> None:
    """Have the browser tell when the page gets another width, or a part of time is dragged out of the chart.

    Args:
        chart: The key of the chart.
        width: The width of the page that it was laid out for.
        shown: The kind of window that it was laid out for.
        on_zoom: Called when a part of time was dragged out, which `dragged_days` then gives.
    """
    _watch_canvas(
        key=CANVAS,
        data={"chart": chart, "width": width, "step": STEP, "screen": shown, **LIMITS},
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


def _told_of_window(what: str) -> Any:
    told = _told(WINDOW, "window")
    return told.get(what) if isinstance(told, Mapping) else None


def _name() -> str:
    return st.context.headers.get("User-Agent", "")


def _told(component: str, what: str) -> Any:
    """What a component of the page told last; None where it told nothing yet, or nothing that makes sense."""
    held: Any = st.session_state.get(component)
    return held.get(what) if hasattr(held, "get") else None


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
