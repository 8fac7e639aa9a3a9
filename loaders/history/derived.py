"""The history out of the versions that there were, as far as they can be read today."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from loaders.files.commits import Commit
from loaders.files.source_files import read_files
from loaders.history.versions import version_after
from loaders.model.entries import Event
from loaders.model.history import History


def derived(commits: Iterable[Commit], known: History) -> History:
    """The history with the versions that came since the last one that is known; what is listed is never changed.

    A version that cannot be read today, since it had another form or a problem, is counted and passed over.

    Args:
        commits: The commits that changed the data, the latest first; only those that are needed are taken.
        known: The history so far; an empty one to begin at the beginning. One that ends with a version that no commit
            has tells of another past, and is not gone on with.
    """
    last = known.versions[-1].id if known.versions else ""
    fresh: list[Commit] = []
    for commit in commits:
        fresh.append(commit)
        if commit.version == last:
            break
    goes_on = bool(fresh) and fresh[-1].version == last
    told = list(known.versions) if goes_on else []
    unread = known.unread if goes_on else 0
    before: tuple[Event, ...] = ()
    for commit in reversed(fresh):
        if told and before and commit.version == told[-1].id:
            continue
        events = _events_of(commit.files)
        if events is None:
            unread += 1
        elif commit.version != last or not goes_on:
            day = max(commit.day, told[-1].day) if told else commit.day
            earlier = before if told else events  # of the first nobody knows what it changed
            told.append(version_after(commit.version, day, commit.about, earlier, events))
        before = events or before
    return History(unread=unread, versions=tuple(told))


def _events_of(files: Mapping[str, bytes]) -> tuple[Event, ...] | None:
    """The events of some files; None where they cannot all be read."""
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            file = Path(folder, name)
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
        held = read_files(Path(folder, "events.yaml"), Path(folder, "registers"))
    return None if held.left_out or not held.events else tuple(event for _, event in held.events)
