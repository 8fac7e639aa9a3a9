"""The frames: their columns and types, also when nothing is in them, and what stands in them."""

import pandas as pd
import pytest

from loaders.dataset import frames
from loaders.language import ENGLISH
from loaders.wording.texts import worded
from tests.factories import ACTORS, make_dataset, make_event, make_outlet, make_place, make_source

TEXT, DAY, FLAG, WHOLE, NUMBER = "str", "datetime64[s]", "bool", "int64", "float64"

COLUMNS = {
    "events": {
        "id": TEXT,
        "date": TEXT,
        "earliest": DAY,
        "latest": DAY,
        "latest_start": DAY,
        "earliest_end": DAY,
        "lasting": FLAG,
        "precision": TEXT,
        "approximate": FLAG,
        "uncertain": FLAG,
        "open_start": FLAG,
        "open_end": TEXT,
        "kind": TEXT,
        "category": TEXT,
        "lane": TEXT,
        "status": TEXT,
        "significance": TEXT,
        "confidence": TEXT,
    },
    "sources": {
        "event": TEXT,
        "position": WHOLE,
        "outlet": TEXT,
        "republisher": TEXT,
        "title": TEXT,
        "published": TEXT,
        "published_from": DAY,
        "published_to": DAY,
        "url": TEXT,
        "article": TEXT,
        "language": TEXT,
        "media": TEXT,
    },
    "credited": {"event": TEXT, "position": WHOLE, "register": TEXT, "credited": TEXT},
    "claims": {
        "event": TEXT,
        "position": WHOLE,
        "quantity": TEXT,
        "value": NUMBER,
        "low": NUMBER,
        "high": NUMBER,
        "qualifier": TEXT,
        "register": TEXT,
        "by": TEXT,
        "by_name": TEXT,
        "stated": TEXT,
        "stated_from": DAY,
        "stated_to": DAY,
        "note": TEXT,
    },
    "links": {"event": TEXT, "type": TEXT, "target": TEXT},
    "actors": {"event": TEXT, "actor": TEXT, "role": TEXT},
    "places": {"event": TEXT, "place": TEXT},
    "outlets": {"event": TEXT, "position": WHOLE, "language": TEXT, "media": TEXT, "outlet": TEXT, "role": TEXT},
}


def empty_frames():
    sources, credited = frames.sources_frame([]), frames.credits_frame([])
    return {
        "events": frames.events_frame([]),
        "sources": sources,
        "credited": credited,
        "claims": frames.claims_frame([]),
        "links": frames.links_frame([], {}),
        "actors": frames.actors_frame([]),
        "places": frames.places_frame([]),
        "outlets": frames.outlets_frame(sources, credited),
    }


def types_of(frame):
    return {column: str(kind) for column, kind in frame.dtypes.items()}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_frame_has_the_columns_and_types_that_are_written_down(small, name):
    assert types_of(getattr(small, name)) == COLUMNS[name]


@pytest.mark.parametrize("name", COLUMNS)
def test_a_frame_of_nothing_has_the_same_columns_and_types(name):
    frame = empty_frames()[name]
    assert frame.empty
    assert types_of(frame) == COLUMNS[name]


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items())
def test_every_column_is_explained(name, columns):
    builder = {"credited": frames.credits_frame}.get(name) or getattr(frames, f"{name}_frame")
    for column in columns:
        assert f"`{column}`" in builder.__doc__


@pytest.mark.parametrize("name", COLUMNS)
def test_no_text_is_missing_rather_than_empty(small, name):
    frame = getattr(small, name)
    texts = [column for column, kind in COLUMNS[name].items() if kind == TEXT]
    assert not frame[texts].isna().any(axis=None)


def test_days_are_missing_only_where_an_end_is_open(dataset):
    events = dataset.events
    assert events["earliest"].isna().equals(events["open_start"])
    assert events["latest"].isna().equals(events["open_end"] != "")
    assert events["earliest_end"].isna().equals(events["open_end"] == "ongoing")
    assert events["latest_start"].notna().all()


@pytest.fixture(scope="module")
def four(tmp_path_factory):
    """Four events that between them use everything that an event may have."""
    outlets = [
        make_outlet(),
        make_outlet(id="yonhap", name="Yonhap", aliases=["연합뉴스"]),
        make_outlet(id="tribunnews", name="Tribunnews.com", aliases=[]),
        make_outlet(id="afp", name="AFP", aliases=[]),
    ]
    events = [
        make_event(id="2024-10-later", date="2024-10/..", kind="claim", former_ids=["2024-autumn"]),
        make_event(
            id="2024-denial",
            date="2024",
            note="A “note” – with marks",
            label={"en": "Denial", "id": "Bantahan"},
            actors=["Kim Jong-un", "NIS"],
            places=None,
            sources=[
                make_source(outlet="AFP", republished_by="Tribunnews.com", language="id", credits=["KCNA", "NIS"]),
                make_source(outlet="연합뉴스", published="2024-11", url=None, title=None, article="seed.txt"),
                make_source(outlet="Yonhap", published=None, language="ko"),
                make_source(outlet="Tribunnews.com"),
            ],
            claims=[
                {"quantity": "shells", "value": 3000000, "qualifier": "at least", "by": "NIS", "stated": "2024-10"},
                {"quantity": "troops-deployed", "low": 10000, "high": 12000, "by": "anonymous: Western officials"},
                {"quantity": "prisoners", "value": 2, "by": "KCNA", "note": "Through AFP"},
            ],
            denied_by=["Kim Jong Un"],
            quote={"text": "Not one", "by": "Putin", "language": "en"},
            links=[{"type": "denies", "event": "2024-autumn"}],
        ),
        make_event(id="2024-01-01-a", date="2024-01-01"),
        make_event(id="2023-open", date="../2023-05"),
    ]
    return make_dataset(tmp_path_factory.mktemp("four"), events, outlets=outlets)


def rows(frame: pd.DataFrame, *columns: str):
    return list(frame[list(columns)].itertuples(index=False, name=None))


def test_events_stand_oldest_first_by_the_first_day_they_may_mean(four):
    assert list(four.events["id"]) == ["2023-open", "2024-01-01-a", "2024-denial", "2024-10-later"]


def test_every_frame_keeps_the_order_of_the_events(four):
    assert list(dict.fromkeys(four.sources["event"])) == list(four.events["id"])


def test_a_date_keeps_its_text_and_all_its_days(four):
    event = four.events.set_index("id").loc["2024-denial"]
    assert (event["date"], event["precision"]) == ("2024", "year")
    assert (event["earliest"], event["latest"]) == (pd.Timestamp("2024-01-01"), pd.Timestamp("2024-12-31"))


def test_the_hover_card_names_two_outlets_and_counts_the_rest(four):
    says = worded(four, ENGLISH).set_index("id")["says"]
    assert says["2024-01-01-a"] == "KCNA"
    assert says["2024-denial"] == "AFP, Yonhap and 1 more"


def test_sources_name_outlets_by_id_whatever_the_spelling(four):
    denial = four.sources[four.sources["event"] == "2024-denial"]
    assert rows(denial, "position", "outlet", "republisher", "language") == [
        (0, "afp", "tribunnews", "id"),
        (1, "yonhap", "", "en"),
        (2, "yonhap", "", "ko"),
        (3, "tribunnews", "", "en"),
    ]


def test_a_source_is_of_the_days_that_its_day_may_mean(four):
    denial = four.sources[four.sources["event"] == "2024-denial"]
    assert rows(denial, "published", "published_from", "published_to")[1:3] == [
        ("2024-11", pd.Timestamp("2024-11-01"), pd.Timestamp("2024-11-30")),
        ("", pd.NaT, pd.NaT),
    ]


def test_whoever_is_credited_is_an_outlet_or_an_actor(four):
    assert rows(four.credited, "event", "position", "register", "credited") == [
        ("2024-denial", 0, "outlets", "kcna"),
        ("2024-denial", 0, "actors", "nis"),
    ]


def test_claims_say_who_counts_what_and_leave_open_what_is_not_said(four):
    claims = four.claims.fillna(dict.fromkeys(("value", "low", "high"), -1))
    assert rows(claims, "quantity", "value", "low", "high", "qualifier") == [
        ("shells", 3000000, -1, -1, "at least"),
        ("troops-deployed", -1, 10000, 12000, ""),
        ("prisoners", 2, -1, -1, ""),
    ]
    assert rows(four.claims, "register", "by", "by_name") == [
        ("actors", "nis", "NIS"),
        ("", "", "Western officials"),
        ("outlets", "kcna", "KCNA"),
    ]


def test_a_link_by_a_retired_id_leads_to_the_current_event(four):
    assert rows(four.links, "event", "type", "target") == [("2024-denial", "denies", "2024-10-later")]


def test_a_link_to_no_event_leads_nowhere(tmp_path):
    event = make_event(links=[{"type": "updates", "event": "2020-nothing"}])
    assert make_dataset(tmp_path, [event]).links.empty


def test_an_actor_has_one_row_for_each_role(four):
    denial = four.actors[four.actors["event"] == "2024-denial"]
    assert rows(denial, "actor", "role") == [
        ("kim-jong-un", "takes-part"),
        ("nis", "takes-part"),
        ("kim-jong-un", "denies"),
        ("nis", "states"),
        ("vladimir-putin", "is-quoted"),
    ]


def test_an_actor_who_states_two_numbers_states_once(tmp_path):
    claim = {"quantity": "shells", "value": 1, "by": "NIS"}
    dataset = make_dataset(tmp_path, [make_event(claims=[claim, claim | {"value": 2}])])
    assert rows(dataset.actors, "actor", "role").count(("nis", "states")) == 1


def test_places_are_named_by_id_and_may_be_none(four):
    assert rows(four.places, "event", "place") == [
        ("2023-open", "pyongyang"),
        ("2024-01-01-a", "pyongyang"),
        ("2024-10-later", "pyongyang"),
    ]


def test_an_outlet_stands_behind_a_source_as_publisher_as_republisher_or_credited(four):
    outlets = four.outlets[(four.outlets["event"] == "2024-denial") & (four.outlets["position"] == 0)]
    assert sorted(rows(outlets, "outlet", "role", "language")) == [
        ("afp", "published", "id"),
        ("kcna", "credited", "id"),
        ("tribunnews", "republished", "id"),
    ]


def test_an_outlet_that_states_a_number_is_no_actor(four):
    assert "kcna" not in set(four.actors["actor"])


def test_registers_may_share_a_name(tmp_path):
    actors = [*ACTORS, ACTORS[2] | {"id": "moscow-actor", "name": "Moscow"}]
    event = make_event(actors=["Moscow"], places=["Moscow"])
    dataset = make_dataset(tmp_path, [event], actors=actors, places=[make_place(id="moscow", name="Moscow")])
    assert rows(dataset.actors, "actor") == [("moscow-actor",)]
    assert rows(dataset.places, "place") == [("moscow",)]
