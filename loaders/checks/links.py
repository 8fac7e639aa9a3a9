"""Rules of the links between events: from the later to the earlier, to an id that is current, and never in a circle."""

from collections.abc import Iterator
from datetime import date

from loaders.checks.days import misdated
from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.language import Message, message
from loaders.model.entries import Event, Link
from loaders.model.reached import in_circles
from loaders.model.vocabulary import LINK_TYPES


def may_be_event(event_id: str, files: SourceFiles) -> bool:
    """Whether an event goes by an id, or one may whose own id cannot be read."""
    return event_id in files.ids or any("id" in unread for _, _, unread in files.read)


def misnamed_event(event_id: str, files: SourceFiles) -> tuple[str, Message, Message] | None:
    """Code, problem and remedy of an id by which the head of the file names an event; None for a current one."""
    current = files.current_ids.get(event_id)
    if current is None and not may_be_event(event_id, files):
        return "unknown-event", message('"{event_id}" is no event.', event_id=event_id), message("Correct the id.")
    if current not in (None, event_id):
        what = message('"{event_id}" is a retired id.', event_id=event_id)
        return "retired-id", what, message("Write {current}.", current=current)
    return None


def written_links(files: SourceFiles, kind: str) -> dict[str, str]:
    """Which event each link of a type leads to, and the last one that it comes from, whether or not they can be read.

    A link whose type is no word of the list may be one of these.
    """
    return {
        link["event"]: str(event.get("id"))
        for event in files.written
        for link in files.items(event.get("links"))
        if isinstance(link, dict) and isinstance(link.get("event"), str)
        if link.get("type") == kind or not (isinstance(link.get("type"), str) and link["type"] in LINK_TYPES)
    }


def links_run_back_to_known_events(files: SourceFiles) -> Iterator[Problem]:
    """A link goes from the later event to the earlier one, once, by its current id."""
    wrong = misdated(files)
    for position, event in files.having("links", "date", "id"):
        seen: set[Link] = set()
        for number, link in enumerate(event.links or ()):
            target = event if link.event == event.id else files.by_id.get(files.current_ids.get(link.event, ""))
            path = ("links", number, "event")
            if target is None:
                if not may_be_event(link.event, files):
                    what = message('"{event}" is no event.', event=link.event)
                    yield files.problem(position, event, path, "unknown-event", what, message("Correct the id."))
            elif found := _misdirected(event, target, link.event):
                yield files.problem(position, event, path, *found)
            elif link in seen:
                what = message("The link to {event} stands twice.", event=link.event)
                yield files.problem(position, event, path, "repeated-link", what, message("Keep it once."))
            elif not wrong & {event.id, target.id} and link.type != "part-of" and target.date.first > _begun(event):
                what = message("{target} is later than this event.", target=target.id)
                yield files.problem(
                    position, event, path, "link-forwards", what, message("Put the link into the later event.")
                )
            seen.add(link)


def _misdirected(event: Event, target: Event, written: str) -> tuple[str, Message, Message] | None:
    if target.id == event.id:
        return "link-to-itself", message("The link leads back here."), message("Remove it.")
    if target.id != written:
        return (
            "retired-id",
            message('"{written}" is a retired id.', written=written),
            message("Write {target}.", target=target.id),
        )
    return None


def _begun(event: Event) -> date:
    """The day by which the event had begun at the latest."""
    return event.date.latest_start or date.max


def links_run_in_no_circle(files: SourceFiles) -> Iterator[Problem]:
    """Whoever follows links must come to an end."""
    targets = {
        event.id: {files.current_ids.get(link.event, link.event) for link in event.links or ()} - {event.id}
        for _, event in files.having("links", "id")
    }
    turning = in_circles(targets)
    for position, event in files.having("links", "id"):
        if event.id in turning:
            what = message("Its links lead back to itself.")
            remedy = message("Remove one of the links of the circle.")
            yield files.problem(position, event, ("links",), "link-circle", what, remedy)
