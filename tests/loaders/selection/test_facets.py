"""What each value would leave: as many events as asking for it shows."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.selection.answer import as_asked, select
from loaders.selection.facets import FACETS, facet
from loaders.selection.filters import Filters
from loaders.selection.options import option_counts
from tests.factories import make_dataset, make_event, make_source
from tests.loaders.selection.test_filters import filters_like_an_event


def asking_for(filters: Filters, field: str, value: str) -> Filters:
    """The filters with this value alone of its sort; where all of the actors are asked for, with it as well."""
    held = filters.actor if field == "actor" and filters.actors == "all" else ()
    return replace(filters, **{field: (*held, value)})


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_value_leaves_as_many_events_as_asking_for_it_shows(dataset, data):
    filters = data.draw(filters_like_an_event(dataset))
    known, field = as_asked(dataset, filters), data.draw(st.sampled_from(FACETS))
    counts = facet(known, filters, field)
    some = data.draw(st.lists(st.sampled_from(list(option_counts(dataset, field).index)), max_size=4))
    for value in {*some, *counts.index[:2]}:
        assert counts.get(value, 0) == len(select(known, asking_for(filters, field, value))), value


@pytest.mark.parametrize("field", FACETS)
def test_without_a_filter_a_value_leaves_all_events_that_have_it(dataset, field):
    counts = option_counts(dataset, field)
    assert facet(dataset, Filters(), field).to_dict() == counts.to_dict()
    assert list(facet(dataset, Filters(), field).index) == list(counts.index)


@pytest.fixture
def sourced(tmp_path):
    """Two events with KCNA in English, one of which Yonhap has in Korean."""
    korean = make_source(outlet="Yonhap", language="ko", url="https://yonhap.example/1", media="photo")
    return make_dataset(
        tmp_path, [make_event(sources=[make_source(), korean]), make_event(id="2024-x", actors=["NIS"])]
    )


ASKED = [
    ({"source": ("yonhap",)}, "source", {"kcna": 2, "yonhap": 1}, "what is asked for of the same sort is no limit"),
    ({"source": ("yonhap",)}, "actor", {"kim-jong-un": 1, "vladimir-putin": 1}, "but it is one for all others"),
    ({"language": ("ko",)}, "source", {"yonhap": 1}, "one page must fit both"),
    ({"source": ("kcna",)}, "language", {"en": 2}, "likewise"),
    ({"source": ("yonhap",)}, "media", {"photo": 1}, "and of most pages nothing is known"),
    ({"source": ("kcna",)}, "media", {}, "another page that shows something does not count"),
    ({"media": ("photo",)}, "source", {"yonhap": 1}, "nor does one that shows nothing"),
    ({"not_actor": ("nis",)}, "source", {"kcna": 1, "yonhap": 1}, "what is left out is left out"),
    ({"actor": ("kim-jong-un", "nis")}, "actor", {"kim-jong-un": 1, "nis": 1, "vladimir-putin": 1}, "any of them"),
    ({"actor": ("kim-jong-un",), "actors": "all"}, "actor", {"kim-jong-un": 1, "vladimir-putin": 1}, "all of them"),
    ({"kind": ("denial",)}, "actor", {}, "nothing is left"),
]


@pytest.mark.parametrize(("asked", "field", "counts"), [pytest.param(*case, id=reason) for *case, reason in ASKED])
def test_values_are_counted_given_all_other_filters(sourced, asked, field, counts):
    assert facet(sourced, Filters(**asked), field).to_dict() == counts


def test_most_events_come_first_and_ties_by_their_value(dataset):
    counts = list(facet(dataset, Filters(status=("confirmed",)), "actor").items())
    assert counts == sorted(counts, key=lambda pair: (-pair[1], pair[0]))
