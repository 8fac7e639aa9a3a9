"""What only the browser knows of the chart: how wide it is drawn, and which part of time was dragged out of it."""

from collections.abc import Callable

import streamlit as st

STEP = 10
"""Widths are told apart in steps of this many pixels, so that a scroll bar makes no difference."""

CANVAS = "canvas"
"""Where the session holds what the browser told."""

_watch = st.components.v2.component(
    "canvas",
    # A chart of Streamlit tells of clicks on points, but neither its width nor how it was zoomed. The chart is drawn
    # anew whenever its figure changes, so every new one has to be found and listened to. Plotly keeps every touch to
    # itself; without that a finger scrolls the page, and a tap still arrives as a click.
    js="""
const EDGES = ["xaxis.range[0]", "xaxis.range[1]"]

export default function ({ data, setStateValue, setTriggerValue }) {
  let chart, timer
  const sized = new ResizeObserver(([{ contentRect }]) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const width = Math.floor(contentRect.width / data.step) * data.step
      if (width > 0 && width !== data.width) setStateValue("width", width)
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


def chart_width(assumed: int) -> int:
    """How wide the chart is drawn, in pixels, rounded down; what is assumed until the browser has told.

    Args:
        assumed: The width on a usual screen.
    """
    return int((st.session_state.get(CANVAS) or {}).get("width") or assumed)


def watch_chart(chart: str, width: int, on_zoom: Callable[[], None]) -> None:
    """Have the browser tell when the chart gets another width, or a part of time is dragged out of it.

    Args:
        chart: The key of the chart.
        width: The width that it was laid out for.
        on_zoom: Called when a part of time was dragged out, which `dragged_days` then gives.
    """
    _watch(
        key=CANVAS,
        data={"chart": chart, "width": width, "step": STEP},
        default={"width": width},
        on_width_change=lambda: None,
        on_zoom_change=on_zoom,
        height=0,
    )


def dragged_days() -> list[str]:
    """The first and the last day of what was dragged out; nothing after a double click, which asks for everything."""
    return list(st.session_state[CANVAS].get("zoom") or [])
