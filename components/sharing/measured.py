"""How high the page stands in a column of another page: the browser tries it, out of sight."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

LEAST, MOST = 120, 2400
"""The heights of a frame, in pixels: what is longer scrolls inside, or a list would fill somebody else's page."""

SLACK = 8
"""Pixels more than were measured, so that a letter drawn a little larger there brings no bar to scroll."""

_try = st.components.v2.component(
    "frame_height",
    # The same address on the same server in a frame as wide as the column. It is measured when the server has answered
    # and it has had the same height for a while; whoever leaves before that takes the frame with him.
    js="""
const PATIENCE = 30000, PAUSE = 200, STILL = 5
const BUSY = '[data-stale="true"], [data-testid=stSkeleton], [data-testid=stAppSkeleton]'

const heightIn = (page) => {
  const block = page?.querySelector("[data-testid=stMainBlockContainer]:has(.st-key-slim)")
  const rests = page?.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning"
  return block && rests && !page.querySelector(BUSY) ? block.offsetHeight : 0
}

export default function ({ data, setStateValue }) {
  if (data.known) return
  const frame = document.createElement("iframe")
  frame.tabIndex = -1
  frame.setAttribute("aria-hidden", "true")
  // As high as a frame may be, so that what fits has no bar to scroll, which would take some of its width.
  Object.assign(frame.style, { width: `${data.width}px`, height: `${data.most}px`, position: "fixed", left: 0, top: 0 })
  Object.assign(frame.style, { border: 0, opacity: 0, pointerEvents: "none", zIndex: -1 })
  frame.src = `${location.pathname}?${data.query}`
  let last = 0, still = 0
  const begun = performance.now()
  const end = () => {
    clearInterval(looking)
    frame.remove()
  }
  const looking = setInterval(() => {
    const height = heightIn(frame.contentDocument)
    still = height && height === last ? still + 1 : 0
    last = height
    if (still < STILL && performance.now() - begun < PATIENCE) return
    end()
    if (still >= STILL) setStateValue("measured", { query: data.query, height })
  }, PAUSE)
  document.body.append(frame)
  return end
}
""",
)


def measured_height(query: str, width: int, likely: int, place: str) -> int:
    """How high a frame has to be, in pixels: what is likely, until the browser has tried it.

    Args:
        query: What the frame shows, as the query of its address.
        width: Of the column, in pixels.
        likely: A height that is likely.
        place: What tells it from other frames on the page.
    """
    key = f"frame-height-{place}"
    height = _told(st.session_state.get(key), query)
    _try(
        key=key,
        data={"query": query, "width": width, "most": MOST, "known": height > 0},
        default={"measured": {"query": "", "height": 0}},
        on_measured_change=lambda: None,
        height=0,
    )
    return within_limits(height, likely) if height else likely


def within_limits(height: int, likely: int) -> int:
    """How high a frame is for a page of so many pixels; only what was likely to be higher than the most may be."""
    return max(LEAST, min(height + SLACK, max(likely, MOST)))


def _told(held: Any, query: str) -> int:
    """What the browser told of this query, 0 where it told nothing that makes sense."""
    told = held.get("measured") if hasattr(held, "get") else None
    if not isinstance(told, Mapping) or told.get("query") != query:
        return 0
    height = told.get("height")
    return height if isinstance(height, int) and height > 0 else 0
