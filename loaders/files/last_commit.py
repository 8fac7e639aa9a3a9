"""Whether a file of events lost some that were there before: by the last commit, its history, or what was read last."""

import re
import subprocess
from collections.abc import Collection, Iterable
from pathlib import Path

from loaders.files.problems import Problem
from loaders.language import Message, message

FEW = 5
"""As many events may go without a question: a record is merged into another now and then."""

SECONDS = 10
"""How long Git is waited for."""

ID = re.compile(rb"^- id: (\S+)$", re.MULTILINE)
"""An id as the canonical form writes it, of an event, an era or a story."""

HISTORY = "changes.yaml"
"""The history of the data, which stands beside it."""

COUNTED = re.compile(rb"^(?:- \{.*, |  )events: ([0-9]{1,9})\b", re.MULTILINE)
"""How many events a version of the history has, as its file is written."""


def lost_since_commit(events: Path, ids: Collection[str], number: int) -> list[Problem]:
    """A problem if many events of the last commit are in the file no longer; without a commit, of the last version.

    Args:
        events: The file of events.
        ids: The ids that are in it, those of eras and stories and retired ones included.
        number: How many events are in it.
    """
    committed = _git(events, "cat-file", "blob", f"HEAD:./{events.name}")
    if committed is not None:
        return lost(events, (found.decode() for found in ID.findall(committed)), ids)
    before = _events_of_history(events.with_name(HISTORY))
    if before - number <= FEW:
        return []
    what = message("The record has {number} events, and had {before} before.", number=number, before=before)
    return [_shrunk(events, what)]


def _events_of_history(file: Path) -> int:
    """How many events the last version has that the history tells of; 0 where there is none to ask."""
    try:
        told = COUNTED.findall(file.read_bytes()) if file.is_file() else []
    except OSError:
        return 0
    return int(told[-1]) if told else 0


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
    return [_shrunk(events, what)]


def _shrunk(events: Path, what: Message) -> Problem:
    remedy = message("Put them back, or commit the file without them.")
    return Problem(events.name, 1, 1, "shrunk", events.name, what, remedy)


def _git(file: Path, *command: str) -> bytes | None:
    """What Git says in the folder of a file; None where it fails, or is not there."""
    try:
        ran = subprocess.run(
            ["git", "-C", str(file.parent), *command], capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ran.stdout if ran.returncode == 0 else None
