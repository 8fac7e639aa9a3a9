"""vis-timeline, the timeline that others use: fetched from the npm registry when the bench asks, never committed.

It is fetched once, by npm, in one version that its digest is checked against, and kept beside the environment.
"""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

NAME, VERSION = "vis-timeline", "8.5.4"
INTEGRITY = "Xt7RNrRvOkQiSyk6vFTXSRwTunT0y9MzDgHY8N8H9nPuebJ6Vg+u3xnv0Swbxna/Pa2E3HjaBblEIQiK74E01Q=="
"""The digest of the package, SHA-512 in base64, as the registry states it."""

FILES = {
    "vis-timeline.js": "package/standalone/umd/vis-timeline-graph2d.min.js",
    "vis-timeline.css": "package/styles/vis-timeline-graph2d.min.css",
}
"""What a page needs of it: the one script with everything in it, and its style."""

KEPT = Path(sys.prefix) / "var" / "bench"
PATIENCE = 60


class RivalError(Exception):
    """It cannot be had; the message says why."""


def rival_files(kept: Path = KEPT) -> dict[str, bytes]:
    """The files of vis-timeline by name.

    Args:
        kept: The folder where the package is kept.

    Raises:
        RivalError: There is no npm, no network, or what came is another package.
    """
    archive = kept / f"{NAME}-{VERSION}.tgz"
    if not archive.exists():
        _fetch(kept)
    _check(archive)
    with tarfile.open(archive) as package:
        return {name: _read(package, member) for name, member in FILES.items()}


def _fetch(folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise RivalError("npm is missing; on Debian: apt install npm")
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", f"{NAME}@{VERSION}", "--silent", "--ignore-scripts", "--pack-destination", str(folder)]
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE, cwd=folder)
    except (subprocess.SubprocessError, OSError) as error:
        raise RivalError("npm cannot fetch it; is there a network?") from error


def _check(archive: Path) -> None:
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if digest != INTEGRITY:
        archive.unlink()
        raise RivalError(f"what npm fetched is not {NAME} {VERSION} as it was pinned")


def _read(package: tarfile.TarFile, member: str) -> bytes:
    held = package.extractfile(member)
    if held is None:
        raise RivalError(f"the package holds no {member}")
    return held.read()
