"""The real app in a process of its own, on a free port."""

import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
"""Seconds until a server that does not answer is given up."""


@dataclass(frozen=True)
class Server:
    """A running app.

    Attributes:
        url: Its address.
        process: The process, to measure.
        seconds: How long it took until it answered.
    """

    url: str
    process: subprocess.Popen[bytes]
    seconds: float


@contextmanager
def running_app(*options: str) -> Iterator[Server]:
    """Start the app, wait until it answers, and stop it at the end.

    Raises:
        RuntimeError: It does not answer; the message is what it printed.
    """
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.address=127.0.0.1"]
    with tempfile.TemporaryFile() as log:
        started = time.monotonic()
        process = subprocess.Popen([*command, f"--server.port={port}", *options], cwd=ROOT, stdout=log, stderr=log)
        try:
            url = f"http://127.0.0.1:{port}"
            while not _answers(f"{url}/healthz"):
                if process.poll() is not None or time.monotonic() - started > PATIENCE:
                    log.seek(0)
                    raise RuntimeError(f"The app did not start:\n{log.read().decode()}")
                time.sleep(0.05)
            yield Server(url, process, time.monotonic() - started)
        finally:
            process.terminate()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=1) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False
