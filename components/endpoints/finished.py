"""Finished answers: made once and packed, and kept with the data for whoever asks the same, in so many bytes."""

import gzip
import hashlib
from collections.abc import Callable, Hashable, Mapping

from starlette.requests import Request
from starlette.responses import Response

from components.endpoints.address import unpacks
from loaders import Dataset
from loaders.dataset.memory import Memory

KEPT = 32_000_000
"""How many bytes of packed answers are kept: the pages of a thousand events take 21 million, their files 3 million."""


def finished(dataset: Dataset, what: Hashable, make: Callable[[], bytes]) -> bytes:
    """An answer, packed; one is made at a time, and nobody who looks at the page waits for it.

    Args:
        dataset: What it is made from, and with what it goes.
        what: Which one it is: all that it depends on besides the data.
        make: Makes it.
    """
    kept = dataset.remembered("finished answers", None, lambda: Memory(apart=True), most=1)
    return kept.remembered("answers", what, lambda: packed(make()), KEPT, len)


def packed(body: bytes) -> bytes:
    """A body as it is sent to whoever can unpack it; the same is the same again."""
    return gzip.compress(body, 6, mtime=0)


def tag_of(meaning: bytes) -> str:
    """What tells an answer from a later one; weak, since packed or not it is the same answer (RFC 9110, 8.8.1)."""
    return f'W/"{hashlib.sha256(meaning).hexdigest()[:16]}"'


def sent(
    request: Request, tag: str, body: Callable[[], bytes], media_type: str, headers: Mapping[str, str] | None = None
) -> Response:
    """An answer as whoever asks can read it; nothing where he has it already.

    Args:
        request: Who asks.
        tag: What tells the answer from a later one, see `tag_of`.
        body: Gives the answer packed, if it is wanted.
        media_type: What it is.
        headers: What else is told.
    """
    told = {**(headers or {}), "ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if _is_known(request, tag):
        return Response(status_code=304, headers=told)
    if unpacks(request.scope, "gzip"):
        return Response(body(), headers=told | {"Content-Encoding": "gzip"}, media_type=media_type)
    return Response(gzip.decompress(body()), headers=told, media_type=media_type)


def _is_known(request: Request, tag: str) -> bool:
    known = request.headers.get("if-none-match", "").split(",")
    return any(one.strip().removeprefix("W/") in (tag.removeprefix("W/"), "*") for one in known)
