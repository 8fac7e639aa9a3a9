"""What the record itself is made of: who publishes, who is credited, and where only one camp speaks.

These frames show the chronology its own blind spots. They count events, never pages, unless a column says so.
"""

from collections import Counter, defaultdict
from typing import Literal

import numpy as np
import pandas as pd

from loaders.model.registers import Registers
from loaders.provenance.camps import outlet_camp


def voices_frame(
    sources: pd.DataFrame, outlets: pd.DataFrame, origins: pd.DataFrame, registers: Registers
) -> pd.DataFrame:
    """The outlets of the register, one row each, those behind most events first.

    Args:
        sources: What `frames.sources_frame` returns.
        outlets: What `frames.outlets_frame` returns.
        origins: What `provenance.frames.origins_frame` returns.
        registers: The registers.

    Returns:
        Columns `outlet` (id), `name`, `kind`, `control`, `country`, `camp`, `languages` (of its pages, most frequent
        first, such as "en, ko"), and in how many events it is `published`, `republished`, `credited` and an `origin`
        (int64).
    """
    entries = list(registers.outlets)
    roles = {role: outlets[outlets["role"] == role] for role in ("published", "republished", "credited")}
    counts = {role: _events_by(frame, "outlet") for role, frame in roles.items()}
    counts["origin"] = _events_by(origins[origins["register"] == "outlets"], "origin")
    languages = _languages(sources)
    frame = pd.DataFrame(
        {
            "outlet": [entry.id for entry in entries],
            "name": [entry.name for entry in entries],
            "kind": [entry.kind for entry in entries],
            "control": [entry.control for entry in entries],
            "country": [entry.country for entry in entries],
            "camp": [outlet_camp(entry.control, entry.country, entry.kind) for entry in entries],
        },
        dtype="str",
    )
    frame["languages"] = frame["outlet"].map(languages).fillna("").astype("str")
    for column, events in counts.items():
        frame[column] = frame["outlet"].map(events).fillna(0).astype("int64")
    behind = frame["outlet"].map(_events_by(outlets, "outlet")).fillna(0)
    order = frame.assign(behind=behind).sort_values(["behind", "name"], ascending=[False, True], ignore_index=True)
    return order.drop(columns="behind")


def crediting_frame(sources: pd.DataFrame, credited: pd.DataFrame) -> pd.DataFrame:
    """Who credits whom, one row for each pair, most events first.

    Args:
        sources: What `frames.sources_frame` returns.
        credited: What `frames.credits_frame` returns.

    Returns:
        Columns `outlet` (id of the publisher), `register` ("outlets" or "actors"), `credited` (the id there), `sources`
        and `events` (how many, int64).
    """
    pairs = credited.merge(sources[["event", "position", "outlet"]], on=["event", "position"])
    grouped = pairs.groupby(["outlet", "register", "credited"])["event"]
    counts = pd.DataFrame({"sources": grouped.size(), "events": grouped.nunique()}).astype("int64").reset_index()
    order = ["events", "sources", "outlet", "credited"]
    return counts.sort_values(order, ascending=[False, False, True, True], ignore_index=True)


def shares_frame(events: pd.DataFrame, bridge: pd.DataFrame, column: str) -> pd.DataFrame:
    """Of the events of each year, how many have each camp or language behind them; one event counts for all it has.

    Args:
        events: What `frames.events_frame` returns.
        bridge: A frame with columns `event` and `column`, such as what `provenance.frames.camps_frame` returns.
        column: `camp` or `language`.

    Returns:
        Columns `year` (int64; an event counts in every year on a day of which it may lie, as a filter for that year has
        it), `column`, `events` (int64) and `share` (of the events of the year, float64), years first.
    """
    years = _in_each(events, events["earliest"], events["latest"], "Y").rename(columns={"time": "year"})
    years["year"] = years["year"].dt.year.astype("int64")
    pairs = bridge[["event", column]].drop_duplicates().merge(years, on="event")
    counts = pairs.groupby(["year", column]).size().rename("events").reset_index().astype({"events": "int64"})
    counts["share"] = counts["events"] / counts["year"].map(years.groupby("year").size())
    return counts


def single_camp_months(events: pd.DataFrame, camps: pd.DataFrame) -> pd.DataFrame:
    """The months in which all that is recorded comes from one camp.

    Args:
        events: What `frames.events_frame` returns.
        camps: What `provenance.frames.camps_frame` returns.

    Returns:
        Columns `month` (its first day, datetime64[s]), `camp` and `events` (how many, int64), in the order of time. An
        event counts in every month on a day of which it certainly lies; one whose month is not known in none.
    """
    months = _in_each(events, events["latest_start"], events["earliest_end"], "M")
    voices = camps.merge(months, on="event").rename(columns={"time": "month"}).groupby("month")
    alone = voices["camp"].nunique() == 1
    found = pd.DataFrame({"camp": voices["camp"].first(), "events": voices["event"].nunique()})[alone]
    return found.astype({"camp": "str", "events": "int64"}).reset_index()


def _in_each(events: pd.DataFrame, begins: pd.Series, ends: pd.Series, unit: Literal["Y", "M"]) -> pd.DataFrame:
    """Which event lies in which years or months: columns `event` and `time` (the first day of it, datetime64[s]).

    Args:
        events: The frame of events.
        begins: When each begins; NaT is before all.
        ends: When each ends; NaT is after all.
        unit: "Y" for years, "M" for months.
    """
    first, last = (days.to_numpy(f"datetime64[{unit}]") for days in (begins, ends))
    known = [time for time in (*first, *last) if not np.isnat(time)]
    spans = [
        np.arange(min(known) if np.isnat(begin) else begin, (max(known) if np.isnat(end) else end) + 1)
        for begin, end in zip(first, last, strict=True)
    ]
    ids = np.repeat(events["id"].to_numpy(), [len(span) for span in spans])
    times = np.concatenate([*spans, np.array([], f"datetime64[{unit}]")])
    return pd.DataFrame({"event": pd.Series(ids, dtype="str"), "time": times.astype("datetime64[s]")})


def _languages(sources: pd.DataFrame) -> dict[str, str]:
    """In which languages the pages of each outlet are, most frequent first, such as "en, ko"."""
    pages: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for outlet, language in zip(sources["outlet"].tolist(), sources["language"].tolist(), strict=True):
        pages[outlet][language] += 1
    return {outlet: ", ".join(language for language, _ in counts.most_common()) for outlet, counts in pages.items()}


def _events_by(frame: pd.DataFrame, column: str) -> pd.Series:
    """In how many events each value of a column occurs."""
    return frame.groupby(column)["event"].nunique()
