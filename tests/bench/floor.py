"""The floor page in a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.server import Server, running

PAGE = Path(__file__).with_name("floor_page.py")


@contextmanager
def running_floor() -> Iterator[Server]:
    """Start a page of one pill and one point, with all of Streamlit's own ways, and stop it at the end."""
    with running(PAGE, "_stcore/health") as server:
        yield server
