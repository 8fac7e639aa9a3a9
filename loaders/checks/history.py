"""What is asked of the history of the data; whether it reaches to today is not.

Every change of the data would have to change it as well then, and two curators who work side by side would meet in it
each time. It is brought up to date by a command, `python -m loaders changes --history --check` tells whether it is, and
the page says where it is not.
"""

from collections.abc import Iterator
from itertools import pairwise

from loaders.files.history_file import NAME
from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.language import Message, message
from loaders.model.history import History, Version

REMEDY = message("Make it again: delete it, then run python -m loaders changes --history")


def problems_of_history(history: History, files: SourceFiles) -> list[Problem]:
    """Whatever does not follow: versions stand oldest first and add up, and what they tell of is or was an event.

    Args:
        history: What the file holds.
        files: The data of today; unless it is the last version that is listed, an event may have gone since.
    """
    reaches_today = bool(history.versions) and history.versions[-1].id == files.version
    return [*(_unknown_events(history, files.ids) if reaches_today else ()), *_jumps(history)]


def _unknown_events(history: History, ids: frozenset[str]) -> Iterator[Problem]:
    versions = history.versions
    withdrawn = {one.event for version in versions for one in version.withdrawn}
    for version in versions:
        unknown = [event for event in _told_of(version) if event not in ids | withdrawn]
        if unknown:
            yield _problem(version.id, message("No event has or had the id {event}.", event=unknown[0]))


def _jumps(history: History) -> Iterator[Problem]:
    for earlier, later in pairwise(history.versions):
        if later.day < earlier.day:
            yield _problem(later.id, message("It stands after a version of {day}, which is later.", day=earlier.day))
        counted = earlier.events + len(later.new) - len(later.withdrawn)
        if counted != later.events:
            yield _problem(
                later.id, message("It tells of {number} events, which does not add up.", number=later.events)
            )


def _told_of(version: Version) -> Iterator[str]:
    yield from version.new
    yield from (one.event for one in version.changed)


def _problem(version: str, what: Message) -> Problem:
    return Problem(NAME, 1, 1, "broken-history", version, what, REMEDY)
