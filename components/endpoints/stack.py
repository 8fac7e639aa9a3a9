"""All that stands before the page, in its order."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from starlette.middleware import Middleware

from components.endpoints.assets import Assets
from components.endpoints.copies import copies_of
from components.endpoints.headers import SafetyHeaders
from components.endpoints.known_paths import UNUSED, UPLOADS, KnownPaths
from components.endpoints.opening import Opening
from loaders import Dataset


def before_the_page(
    files: Path, prefix: str, dataset: Callable[[], Dataset | None], *, uploads: bool = False
) -> list[Middleware]:
    """What is handed to `st.App`; the page itself works without any of it, only slower.

    Args:
        files: The folder of Streamlit's files; nothing in it is changed.
        prefix: What stands before every path, as Streamlit is told in `server.baseUrlPath`; "" for none.
        dataset: Gives the events as they are now, or None; asked in threads of their own.
        uploads: Whether the page takes files from browsers.
    """
    copies = copies_of(files)
    below = f"/{prefix.strip('/')}".rstrip("/")
    # Neither the copies nor the events keep the server from answering: the first visitors get what is there by then.
    for work in (copies.make, dataset):
        Thread(target=work, daemon=True, name="before the first visitor").start()
    unused = tuple(path for path in UNUSED if not (uploads and path == UPLOADS))
    return [
        Middleware(SafetyHeaders, files=files),
        Middleware(KnownPaths, files=files, prefix=below, unused=unused),
        Middleware(Assets, copies=copies, prefix=below),
        Middleware(Opening, files=files, dataset=dataset, prefix=below),
    ]
