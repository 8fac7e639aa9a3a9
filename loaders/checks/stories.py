"""Rules of the stories: their steps are events of the record, oldest first, and each is told once."""

from collections.abc import Iterator
from itertools import pairwise

from loaders.checks.links import misnamed_event
from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.files.validation import problem_at
from loaders.language import message
from loaders.model.entries import Story


def stories_tell_events_oldest_first(files: SourceFiles) -> Iterator[Problem]:
    """A story goes through known events by their current ids, oldest first, and tells none of them twice."""
    for number, story in enumerate(files.chronology.stories if files.chronology else ()):
        where = f"story {story.id}"
        for place, step in enumerate(story.steps):
            if found := misnamed_event(step.event, files):
                yield problem_at(files.document, _path(number, place), found[0], where, *found[1:])
        yield from _out_of_order(files, number, story, where)


def _out_of_order(files: SourceFiles, number: int, story: Story, where: str) -> Iterator[Problem]:
    for place, (before, step) in enumerate(pairwise(story.steps), start=1):
        if step.event in {earlier.event for earlier in story.steps[:place]}:
            what = message("{event} is told twice.", event=step.event)
            yield problem_at(
                files.document,
                _path(number, place),
                "repeated-step",
                where,
                what,
                message("Keep one of the two steps."),
            )
            continue
        first, second = files.by_id.get(before.event), files.by_id.get(step.event)
        if first and second and second.date.first < first.date.first:
            what = message("{event} is told after {before}, which comes later.", event=step.event, before=before.event)
            remedy = message("Exchange the two.")
            yield problem_at(files.document, _path(number, place), "out-of-order", where, what, remedy)


def _path(number: int, place: int) -> tuple[str | int, ...]:
    return "stories", number, "steps", place, "event"
