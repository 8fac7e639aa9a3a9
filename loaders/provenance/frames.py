"""Who stands behind each event, as frames: its origins, its camps, and how long after it it was first reported."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from loaders.model.entries import Event
from loaders.model.vocabulary import CAMPS
from loaders.provenance.camps import CAPITALS, camp_of, is_state_medium
from loaders.provenance.origins import Trace, trace_origins
from loaders.provenance.reporting_lag import first_report


def traces(events: Iterable[Event]) -> dict[str, Trace]:
    """The origins of every event, by its id."""
    return {event.id: trace_origins(event) for event in events}


def origins_frame(traces: Mapping[str, Trace]) -> pd.DataFrame:
    """The origins, one row each: `event`, `register` ("outlets" or "actors"), `origin` (the id there), `camp`."""
    rows = [(event, *origin, camp_of(origin)) for event, trace in traces.items() for origin in trace.origins]
    return pd.DataFrame(rows, columns=["event", "register", "origin", "camp"]).astype("str")


def camps_frame(traces: Mapping[str, Trace]) -> pd.DataFrame:
    """The camps behind the events, one row each: `event`, `camp`, those of one event in the order of the vocabulary."""
    rows = [(event, camp) for event, trace in traces.items() for camp in camps_of(trace)]
    return pd.DataFrame(rows, columns=["event", "camp"]).astype("str")


def camps_of(trace: Trace) -> list[str]:
    """The ids of the camps behind an event, in the order of the vocabulary."""
    found = {camp_of(origin) for origin in trace.origins}
    return [camp for camp in CAMPS if camp in found]


def provenance_frame(events: Sequence[Event], traces: Mapping[str, Trace]) -> pd.DataFrame:
    """What stands behind each event, one row each, in the order of `events`.

    Args:
        events: The events.
        traces: What `traces` returns for them.

    Returns:
        Columns `event`, `origins` and `camps` (how many, int64), `both_capitals` (bool: voices of the Russian and of
        the North Korean state are both among the origins; that somebody else says so for them is not enough),
        `state_media` (an id of `STATE_MEDIA`), `first_published` (the first day on which a page was public for
        certain, NaT if none shows its day), `first_outlet` (id, or ""), `lag_days` (float64, days from the first day
        that the event may mean, below zero if announced ahead, NaN if unknown).
    """
    behind = [traces[event.id] for event in events]
    camps = [camps_of(trace) for trace in behind]
    reports = [first_report(event) for event in events]
    return pd.DataFrame(
        {
            "event": pd.Series([event.id for event in events], dtype="str"),
            "origins": pd.Series([len(trace.origins) for trace in behind], dtype="int64"),
            "camps": pd.Series([len(found) for found in camps], dtype="int64"),
            "both_capitals": pd.Series([CAPITALS.issubset(found) for found in camps], dtype="bool"),
            "state_media": pd.Series([state_media(trace) for trace in behind], dtype="str"),
            "first_published": pd.Series([report and report.day for report in reports], dtype="datetime64[s]"),
            "first_outlet": pd.Series([report.outlets[0].id if report else "" for report in reports], dtype="str"),
            "lag_days": pd.Series([report and report.lag for report in reports], dtype="float64"),
        }
    )


def state_media(trace: Trace) -> str:
    """What part state media have in an event, an id of `STATE_MEDIA`."""
    of_state = {is_state_medium(origin) for origin in trace.origins}
    return "some" if len(of_state) == 2 else "only" if True in of_state else "none"
