"""Numbers in dispute: who stated how much, when, through whom, and who denied it.

One row is one claim as it was stated. Figures of different claimants are never added up, nor plans to facts: each
stands for itself, and only the latest figure of each claimant is set side by side with the others.
"""

from datetime import date

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.provenance.camps import camp_of
from loaders.provenance.status_history import Turn

OPEN_ABOVE = ("more than", "at least")
OPEN_BELOW = ("up to",)


def numbers_frame(dataset: Dataset, events: pd.DataFrame) -> pd.DataFrame:
    """The claims of some events, one row each, in the order in which they were stated.

    Args:
        dataset: The dataset, or what `as_known.known_on` makes of it.
        events: The events whose claims are wanted: rows of `dataset.events`.

    Returns:
        Columns `event`, `position` (of the claim in its event), `quantity`, `amount` (float64, NaN for a range), `low`,
        `high` (float64, the bounds to draw: both the amount where it is one number, NaN above for `more than` and
        `at least`, NaN below for `up to`), `qualifier`, `stated` (EDTF), `stated_from`, `stated_to` (datetime64[s]),
        `stated_by_event` (bool: the claim has no day of its own, so that of its event stands in), `register`, `by` (who
        states it, "" for an anonymous claimant), `by_name`, `camp` (of who states it, "" for an anonymous claimant),
        `denied_by` (names, ", " between them), `denied_from` (the first day on which it was denied, NaT if that is not
        known), `note`, `kind` and `status` (of the event). The same in words: `wording.claims.worded_numbers`.
    """
    carried = ["id", "date", "earliest", "latest", "kind", "status"]
    claims = dataset.claims.merge(events[carried], left_on="event", right_on="id").drop(columns="id")
    own = claims["stated"] != ""
    denials = [_denials(dataset, event) for event in claims["event"]]
    voices = zip(claims["register"], claims["by"], strict=True)
    frame = claims.assign(
        amount=claims["value"],
        low=_bound(claims, "low", OPEN_BELOW),
        high=_bound(claims, "high", OPEN_ABOVE),
        stated=claims["stated"].where(own, claims["date"]),
        stated_from=claims["stated_from"].where(own, claims["earliest"]),
        stated_to=claims["stated_to"].where(own, claims["latest"]),
        stated_by_event=~own,
        camp=[camp_of(dataset.registers.voice(*voice)) if voice[1] else "" for voice in voices],
        denied_by=[", ".join(dict.fromkeys(name for turn in turns for name in turn.by)) for turns in denials],
        denied_from=pd.Series([_first_day(turns) for turns in denials], index=claims.index, dtype="datetime64[s]"),
    )
    columns = ["event", "position", "quantity", "amount", "low", "high", "qualifier", "stated", "stated_from"]
    columns += ["stated_to", "stated_by_event", "register", "by", "by_name", "camp", "denied_by", "denied_from"]
    columns += ["note", "kind", "status"]
    texts = {"camp": "str", "denied_by": "str"}
    return frame[columns].astype(texts).sort_values(["stated_to", "stated_from"], kind="stable", ignore_index=True)


def latest_figures(numbers: pd.DataFrame) -> pd.DataFrame:
    """The latest figures of each claimant for each quantity; several where they were stated on one day.

    Args:
        numbers: What `numbers_frame` returns.

    Returns:
        Rows of `numbers`, by quantity, the claimant who spoke last first.
    """
    last = numbers.groupby(["quantity", "by_name"])["stated_to"].transform("max")
    latest = numbers[numbers["stated_to"] == last]
    return latest.sort_values(["quantity", "stated_to"], ascending=[True, False], kind="stable")


def denied(numbers: pd.DataFrame) -> pd.DataFrame:
    """The claims that somebody denied, whatever they count, those stated last first.

    Args:
        numbers: What `numbers_frame` returns.
    """
    answered = numbers[numbers["denied_by"] != ""]
    return answered.sort_values("stated_to", ascending=False, kind="stable", ignore_index=True)


def denials_frame(dataset: Dataset, numbers: pd.DataFrame) -> pd.DataFrame:
    """The denials that answer some claims, one row for each denial and quantity, to be marked on the same axis.

    Args:
        dataset: The dataset.
        numbers: What `numbers_frame` returns.

    Returns:
        Columns `quantity`, `event` (the one that is denied), `day` (datetime64[s]), `by_name`, `denial` (the id of the
        event that denies it) and its `status`. Denials that no event dates have no place on the axis and are left out.
    """
    rows = [
        (quantity, event, turn.since.day, ", ".join(turn.by), turn.event, dataset.records[turn.event].status)
        for quantity, event in numbers[["quantity", "event"]].drop_duplicates().itertuples(index=False)
        for turn in _denials(dataset, event)
        if turn.event
    ]
    frame = pd.DataFrame(rows, columns=["quantity", "event", "day", "by_name", "denial", "status"])
    kinds = dict.fromkeys(("quantity", "event", "by_name", "denial", "status"), "str")
    return frame.astype(kinds | {"day": "datetime64[s]"}).sort_values("day", kind="stable", ignore_index=True)


def _bound(claims: pd.DataFrame, end: str, open_end: tuple[str, ...]) -> pd.Series:
    """One end of what a claim allows: that of its range, else the number itself unless the claim leaves it open."""
    return claims[end].fillna(claims["value"].mask(claims["qualifier"].isin(open_end)))


def _denials(dataset: Dataset, event: str) -> list[Turn]:
    return [turn for turn in dataset.histories[event] if turn.standing == "denied"]


def _first_day(denials: list[Turn]) -> date | None:
    return min((turn.since.day for turn in denials if turn.since.shown), default=None)
