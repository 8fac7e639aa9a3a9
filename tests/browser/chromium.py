"""Chromium for the browser tests: found on this machine, installed where that is allowed, or asked for in one line.

Run as a program it makes sure that there is one; the tests themselves never install anything.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# No request of the browser's own: tests run without a network. The sandbox needs a user other than root.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

HOW = "No Chromium: install it (Debian: apt install chromium), or set CHROMIUM=/path/to/chromium, then run this again."


def find_chromium() -> str | None:
    """The path of a Chromium or Chrome, the one named by CHROMIUM first; None if there is none."""
    named = os.environ.get("CHROMIUM")
    found = [path for name in ((named,) if named else NAMES) if (path := shutil.which(name))]
    return found[0] if found else _playwrights_own()


def launch(playwright: Playwright) -> Browser:
    """Start the browser without a window.

    Raises:
        FileNotFoundError: There is none on this machine.
    """
    path = find_chromium()
    if path is None:
        raise FileNotFoundError(HOW)
    return playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _install() -> None:
    """Try the system's packages as root, else the browser that Playwright brings."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False, **quiet)
    if find_chromium() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


if __name__ == "__main__":
    if find_chromium() is None:
        print("No Chromium yet; installing it for the browser tests.", file=sys.stderr)
        _install()
    if find_chromium() is None:
        sys.exit(HOW)
