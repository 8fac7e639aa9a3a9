"""What every test of a rule starts from: a dataset in which nothing is wrong but what the test brings in."""

from loaders.checks import check_files
from tests.factories import ACTORS, OUTLETS, PLACES, make_event, write_dataset

TREATY = "2024-06-19-treaty-signed"
VISIT = "2024-06-18-visit"


def found(folder, *events, registers=None, **head):
    """Code and place of every problem of a dataset in which nothing is wrong but what the events bring in."""
    used = {"actors": ACTORS[:2], "outlets": OUTLETS[:1], "places": PLACES[:1]}
    files = write_dataset(folder, events, **used | (registers or {}), **head)
    return [(problem.code, problem.where) for problem in check_files(*files)]


def earlier(**changes):
    """An event of the day before the treaty, as unlike it as need be."""
    changes = {"id": VISIT, "date": "2024-06-18", "title": {"en": "Putin lands in Pyongyang"}} | changes
    return make_event(**changes)


def claim(**changes):
    made = {"quantity": "shells", "value": 1000, "qualifier": "about", "by": "Kim Jong Un", "stated": "2024-06-19"}
    return {key: value for key, value in (made | changes).items() if value is not None}


def link(event=VISIT, kind="follows-up"):
    return {"type": kind, "event": event}


def story(**changes):
    steps = [{"event": one, "says": {"en": "What it is to the story."}} for one in (VISIT, TREATY)]
    return [{"id": "treaty", "title": {"en": "Treaty"}, "intro": {"en": "How it came."}, "steps": steps} | changes]


def era(**changes):
    return [{"id": "treaty", "name": {"en": "Treaty"}, "date": "2024-06-19/..", "events": [TREATY]} | changes]
