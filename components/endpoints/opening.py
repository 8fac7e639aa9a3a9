"""The address of the page itself: the same page for everybody, with a head for what this link asks."""

import asyncio
import gzip
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlencode

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from components.endpoints.address import below_page, home_of, is_read, unpacks
from components.endpoints.chunks import chart_chunks
from components.endpoints.head import Early, with_head, with_style
from components.endpoints.known_paths import PAGE
from components.views.registry import VIEWS
from components.visitor.reader import PHONE_BELOW
from loaders import Dataset
from loaders.language import Language, language_for
from loaders.selection.answer import answer
from loaders.selection.link import Query, from_query
from loaders.selection.preview import Preview, canonical_query, preview

STYLE = Path(__file__).parents[1] / "page" / "page.css"
"""How the page looks: drawn with a style that comes later, all of it would jump."""

PATIENCE = 2.0
"""Seconds that a visitor waits for the events before he gets the page without a word of them."""

LOG = logging.getLogger(__name__)


@dataclass
class Opening:
    """Middleware that answers for the page itself.

    Attributes:
        app: What answers for everything else.
        files: The folder of Streamlit's files.
        dataset: Gives the events as they are now, or None where they cannot be read. It may take its time.
        prefix: What stands before every path.
    """

    app: ASGIApp
    files: Path
    dataset: Callable[[], Dataset | None]
    prefix: str = ""

    def __post_init__(self) -> None:
        """Read the page once; another version of Streamlit comes with another start of the server."""
        html = (self.files / "index.html").read_text(encoding="utf-8")
        self._html = with_style(html, STYLE.read_text(encoding="utf-8"))
        self._chunks = chart_chunks(self.files)
        self._reading: asyncio.Task[Dataset | None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand on."""
        if is_read(scope) and below_page(scope, self.prefix) in PAGE:
            response = await self._response(scope)
            await response(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _response(self, scope: Scope) -> Response:
        query = parse_qs(scope["query_string"].decode("latin-1"), errors="replace")
        first_choice = Headers(scope=scope).get("accept-language", "").split(",")[0].split(";")[0].strip()
        language = language_for(next(iter(query.get("lang", [])), ""), first_choice)
        dataset = await self._events()
        if moved := current_link(scope["query_string"].decode("latin-1"), dataset):
            return RedirectResponse(moved, 302)
        said = await to_thread.run_sync(preview_of, dataset, query, language)
        home = home_of(scope, self.prefix)
        html = with_head(self._html, said, language.id, early_for(query, self._chunks), home).encode()
        headers = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding, Accept-Language"}
        if unpacks(scope, "gzip"):
            html, headers["Content-Encoding"] = gzip.compress(html, 6), "gzip"
        return HTMLResponse(html, headers=headers)

    async def _events(self) -> Dataset | None:
        """The events, unless reading them takes too long; then the next visitor waits for the same reading."""
        if self._reading is None or self._reading.done():
            self._reading = asyncio.ensure_future(to_thread.run_sync(self.dataset))
        done, _ = await asyncio.wait({self._reading}, timeout=PATIENCE)
        return next((reading.result() for reading in done if not reading.exception()), None)


def preview_of(dataset: Dataset | None, query: Query, language: Language) -> Preview:
    """What a link says of itself; the name alone where there are no events, or they cannot be asked."""
    name = language.text("Russia–North Korea contacts")
    if dataset is None:
        return Preview(name, name, name, lasting=False)
    try:
        state, notices = from_query(query, dataset)
        said = preview(answer(dataset, state), language)
    except Exception:
        LOG.exception("No preview of a link")  # the page tells what is wrong; it has to come first
        return Preview(name, name, name, lasting=False)
    return replace(said, lasting=said.lasting and not notices, query=canonical_query(state))


def current_link(query: str, dataset: Dataset | None) -> str | None:
    """The link with the current id of its event, where it has a retired one, relative to the page; None elsewhere.

    Only here can the address change without a trace: what Streamlit writes into it is a step of its own for Back, which
    would then lead to the retired id again and again.
    """
    asked = parse_qsl(query, keep_blank_values=True)
    ids = dataset.current_ids if dataset else {}
    current = [(name, ids.get(value, value) if name == "event" else value) for name, value in asked]
    return f"?{urlencode(current)}" if current != asked else None


def early_for(query: Query, scripts: tuple[str, ...]) -> Early:
    """What a link's view will ask for; without a view a phone gets the list, and any other window the timeline."""
    view = VIEWS.get(next(iter(query.get("view", [])), ""))
    if view is None:
        return Early(scripts, f"(min-width: {PHONE_BELOW}px)")
    return Early(scripts) if view.charted else Early()
