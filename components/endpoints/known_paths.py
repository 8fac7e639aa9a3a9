"""What is not there: Streamlit answers every unknown path with its page, which no machine can tell from an answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Match, Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from components.endpoints.address import below_page, home_of, is_read

PAGE = frozenset(("/", "/index.html"))
"""The paths of the page itself, below its address."""

UPLOADS = "/_stcore/upload_file"
"""Where Streamlit takes files from browsers, which only the desk of curators asks for."""

UNUSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check", "/component", "/app/static", UPLOADS)
"""What Streamlit answers beside the page and this page never asks for, below the page's address: its own figures, the
way in for agents, and what belongs to components, files and uploads that there are none of."""

ROBOTS = """User-agent: *
Disallow: /_stcore/
Disallow: /media/
Sitemap: {home}record/sitemap.xml
"""
"""Machines may read everything but what Streamlit keeps for its own use; which links they list says each page, and the
pages that need no script have a map."""


@dataclass
class KnownPaths:
    """Middleware that answers 404 where neither a route nor a file of the page is, and tells machines what to read.

    Attributes:
        app: What answers for the paths that are known.
        files: The folder of Streamlit's files.
        prefix: What stands before every path.
        unused: The beginnings of paths of Streamlit that are not there either.
    """

    app: ASGIApp
    files: Path
    prefix: str = ""
    unused: tuple[str, ...] = UNUSED

    def __post_init__(self) -> None:
        """Note which files stand beside the page, such as its icon."""
        self._beside = {f"/{file.name}" for file in self.files.glob("*") if file.is_file()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is for machines or not there, and hand on the rest."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = below_page(scope, self.prefix)
        if path == "/robots.txt" and is_read(scope):
            await PlainTextResponse(ROBOTS.format(home=home_of(scope, self.prefix)))(scope, receive, send)
        elif not self._is_unused(path) and (self._is_of_page(path) or self._has_route(scope)):
            await self.app(scope, receive, send)
        else:
            await PlainTextResponse("Not found\n", 404)(scope, receive, send)

    def _is_of_page(self, path: str | None) -> bool:
        return path is not None and (path in PAGE or path in self._beside or path.startswith("/static/"))

    def _is_unused(self, path: str | None) -> bool:
        return any(f"{path}/".startswith(f"{one}/") for one in self.unused)

    def _has_route(self, scope: Scope) -> bool:
        """Whether the app has a route for it, as it stands or, as Streamlit redirects, without a slash at its end."""
        routes: Iterable[BaseRoute] = scope["app"].routes
        tried = (scope, {**scope, "path": scope["path"].rstrip("/")})
        return any(
            route.matches(one)[0] is not Match.NONE for route in routes if not self._is_fallback(route) for one in tried
        )

    def _is_fallback(self, route: BaseRoute) -> bool:
        """Whether it is where Streamlit's files and its page are, which has an answer to everything."""
        return isinstance(route, Mount) and route.path.rstrip("/") == self.prefix
