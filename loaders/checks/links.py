"""Rules of the links between events: from the later to the earlier, to an id that is current, and never in a circle."""

from collections.abc import Iterator
from datetime import date

from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.language import Message, message
from loaders.model.entries import Event
from loaders.model.reached import reached


def known_ids(files: SourceFiles) -> set[str]:
    """The ids in the file, those of events that are left out for another problem included."""
    content = files.document.data
    events = content.get("events") if isinstance(content, dict) else None
    ids = (event.get("id") for event in (events if isinstance(events, list) else ()) if isinstance(event, dict))
    return {event_id for event_id in ids if isinstance(event_id, str)}


def links_run_back_to_known_events(files: SourceFiles) -> Iterator[Problem]:
    """A link goes from the later event to the earlier one, once, by its current id."""
    known = known_ids(files)
    for position, event in files.events:
        links = event.links or ()
        for number, link in enumerate(links):
            target = files.by_id.get(files.current_ids.get(link.event, ""))
            path = ("links", number, "event")
            if target is None:
                if link.event not in known:
                    what = message('"{event}" is no event.', event=link.event)
                    yield files.problem(position, event, path, "unknown-event", what, message("Correct the id."))
            elif found := _misdirected(event, target, link.event):
                yield files.problem(position, event, path, *found)
            elif link in links[:number]:
                what = message("The link to {event} stands twice.", event=link.event)
                yield files.problem(position, event, path, "repeated-link", what, message("Keep it once."))
            elif link.type != "part-of" and target.date.first > _begun(event):
                what = message("{target} is later than this event.", target=target.id)
                yield files.problem(
                    position, event, path, "link-forwards", what, message("Put the link into the later event.")
                )


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
        for _, event in files.events
    }
    for position, event in files.events:
        if event.id in reached(event.id, targets):
            what = message("Its links lead back to itself.")
            remedy = message("Remove one of the links of the circle.")
            yield files.problem(position, event, ("links",), "link-circle", what, remedy)
