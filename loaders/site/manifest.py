"""What a folder of the site was written with: the digest of each of its files, as `sha256sum -c` reads it.

By that the next writing knows which files are its own and no longer part of the whole, and whether somebody changed
them.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import PurePosixPath

MANIFEST = "SHA256SUMS"
"""Where it stands in the folder."""

LINE = re.compile("([0-9a-f]{64})  (.+)")

Digests = Mapping[str, str]
"""The digest of each file, by its path in the folder."""


def digest(content: bytes) -> str:
    """What tells the content of a file from any other."""
    return sha256(content).hexdigest()


def told(digests: Digests) -> str:
    """The manifest as a text."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests))


def read(text: str) -> Digests:
    """What a manifest tells; lines that would lead out of the folder, or tell nothing, are passed over."""
    lines = filter(None, map(LINE.fullmatch, text.splitlines()))
    return {line[2]: line[1] for line in lines if _is_within(line[2])}


def _is_within(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return not path.startswith("/") and ".." not in parts and "\\" not in path
