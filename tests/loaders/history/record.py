"""A record with a past, in a repository of its own."""

import os
import subprocess
from pathlib import Path

from loaders import Dataset, load
from loaders.commands.changes import keep_history
from tests.factories import Record, make_event, write_dataset

LATER = "2024-07-01-kim-writes"


def later_event(**changes: object) -> Record:
    """A second event, a fortnight after the first."""
    return make_event(id=LATER, date="2024-07-01", title={"en": "Kim writes to Putin"}, **changes)


def commit(folder: Path, about: str, *events: Record, day: str, **files: object) -> None:
    """Write a version of the data and commit it on a day."""
    write_dataset(folder, events, **files)  # type: ignore[arg-type]
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet")
    git(folder, "add", "events.yaml", "registers")
    git(folder, "commit", "--quiet", "--message", about, day=day)


def with_past(folder: Path) -> Dataset:
    """Three versions on three days: an event, a second one, and the date of the first put right."""
    commit(folder, "Begin", make_event(), day="2026-11-24")
    commit(folder, "Add a letter", make_event(), later_event(), day="2026-11-25")
    commit(folder, "Date it by its month", make_event(date="2024-06"), later_event(), day="2026-11-27")
    assert keep_history(folder / "events.yaml") == 0
    return load(folder / "events.yaml", folder / "registers")


def git(folder: Path, *command: str, day: str = "2026-11-24") -> None:
    """Let Git do something there, as nobody in particular."""
    of_nobody = ("-c", "user.name=Curator", "-c", "user.email=curator@example.org", "-c", "commit.gpgsign=false")
    at = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    subprocess.run(["git", *of_nobody, *command], cwd=folder, check=True, capture_output=True, env=os.environ | at)
