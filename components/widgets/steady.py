"""No flash of an empty chart: the last picture stays until the next one is drawn."""

import streamlit as st

_hold = st.components.v2.component(
    "steady",
    # Streamlit takes a chart away whenever its figure changes, and Plotly needs a while to draw the next one. A copy of
    # what was drawn lies over the empty place until then. It is made beforehand, when the browser has nothing to do:
    # Plotly clears a chart before it goes.
    js="""
const PATIENCE = 5000 // milliseconds: whatever goes wrong, no copy stays for ever
const placeOf = (chart) => chart.closest("[data-testid=stElementContainer]")
const nameOf = (place) => [...place.classList].find((name) => name.startsWith("st-key-"))?.replace(/-\\d+$/, "")
const pictureIn = (chart) => {
  const plot = chart.querySelector(".js-plotly-plot")
  return plot && plot.style.visibility !== "hidden" && plot.querySelector(".main-svg") && plot.firstElementChild
}
const whenIdle = window.requestIdleCallback ?? ((then) => setTimeout(then, 50))

export default function () {
  const copies = new Map()
  const copied = new WeakSet()
  const covered = new WeakSet()

  const cover = (chart, place, copy) => {
    covered.add(chart)
    const sheet = document.createElement("div")
    sheet.setAttribute("aria-hidden", "true")
    sheet.style.cssText = "position: absolute; inset: 0; overflow: hidden; pointer-events: none"
    sheet.append(copy)
    place.style.position = "relative"
    place.append(sheet)
    const begun = performance.now()
    const lift = () => {
      if (pictureIn(chart) || !chart.isConnected || performance.now() - begun > PATIENCE) sheet.remove()
      else requestAnimationFrame(lift)
    }
    lift()
  }

  const look = () => {
    for (const chart of document.querySelectorAll("[data-testid=stPlotlyChart]")) {
      const place = placeOf(chart), name = place && nameOf(place), picture = pictureIn(chart)
      if (!name) continue
      if (!picture && copies.has(name) && !covered.has(chart)) cover(chart, place, copies.get(name))
      else if (picture && !copied.has(picture)) {
        copied.add(picture)
        whenIdle(() => picture.isConnected && copies.set(name, picture.cloneNode(true)))
      }
    }
  }
  const changes = new MutationObserver(look)
  changes.observe(document.body, { childList: true, subtree: true })
  look()
  return () => changes.disconnect()
}
""",
)


def hold_pictures() -> None:
    """Have the browser keep the picture of every chart until the next one is drawn; once a page."""
    _hold(key="steady", height=0)
