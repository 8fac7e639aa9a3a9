"""The picture beside shared links: the name, and the events of each month by kind, drawn by the browser."""

from html import escape

import pandas as pd
from playwright.sync_api import sync_playwright

from components.endpoints.picture import FILE, HEIGHT, WIDTH
from components.figures.look import LIGHT
from loaders import Dataset, load
from tests.browser.chromium import launch

MARGIN, FOOT, TALLEST = 80, 70, 270
"""Beside and below the bars, and the height of the highest, in pixels."""

PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; width: {width}px; height: {height}px; background: {page}; color: {text};
  font-family: "Source Sans 3", "Source Sans Pro", "Open Sans", "DejaVu Sans", sans-serif; }}
h1 {{ margin: 64px {margin}px 8px; font-size: 58px; line-height: 1.1; }} p {{ margin: 0 {margin}px; font-size: 34px; }}
svg {{ position: absolute; left: 0; bottom: 0; }}
</style><h1>{name}</h1><p>{days}</p>
<svg width="{width}" height="{height}">{bars}</svg>"""


def bars(dataset: Dataset) -> str:
    """A stack of bars for each month."""
    months = dataset.events["earliest"].dt.to_period("M")
    counts = pd.crosstab(months, dataset.events["kind"])
    counts = counts.reindex(pd.period_range(months.min(), months.max(), freq="M"), fill_value=0)
    wide, unit = (WIDTH - 2 * MARGIN) / len(counts), TALLEST / counts.sum(axis=1).max()
    drawn = []
    for place, (_, row) in enumerate(counts.iterrows()):
        top = HEIGHT - FOOT
        for kind, colour in LIGHT.kinds.items():
            high = row.get(kind, 0) * unit
            top -= high
            drawn.append(
                f'<rect x="{MARGIN + place * wide:.1f}" y="{top:.1f}" width="{wide - 3:.1f}" height="{high:.1f}"'
                f' fill="{colour}"/>'
            )
    return "".join(drawn)


def main() -> None:
    """Draw it."""
    dataset = load()
    name, _, days = dataset.chronology.title.partition(", ")
    html = PAGE.format(
        width=WIDTH,
        height=HEIGHT,
        page=LIGHT.page,
        text=LIGHT.text,
        margin=MARGIN,
        name=escape(name),
        days=escape(days),
        bars=bars(dataset),
    )
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_content(html)
        page.screenshot(path=FILE)
        browser.close()


if __name__ == "__main__":
    main()
