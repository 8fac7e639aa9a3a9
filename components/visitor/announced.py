"""How large the window is and whether a finger is used, as the browser says before the page is run for the first time.

A page is run as soon as its socket opens, and hears of the window only from what it has drawn; so it was drawn twice.
The server's own page therefore leaves a cookie, which comes with the socket. Whoever sends none is drawn twice still.
"""

import re
from typing import NamedTuple

import streamlit as st

COOKIE = "window"

ANNOUNCE = f"""{{
  const box = document.createElement("div")
  box.style.cssText = "position: absolute; width: 99px; overflow: scroll"
  document.documentElement.append(box)
  const bar = box.offsetWidth - box.clientWidth
  box.remove()
  const drawn = bar && CSS.supports("selector(::-webkit-scrollbar)") ? 6 : bar // as Streamlit styles it
  const touch = Number(matchMedia("(pointer: coarse)").matches)
  document.cookie = `{COOKIE}=${{innerWidth}}-${{drawn}}-${{touch}}; SameSite=Strict`
}}"""
"""Runs in the head of the server's page: leaves the widths of window and scroll bar, and whether a finger is used."""

ANNOUNCED = re.compile(r"([0-9]{3,4})-([0-9]{1,2})-([01])")


class Window(NamedTuple):
    """A window of a browser.

    Attributes:
        width: In CSS pixels.
        bar: How much of that a scroll bar takes.
        touch: Whether the page is used with a finger.
    """

    width: int
    bar: int
    touch: bool


def announced() -> Window | None:
    """The window as it was when the server's page was opened; None where nothing that makes sense was said of it."""
    found = ANNOUNCED.fullmatch(str(st.context.cookies.get(COOKIE)))
    return Window(int(found[1]), int(found[2]), found[3] == "1") if found else None
