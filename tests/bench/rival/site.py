"""The same events in vis-timeline, on a server of their own: one page, its script and style, and the events."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pandas as pd

from tests.bench.rival.package import rival_files

PAGE = Path(__file__).with_name("page.html")
TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}


@contextmanager
def rival_site(events: pd.DataFrame) -> Iterator[str]:
    """The address of a page that shows these events in vis-timeline.

    Args:
        events: A frame of events with their titles.

    Raises:
        RivalError: vis-timeline cannot be had.
    """
    files = {"/": PAGE.read_bytes(), "/events.js": as_script(events).encode()}
    files |= {f"/{name}": content for name, content in rival_files().items()}

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = files.get(self.path)
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Type", f"{TYPES.get(Path(self.path).suffix, 'text/html')}; charset=utf-8")
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_: object) -> None:
            """Nothing is told of what was asked."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def as_script(events: pd.DataFrame) -> str:
    """The events as vis-timeline wants them: a day is a point, what lasts or may be many days a bar."""
    first, last = events["earliest"].fillna(events["latest"]), events["latest"].fillna(events["earliest"])
    items = [
        {"id": event, "content": "", "title": title, "kind": kind, "start": f"{begin:%Y-%m-%d}"}
        | ({"type": "range", "end": f"{end:%Y-%m-%d}"} if end > begin else {})
        for event, title, kind, begin, end in zip(
            events["id"], events["title"], events["kind"], first, last, strict=True
        )
    ]
    return f"const events = {json.dumps(items)}\n"
