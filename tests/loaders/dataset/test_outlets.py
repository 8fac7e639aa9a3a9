"""What the record is made of: who publishes, who is credited, and where only one camp speaks."""

from pathlib import Path
from typing import Any

import pandas as pd

from loaders import Dataset
from loaders.dataset.outlets import crediting_frame, shares_frame, single_camp_months, voices_frame
from loaders.provenance.frames import camps_frame, origins_frame, traces
from tests.factories import make_dataset, make_event, make_source


def _event(day: str, *sources: dict[str, Any]) -> dict[str, Any]:
    pages = [source | {"url": f"https://page.example/{day}/{number}"} for number, source in enumerate(sources)]
    return make_event(id=f"{day}-event", date=day, sources=pages)


def _small(folder: Path) -> Dataset:
    kcna = make_source()
    tribun = make_source(outlet="Tribunnews.com", language="id", credits=["KCNA"])
    yonhap = make_source(outlet="Yonhap", language="ko")
    events = [
        _event("2024-06-19", kcna, tribun, tribun),
        _event("2024-06-21", tribun),
        _event("2024-07-01", yonhap, kcna),
    ]
    return make_dataset(folder, events)


def _camps(dataset: Dataset) -> pd.DataFrame:
    return camps_frame(traces(dataset.records.values()))


def test_outlets_are_counted_by_events_never_by_pages(tmp_path: Path) -> None:
    dataset = _small(tmp_path)
    origins = origins_frame(traces(dataset.records.values()))
    voices = voices_frame(dataset.sources, dataset.outlets, origins, dataset.registers)
    counts = ["published", "republished", "credited", "origin"]
    assert voices.set_index("outlet")[counts].T.to_dict("list") == {
        "kcna": [2, 0, 2, 3],
        "tribunnews": [2, 0, 0, 0],
        "yonhap": [1, 0, 0, 1],
    }
    assert list(voices["languages"]) == ["en", "id", "ko"]
    assert list(voices["camp"]) == ["north-korean-state", "independent-media", "independent-media"]


def test_who_credits_whom_is_counted_in_pages_and_in_events(tmp_path: Path) -> None:
    dataset = _small(tmp_path)
    crediting = crediting_frame(dataset.sources, dataset.credited)
    assert crediting.to_dict("records") == [
        {"outlet": "tribunnews", "register": "outlets", "credited": "kcna", "sources": 3, "events": 2}
    ]


def test_an_event_counts_once_for_each_camp_and_language_behind_it(tmp_path: Path) -> None:
    dataset = _small(tmp_path)
    of_camps = shares_frame(dataset.events, _camps(dataset), "camp")
    assert of_camps[["year", "camp", "events"]].to_numpy().tolist() == [
        [2024, "independent-media", 1],
        [2024, "north-korean-state", 3],
    ]
    assert list(of_camps["share"]) == [1 / 3, 1.0]
    languages = shares_frame(dataset.events, dataset.sources, "language").set_index("language")["events"]
    assert languages.to_dict() == {"en": 2, "id": 2, "ko": 1}


def test_a_month_in_which_one_camp_alone_speaks_is_named(tmp_path: Path) -> None:
    dataset = _small(tmp_path)
    months = single_camp_months(dataset.events, _camps(dataset))
    assert months.to_dict("records") == [
        {"month": pd.Timestamp("2024-06-01"), "camp": "north-korean-state", "events": 2}
    ]


def test_an_event_of_which_not_even_the_month_is_known_is_in_no_month(tmp_path: Path) -> None:
    dataset = make_dataset(
        tmp_path, [make_event(date="2024"), make_event(id="2024-x", date="[2024-05-30..2024-06-02]")]
    )
    assert single_camp_months(dataset.events, _camps(dataset)).empty


def test_the_frames_of_the_record_agree_with_its_pages(dataset: Dataset) -> None:
    origins = origins_frame(traces(dataset.records.values()))
    voices = voices_frame(dataset.sources, dataset.outlets, origins, dataset.registers)
    assert len(voices) == len(dataset.registers.outlets.entries)
    assert voices["published"].sum() == len(dataset.sources.drop_duplicates(["event", "outlet"]))
    crediting = crediting_frame(dataset.sources, dataset.credited)
    assert crediting["sources"].sum() == len(dataset.credited)
    years = dataset.events["earliest"].dt.year.value_counts()
    shares = shares_frame(dataset.events, _camps(dataset), "camp")
    assert ((shares["share"] > 0) & (shares["share"] <= 1)).all()
    assert (shares.groupby("year")["events"].sum() >= years.sort_index()).all()
