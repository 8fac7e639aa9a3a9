"""From records to pandas frames: the columns, their types and what they mean, once for everybody.

All days are calendar days without a time zone, as the sources give them, in `datetime64[s]`; `NaT` stands for an open
end of a date or for a day that is not known. Texts that are absent are "".
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from loaders.model.entries import Event
from loaders.model.names import ANONYMOUS, Name
from loaders.model.vocabulary import CATEGORIES


def events_frame(events: Sequence[Event]) -> pd.DataFrame:
    """The events, one row each, in their order.

    Args:
        events: Events whose names all stand in the registers.

    Returns:
        Columns `id`, `date` (EDTF), `earliest`, `latest` (first and last day it may mean), `latest_start`,
        `earliest_end` (for a lasting event: begun by then, not ended before; for any other: `latest`, `earliest`),
        `lasting`, `precision`, `approximate`, `uncertain`, `open_start` (bool), `open_end` ("", "ongoing", "unknown"),
        `kind`, `category`, `lane`, `status`, `significance` and `confidence`. Texts in a language:
        `wording.texts.worded`; what a search looks through: `Dataset.searched`.
    """
    whens = [event.date for event in events]
    return pd.DataFrame(
        {
            "id": _texts(event.id for event in events),
            "date": _texts(when.text for when in whens),
            "earliest": _days(when.earliest for when in whens),
            "latest": _days(when.latest for when in whens),
            "latest_start": _days(when.latest_start for when in whens),
            "earliest_end": _days(when.earliest_end for when in whens),
            "lasting": _flags(when.lasting for when in whens),
            "precision": _texts(when.precision for when in whens),
            "approximate": _flags(when.approximate for when in whens),
            "uncertain": _flags(when.uncertain for when in whens),
            "open_start": _flags(when.open_start for when in whens),
            "open_end": _texts(when.open_end for when in whens),
            "kind": _texts(event.kind for event in events),
            "category": _texts(event.category for event in events),
            "lane": _texts(CATEGORIES[event.category].lane for event in events),
            "status": _texts(event.status for event in events),
            "significance": _texts(event.significance for event in events),
            "confidence": _texts(event.confidence for event in events),
        }
    )


def sources_frame(events: Iterable[Event]) -> pd.DataFrame:
    """The sources, one row each.

    Returns:
        Columns `event`, `position` (0 is the first of the event), `outlet` and `republisher` (ids), `title`,
        `published` (EDTF), `published_from`, `published_to` (the days that may mean), `url`, `article`, `language`,
        `media`.
    """
    rows = [(event.id, number, source) for event in events for number, source in enumerate(event.sources)]
    whens = [source.published for _, _, source in rows]
    return pd.DataFrame(
        {
            "event": _texts(event for event, _, _ in rows),
            "position": pd.Series([number for _, number, _ in rows], dtype="int64"),
            "outlet": _texts(source.outlet.id for _, _, source in rows),
            "republisher": _texts(source.republished_by.id if source.republished_by else "" for _, _, source in rows),
            "title": _texts(source.title or "" for _, _, source in rows),
            "published": _texts(when.text if when else "" for when in whens),
            "published_from": _days(when.earliest if when else None for when in whens),
            "published_to": _days(when.latest if when else None for when in whens),
            "url": _texts(source.url or "" for _, _, source in rows),
            "article": _texts(source.article or "" for _, _, source in rows),
            "language": _texts(source.language for _, _, source in rows),
            "media": _texts(source.media or "" for _, _, source in rows),
        }
    )


def credits_frame(events: Iterable[Event]) -> pd.DataFrame:
    """Whom the sources credit, one row each.

    Returns:
        Columns `event`, `position` (of the source), `register` ("outlets" or "actors"), `credited` (the id there).
    """
    rows = [
        (event.id, number, *name.voice)
        for event in events
        for number, source in enumerate(event.sources)
        for name in source.credits or ()
    ]
    return _bridge(rows, ["event", "position", "register", "credited"])


def claims_frame(events: Iterable[Event]) -> pd.DataFrame:
    """The numbers stated, one row each.

    Returns:
        Columns `event`, `position`, `quantity`, `value`, `low`, `high` (float64, NaN where not stated), `qualifier`,
        `register` ("actors", "outlets", or "" for an anonymous claimant), `by` (the id there, or ""), `by_name`,
        `stated` (EDTF), `stated_from`, `stated_to`, `note`.
    """
    rows = [(event.id, number, claim) for event in events for number, claim in enumerate(event.claims or ())]
    whens = [claim.stated for _, _, claim in rows]
    speakers = [_speaker(claim.by) for _, _, claim in rows]
    return pd.DataFrame(
        {
            "event": _texts(event for event, _, _ in rows),
            "position": pd.Series([number for _, number, _ in rows], dtype="int64"),
            "quantity": _texts(claim.quantity for _, _, claim in rows),
            "value": pd.Series([claim.value for _, _, claim in rows], dtype="float64"),
            "low": pd.Series([claim.low for _, _, claim in rows], dtype="float64"),
            "high": pd.Series([claim.high for _, _, claim in rows], dtype="float64"),
            "qualifier": _texts(claim.qualifier or "" for _, _, claim in rows),
            "register": _texts(register for register, _, _ in speakers),
            "by": _texts(speaker for _, speaker, _ in speakers),
            "by_name": _texts(name for _, _, name in speakers),
            "stated": _texts(when.text if when else "" for when in whens),
            "stated_from": _days(when.earliest if when else None for when in whens),
            "stated_to": _days(when.latest if when else None for when in whens),
            "note": _texts(claim.note or "" for _, _, claim in rows),
        }
    )


def links_frame(events: Iterable[Event], current_ids: Mapping[str, str]) -> pd.DataFrame:
    """The links between events, one row each: `event` (the later), `type`, `target` (the earlier, a current id)."""
    rows = [
        (event.id, link.type, current_ids[link.event])
        for event in events
        for link in event.links or ()
        if link.event in current_ids
    ]
    return _bridge(rows, ["event", "type", "target"])


def actors_frame(events: Iterable[Event]) -> pd.DataFrame:
    """Who is involved in which event: `event`, `actor` (id), `role`, one row for each role.

    Roles: `takes-part`, `denies`, `states` (a number) and `is-quoted`. An outlet that states or denies is no actor.
    """
    rows = []
    for event in events:
        named = [(name, "takes-part") for name in event.actors]
        named += [(name, "denies") for name in event.denied_by or ()]
        named += [(claim.by, "states") for claim in event.claims or () if not claim.by.is_anonymous]
        named += [(event.quote.by, "is-quoted")] if event.quote else []
        found = ((event.id, name.id, role) for name, role in named if name.voice.register == "actors")
        rows += list(dict.fromkeys(found))
    return _bridge(rows, ["event", "actor", "role"])


def places_frame(events: Iterable[Event]) -> pd.DataFrame:
    """Which event is set where: `event`, `place` (id)."""
    rows = [(event.id, name.id) for event in events for name in event.places or ()]
    return _bridge(rows, ["event", "place"])


def outlets_frame(sources: pd.DataFrame, credited: pd.DataFrame) -> pd.DataFrame:
    """Which outlets stand behind which source, one row for each role.

    Args:
        sources: What `sources_frame` returns.
        credited: What `credits_frame` returns.

    Returns:
        Columns `event`, `position` (of the source), `outlet` (id), `role` ("published", "republished", "credited"),
        `language` and `media` (of the source).
    """
    key = ["event", "position", "language", "media"]
    published = sources[[*key, "outlet"]].assign(role="published")
    republished = sources.loc[sources["republisher"] != "", [*key, "republisher"]]
    republished = republished.set_axis([*key, "outlet"], axis=1).assign(role="republished")
    named = credited.loc[credited["register"] == "outlets", ["event", "position", "credited"]]
    named = named.merge(sources[key], on=["event", "position"]).rename(columns={"credited": "outlet"})
    return pd.concat([published, republished, named.assign(role="credited")], ignore_index=True)


def _texts(values: Iterable[str | None]) -> pd.Series:
    return pd.Series(list(values), dtype="str")


def _flags(values: Iterable[bool]) -> pd.Series:
    return pd.Series(list(values), dtype="bool")


def _days(values: Iterable[date | None]) -> pd.Series:
    return pd.Series(list(values), dtype="datetime64[s]")


def _bridge(rows: Sequence[tuple[Any, ...]], columns: list[str]) -> pd.DataFrame:
    kinds = {column: "int64" if column == "position" else "str" for column in columns}
    return pd.DataFrame(rows, columns=columns).astype(kinds)


def _speaker(by: Name) -> tuple[str, str, str]:
    if by.is_anonymous:
        return "", "", by.removeprefix(ANONYMOUS)
    return (*by.voice, by.voice.name)
