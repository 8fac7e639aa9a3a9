"""Who stands behind an event: how many origins, which camps, and what part state media have in it."""

from pathlib import Path
from typing import Any

import pytest

from loaders import Dataset
from loaders.model.vocabulary import CAMPS, STATE_MEDIA
from loaders.provenance.camps import CAPITALS
from loaders.provenance.frames import camps_frame, origins_frame, provenance_frame, traces
from tests.factories import make_page, make_published


def _row(dataset: Dataset) -> dict[str, Any]:
    events = list(dataset.records.values())
    frame = provenance_frame(events, traces(events))
    return {str(column): value for column, value in frame.to_dict("records")[0].items()}


@pytest.mark.parametrize(
    ("sources", "both"),
    [
        ((make_page("TASS"), make_page("KCNA")), True),  # each capital in its own voice
        ((make_page("TASS", credits=["KCNA"]),), False),  # Moscow's agency only passes on what Pyongyang says
        ((make_page("Yonhap"), make_page("KCNA")), False),  # Seoul's agency is not Moscow
        ((make_page("Tribun", credits=["KCNA", "Vladimir Putin"]),), True),  # one page that credits both capitals
        ((make_page("Tribun"),), False),  # an act of both that only others tell of
    ],
)
def test_both_capitals_attest_only_what_each_says_in_its_own_voice(
    tmp_path: Path, sources: tuple[dict[str, Any], ...], both: bool
) -> None:
    assert _row(make_published(tmp_path, *sources))["both_capitals"] is both


@pytest.mark.parametrize(
    ("sources", "state_media"),
    [
        ((make_page("KCNA"), make_page("TASS")), "only"),
        ((make_page("Tribun", credits=["KCNA"]),), "only"),  # told by others, but nobody else stands behind it
        ((make_page("Tribun"), make_page("KCNA")), "some"),
        ((make_page("Tribun", credits=["NIS"]), make_page("Yonhap")), "none"),
    ],
)
def test_state_media_only_or_none_is_asked_of_the_origins(
    tmp_path: Path, sources: tuple[dict[str, Any], ...], state_media: str
) -> None:
    assert _row(make_published(tmp_path, *sources))["state_media"] == state_media


def test_every_event_of_the_record_has_an_origin_and_a_camp(dataset: Dataset) -> None:
    events = list(dataset.records.values())
    traced = traces(events)
    frame = provenance_frame(events, traced)
    origins, camps = origins_frame(traced), camps_frame(traced)
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
    assert (frame["lag_days"].isna() == frame["first_published"].isna()).all()


def test_many_pages_that_all_credit_kcna_are_one_origin(tmp_path: Path) -> None:
    pages = [make_page(outlet, credits=["KCNA"]) for outlet in ("Tribun", "Yonhap", "TASS")]
    dataset = make_published(tmp_path, *pages, make_page("KCNA"))
    trace = next(iter(dataset.traces.values()))
    assert trace.origins == (("outlets", "kcna"),)
    assert _row(dataset)["camps"] == 1


def test_both_capitals_stand_behind_what_both_tell(small: Dataset) -> None:
    attested = small.provenance.loc[small.provenance["both_capitals"], "event"]
    assert list(attested) == ["2024-04-moscow-zoo-birds-pyongyang", "2024-06-18-putin-state-visit-pyongyang"]
