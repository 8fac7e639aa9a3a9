"""The picture that stands beside a shared link: drawn once, by `make preview`."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route

PICTURE = "preview.png"
"""Its name, below the address of the page."""

FILE = Path(__file__).with_name(PICTURE)

WIDTH, HEIGHT = 1200, 630
"""Its size in pixels: what those who show links ask for."""


def route(prefix: str = "") -> Route:
    """Where it is to be had.

    Args:
        prefix: What stands before every path, as Streamlit is told in `server.baseUrlPath`; "" for nothing.
    """
    below = f"/{prefix.strip('/')}".rstrip("/")
    return Route(f"{below}/{PICTURE}", _sent)


async def _sent(_: Request) -> FileResponse:
    return FileResponse(FILE, headers={"Cache-Control": "public, max-age=86400"})
