"""How programs are answered: anybody may read and nobody write, what is known is not sent again, the rest is packed."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from components.endpoints.api.asking import RefusedError
from components.endpoints.finished import sent, tag_of

METHODS = "GET, HEAD, OPTIONS"

READABLE = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, X-Total-Count"}
"""Anybody's page may read them."""

ASKED_BEFORE = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}
"""What a browser wants to know before it asks for somebody else's page in more than the plainest way."""

PROBLEMS = {
    400: "The request cannot be understood",
    404: "Not found",
    405: "The record is for reading only",
    410: "Withdrawn",
    503: "The events cannot be read",
}
"""The titles of all problems, by their status."""

LATER = {"Retry-After": "60"}
"""When to ask again while the events cannot be read: a curator mends a file in minutes."""

PROBLEM_TYPE = "application/problem+json"

CODE = Path(__file__).resolve().parents[3]
"""The folder of the code, which makes other answers out of the same data when it changes."""


@dataclass(frozen=True)
class Reading:
    """What answers at one address (ASGI): it keeps no visitor of the page waiting, and refuses to be written to.

    Attributes:
        respond: Makes the answer, in a thread of its own; or raises `RefusedError`.
    """

    respond: Callable[[Request], Response]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, whatever the method is."""
        response = await self._response(Request(scope, receive))
        if scope["method"] == "HEAD":
            response.body = b""  # the headers tell of it as if it were there
        await response(scope, receive, send)

    async def _response(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=READABLE | ASKED_BEFORE)
        if request.method not in ("GET", "HEAD"):
            return problem(405, f"{request.method} is not answered here; use GET.", {"Allow": METHODS})
        try:
            return await to_thread.run_sync(self.respond, request)
        except RefusedError as refused:
            return problem(refused.status, refused.detail, LATER if refused.status == 503 else None)


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """A problem as JSON: what is wrong, and what to do."""
    content = {"type": "about:blank", "title": PROBLEMS[status], "status": status, "detail": detail}
    body = json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")
    return Response(body, status, headers=READABLE | dict(headers or {}), media_type=PROBLEM_TYPE)


def answered(
    request: Request, body: Callable[[], bytes], media_type: str, meant: Iterable[str], headers: Mapping[str, str]
) -> Response:
    """What is asked for; nothing where it is known already, which is told without making it.

    Args:
        request: Who asks.
        body: Gives it packed, if it is wanted.
        media_type: What it is.
        meant: What the body depends on besides the code: two answers that mean the same are the same.
        headers: What else is told.
    """
    tag = tag_of(" ".join((_code(), *meant)).encode("utf-8", "replace"))
    return sent(request, tag, body, media_type, {**READABLE, **headers})


@cache
def _code() -> str:
    """What tells one state of the code from another."""
    digest = hashlib.sha256()
    for folder, pattern in (("loaders", "*.py"), ("components/endpoints", "*.py"), ("locale", "*.po")):
        for file in sorted((CODE / folder).rglob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()
