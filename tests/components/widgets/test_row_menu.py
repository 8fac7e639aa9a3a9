"""The menu of a row, as Enter asks for it."""

from components.widgets.row_menu import ASKED
from tests.page import open_page, query


def test_the_menu_of_a_row_is_offered_once_under_its_name_and_does_what_it_says() -> None:
    page = open_page(view="map", kind="denial")
    page.session_state[ASKED] = "table-places", 0
    page.run()
    offered = [one.label for one in page.button if str(one.key).startswith("open-menu-")]
    assert offered == ["Only this", "Not this"]
    assert ASKED not in page.session_state
    page.button(key="open-menu-not").click().run()
    assert query(page)["kind"] == ["denial"]
    assert len(query(page)["not_place"]) == 1
    assert not [one for one in page.button if str(one.key).startswith("open-menu-")]
