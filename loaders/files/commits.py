"""The versions of the data that Git has: read, and nothing else. For a command; no page asks Git for its history."""

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from loaders.files.source_files import VERSION_LENGTH
from loaders.model.registers import KINDS

SECONDS = 60
"""How long Git is waited for."""


class NoHistoryError(Exception):
    """Git has nothing to tell of these files."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit that changed the data.

    Attributes:
        id: The commit.
        day: Its day in UTC.
        about: Its subject.
        version: The version of the data with it.
        files: The data files by their paths, as bytes.
    """

    id: str
    day: str
    about: str
    version: str
    files: Mapping[str, bytes]


def commits(events: Path) -> Iterator[Commit]:
    """The commits that left the data otherwise than the one before did, the latest first.

    Args:
        events: The file of events, with the folder `registers` beside it.

    Raises:
        NoHistoryError: There is no Git, or the files are in no repository of it.
    """
    names = (events.name, *(f"registers/{kind}.yaml" for kind in KINDS))
    log = _git(events.parent, "log", "--first-parent", "--format=%H %ct %s", "--", *names).decode()
    for line in log.splitlines():
        commit, seconds, about = line.split(" ", 2)
        try:
            files = {name: _git(events.parent, "cat-file", "blob", f"{commit}:./{name}") for name in names}
        except NoHistoryError:  # the files were elsewhere then
            return
        day = datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
        yield Commit(commit, day, about, sha256(b"".join(files.values())).hexdigest()[:VERSION_LENGTH], files)


def _git(folder: Path, *command: str) -> bytes:
    try:
        ran = subprocess.run(["git", "-C", str(folder), *command], capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoHistoryError("Git is not there, or does not answer.") from error
    if ran.returncode:
        raise NoHistoryError(ran.stderr.decode("utf-8", "replace").strip() or "Git knows nothing of these files.")
    return ran.stdout
