"""Which of Streamlit's files a view will ask for, out of the list that comes with them.

Only the chart's are worth naming early. To name those of the filters as well, half a hundred small ones, made the first
chart come later, since they then stand in its way.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

CHART = "PlotlyChart"
"""What draws a chart: the largest script of all, which the page asks for only when the first figure arrives."""


def chart_chunks(files: Path) -> tuple[str, ...]:
    """The scripts that a chart needs beyond those that the page asks for at once, the chart's own first.

    Args:
        files: The folder of Streamlit's files.

    Returns:
        Their paths, relative to the page; none where Streamlit keeps its list in another way.
    """
    try:
        listed = json.loads((files / "manifest.json").read_text(encoding="utf-8"))
        charts = [key for key, entry in listed.items() if entry.get("name") == CHART]
        at_once = set(_with_imports(["index.html"], listed, set()))
        return tuple(listed[key]["file"] for key in _with_imports(charts, listed, at_once))
    except (OSError, ValueError, KeyError, AttributeError):
        return ()


def _with_imports(keys: list[str], listed: Mapping[str, Any], seen: set[str]) -> Iterator[str]:
    """Entries of the list and all that they import, each once and without those that were seen before."""
    for key in keys:
        if key not in seen:
            seen.add(key)
            yield key
            yield from _with_imports(listed[key].get("imports", []), listed, seen)
