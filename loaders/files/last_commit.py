"""Whether a file of events lost some that were there before: since the last commit, or since it was read last."""

import re
import subprocess
from collections.abc import Collection, Iterable
from pathlib import Path

from loaders.files.problems import Problem
from loaders.language import message

FEW = 5
"""As many events may go without a question: a record is merged into another now and then."""

SECONDS = 10
"""How long Git is waited for."""

ID = re.compile(rb"^- id: (\S+)$", re.MULTILINE)
"""An id as the canonical form writes it, of an event, an era or a story."""


def lost_since_commit(events: Path, ids: Collection[str]) -> list[Problem]:
    """A problem if many events of the last commit are in the file no longer; none where there is no commit to ask.

    Args:
        events: The file of events.
        ids: The ids that are in it, those of eras and stories and retired ones included.
    """
    committed = _git(events, "cat-file", "blob", f"HEAD:./{events.name}")
    return lost(events, (found.decode() for found in ID.findall(committed or b"")), ids)


def is_committed(events: Path) -> bool:
    """Whether the file is as the last commit has it, so that somebody stands for what it says."""
    return _git(events, "diff", "--quiet", "HEAD", "--", f"./{events.name}") is not None and (
        _git(events, "cat-file", "-e", f"HEAD:./{events.name}") is not None
    )


def lost(events: Path, before: Iterable[str], now: Collection[str]) -> list[Problem]:
    """A problem if more than a few ids went.

    Args:
        events: The file of events.
        before: The ids that were there.
        now: The ids that are there, retired ones included.
    """
    gone = [one for one in before if one not in now]
    if len(gone) <= FEW:
        return []
    what = message(
        "{lost} events of the last good record are missing, such as {example}.", lost=len(gone), example=gone[0]
    )
    remedy = message("Put them back, or commit the file without them.")
    return [Problem(events.name, 1, 1, "shrunk", events.name, what, remedy)]


def _git(file: Path, *command: str) -> bytes | None:
    """What Git says in the folder of a file; None where it fails, or is not there."""
    try:
        ran = subprocess.run(
            ["git", "-C", str(file.parent), *command], capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ran.stdout if ran.returncode == 0 else None
