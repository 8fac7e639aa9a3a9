"""Compressed copies of the files of the page, made once and kept beside the environment.

Streamlit serves its files as they are, since to compress them anew for every visitor costs more than it saves. Made
once they cost nothing. A copy appears under its name only when it is whole, so that several servers may make the same
ones at the same time, and one that is killed leaves nothing half done.
"""

import gzip
import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli

ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    # A first visit takes a ninth less of it than of gzip. The two tightest qualities would make that an eighth more,
    # for fifteen times the work.
    "br": lambda content: brotli.compress(content, quality=9),
    "gzip": lambda content: gzip.compress(content, 9, mtime=0),
}
"""How files are compressed, by the names that browsers know, the tightest first."""

COMPRESSIBLE = frozenset((".css", ".js", ".json", ".svg"))
"""The files that get smaller; pictures and letters are compressed already."""


@dataclass(frozen=True)
class Copies:
    """The copies of one folder of files.

    Attributes:
        files: The folder; nothing is ever written into it.
        kept: Where the copies are kept, each under the path of its file.
    """

    files: Path
    kept: Path

    def folder(self, encoding: str) -> Path:
        """Where the copies in one encoding are."""
        return self.kept / encoding

    def make(self) -> None:
        """Make every copy that is not there yet: what is quickly made first, and the largest files first."""
        largest_first = sorted(_compressible(self.files), key=lambda one: -one.stat().st_size)
        for encoding, compress in reversed(ENCODINGS.items()):
            for file in largest_first:
                copy = self.folder(encoding) / file.relative_to(self.files)
                if not copy.exists():
                    _write_whole(copy, compress(file.read_bytes()), like=file)


def copies_of(files: Path, cache: Path | None = None) -> Copies:
    """The copies of a folder, in a place of their own for every version of what it holds.

    Args:
        files: The folder.
        cache: Where copies are kept, or None for beside the environment.
    """
    listed = sorted((file.relative_to(files).as_posix(), file.stat().st_size) for file in _compressible(files))
    version = hashlib.sha256(repr(listed).encode()).hexdigest()[:16]
    return Copies(files, (cache or _beside_environment()) / version)


def _compressible(files: Path) -> Iterator[Path]:
    return (file for file in files.rglob("*") if file.suffix in COMPRESSIBLE)


def _beside_environment() -> Path:
    """A folder of this environment, which goes when it goes; where there is none, one of this process alone.

    What lies there is handed to every visitor, so a folder that others on the machine may write to is no place for it.
    """
    place = Path(sys.prefix) / "var" / "compressed"
    if sys.prefix != sys.base_prefix and os.access(sys.prefix, os.W_OK):
        return place
    return Path(tempfile.mkdtemp(prefix="compressed-"))


def _write_whole(copy: Path, content: bytes, like: Path) -> None:
    """Write a file that appears all at once, as old as the one that it is a copy of: its age names it to browsers."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=copy.parent, prefix=".", delete=False) as draft:
        draft.write(content)
    age = like.stat()
    os.utime(draft.name, ns=(age.st_atime_ns, age.st_mtime_ns))
    Path(draft.name).replace(copy)
