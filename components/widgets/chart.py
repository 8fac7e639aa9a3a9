"""What the views with a chart share: how wide it is, and which event a click on it means."""

from collections.abc import Mapping, Sequence
from typing import Any

WIDE, NARROW = 940, 350
"""The widths, in pixels, for which a chart is laid out: beside the sidebar at 1400, and on a phone."""


def chosen_event(selection: Mapping[str, Any]) -> str:
    """The id of the event whose marker was clicked, or "" when the selection was cleared."""
    points: Sequence[Mapping[str, Any]] = selection["selection"]["points"]
    for point in points:
        if custom := point.get("customdata"):
            return str(custom[0] if isinstance(custom, list) else custom)
    return ""
