"""Who stands behind an event: how many origins, which camps, and how soon it was told."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from loaders import Dataset
from loaders.language import ENGLISH, language
from loaders.model.vocabulary import CAMPS, STATE_MEDIA
from loaders.provenance.camps import CAPITALS
from loaders.provenance.frames import camps_frame, first_report, origins_frame, provenance_frame, traces
from loaders.wording.provenance import provenance_in_words
from tests.factories import make_dataset, make_event, make_outlet, make_source

OUTLETS = (
    make_outlet(),
    make_outlet(id="tass", name="TASS", aliases=[], country="Russia"),
    make_outlet(id="yonhap", name="Yonhap", aliases=[], country="South Korea", control="public"),
    make_outlet(id="tribun", name="Tribun", aliases=[], country="Indonesia", control="private"),
)


def _source(outlet: str, published: str | None = "2024-06-19", credits: list[str] | None = None) -> dict[str, Any]:
    return make_source(outlet=outlet, published=published, credits=credits, url=f"https://{outlet.lower()}.example/1")


def _dataset(folder: Path, *sources: dict[str, Any], **event: object) -> Dataset:
    return make_dataset(folder, [make_event(sources=list(sources), **event)], outlets=OUTLETS)


def _row(dataset: Dataset) -> dict[str, Any]:
    events = list(dataset.records.values())
    frame = provenance_frame(events, traces(events, dataset.registers), dataset.registers)
    return {str(column): value for column, value in frame.to_dict("records")[0].items()}


@pytest.mark.parametrize(
    ("sources", "both"),
    [
        ((_source("TASS"), _source("KCNA")), True),  # each capital in its own voice
        ((_source("TASS", credits=["KCNA"]),), False),  # Moscow's agency only passes on what Pyongyang says
        ((_source("Yonhap"), _source("KCNA")), False),  # Seoul's agency is not Moscow
        ((_source("Tribun", credits=["KCNA", "Vladimir Putin"]),), True),  # one page that credits both capitals
        ((_source("Tribun"),), False),  # an act of both that only others tell of
    ],
)
def test_both_capitals_attest_only_what_each_says_in_its_own_voice(
    tmp_path: Path, sources: tuple[dict[str, Any], ...], both: bool
) -> None:
    assert _row(_dataset(tmp_path, *sources))["both_capitals"] is both


@pytest.mark.parametrize(
    ("sources", "state_media"),
    [
        ((_source("KCNA"), _source("TASS")), "only"),
        ((_source("Tribun", credits=["KCNA"]),), "only"),  # told by others, but nobody else stands behind it
        ((_source("Tribun"), _source("KCNA")), "some"),
        ((_source("Tribun", credits=["NIS"]), _source("Yonhap")), "none"),
    ],
)
def test_state_media_only_or_none_is_asked_of_the_origins(
    tmp_path: Path, sources: tuple[dict[str, Any], ...], state_media: str
) -> None:
    assert _row(_dataset(tmp_path, *sources))["state_media"] == state_media


@pytest.mark.parametrize(
    ("date", "published", "lag", "words"),
    [
        ("2024-06-19", ["2024-06-19"], 0, "first reported the same day by Yonhap"),
        ("2024-06-19", ["2024-06-20"], 1, "first reported 1 day later by Yonhap"),
        ("2024-06-19", ["2024-07-30", "2024-07-12"], 23, "first reported 23 days later by TASS"),
        ("2024-06-19", ["2024-06-16"], -3, "announced 3 days ahead by Yonhap"),
        (
            "2024-06-19",
            ["2024-06-19", "2024-06-19", "2024-06-19"],
            0,
            "first reported the same day by Yonhap and 2 others",
        ),
        # a page that shows only its month was public for certain on the last day of it
        ("2024-06-19", ["2024-08"], 73, "first reported 43 to 73 days later by Yonhap"),
        ("2024-05", ["2024-07"], 91, "first reported 31 to 91 days later by Yonhap"),
        # where the bounds say nothing, the day is given instead of a count
        ("2024-06", ["2024-06-20"], 19, "first reported by Yonhap (20 June 2024)"),
        ("2024-06-18/2024-06-19", ["2024-06-18"], 0, "first reported the same day by Yonhap"),  # counted from its start
        ("2024-06-19", [None], None, "no page shows when it was first reported"),
        ("2024-06-19", [None, "2024-06-21"], 2, "first reported 2 days later by TASS"),
        ("../2024-06", ["2024-06-21"], None, "first reported by Yonhap (21 June 2024)"),  # nobody knows since when
    ],
)
def test_the_lag_is_told_only_as_exactly_as_the_days_are_known(
    tmp_path: Path, date: str, published: list[str | None], lag: float | None, words: str
) -> None:
    outlets = ("Yonhap", "TASS", "Tribun")
    dataset = _dataset(tmp_path, *map(_source, outlets, published), date=date, note="announced ahead")
    row = _row(dataset)
    assert pd.isna(row["lag_days"]) if lag is None else row["lag_days"] == lag
    event = next(iter(dataset.records.values()))
    told = provenance_in_words(event, traces([event], dataset.registers)[event.id], dataset.registers, ENGLISH)
    assert told.split("; ")[1] == words


def test_the_line_counts_origins_and_camps_in_both_languages(tmp_path: Path) -> None:
    dataset = _dataset(tmp_path, _source("Yonhap"), _source("Tribun", credits=["KCNA"]), _source("TASS", "2024-06-20"))
    event = next(iter(dataset.records.values()))
    trace = traces([event], dataset.registers)[event.id]
    english = provenance_in_words(event, trace, dataset.registers, ENGLISH)
    assert english == "3 origins in 3 camps; first reported the same day by Yonhap and 1 other"
    indonesian = provenance_in_words(event, trace, dataset.registers, language("id"))
    assert (
        indonesian == "3 sumber asal dari 3 kubu; pertama kali dilaporkan pada hari yang sama oleh Yonhap dan 1 lainnya"
    )


def test_of_those_who_report_first_whoever_credits_nobody_is_named(tmp_path: Path) -> None:
    dataset = _dataset(tmp_path, _source("Tribun", credits=["KCNA"]), _source("KCNA"))
    report = first_report(next(iter(dataset.records.values())))
    assert report is not None
    assert report.outlets == ("kcna", "tribun")


def test_every_event_of_the_record_has_an_origin_and_a_camp(dataset: Dataset) -> None:
    events = list(dataset.records.values())
    traced = traces(events, dataset.registers)
    frame = provenance_frame(events, traced, dataset.registers)
    origins, camps = origins_frame(traced, dataset.registers), camps_frame(traced, dataset.registers)
    assert list(frame["event"]) == list(dataset.events["id"])
    assert (frame["origins"] >= frame["camps"]).all()
    assert (frame["camps"] >= 1).all()
    assert list(frame["origins"]) == list(origins.groupby("event", sort=False).size())
    assert list(frame["camps"]) == list(camps.groupby("event", sort=False).size())
    assert not camps.duplicated().any()
    assert set(camps["camp"]) <= set(CAMPS)
    assert set(frame["state_media"]) == set(STATE_MEDIA)
    capitals = camps[camps["camp"].isin(CAPITALS)].groupby("event").size()
    assert set(frame.loc[frame["both_capitals"], "event"]) == set(capitals[capitals == 2].index)
    assert frame["both_capitals"].sum() >= 50
    assert (frame["lag_days"].isna() == frame["first_published"].isna()).all()


def test_many_pages_that_all_credit_kcna_are_one_origin_in_the_record(dataset: Dataset) -> None:
    events = list(dataset.records.values())
    traced = traces(events, dataset.registers)
    kcna = dataset.registers.outlets.find("KCNA")
    alone = [
        event
        for event in events
        if all(source.outlet == "KCNA" or source.credits == ("KCNA",) for source in event.sources)
    ]
    assert max(len(event.sources) for event in alone) >= 5
    assert {traced[event.id].origins for event in alone} == {(("outlets", kcna),)}
