"""Figures as plain mappings, sent to the browser as they stand."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from plotly.basedatatypes import BaseFigure
from plotly.io.json import to_json_plotly

Trace = dict[str, Any]
"""A trace in the words of Plotly's schema."""


class Figure(BaseFigure):  # type: ignore[misc]  # plotly ships no complete types
    """Traces and layout that are not checked when they are drawn.

    Plotly's own figure checks and copies every value, which took half of the time of a run; Streamlit checks whatever
    is no figure. So this one is a figure by name, and the tests check every figure against Plotly's schema instead.

    It keeps the text that the browser is sent: a third of the size of what it says, and nobody who is given it can
    change it for others.
    """

    def __init__(self, data: Sequence[Trace], layout: Mapping[str, Any]) -> None:
        """Take the traces and the layout; what the base class would set up is there to check them."""
        self._traces: list[str] = [to_json_plotly(trace) for trace in data]
        self._layout: str = to_json_plotly(dict(layout))

    def with_traces(self, traces: Sequence[Trace], place: int) -> "Figure":
        """This figure with more traces; what it says already is not written again.

        Args:
            traces: The traces.
            place: How many of its own lie below them.
        """
        figure = Figure([], {})
        figure._traces = [*self._traces[:place], *map(to_json_plotly, traces), *self._traces[place:]]
        figure._layout = self._layout
        return figure

    @property
    def data(self) -> list[Trace]:
        """The traces."""
        traces: list[Trace] = self.to_dict()["data"]
        return traces

    @property
    def layout(self) -> dict[str, Any]:
        """The layout."""
        layout: dict[str, Any] = self.to_dict()["layout"]
        return layout

    def to_dict(self) -> dict[str, Any]:
        """What the browser is sent."""
        sent: dict[str, Any] = orjson.loads(f'{{"data":[{",".join(self._traces)}],"layout":{self._layout}}}')
        return sent

    def __reduce__(self) -> tuple[type["Figure"], tuple[list[Trace], dict[str, Any]]]:
        """So that it can be kept and copied."""
        return type(self), (self.data, self.layout)


def scatter(**properties: Any) -> Trace:
    """A trace of marks, lines or texts."""
    return {"type": "scatter", **properties}


def bar(**properties: Any) -> Trace:
    """A trace of bars."""
    return {"type": "bar", **properties}
