"""The real app, or another script, in a process of its own, on a free port."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
"""Seconds until a server that does not answer is given up."""

CLOCK_OF_PROCESS = 2
"""What the id of a clock ends with that counts the time of another process: see `clock_getcpuclockid` of Linux."""


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

    @property
    def memory(self) -> float:
        """Resident memory in megabytes; 0 where the system does not say."""
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.exists():
            return 0.0
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    @property
    def processor_seconds(self) -> float:
        """What all its threads have computed so far, also those that ended; as exact as the kernel counts."""
        return time.clock_gettime((~self.process.pid << 3) | CLOCK_OF_PROCESS)


@contextmanager
def running_app(*options: str, environment: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Start the app, wait until it answers, and stop it at the end.

    Args:
        options: What is said behind `streamlit run app.py`.
        environment: What the process finds in its environment beside what this one has.

    Raises:
        RuntimeError: It does not answer; the message is what it printed.
    """
    with running(ROOT / "app.py", "healthz", *options, environment=environment) as server:
        yield server


@contextmanager
def running(script: Path, health: str, *options: str, environment: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Start a script of Streamlit's, wait until it answers, and stop it at the end.

    Args:
        script: What to run.
        health: The path that answers when it is up.
        options: What is said behind its name.
        environment: What the process finds in its environment beside what this one has.

    Raises:
        RuntimeError: It does not answer; the message is what it printed.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.address=127.0.0.1"]
    with tempfile.TemporaryFile() as log:
        started = time.monotonic()
        process = subprocess.Popen(
            [*command, f"--server.port={port}", *options],
            cwd=ROOT,
            stdout=log,
            stderr=log,
            env={**os.environ, **(environment or {})},
        )
        try:
            url = f"http://127.0.0.1:{port}"
            while not answers(f"{url}/{health}"):
                if process.poll() is not None or time.monotonic() - started > PATIENCE:
                    log.seek(0)
                    raise RuntimeError(f"The app did not start:\n{log.read().decode()}")
                time.sleep(0.05)
            yield Server(url, process, time.monotonic() - started)
        finally:
            process.terminate()
            process.wait()


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(url: str) -> bool:
    """Whether an address answers that all is well."""
    try:
        with urllib.request.urlopen(url, timeout=1) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False
