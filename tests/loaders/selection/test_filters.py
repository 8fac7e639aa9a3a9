"""Which events a filter selects: in small cases, and on the real data against an oracle that knows no frames."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import Dataset
from loaders.model.entries import Event, Source
from loaders.model.names import Voice
from loaders.model.registers import Registers, spellings
from loaders.provenance.camps import camp_of, is_state_medium
from loaders.provenance.origins import trace_origins
from loaders.selection.answer import answer, relaxations
from loaders.selection.asked import parts
from loaders.selection.filters import Filters, without
from loaders.selection.known_words import known_words
from loaders.selection.options import option_counts
from loaders.selection.page_state import PageState
from loaders.selection.parameters import BY_FIELD, LISTS
from tests.factories import make_dataset, make_event, make_source
from tests.loaders.selection.reading_through import EITHER, THEN, Forms, is_found

REPLAYED = ("2022-12", "2024-10-20", "2025-05-01")
"""Days and months at whose end the record is replayed; few, so that each is put together once."""


WITHIN = {
    "kind=contact&place=moscow&place=pyongyang": Filters(kind=("contact",), place=("moscow", "pyongyang")),
    "from=2023&to=2024&window=certain": Filters(start="2023", end="2024", window="certain"),
    "actor=kim-jong-un&source=kcna": Filters(actor=("kim-jong-un",), source=("kcna",)),
}
"""Selections that must hold as well, and what they ask for."""


def select(dataset: Dataset, filters: Filters) -> pd.DataFrame:
    return answer(dataset, PageState(filters=filters)).events


def broken_down(filters: Filters) -> list[tuple[str, str]]:
    return [(parameter.field, value) for parameter, value in parts(filters)]


def relaxed(dataset: Dataset, filters: Filters) -> list[tuple[str, int]]:
    return relaxations(answer(dataset, PageState(filters=filters)))


# The oracle: what the fields of `Filters` mean, event by event


def is_asked_for(event: Event, filters: Filters, registers: Registers, forms: Forms) -> bool:
    return (
        all(not wanted or getattr(event, field) in wanted for field, wanted in own_fields(filters))
        and is_in_window(event, filters)
        and has_actors(actors_of(event, registers), filters)
        and (not filters.place or bool(set(filters.place) & places_of(event, registers)))
        and any(fits(source, filters, registers) for source in event.sources)
        and is_attested(event, filters, registers)
        and not any(left_out(values_of(event, registers), filters))
        and (not filters.q or all(is_found(item, event, registers, forms) for item in filters.q.split(THEN)))
        and all(is_asked_for(event, WITHIN[text], registers, forms) for text in filters.within)
    )


def left_out(values: dict[str, list[str]], filters: Filters) -> Iterable[bool]:
    fields = ("kind", "category", "actor", "source", "camp", "place")
    return (bool(set(values[field]) & set(getattr(filters, f"not_{field}"))) for field in fields)


def own_fields(filters: Filters) -> Iterable[tuple[str, tuple[str, ...]]]:
    return ((field, getattr(filters, field)) for field in ("kind", "category", "status", "significance"))


def is_in_window(event: Event, filters: Filters) -> bool:
    first, last = filters.first_day or date.min, filters.last_day or date.max
    when = event.date
    earliest, latest = when.earliest or date.min, when.latest or date.max
    if filters.window == "possible":
        return earliest <= last and latest >= first
    if when.lasting:
        return when.latest_start <= last and (when.earliest_end or date.max) >= first
    return first <= earliest and latest <= last


def has_actors(involved: set[str], filters: Filters) -> bool:
    if not filters.actor:
        return True
    return set(filters.actor) <= involved if filters.actors == "all" else bool(set(filters.actor) & involved)


def actors_of(event: Event, registers: Registers) -> set[str]:
    names = {*event.actors, *(event.denied_by or ()), *(claim.by for claim in event.claims or ())}
    names |= {event.quote.by} if event.quote else set()
    return {found for name in names if (found := registers.actors.find(name))}


def places_of(event: Event, registers: Registers) -> set[str]:
    return {registers.places.find(name) for name in event.places or ()}


def fits(source: Source, filters: Filters, registers: Registers) -> bool:
    in_language = not filters.language or source.language in filters.language
    outlets = {registers.outlets.find(source.outlet)} if filters.credits else outlets_of(source, registers)
    credits_them = not filters.credits or bool(set(filters.credits) & credited_by(source, registers))
    shows = not filters.media or source.media in filters.media
    return in_language and shows and credits_them and (not filters.source or bool(set(filters.source) & outlets))


def credited_by(source: Source, registers: Registers) -> set[str]:
    return {registers.find(name, ("outlets", "actors"))[1] for name in source.credits or ()}


def outlets_of(source: Source, registers: Registers) -> set[str]:
    credited = {registers.find(name, ("outlets", "actors")) for name in source.credits or ()}
    names = {source.outlet, source.republished_by or source.outlet}
    return {registers.outlets.find(name) for name in names} | {found for kind, found in credited if kind == "outlets"}


def is_attested(event: Event, filters: Filters, registers: Registers) -> bool:
    origins, camps = origins_of(event, registers), camps_of(event, registers)
    state_media = [is_state_medium(origin) for origin in origins]
    part = "only" if all(state_media) else "some" if any(state_media) else "none"
    return (
        (len(origins) == 1 if filters.origins == 1 else len(origins) >= filters.origins)
        and (not filters.camp or bool(set(filters.camp) & camps))
        and (not filters.attested or camps >= {"russian-state", "north-korean-state"})
        and filters.state_media in ("", part)
    )


def origins_of(event: Event, registers: Registers) -> tuple[Voice, ...]:
    return trace_origins(event).origins


def camps_of(event: Event, registers: Registers) -> set[str]:
    return {camp_of(origin) for origin in origins_of(event, registers)}


def values_of(event: Event, registers: Registers) -> dict[str, list[str]]:
    values = {field: {getattr(event, field)} for field in ("kind", "category", "status", "significance")}
    values |= {"actor": actors_of(event, registers), "place": places_of(event, registers)}
    values["source"] = set().union(*(outlets_of(source, registers) for source in event.sources))
    values["credits"] = set().union(*(credited_by(source, registers) for source in event.sources))
    values["camp"] = camps_of(event, registers)
    values["language"] = {source.language for source in event.sources}
    values["media"] = {source.media for source in event.sources if source.media}
    return {field: sorted(found) for field, found in values.items()}


@st.composite
def filters_like_an_event(draw, dataset: Dataset) -> Filters:
    """Filters that often let something through: their values are those of one event, or now and then of any."""
    events = list(dataset.records.values())
    inexact = [event for event in events if event.date.earliest != event.date.latest]
    event = draw(st.sampled_from(events) | st.sampled_from(inexact))
    own = values_of(event, dataset.registers)
    asked = {}
    for field in draw(st.sets(st.sampled_from(LISTS), max_size=2)):
        likely = st.sampled_from(own[field.removeprefix("not_")] or [""])
        unlikely = st.sampled_from(list(option_counts(dataset, field).index))
        asked[field] = tuple(draw(st.lists(likely | unlikely, min_size=1, max_size=3, unique=True)))
    own_days = [day for day in event.date if isinstance(day, date)]
    days = (st.sampled_from(own_days) | st.dates(date(2021, 12, 1), date(2026, 1, 31))).map(date.isoformat)
    limits = st.just("") | days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])
    return Filters(
        q=draw(st.just("") | st.just("") | searches_like(event, dataset)),
        start=draw(limits),
        end=draw(limits),
        window=draw(st.sampled_from(["possible", "certain"])),
        actors=draw(st.sampled_from(["any", "all"])),
        attested=draw(st.sampled_from(["", "", "both"])),
        origins=draw(st.sampled_from([0, 0, 1, 2, 4])),
        state_media=draw(st.sampled_from(["", "", "only", "some", "none"])),
        as_of=draw(st.sampled_from(["", "", *REPLAYED])),
        within=tuple(draw(st.sets(st.sampled_from([*WITHIN]), max_size=1))),
        **asked,
    )


def searches_like(event: Event, dataset: Dataset) -> st.SearchStrategy[str]:
    """Searches that an event often answers: words and names of it, phrases, either of two, and what is left out."""
    title = event.title["en"].split()
    plain = [word for word in title if word.isalnum() and not known_words(dataset).standing_for(word)]
    names = [name for actor in dataset.registers.actors for name in spellings(actor) if actor.id in event.actors]
    pairs = [f'"{first} {second}"' for first, second in pairwise(title)]
    one = st.sampled_from([*plain, *names, *pairs, *event.actors, "김정은", "“North Korea”", "14.000"])
    several = st.lists(one | st.sampled_from([f"-{word}" for word in plain] or ["-nobody"]), min_size=1, max_size=3)
    return several.map(THEN.join) | st.tuples(one, one).map(EITHER.join)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_select_agrees_with_the_oracle_on_the_real_data(dataset, data):
    filters = data.draw(filters_like_an_event(dataset))
    asked = answer(dataset, PageState(filters=filters))
    known = known_words(asked.known)
    expected = [
        event_id
        for event_id, event in asked.known.records.items()
        if is_asked_for(event, filters, dataset.registers, lambda word: map(str.strip, known.forms(word.casefold())))
    ]
    assert list(asked.events["id"]) == expected


@pytest.mark.parametrize("field", LISTS)
def test_options_are_counted_as_they_select(dataset, field):
    counts = option_counts(dataset, field)
    in_records = Counter(
        value
        for event in dataset.records.values()
        for value in values_of(event, dataset.registers)[field.removeprefix("not_")]
    )
    assert dict(counts) == in_records
    busiest = counts.index[0]
    rest = len(dataset.events) - counts.iloc[0] if field.startswith("not_") else counts.iloc[0]
    assert len(select(dataset, Filters(**{field: (busiest,)}))) == rest


def test_a_page_that_credits_somebody_is_asked_for_by_its_publisher_alone(tmp_path):
    page = make_source(outlet="Tribunnews.com", republished_by="Yonhap", credits=["KCNA"])
    small = make_dataset(tmp_path, [make_event(sources=[page])])
    assert len(select(small, Filters(source=("tribunnews",), credits=("kcna",)))) == 1
    assert select(small, Filters(source=("yonhap",), credits=("kcna",))).empty
    assert select(small, Filters(source=("tribunnews",), credits=("yonhap",))).empty


def test_options_stand_by_their_number_and_then_by_their_value(dataset):
    counts = list(option_counts(dataset, "source").items())
    assert counts == sorted(counts, key=lambda pair: (-pair[1], pair[0]))


def test_options_are_counted_once_for_a_dataset(dataset):
    assert option_counts(dataset, "actor") is option_counts(dataset, "actor")


def test_no_filter_selects_everything_as_it_stands(dataset):
    pd.testing.assert_frame_equal(select(dataset, Filters()), dataset.events)


def test_events_keep_their_order_and_their_rows(dataset):
    chosen = select(dataset, Filters(kind=("denial",)))
    pd.testing.assert_frame_equal(chosen, dataset.events.loc[chosen.index])


# Dates


def select_dates(tmp_path, dates: Iterable[str], **window: str) -> list[str]:
    events = [make_event(id=f"2024-no-{number}", date=text) for number, text in enumerate(dates)]
    return list(select(make_dataset(tmp_path, events), Filters(**window))["date"])


MARCH = {"start": "2024-03-01", "end": "2024-03-31"}
WINDOWS = [
    # date, window, possibly, certainly, reason
    ("2024-03-31", MARCH, True, True, "the last day is within"),
    ("2024-04-01", MARCH, False, False, "the next one is not"),
    ("2024-03-01", MARCH, True, True, "nor is the first day without"),
    ("2024-02-29", MARCH, False, False, "but the day before is"),
    ("2024-03", MARCH, True, True, "a month lies within itself"),
    ("2024-03", {"start": "2024-03", "end": "2024-03"}, True, True, "a window may be given in months"),
    ("2024-03", {"start": "2024-03-02"}, True, False, "the first of the month may have been the day"),
    ("2024", MARCH, True, False, "a year has other months"),
    ("2024", {"start": "2024", "end": "2024"}, True, True, "but no other year"),
    ("[2024-02-15..2024-03-24]", MARCH, True, False, "one day, maybe in February"),
    ("[2024-03-15..2024-03-24]", MARCH, True, True, "one day, in any case in March"),
    ("2024-02/2024-04", MARCH, True, True, "what lasts longer has days within"),
    ("2024-02-20/2024-03-01", MARCH, True, True, "if only the last"),
    ("2024-02-20/2024-03", {"start": "2024-03-15"}, True, False, "it may have ended before"),
    ("2024-03/2024-05", {"end": "2024-03-15"}, True, False, "it may have begun after"),
    ("2024-04/2024-05", MARCH, False, False, "what begins later is without"),
    ("2024-01/..", MARCH, True, True, "what goes on goes on in March"),
    ("2024-01/..", {"start": "2030"}, True, True, "and after"),
    ("2024-01/", MARCH, True, False, "what ended some day may have ended before"),
    ("2024-03/", MARCH, True, True, "but had its first days"),
    ("2024-05/..", MARCH, False, False, "what has not begun is not there"),
    ("../2024-05", MARCH, True, False, "what began some day may have begun later"),
    ("../2024-03-05", MARCH, True, True, "but had its last days"),
    ("../2024-02", MARCH, False, False, "what was over is over"),
    ("2024-03~", MARCH, True, True, "about a month is about that month"),
]


@pytest.mark.parametrize(
    ("text", "window", "possibly", "certainly"), [pytest.param(*case, id=reason) for *case, reason in WINDOWS]
)
def test_a_date_lies_in_a_window_possibly_or_certainly(tmp_path, text, window, possibly, certainly):
    assert bool(select_dates(tmp_path, [text], **window)) == possibly
    assert bool(select_dates(tmp_path, [text], **window, window="certain")) == certainly


def test_the_far_ends_of_time_are_windows_too(tmp_path):
    dates = ["2024-03-01", "2024-05/.."]
    assert select_dates(tmp_path, dates, start="0001", end="9999", window="certain") == dates
    assert select_dates(tmp_path, dates, end="0001") == []


# Sources and actors


@pytest.fixture
def sourced(tmp_path):
    """One event by KCNA in English and by Yonhap in Korean that credits Tribunnews."""
    korean = make_source(outlet="Yonhap", language="ko", credits=["Tribunnews.com"])
    republished = make_source(outlet="Yonhap", republished_by="Tribunnews.com")
    return make_dataset(
        tmp_path,
        [
            make_event(sources=[make_source(), korean]),
            make_event(id="2024-x", sources=[republished], actors=["NIS"], denied_by=["Putin"]),
        ],
    )


SOURCES = [
    ({"source": ("kcna",)}, 1, "who publishes"),
    ({"source": ("tribunnews",)}, 2, "who is credited, and who republishes"),
    ({"source": ("kcna", "yonhap")}, 2, "any of two"),
    ({"language": ("ko",)}, 1, "a language"),
    ({"source": ("kcna",), "language": ("ko",)}, 0, "one source must fit both, and KCNA's is English"),
    ({"source": ("tribunnews",), "language": ("ko",)}, 1, "whom a Korean source credits"),
    ({"actor": ("nis",)}, 1, "who takes part"),
    ({"actor": ("vladimir-putin",)}, 2, "who denies is involved as well"),
    ({"actor": ("nis", "kim-jong-un")}, 2, "any of them"),
    ({"actor": ("nis", "kim-jong-un"), "actors": "all"}, 0, "both of them"),
    ({"actor": ("nis", "vladimir-putin"), "actors": "all"}, 1, "both, in whichever role"),
    ({"actors": "all"}, 2, "all of nobody"),
    ({"actor": ("nobody",)}, 0, "somebody whom nothing involves"),
]


@pytest.mark.parametrize(("asked", "number"), [pytest.param(*case, id=reason) for *case, reason in SOURCES])
def test_sources_and_actors_are_found_in_any_role(sourced, asked, number):
    assert len(select(sourced, Filters(**asked))) == number


# Who stands behind it, and what was known when


@pytest.fixture
def attested(tmp_path):
    """One event by KCNA that Moscow attests later, and one by Yonhap and Tribunnews."""
    moscow = make_source(outlet="Tribunnews.com", credits=["Putin"], published="2024-06-25", url="https://b.example/1")
    independent = [make_source(outlet=one, url=f"https://{one}.example") for one in ("Yonhap", "Tribunnews.com")]
    return make_dataset(
        tmp_path, [make_event(sources=[make_source(), moscow]), make_event(id="2024-x", sources=independent)]
    )


BEHIND = [
    ({"camp": ("russian-state",)}, 1, "a camp"),
    ({"camp": ("russian-state", "independent-media")}, 2, "any of two"),
    ({"camp": ("un",)}, 0, "a camp that says nothing"),
    ({"attested": "both"}, 1, "Moscow and Pyongyang, each in its own voice"),
    ({"origins": 2}, 2, "two origins, of one camp or of two"),
    ({"origins": 3}, 0, "more than there are"),
    ({"origins": 1}, 0, "one alone, which none has"),
    ({"origins": 1, "as_of": "2024-06-20", "source": ("kcna",)}, 1, "one alone by then"),
    ({"state_media": "only"}, 1, "nothing but voices of states"),
    ({"state_media": "none"}, 1, "none of them"),
    ({"as_of": "2024-06-20"}, 2, "all was public by then"),
    ({"as_of": "2024-06-19"}, 0, "nothing was public yet"),
    ({"as_of": "2024-06-20", "attested": "both"}, 0, "Moscow had not spoken yet"),
    ({"as_of": "2024-06-25", "attested": "both"}, 1, "until it did"),
    ({"as_of": "2024-06", "attested": "both"}, 1, "a month is replayed to its end"),
    ({"as_of": "2024-06-20", "source": ("tribunnews",)}, 1, "its page on the other event was not out yet"),
]


@pytest.mark.parametrize(("asked", "number"), [pytest.param(*case, id=reason) for *case, reason in BEHIND])
def test_who_stands_behind_an_event_is_asked_of_its_origins_on_the_day(attested, asked, number):
    assert len(select(attested, Filters(**asked))) == number


def test_a_status_is_asked_for_as_it_was_known(dataset):
    troops = {"category": ("deployment",), "start": "2024-10", "kind": ("claim",), "as_of": "2024-10-20"}
    assert select(dataset, Filters(status=("confirmed",), **troops)).empty
    assert "2024-10-08-kim-yong-hyun-deployment-likely" in set(
        select(dataset, Filters(status=("disputed",), **troops))["id"]
    )


# Leaving out

LEFT_OUT = [
    ({"not_kind": ("contact",)}, 0, "the kind of both"),
    ({"not_kind": ("claim",)}, 2, "a kind that neither has"),
    ({"not_category": ("treaty",)}, 0, "a topic"),
    ({"not_actor": ("nis",)}, 1, "who takes part in one"),
    ({"not_actor": ("vladimir-putin",)}, 0, "whoever has a role in it, the one who denies as well"),
    ({"not_actor": ("nis", "kim-jong-un")}, 0, "any of two is enough"),
    ({"not_source": ("kcna",)}, 1, "who publishes"),
    ({"not_source": ("tribunnews",)}, 0, "who is credited, and who republishes"),
    ({"not_camp": ("north-korean-state",)}, 1, "a camp behind one"),
    ({"not_place": ("pyongyang",)}, 0, "a place"),
    ({"actor": ("vladimir-putin",), "not_actor": ("nis",)}, 1, "beside what is asked for"),
    ({"actor": ("nis",), "not_actor": ("nis",)}, 0, "what is asked for and left out is left out"),
]


@pytest.mark.parametrize(("asked", "number"), [pytest.param(*case, id=reason) for *case, reason in LEFT_OUT])
def test_what_is_left_out_is_not_there(sourced, asked, number):
    assert len(select(sourced, Filters(**asked))) == number


# Taking filters away

ASKED = Filters(q="kim", start="2024", window="certain", kind=("claim", "denial"), actor=("nis",), actors="all")


def test_each_value_of_a_filter_is_a_part_of_its_own():
    assert (broken_down(ASKED)) == [
        ("q", "kim"),
        ("start", "2024"),
        ("kind", "claim"),
        ("kind", "denial"),
        ("actor", "nis"),
    ]
    assert (broken_down(Filters(window="certain", actors="all"))) == []
    assert (broken_down(Filters(attested="both", origins=2, state_media="only", as_of="2024"))) == [
        ("attested", "both"),
        ("origins", "2"),
        ("state_media", "only"),
        ("as_of", "2024"),
    ]


def test_a_filter_loses_one_value_or_all():
    assert without(ASKED, "kind", "claim").kind == ("denial",)
    assert without(ASKED, "kind").kind == ()
    assert without(ASKED, "q", "kim").q == ""
    assert without(ASKED, "start").start == ""
    assert without(ASKED, "kind", "response") == ASKED
    assert without(Filters(origins=2), "origins", "2") == Filters()


def test_every_field_of_the_filters_has_its_row():
    assert list(BY_FIELD) == [field.name for field in fields(Filters)]


def test_taking_every_part_away_asks_for_everything(dataset):
    left = ASKED
    for field, value in broken_down(ASKED):
        left = without(left, field, value)
    assert len(select(dataset, left)) == len(dataset.events)


def test_an_empty_result_names_what_to_leave_out_most_events_first(sourced):
    filters = Filters(actor=("kim-jong-un",), source=("kcna",), language=("ko",))
    assert select(sourced, filters).empty
    assert relaxed(sourced, filters) == [("source", 1), ("language", 1)]
    early = Filters(actor=("nis",), as_of="2024-01")
    assert relaxed(sourced, early) == [("as_of", 1)]
    assert relaxed(sourced, Filters(q="nothing", kind=("denial",))) == []
