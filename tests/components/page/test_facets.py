"""The panel of what is left by the other filters: its numbers follow, its rows filter, and it costs nothing unasked."""

from streamlit.testing.v1 import AppTest

from loaders import Dataset
from loaders.selection.facets import FACETS, facet
from loaders.selection.filters import Filters
from tests.page import open_page, query, texts


def opened(**link: str) -> AppTest:
    """The list with the panel open."""
    page = open_page(view="list", **link)
    assert not page.dataframe, "nothing is counted before somebody asks"
    page.session_state["facets-open"] = True
    return page.run()


def test_each_actor_stands_with_what_he_would_leave_given_the_other_filters(dataset: Dataset) -> None:
    table = opened(actor="kim-jong-un", status="confirmed").dataframe[0].value
    counts = facet(dataset, Filters(status=("confirmed",)), "actor")
    assert list(table["Events"]) == list(counts)
    assert table["Actor"][0] == "✓ Kim Jong Un"


def test_the_lists_of_the_filters_keep_their_selection_and_their_labels(dataset: Dataset) -> None:
    page = opened(actor="kim-jong-un", status="confirmed")
    box = page.multiselect(key="actor")
    assert box.value == ["kim-jong-un"]
    of_the_whole_record = f"Kim Jong Un ({facet(dataset, Filters(), 'actor')['kim-jong-un']})"
    assert any(option.startswith(of_the_whole_record) for option in box.options)
    assert query(page)["actor"] == ["kim-jong-un"]


def test_every_filter_with_a_list_can_be_looked_at() -> None:
    page = opened()
    for field in FACETS:
        page.selectbox(key="facet").set_value(field).run()
        assert not page.exception
        assert len(page.dataframe[0].value) > 1, field


def test_what_is_asked_for_and_left_by_nothing_stays_in_its_list() -> None:
    page = opened(place="pyongyang", kind="denial", to="2022-02")
    page.selectbox(key="facet").set_value("place").run()
    assert list(page.dataframe[0].value["Events"]) == [0]
    page.selectbox(key="facet").set_value("actor").run()
    assert not page.dataframe
    assert "Nothing is left by the other filters." in texts(page)
