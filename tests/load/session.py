"""A visitor's line to the server: Streamlit's own messages over its own socket, without a browser.

The messages ship with Streamlit as `streamlit.proto`. What a browser keeps is kept here as far as the server notices:
the elements of the last run, the values of widgets, the query, and the messages that the server need not send again.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState, ContextInfo
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 60.0
"""Seconds until a run that does not come to its end counts as an error."""

USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"


class PageError(Exception):
    """The page shows an exception, or none of what it should show."""


@dataclass
class Session:
    """One visitor on the page.

    Attributes:
        socket: The line to the server.
        url: The address of the page.
        query: What stands behind its question mark.
        elements: What the last run drew, by place.
        received: How many bytes came so far.
    """

    socket: ClientConnection
    url: str
    query: str = ""
    elements: dict[tuple[int, ...], Element] = field(default_factory=dict)
    received: int = 0
    _widgets: dict[str, WidgetState] = field(default_factory=dict)
    _kept: dict[str, ForwardMsg] = field(default_factory=dict)
    _script: str = ""

    @classmethod
    @asynccontextmanager
    async def at(cls, url: str, query: str = "") -> AsyncIterator[Self]:
        """Connect to a page; whoever leaves closes the line, as a closed tab does.

        Args:
            url: The address of the page.
            query: What stands behind its question mark.
        """
        address = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
        async with connect(
            address,
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            compression=None,
            user_agent_header=USER_AGENT,
        ) as socket:
            yield cls(socket, url, query)

    async def run(self, *changed: WidgetState) -> None:
        """Tell the server what was changed, and wait until its answer is whole.

        Args:
            changed: The new values of widgets; none to open the page.

        Raises:
            PageError: The page shows an exception.
            TimeoutError: There is no answer.
        """
        kept = {one.id: one for one in changed if one.WhichOneof("value") != "trigger_value"}
        self._widgets |= kept
        once = [one for one in changed if one.id not in kept]
        await self.socket.send(self._message([*self._widgets.values(), *once]).SerializeToString())
        await asyncio.wait_for(self._answered(), PATIENCE)
        for shown in self.of("exception"):
            raise PageError(f"{shown.type}: {shown.message}")

    def of(self, kind: str) -> Iterator[Any]:
        """The elements of one kind that the page shows, in its order."""
        for _, element in sorted(self.elements.items()):
            if element.WhichOneof("type") == kind:
                yield getattr(element, kind)

    def _message(self, widgets: list[WidgetState]) -> BackMsg:
        return BackMsg(
            rerun_script=ClientState(
                query_string=self.query,
                widget_states=WidgetStates(widgets=widgets),
                page_script_hash=self._script,
                cached_message_hashes=list(self._kept),
                context_info=ContextInfo(
                    timezone="Asia/Jakarta", timezone_offset=-420, locale="en-GB", url=f"{self.url}/"
                ),
            )
        )

    async def _answered(self) -> None:
        """Take in what comes until a run ends that none has cut short."""
        while True:
            raw = await self.socket.recv()
            assert isinstance(raw, bytes)
            self.received += len(raw)
            message = ForwardMsg.FromString(raw)
            kind = message.WhichOneof("type")
            if kind == "script_finished":
                if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    raise PageError("The script does not compile.")
                if message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    return
            else:
                self._take(message, kind)

    def _take(self, message: ForwardMsg, kind: str | None) -> None:
        if kind == "new_session":
            self._script = message.new_session.page_script_hash
            if not message.metadata.run.fragment_ids:
                self.elements = {}
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "ref_hash":
            self._draw(message, self._kept[message.ref_hash])
        elif kind == "delta":
            if message.metadata.cacheable:
                self._kept[message.hash] = message
            self._draw(message, message)

    def _draw(self, place: ForwardMsg, what: ForwardMsg) -> None:
        if what.delta.WhichOneof("type") == "new_element":
            self.elements[tuple(place.metadata.delta_path)] = what.delta.new_element
