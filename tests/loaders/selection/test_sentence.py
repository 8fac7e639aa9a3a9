"""What is shown, in one sentence, and the chips that stand for its parts."""

import pytest

from loaders import Dataset
from loaders.language import ENGLISH
from loaders.model import vocabulary
from loaders.model.vocabulary import CAMPS, STATE_MEDIA
from loaders.provenance.camps import OF_STATES
from loaders.selection.answer import Answer, answer
from loaders.selection.filters import Filters
from loaders.selection.options import option_counts
from loaders.selection.page_state import PageState
from loaders.selection.parameter import phrases
from loaders.selection.parameters import BY_FIELD, LISTS
from loaders.selection.sentence import ORDER, Chip, chips, describe
from tests.factories import make_dataset, make_event, make_source

KCNA = "kcna"


def asking(dataset: Dataset, filters: Filters, shown: int) -> str:
    """The sentence as if so many events were shown."""
    asked = answer(dataset, PageState(filters=filters))
    return describe(Answer(asked.state, dataset, asked.known, dataset.events.iloc[[0] * shown]), ENGLISH)


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
    (
        {"q": "!!!"},
        "All 470 events, January 2022 to October 2025; there is nothing to search for in “!!!”",
        "a search for nothing",
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
        {"language": ("en", "id", "ru", "ko", "ja", "zh", "uk", "fr", "de", "it")},
        "42 of 470 events: in English, Indonesian, Russian, Korean, Japanese, Chinese, Ukrainian, French or 2 more"
        " sources",
        "more names than anybody reads",
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
    ({"origins": 1}, "42 of 470 events: with one origin alone", "one origin"),
    ({"state_media": "only"}, "42 of 470 events: known from state media only", "state media"),
    ({"state_media": "none"}, "42 of 470 events: known without state media", "or none"),
    ({"not_kind": ("claim", "denial")}, "42 of 470 events: no claims or denials", "kinds left out"),
    ({"not_category": ("deployment",)}, "42 of 470 events: not about troops", "a topic left out"),
    ({"not_actor": ("kim-jong-un",)}, "42 of 470 events: without Kim Jong Un", "an actor left out"),
    ({"not_source": (KCNA,)}, "42 of 470 events: not reported by KCNA", "a source left out"),
    ({"not_camp": ("un",)}, "42 of 470 events: without the United Nations among the origins", "a camp left out"),
    ({"not_place": ("pyongyang",)}, "42 of 470 events: not in Pyongyang", "a place left out"),
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
    total = f"{len(dataset.events):,} events"
    assert asking(dataset, Filters(**asked), 42) == sentence.replace("470 events", total)


def test_a_sentence_counts_one_and_none(dataset):
    filters, total = Filters(kind=("denial",)), f"{len(dataset.events):,}"
    assert asking(dataset, filters, 1) == f"1 of {total} events: denials"
    assert asking(dataset, filters, 0) == f"0 of {total} events: denials"


def test_a_dataset_of_one_event_has_one_event(tmp_path):
    dataset = make_dataset(tmp_path, [make_event()])
    assert asking(dataset, Filters(), 1) == "The only event, January 2022 to October 2025"
    assert asking(dataset, Filters(kind=("claim",)), 0) == "0 of 1 event: claims"


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
    assert describe(answer(dataset, PageState(filters=filters)), ENGLISH) == sentence


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
        media=("document", "photo"),
        place=("moscow",),
        camp=("un",),
        attested="both",
        origins=3,
        state_media="some",
    )
    assert asking(dataset, everything, 0).partition(": ")[2] == (
        "major disputed claims about arms transfers, involving Kim Jong Un, in Moscow, 2023–2024, reported by KCNA,"
        " in Korean sources, with a primary document or photographs among the pages, with the United Nations among the"
        " origins, attested by both Moscow and Pyongyang,"
        " with at least 3 origins, known from state media and others, matching “shells”"
    )


def test_every_filter_that_is_set_has_a_chip_for_each_value(dataset):
    filters = Filters(q="bridge", start="2024-03", kind=("claim", "denial"), actor=("kim-jong-un",), window="certain")
    assert chips(answer(dataset, PageState(filters=filters)), ENGLISH) == [
        Chip("q", "bridge", "Search: bridge"),
        Chip("start", "2024-03", "From: March 2024"),
        Chip("kind", "claim", "Kind: Claim", turns=True),
        Chip("kind", "denial", "Kind: Denial", turns=True),
        Chip("actor", "kim-jong-un", "Actor: Kim Jong Un", turns=True),
    ]
    behind = Filters(camp=("un",), attested="both", origins=2, state_media="only", as_of="2024-10-20")
    assert [chip.label for chip in chips(answer(dataset, PageState(filters=behind)), ENGLISH)] == [
        "Camp: United Nations",
        "Attested by: both Moscow and Pyongyang",
        "Origins: at least 2",
        "Behind it: State media only",
        "As known: on 20 October 2024",
    ]
    left_out = Filters(not_kind=("denial",), not_source=(KCNA,))
    assert chips(answer(dataset, PageState(filters=left_out)), ENGLISH) == [
        Chip("not_kind", "denial", "Kind: not Denial", turns=True),
        Chip("not_source", KCNA, "Source: not KCNA", turns=True),
    ]
    within = Filters(place=("seoul",), within=("place=moscow&place=beijing",))
    assert chips(answer(dataset, PageState(filters=within)), ENGLISH)[1:] == [
        Chip("within", "place=moscow&place=beijing", "And also: in Moscow or Beijing")
    ]
    assert describe(answer(dataset, PageState(filters=within)), ENGLISH).endswith(
        ": in Seoul, and in Moscow or Beijing"
    )
    assert chips(answer(dataset, PageState()), ENGLISH) == []


def test_every_filter_that_can_be_set_has_a_label_and_its_place_in_the_sentence():
    qualifying, told_before = {"window", "actors"}, {"as_of"}
    rows = [row for row in BY_FIELD.values() if row.field not in qualifying]
    assert all(row.label for row in rows)
    assert {row.name for row in rows} - told_before == set(ORDER)


def test_within_a_sentence_a_word_is_its_label_without_the_capital():
    for words, terms in (
        (phrases.STATUSES, vocabulary.STATUSES),
        (phrases.SIGNIFICANCES, vocabulary.SIGNIFICANCES),
        (phrases.TOPICS, vocabulary.CATEGORIES),
    ):
        assert words == {
            one: "the United Nations" if one == "un" else term.label.lower() for one, term in terms.items()
        }
    of_states = set(OF_STATES.values()) - {"un"}
    for camp, term in CAMPS.items():
        said = term.label if camp in of_states else "the United Nations" if camp == "un" else term.label.lower()
        assert phrases.CAMPS[camp] == said
    assert {kind: f"{term.label.lower()}s" for kind, term in vocabulary.KINDS.items()} == phrases.KINDS
    assert set(phrases.STATE_MEDIA) == set(STATE_MEDIA)


@pytest.mark.parametrize("field", LISTS)
def test_every_value_in_the_data_is_called_by_a_name(dataset, field):
    for value in option_counts(dataset, field).index:
        label = BY_FIELD[field].value(dataset, value, ENGLISH)
        assert (
            label[0].isupper()
            or label[0].isdigit()
            or not label[0].isascii()
            or field in {"actor", "source", "credits", "not_actor", "not_source"}
        )


def test_a_value_that_the_data_no_longer_hold_is_called_by_its_id(dataset):
    for field in ("actor", "source", "place", "language"):
        assert BY_FIELD[field].value(dataset, "gone-away", ENGLISH) == "gone-away"
