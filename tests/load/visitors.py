"""What a visitor does at a page, and whether the answers are right: on ours, and on the floor page.

Each kind of visitor is a class with steps, every one of them a change that the server answers with one run.
"""

import json
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Protocol
from urllib.parse import parse_qs

from streamlit.proto.Common_pb2 import StringArray
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.load.session import PageError, Session

Step = Callable[[], Awaitable[None]]

ASKED_FOR = 8
"""How many of the first values of a list visitors ask for: most want the same few."""

LISTS = ("Source", "Actor", "Category", "Place")
"""The lists that visitors choose from; who asks for one value sees as many events as stand behind its name."""

SENTENCE = re.compile(r"\*\*(?:All )?([\d,]+) ")

NUMBER = re.compile(r" \(([\d,]+)\)(?= · |\Z)")
"""How many events stand behind a value of a list; other spellings of its name may follow."""


class Visitor(Protocol):
    """Somebody at a page."""

    def steps(self) -> Sequence[tuple[str, Step]]:
        """What he does, in order: its name, and how."""


@dataclass
class Reader:
    """Opens our page, asks for this and that, and opens an event.

    Attributes:
        session: His line to the server.
        chance: What he chooses by.
    """

    session: Session
    chance: Random
    asked: str = ""

    def steps(self) -> Sequence[tuple[str, Step]]:
        """Open, ask for something, open an event, ask for something else instead, and again."""
        return (
            ("open", self.open),
            ("filter", self.ask),
            ("choose", self.choose),
            ("filter", self.ask),
            ("filter", self.ask),
        )

    async def open(self) -> None:
        """Open the page."""
        await self.session.run()
        self._expect(None)

    async def ask(self) -> None:
        """Choose one value of one list, and nothing else in the list of before."""
        label = self.chance.choice(LISTS)
        boxes = {box.label: box for box in self.session.of("multiselect")}
        wanted = self.chance.choice(boxes[label].options[:ASKED_FOR])
        chosen = [choice(boxes[label].id, [wanted])]
        if self.asked and self.asked != label:
            chosen.append(choice(boxes[self.asked].id, []))
        await self.session.run(*chosen)
        self.asked = label
        self._expect(number_of(wanted))

    async def choose(self) -> None:
        """Click on one of the events of the timeline."""
        chart = next(self.session.of("plotly_chart"))
        wanted = self.chance.choice(events_drawn(json.loads(chart.spec)))
        await self.session.run(click(chart.id, wanted))
        if parse_qs(self.session.query).get("event") != [wanted]:
            raise PageError(f"{wanted} was clicked, and the link is: {self.session.query}")

    def _expect(self, number: int | None) -> None:
        """The sentence counts so many events, or any number of them."""
        shown = [_count(found[1]) for text in self.session.of("markdown") if (found := SENTENCE.match(text.body))]
        if not shown or (number is not None and shown[0] != number):
            raise PageError(f"{number} events were asked for, and the sentence says {shown or 'nothing'}.")


@dataclass
class FloorVisitor:
    """Does as much at the floor page: its pill is every filter, and its point every event.

    Attributes:
        session: His line to the server.
        chance: What he would choose by.
    """

    session: Session
    chance: Random
    asked: bool = False

    def steps(self) -> Sequence[tuple[str, Step]]:
        """Open, press the pill, click the point, press the pill again, twice."""
        return (
            ("open", self.open),
            ("filter", self.ask),
            ("choose", self.choose),
            ("filter", self.ask),
            ("filter", self.ask),
        )

    async def open(self) -> None:
        """Open the page."""
        await self.session.run()

    async def ask(self) -> None:
        """Press the pill."""
        pills = next(self.session.of("button_group"))
        self.asked = not self.asked
        await self.session.run(choice(pills.id, [one.content for one in pills.options] if self.asked else []))
        if not any(("1 of 1" in text.body) == self.asked for text in self.session.of("markdown")):
            raise PageError("The pill was pressed, and the sentence does not say so.")

    async def choose(self) -> None:
        """Click the point."""
        chart = next(self.session.of("plotly_chart"))
        await self.session.run(click(chart.id, "one"))


def number_of(option: str) -> int:
    """How many events a value of a list says it has."""
    found = NUMBER.search(option)
    if found is None:
        raise PageError(f"A value of a list says no number: {option}")
    return _count(found[1])


def _count(number: str) -> int:
    return int(number.replace(",", ""))


def choice(widget: str, values: Sequence[str]) -> WidgetState:
    """What the browser tells of a list or of pills in which these values are chosen."""
    return WidgetState(id=widget, string_array_value=StringArray(data=values))


def click(chart: str, mark: str) -> WidgetState:
    """What the browser tells of a chart in which a mark was clicked, by its `customdata`."""
    points = {"points": [{"customdata": [mark]}], "point_indices": [0], "box": [], "lasso": []}
    return WidgetState(id=chart, string_value=json.dumps({"selection": points}))


def events_drawn(figure: dict[str, Any]) -> list[str]:
    """The ids of the events that have a marker of their own in the timeline."""
    marks = [
        (custom if isinstance(custom, list) else [custom])[0]
        for trace in figure["data"]
        if "markers" in trace.get("mode", "")
        for custom in trace.get("customdata") or ()
    ]
    return [mark for mark in marks if re.match(r"\d{4}-", str(mark or ""))]
