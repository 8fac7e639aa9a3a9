"""What is shown, in one sentence, and the chips that stand for its parts."""

from dataclasses import fields

import pytest

from loaders.selection.filters import LISTS, Filters, option_counts, select
from loaders.selection.sentence import FIELD_LABELS, Chip, chips, describe, value_label
from tests.factories import make_dataset, make_event, make_source

KCNA = "kcna"

SENTENCES = [
    ({}, "All 470 events, January 2022 to October 2025", "nothing asked for"),
    ({"window": "certain", "actors": "all"}, "All 470 events, January 2022 to October 2025", "nothing to qualify"),
    (
        {
            "kind": ("claim", "denial"),
            "category": ("arms-transfer",),
            "start": "2023",
            "end": "2024",
            "source": (KCNA,),
        },
        "42 of 470 events: claims and denials about arms transfers, 2023–2024, reported by KCNA",
        "the sentence of the design",
    ),
    ({"kind": ("response",)}, "42 of 470 events: responses", "a kind"),
    ({"status": ("disputed",)}, "42 of 470 events: disputed events", "a status"),
    ({"significance": ("major",), "status": ("confirmed",)}, "42 of 470 events: major confirmed events", "two words"),
    (
        {"significance": ("major", "notable"), "kind": ("contact", "claim", "denial")},
        "42 of 470 events: major or notable contacts, claims and denials",
        "alternatives",
    ),
    ({"category": ("un",)}, "42 of 470 events: about the United Nations", "a name keeps its capitals"),
    (
        {"category": ("summit", "visit", "treaty")},
        "42 of 470 events: about summits, visits and treaty",
        "topics",
    ),
    (
        {"actor": ("kim-jong-un",)},
        "42 of 470 events: involving Kim Jong Un",
        "an actor",
    ),
    (
        {"actor": ("kim-jong-un", "vladimir-putin")},
        "42 of 470 events: involving Kim Jong Un or Vladimir Putin",
        "any of two",
    ),
    (
        {"actor": ("kim-jong-un", "vladimir-putin"), "actors": "all"},
        "42 of 470 events: involving Kim Jong Un and Vladimir Putin",
        "both of them",
    ),
    ({"place": ("pyongyang",)}, "42 of 470 events: in Pyongyang", "a place"),
    ({"language": ("ko", "ru")}, "42 of 470 events: in Korean or Russian sources", "languages"),
    (
        {"camp": ("us-official", "independent-media")},
        "42 of 470 events: with US official or independent media among the origins",
        "camps, of which only a state's has a capital",
    ),
    ({"attested": "both"}, "42 of 470 events: attested by both Moscow and Pyongyang", "both capitals"),
    ({"origins": 2}, "42 of 470 events: with at least 2 origins", "origins"),
    ({"state": "only"}, "42 of 470 events: known from state media only", "state media"),
    ({"state": "none"}, "42 of 470 events: known without state media", "or none"),
    ({"q": "bridge"}, "42 of 470 events: matching “bridge”", "a search"),
    ({"start": "2024-03"}, "42 of 470 events: from March 2024", "a beginning"),
    ({"start": "2024-03-05"}, "42 of 470 events: from 5 March 2024", "a day"),
    ({"end": "2024-03"}, "42 of 470 events: until March 2024", "an end"),
    ({"start": "2024", "end": "2024"}, "42 of 470 events: 2024", "a year"),
    ({"start": "2024-01-01", "end": "2024-12-31"}, "42 of 470 events: 2024", "a year by its days"),
    ({"start": "2024-03", "end": "2024-03"}, "42 of 470 events: March 2024", "a month"),
    ({"start": "2024-03", "end": "2024-05"}, "42 of 470 events: March to May 2024", "months"),
    ({"start": "2024-03-05", "end": "2024-03-05"}, "42 of 470 events: 5 March 2024", "one day"),
    ({"start": "2024-03-05", "end": "2024-05"}, "42 of 470 events: 5 March to 31 May 2024", "days"),
    ({"start": "2024-10-26", "end": "2024-10-28"}, "42 of 470 events: 26–28 October 2024", "days of a month"),
    ({"start": "0001", "end": "9999"}, "42 of 470 events: 0001–9999", "all years that there are"),
    (
        {"start": "2024-06", "end": "2024-03"},
        "42 of 470 events: from June 2024 until March 2024",
        "a window of nothing",
    ),
    ({"start": "2024", "window": "certain"}, "42 of 470 events: certainly from 2024", "in any case from"),
    ({"end": "2024", "window": "certain"}, "42 of 470 events: certainly until 2024", "or until"),
    (
        {"start": "2023", "end": "2024", "window": "certain"},
        "42 of 470 events: certainly within 2023–2024",
        "or within",
    ),
]


@pytest.mark.parametrize(("asked", "sentence"), [pytest.param(*case, id=reason) for *case, reason in SENTENCES])
def test_one_sentence_says_what_is_shown(dataset, asked, sentence):
    total = f"{len(dataset.events)} events"
    assert describe(dataset, Filters(**asked), 42) == sentence.replace("470 events", total)


def test_a_sentence_counts_one_and_none(dataset):
    filters, total = Filters(kind=("denial",)), len(dataset.events)
    assert describe(dataset, filters, 1) == f"1 of {total} events: denials"
    assert describe(dataset, filters, 0) == f"0 of {total} events: denials"


def test_a_dataset_of_one_event_has_one_event(tmp_path):
    dataset = make_dataset(tmp_path, [make_event()])
    assert describe(dataset, Filters(), 1) == "The only event, January 2022 to October 2025"
    assert describe(dataset, Filters(kind=("claim",)), 0) == "0 of 1 event: claims"


REPLAYED = [
    ({"as_of": "2024-06-19"}, "The only event as known on 19 June 2024", "a day"),
    ({"as_of": "2024-06"}, "All 2 events as known at the end of June 2024", "a month to its end"),
    ({"as_of": "2024-06-20", "kind": ("claim",)}, "1 of 2 events as known on 20 June 2024: claims", "beside a filter"),
    ({"as_of": "2023"}, "All 0 events as known at the end of 2023", "too early for anything"),
    (
        {"as_of": "2024-07-02"},
        "All 3 events as known on 2 July 2024; 1 of them by its own day, since no page shows when it was published",
        "an event of which no page shows its day",
    ),
]


@pytest.mark.parametrize(("asked", "sentence"), [pytest.param(*case, id=reason) for *case, reason in REPLAYED])
def test_a_replayed_day_is_said_and_what_no_page_dates(tmp_path, asked, sentence):
    events = [
        make_event(sources=[make_source(published="2024-06-19")]),
        make_event(id="2024-06-20-claim", date="2024-06-20", kind="claim", status="reported"),
        make_event(id="2024-07-01-undated", date="2024-07-01", sources=[make_source(published=None)]),
    ]
    dataset, filters = make_dataset(tmp_path, events), Filters(**asked)
    assert describe(dataset, filters, len(select(dataset, filters))) == sentence


def test_the_whole_sentence_keeps_its_order(dataset):
    everything = Filters(
        q="shells",
        start="2023",
        end="2024",
        kind=("claim",),
        category=("arms-transfer",),
        status=("disputed",),
        significance=("major",),
        actor=("kim-jong-un",),
        source=(KCNA,),
        language=("ko",),
        place=("moscow",),
        camp=("un",),
        attested="both",
        origins=3,
        state="some",
    )
    assert describe(dataset, everything, 0).partition(": ")[2] == (
        "major disputed claims about arms transfers, involving Kim Jong Un, in Moscow, 2023–2024, reported by KCNA,"
        " in Korean sources, with the United Nations among the origins, attested by both Moscow and Pyongyang,"
        " with at least 3 origins, known from state media and others, matching “shells”"
    )


def test_every_filter_that_is_set_has_a_chip_for_each_value(dataset):
    filters = Filters(q="bridge", start="2024-03", kind=("claim", "denial"), actor=("kim-jong-un",), window="certain")
    assert chips(dataset, filters) == [
        Chip("q", "bridge", "Search: bridge"),
        Chip("start", "2024-03", "From: March 2024"),
        Chip("kind", "claim", "Kind: Claim"),
        Chip("kind", "denial", "Kind: Denial"),
        Chip("actor", "kim-jong-un", "Actor: Kim Jong Un"),
    ]
    behind = Filters(camp=("un",), attested="both", origins=2, state="only", as_of="2024-10-20")
    assert [chip.label for chip in chips(dataset, behind)] == [
        "Camp: United Nations",
        "Attested by: both Moscow and Pyongyang",
        "Origins: at least 2",
        "Behind it: State media only",
        "As known: on 20 October 2024",
    ]
    assert chips(dataset, Filters()) == []


def test_every_filter_that_can_be_set_has_a_label():
    assert set(FIELD_LABELS) == {field.name for field in fields(Filters)} - {"window", "actors"}


@pytest.mark.parametrize("field", LISTS)
def test_every_value_in_the_data_is_called_by_a_name(dataset, field):
    for value in option_counts(dataset, field).index:
        label = value_label(dataset, field, value)
        assert (
            label[0].isupper()
            or label[0].isdigit()
            or not label[0].isascii()
            or field in {"actor", "source", "credits"}
        )


def test_a_value_that_the_data_no_longer_hold_is_called_by_its_id(dataset):
    for field in ("actor", "source", "place", "language"):
        assert value_label(dataset, field, "gone-away") == "gone-away"
