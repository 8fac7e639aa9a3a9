"""The detail says what, when, who says so and who denies it."""

import re
from pathlib import Path

import pytest

from components.event.detail import CONFIDENCES
from components.event.evidence import ROWS, claim_line, source_line
from loaders import Dataset
from loaders.dataset.linked import neighbours
from loaders.language import ENGLISH, language
from loaders.model import vocabulary
from loaders.model.entries import Claim, Event, Source
from loaders.model.references import SPEAKERS
from loaders.wording.introduction import date_in_full
from tests.factories import make_dataset, make_event, make_source
from tests.page import TREATY, open_event, open_page, query, texts


def event_on(date: str) -> Event:
    return Event.model_validate(make_event(date=date))


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2024-06-19", "19 June 2024"),  # a day needs no remark
        ("2024-06", "June 2024 (the month is known, the day is not)"),
        ("2023-11~", "about November 2023 (the month is known, the day is not; approximate)"),
        ("2024-10-26/2024-10-28", "26–28 October 2024"),
        ("2024-10/", "from October 2024 to an unknown day (the month is known, the day is not; its end is not known)"),
    ],
)
def test_a_date_says_how_precise_it_is(date: str, words: str) -> None:
    assert date_in_full(event_on(date), ENGLISH) == words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {},
            "[Treaty signed](<https://kcna.example/treaty>); English",
        ),
        (
            {"title": None, "url": None, "article": "000.txt", "published": None, "language": "id"},
            "page of KCNA; Indonesian",
        ),
        (
            {"republished_by": "Yonhap", "media": "satellite-image"},
            "[Treaty signed](<https://kcna.example/treaty>); read at Yonhap; English; Satellite images",
        ),
    ],
)
def test_a_page_is_named_by_its_headline_or_its_outlet(
    dataset: Dataset, changes: dict[str, object], words: str
) -> None:
    source = Source.model_validate(make_source(**changes))
    source.outlet.meant = dataset.registers.find(source.outlet, SPEAKERS)
    assert source_line(source, ENGLISH).replace("\\", "") == words


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (
            {"quantity": "troops-deployed", "value": 10000, "qualifier": "more than", "by": "NIS", "stated": "2024-12"},
            "**more than 10,000 troops deployed**: {nis}, December 2024",
        ),
        (
            {"quantity": "troops-killed", "low": 100, "high": 200, "by": "anonymous: Western officials"},
            "**100–200 troops killed**: Western officials",
        ),
        (
            {"quantity": "missiles", "value": 3, "qualifier": "exact", "by": "NIS", "note": "Two models"},
            "**3 missiles**: {nis} (Two models)",
        ),
    ],
)
def test_a_claim_says_how_many_by_whom_and_when(dataset: Dataset, claim: dict[str, object], words: str) -> None:
    registers, stated = dataset.registers, Claim.model_validate(claim)
    stated.by.meant = registers.find(stated.by, SPEAKERS)
    nis = registers.actors.name(str(registers.actors.find("NIS")))
    assert claim_line(stated, ENGLISH).replace("\\", "") == words.format(nis=nis)


def test_previous_and_next_stay_among_the_events_that_are_shown(tmp_path: Path) -> None:
    days = ["2024-06-01", "2024-06-02", "2024-06-03", "2024-06-04"]
    small = make_dataset(tmp_path, [make_event(id=f"{day}-letter", date=day) for day in days])
    ids = list(small.records)
    assert neighbours(small.records, ids[1], ids) == (ids[0], ids[2])
    assert neighbours(small.records, ids[0], ids) == ("", ids[1])
    assert neighbours(small.records, ids[3], ids) == (ids[2], "")
    assert neighbours(small.records, ids[1], [ids[0], ids[3]]) == (ids[0], ids[3])  # itself filtered away
    assert neighbours(small.records, ids[1], []) == ("", "")


def test_confidence_is_said_as_the_vocabulary_has_it() -> None:
    for confidence, term in vocabulary.CONFIDENCES.items():
        assert CONFIDENCES[confidence] == f"**Confidence: {term.label.lower()}.** {term.meaning}"


def test_an_event_is_read_in_the_language_of_the_page_with_the_others_folded_below(dataset: Dataset) -> None:
    event = dataset.records[TREATY]
    page = open_page(event=TREATY, lang="id")
    shown = texts(page)
    assert event.title["id"] in [one.value.replace("\\", "") for one in page.header]
    assert event.summary["id"] in shown
    assert "19 Juni 2024" in shown
    folded = [one.label for one in page.expander]
    assert folded.index("Bagikan dan kutip") == folded.index("English") + 1
    assert event.title["en"] in shown  # in the fold


def test_what_the_data_have_in_english_only_is_marked_as_english(tmp_path: Path) -> None:
    small = make_dataset(tmp_path, [make_event(title={"en": "One"})])
    assert language("id").choose(small.records["2024-06-19-treaty-signed"].title) == ("One", "en")


def test_sources_stand_under_their_origin_with_the_chain_that_leads_to_it() -> None:
    shown = texts(open_page(event=TREATY))
    assert "| **KCNA** :gray-badge[North Korean state] | InfoBalkans ← TASS ← KCNA: [" in shown
    assert "| **State Duma** :gray-badge[Russian state] | [" in shown  # its own word, so no chain
    assert re.search(r"^\d+ origins in \d+ camps; first reported the same day by ", shown, re.MULTILINE)


def test_no_two_links_of_an_event_bear_the_same_name() -> None:
    names = re.findall(r"\[([^\]]+)\]\(<", texts(open_page(event=TREATY)))
    assert len(names) > 8
    assert "the page" not in names


def test_many_sources_are_folded_but_for_the_first(dataset: Dataset) -> None:
    page = open_page(event=TREATY)
    more = len(dataset.records[TREATY].sources) - ROWS
    assert f"{more} more sources" in [one.label for one in page.expander]


def test_the_sections_of_an_event_are_headings_below_its_title() -> None:
    page = open_page(event=TREATY)
    assert {"How it stood", "Linked events", "Actors", "Places"} <= {one.value for one in page.subheader}


def test_the_story_of_the_treaty_runs_from_the_invitation_to_its_entry_into_force() -> None:
    page = open_page(event=TREATY)
    chapters = [one.label.replace("\\", "") for one in page.button if str(one.key).startswith("open-story-")]
    assert chapters[0].startswith("13 September 2023: Kim invites Putin")
    assert any("ratifies 19 June 2024" in chapter for chapter in chapters)
    assert any("enters into force" in chapter for chapter in chapters)


def test_the_history_of_a_standing_names_who_reported_denied_and_confirmed(dataset: Dataset) -> None:
    event = next(
        event
        for event in dataset.records.values()
        if {turn.standing for turn in dataset.histories[event.id]} == {"reported", "denied", "confirmed"}
    )
    page = open_page(event=event.id)
    turns = [one.label for one in page.button if str(one.key).startswith("open-turn-")]
    assert any(turn.startswith("Denied on ") for turn in turns)
    assert any(turn.startswith("Confirmed on ") for turn in turns)
    assert "Reported on " in texts(page)


def test_a_denied_event_shows_who_denied_it(dataset: Dataset) -> None:
    denied = next(event for event in dataset.records.values() if event.denied_by)
    name = dataset.registers.actors.name(str(dataset.registers.actors.find((denied.denied_by or ("",))[0])))
    shown = texts(open_page(event=denied.id))
    assert f"**Denied by** {name}" in shown


def test_next_turns_to_the_next_event_that_is_shown(dataset: Dataset) -> None:
    summits = list(dataset.events.loc[dataset.events["category"] == "summit", "id"])
    page = open_page(view="list", category="summit", event=summits[0])
    page.button(key="turn-Right").click().run()
    assert open_event(page) == summits[1]
    assert query(page)["event"] == [summits[1]]


@pytest.mark.parametrize(
    ("way", "link"),
    [
        ("only", {"actor": ["kim-jong-un"]}),
        ("also", {"actor": ["choe-son-hui", "kim-jong-un"]}),
        ("not", {"actor": ["choe-son-hui"], "not_actor": ["kim-jong-un"]}),
    ],
)
def test_a_name_of_the_event_leads_to_the_events_with_it_or_without_it(way: str, link: dict[str, list[str]]) -> None:
    page = open_page(event=TREATY, actor="choe-son-hui", kind="contact")
    page.menu_button(key="ways-actor-kim-jong-un").click(way).run()
    assert open_event(page) == ""
    assert query(page) == {"kind": ["contact"], **link}


def test_every_actor_place_outlet_and_the_category_of_an_event_can_be_followed(dataset: Dataset) -> None:
    page = open_page(event=TREATY)
    names = {str(one.key).removeprefix("ways-") for one in page.menu_button}
    ids = {"actor": dataset.actors, "place": dataset.places}
    wanted = {f"{field}-{one}" for field, frame in ids.items() for one in frame.loc[frame["event"] == TREATY, field]}
    wanted |= {f"source-{one}" for one in dataset.outlets.loc[dataset.outlets["event"] == TREATY, "outlet"]}
    assert names == {*wanted, "category-treaty"}
    no_place_is_asked_for = ["Only this", "Not this"]
    assert page.menu_button(key="ways-place-pyongyang").options == no_place_is_asked_for


def test_a_retired_id_opens_the_event_that_took_it_over(dataset: Dataset) -> None:
    retired, current = next((old, new) for old, new in dataset.current_ids.items() if old != new)
    page = open_page(event=retired)
    assert open_event(page) == current
    assert "shown instead" in "\n".join(one.value for one in page.warning).replace("\\", "")
