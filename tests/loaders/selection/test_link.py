"""The link and the state of the page, one made from the other; whatever a link may hold, it opens the page."""

from datetime import date
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.language import languages
from loaders.model import vocabulary
from loaders.model.vocabulary import STATE_MEDIA
from loaders.selection.answer import as_asked
from loaders.selection.filters import Filters
from loaders.selection.link import NOTICES, from_query, to_query
from loaders.selection.options import option_counts
from loaders.selection.page_state import PageState
from loaders.selection.parameters import BY_NAME, LISTS, SEARCH_LENGTH

TREATY = "2024-06-19-treaty-signed-pyongyang"

LINKS = [
    (PageState(), "", "the default asks for nothing"),
    (PageState(view="list"), "view=list", "another view"),
    (PageState(event=TREATY), f"event={TREATY}", "an event"),
    (PageState(filters=Filters(q="kim jong")), "q=kim+jong", "a search"),
    (PageState(filters=Filters(q="“Ким & Ко”")), "q=%E2%80%9C%D0%9A%D0%B8%D0%BC+%26+%D0%9A%D0%BE%E2%80%9D", "any sign"),
    (PageState(filters=Filters(start="2024-01", end="2024-03-05")), "from=2024-01&to=2024-03-05", "months and days"),
    (PageState(filters=Filters(start="2024")), "from=2024", "a year, if somebody writes one"),
    (PageState(filters=Filters(window="certain")), "window=certain", "a window"),
    (
        PageState(filters=Filters(kind=("claim", "denial"), status=("disputed",))),
        "kind=claim&kind=denial&status=disputed",
        "several values",
    ),
    (
        PageState(filters=Filters(actor=("kim-jong-un", "vladimir-putin"), actors="all", source=("kcna",))),
        "actor=kim-jong-un&actor=vladimir-putin&actors=all&source=kcna",
        "actors, all of them",
    ),
    (
        PageState(
            filters=Filters(language=("ko",), place=("pyongyang",), category=("treaty",), significance=("major",))
        ),
        "category=treaty&significance=major&language=ko&place=pyongyang",
        "the rest",
    ),
    (
        PageState(filters=Filters(camp=("un",), attested="both", origins=2, state_media="only", as_of="2024-10-20")),
        "camp=un&attested=both&origins=2&state=only&as_of=2024-10-20",
        "who stands behind it, and what was known when",
    ),
    (
        PageState(filters=Filters(actor=("kim-jong-un",), not_kind=("claim", "denial"), not_place=("moscow",))),
        "actor=kim-jong-un&not_kind=claim&not_kind=denial&not_place=moscow",
        "what is left out",
    ),
    (
        PageState(filters=Filters(place=("seoul",), within=("place=moscow&place=beijing", "from=2024"))),
        "place=seoul&within=place%3Dmoscow%26place%3Dbeijing&within=from%3D2024",
        "what must hold beside what its own list can say",
    ),
    (PageState(lang="id"), "lang=id", "a language"),
    (PageState(lane="actor"), "lane=actor", "what the rows are"),
    (PageState(clock="reported"), "clock=reported", "the clock of first reports"),
    (
        PageState(view="numbers", quantity="troops-killed"),
        "view=numbers&quantity=troops-killed",
        "the numbers of one quantity",
    ),
]


@pytest.mark.parametrize(("state", "link"), [pytest.param(*case, id=reason) for *case, reason in LINKS])
def test_a_state_has_a_link_and_the_link_opens_that_state(dataset, state, link):
    assert urlencode(to_query(state), doseq=True) == link
    assert from_query(parse_qs(link), dataset) == (state, [])


def test_parameters_stand_in_the_order_of_the_contract():
    contract = "view q from to window kind category status significance actor actors source credits"
    contract += " camp attested origins state language place not_kind not_category not_actor not_source not_camp"
    contract += " not_place event clock quantity as_of lang zoom order story step embed version lane form against"
    contract += " lane_order within media"
    assert list(BY_NAME) == contract.split()


def states(dataset):
    lists = {name: st.lists(st.sampled_from(list(option_counts(dataset, name).index)), unique=True) for name in LISTS}
    days = st.dates(date(2022, 1, 1), date(2025, 10, 31)).map(date.isoformat)
    limits = st.just("") | days | days.map(lambda day: day[:7])
    filters = st.builds(
        Filters,
        q=st.text(st.characters(exclude_categories=["Cs"]), max_size=SEARCH_LENGTH).map(str.strip),
        start=limits,
        end=limits,
        window=st.sampled_from(list(vocabulary.WINDOWS)),
        actors=st.sampled_from(list(vocabulary.ACTOR_MODES)),
        attested=st.sampled_from(["", "both"]),
        origins=st.sampled_from([0, 1, 9]),
        state_media=st.sampled_from(["", *STATE_MEDIA]),
        as_of=st.sampled_from(["", "2024-10-20", "2025-05"]),
        within=st.sampled_from([(), ("place=moscow",), ("actor=kim-jong-un&actors=all", "to=2023")]),
        **{name: values.map(tuple) for name, values in lists.items()},
    ).filter(lambda one: not (one.first_day and one.last_day) or one.first_day <= one.last_day)
    events = st.just("") | st.sampled_from(list(dataset.records))
    built = st.builds(
        PageState,
        view=st.sampled_from(list(vocabulary.VIEWS)),
        filters=filters,
        event=events,
        clock=st.sampled_from(list(vocabulary.CLOCKS)),
        quantity=st.sampled_from(["", *vocabulary.QUANTITIES]),
        lang=st.sampled_from(["", *languages()]),
        zoom=st.none() | st.tuples(st.dates(), st.dates()).filter(lambda days: days[0] < days[1]),
        order=st.sampled_from(list(vocabulary.ORDERS)),
        form=st.sampled_from(list(vocabulary.LIST_FORMS)),
        against=st.sampled_from(["", "source=kcna", "kind=claim&kind=denial&from=2024-06"]),
        lane_order=st.sampled_from(list(vocabulary.LANE_ORDERS)),
    )
    return built.filter(lambda one: not one.event or one.event in as_asked(dataset, one.filters).records)


@settings(deadline=None)
@given(data=st.data())
def test_any_state_survives_the_journey_through_its_link(dataset, data):
    state = data.draw(states(dataset))
    link = urlencode(to_query(state), doseq=True)
    assert from_query(parse_qs(link), dataset) == (state, [])


names = st.sampled_from([*BY_NAME, "embed_options", "camp", ""]) | st.text(max_size=20)
values = st.lists(st.text(max_size=300) | st.sampled_from(["2024", "2024-13", "claim", "all", TREATY]), max_size=5)


@settings(deadline=None)
@given(query=st.dictionaries(names, values, max_size=8))
def test_any_link_at_all_opens_a_state_whose_own_link_is_in_order(dataset, query):
    state, notices = from_query(query, dataset)
    assert all(str(notice).endswith(".") for notice in notices)
    assert from_query(to_query(state), dataset) == (state, [])


NOTICED = [
    (
        "colour=red",
        "The link asks for “colour”, which this page does not know; it was ignored.",
        "no parameter of ours",
    ),
    ("KIND=claim", "The link asks for “KIND”, which this page does not know; it was ignored.", "capitals"),
    ("kind=rumour", "The link asks for kind “rumour”, which is not known here; it was ignored.", "no kind"),
    ("kind=Claim", "The link asks for kind “Claim”, which is not known here; it was ignored.", "a label"),
    ("actor=Kim+Jong+Un", "The link asks for actor “Kim Jong Un”, which is not known here; it was ignored.", "a name"),
    ("actor=kcna", "The link asks for actor “kcna”, which is not known here; it was ignored.", "an outlet's id"),
    ("view=map3d", "The link asks for view “map3d”, which is not known here; it was ignored.", "no view"),
    ("actors=some", "The link asks for actors “some”, which is not known here; it was ignored.", "neither any nor all"),
    ("language=xx", "The link asks for language “xx”, which is not known here; it was ignored.", "no source is in it"),
    ("event=2020-nothing", "No event has the id “2020-nothing”.", "no event"),
    (
        "from=2024-02-30",
        "The link asks for from “2024-02-30”, which is no day or month such as 2024-06; it was ignored.",
        "no day",
    ),
    ("to=June", "The link asks for to “June”, which is no day or month such as 2024-06; it was ignored.", "words"),
    (
        "to=2024-21",
        "The link asks for to “2024-21”, which is no day or month such as 2024-06; it was ignored.",
        "spring",
    ),
    ("to=2024~", "The link asks for to “2024~”, which is no day or month such as 2024-06; it was ignored.", "about"),
    (
        "to=2024/..",
        "The link asks for to “2024/..”, which is no day or month such as 2024-06; it was ignored.",
        "an interval",
    ),
    ("attested=moscow", "The link asks for attested “moscow”, which is not known here; it was ignored.", "one capital"),
    ("origins=0", "The link asks for origins “0”, which is not known here; it was ignored.", "every event has one"),
    ("origins=two", "The link asks for origins “two”, which is not known here; it was ignored.", "a word"),
    ("state=never", "The link asks for state “never”, which is not known here; it was ignored.", "no part"),
    ("camp=kcna", "The link asks for camp “kcna”, which is not known here; it was ignored.", "an outlet"),
    (
        "lang=xx",
        "The link asks for lang “xx”, which is not known here; it was ignored.",
        "a language without catalogue",
    ),
    ("not_actor=nobody", "The link asks for not_actor “nobody”, which is not known here; it was ignored.", "nobody"),
    ("view=curate", "The link asks for view “curate”, which is not known here; it was ignored.", "the curators' desk"),
    ("utm=1", "The link asks for “utm”, which this page does not know; it was ignored.", "no tracker's, if like one"),
    ("quantity=tanks", "The link asks for quantity “tanks”, which is not known here; it was ignored.", "never counted"),
    ("clock=noon", "The link asks for clock “noon”, which is not known here; it was ignored.", "no clock of ours"),
    (
        "within=place%3Dnowhere",
        "The link asks for place “nowhere”, which is not known here; it was ignored.",
        "no place, within",
    ),
    (
        "within=place%3Dmoscow%26colour%3Dred",
        "The link asks for “colour”, which this page does not know; it was ignored.",
        "a name nobody knows, within",
    ),
    ("within=moscow", "The link asks for within “moscow”, which is not known here; it was ignored.", "no query"),
    (
        "as_of=now",
        "The link asks for as_of “now”, which is no day or month such as 2024-06; it was ignored.",
        "a day that would not stay",
    ),
    (
        f"as_of=2024-06-18&event={TREATY}",
        f"The event “{TREATY}” was not known yet on 18 June 2024.",
        "an event before its time",
    ),
    ("view=about&view=list", "The link gives view more than once; “list” was ignored.", "two views"),
    ("from=2024&from=2023", "The link gives from more than once; “2023” was ignored.", "two days"),
    ("from=2024&to=2023", "The window of the link ends (2023) before it begins; its end was ignored.", "backwards"),
]


@pytest.mark.parametrize(("link", "notice"), [pytest.param(*case, id=reason) for *case, reason in NOTICED])
def test_what_a_link_asks_in_vain_is_said(dataset, link, notice):
    _, notices = from_query(parse_qs(link), dataset)
    assert [str(one) for one in notices] == [notice]


QUIET = [
    ("embed=true&embed_options=dark_theme", PageState(embed="true"), "Streamlit's own parameters"),
    ("fbclid=a&gclid=b&utm_source=c&utm_campaign=d&mc_cid=e", PageState(), "what trackers hang on to a link"),
    ("ysclid=a&igsh=b&ref=c&ref_src=d&_gl=e&srsltid=f", PageState(), "what further trackers hang on to it"),
    ("kind=&q=&from=&event=&view=", PageState(), "empty values"),
    ("kind=claim&kind=claim", PageState(filters=Filters(kind=("claim",))), "one value twice"),
    ("q=kim&q=putin", PageState(filters=Filters(q="kim putin")), "two searches are one of all words"),
    ("q=+kim+", PageState(filters=Filters(q="kim")), "blanks around"),
    ("from=2024-03&to=2024-03", PageState(filters=Filters(start="2024-03", end="2024-03")), "one month"),
    ("clock=happened", PageState(), "the clock that a link without one shows"),
    ("from=1999&to=2099", PageState(filters=Filters(start="1999", end="2099")), "wider than what is covered"),
]


@pytest.mark.parametrize(("link", "state"), [pytest.param(*case, id=reason) for *case, reason in QUIET])
def test_a_link_that_can_be_understood_needs_no_word(dataset, link, state):
    assert from_query(parse_qs(link, keep_blank_values=True), dataset) == (state, [])


def test_what_can_be_understood_is_kept_beside_what_cannot(dataset):
    state, notices = from_query(parse_qs("kind=claim&kind=rumour&actor=nobody&q=x&from=2024&to=2023"), dataset)
    assert state == PageState(filters=Filters(kind=("claim",), q="x", start="2024"))
    assert len(notices) == 3


def test_a_retired_id_opens_its_event_and_says_so(dataset):
    retired = [old for old, current in dataset.current_ids.items() if old != current]
    assert retired
    for old in retired:
        state, (notice,) = from_query({"event": [old]}, dataset)
        assert state.event == dataset.current_ids[old]
        assert str(notice) == f"The event “{old}” is now part of “{state.event}”, which is shown instead."


def test_a_long_value_is_quoted_in_part(dataset):
    _, (notice,) = from_query({"kind": ["x" * 5000]}, dataset)
    assert len(str(notice)) < 200
    assert "xxx…" in str(notice)


def test_many_notices_are_told_in_part(dataset):
    _, notices = from_query({"kind": [f"rumour-{number}" for number in range(1000)]}, dataset)
    assert len(notices) == NOTICES + 1
    assert str(notices[-1]) == f"{1000 - NOTICES} more parts of the link could not be used."


def test_a_search_without_end_is_cut(dataset):
    state, (notice,) = from_query({"q": ["kim " * 10_000]}, dataset)
    assert len(state.filters.q) <= SEARCH_LENGTH
    assert str(notice) == f"The search of the link is too long; its first {SEARCH_LENGTH} characters are used."


def test_text_from_a_link_is_only_ever_text(dataset):
    hostile = "<script>alert(1)</script>"
    state, notices = from_query({"q": [hostile], "kind": [hostile]}, dataset)
    assert state.filters.q == hostile
    assert hostile in str(notices[0])
