"""The comparison on the page: reached from the chips, kept in the link, and led on from."""

from loaders import Dataset
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from tests.page import open_page, query, texts


def pressed(page, label: str):
    return next(one for one in page.button if one.label == label).click().run()


def test_the_chips_lead_to_a_comparison_with_all_events(dataset: Dataset) -> None:
    page = pressed(open_page(view="list", source="kcna"), "Compare")
    assert query(page) == {"view": ["compare"], "source": ["kcna"]}
    values = next(one.value for one in page.dataframe if "Value" in one.value).set_index("Value")
    assert list(values.loc["Confirmed", "⋮"]) == ["Only this"]  # nothing leaves a status out
    assert list(values.loc["KCNA", "⋮"]) == ["Only this", "Also this", "Not this"]
    count = len(select(dataset, Filters(source=("kcna",))))
    assert f"{count} events against {len(dataset.events):,}; {count} are in both." in texts(page)


def test_the_first_is_kept_as_the_second_while_the_filters_go_on(dataset: Dataset) -> None:
    page = pressed(open_page(view="compare", source="kcna"), "Keep the first as the second")
    page.multiselect(key="source").set_value(["tass"]).run()
    assert query(page) == {"view": ["compare"], "source": ["tass"], "against": ["source=kcna"]}
    assert not page.exception
    assert f"{len(select(dataset, Filters(source=('tass',))))} events against" in texts(page)


def test_the_two_are_swapped_and_go_back_to_all() -> None:
    page = pressed(open_page(view="compare", source="kcna", against="kind=claim&from=2024-06"), "Swap them")
    assert query(page) == {"view": ["compare"], "kind": ["claim"], "from": ["2024-06"], "against": ["source=kcna"]}
    page = pressed(page, "Compare with all events")
    assert query(page) == {"view": ["compare"], "kind": ["claim"], "from": ["2024-06"]}


def test_what_the_other_query_cannot_mean_is_warned_of() -> None:
    page = open_page(view="compare", against="source=nobody")
    assert not page.exception
    assert any("nobody" in one.value for one in page.warning)


def test_two_empty_selections_have_no_chart() -> None:
    page = open_page(view="compare", q="nothing says this", against="q=nothing+says+this")
    assert not page.exception
    assert not page.get("plotly_chart")
    assert "0 events against 0" in texts(page)


def test_the_chart_follows_the_clock_and_has_its_months_as_a_table(dataset: Dataset) -> None:
    page = open_page(view="compare", kind="denial", against="kind=claim", clock="reported")
    assert not page.exception
    assert "Each event stands on the first day on which a page is sure to have been public." in texts(page)
    page.session_state["compared-fold"] = True
    page.run()
    assert not page.exception
    months = next(one.value for one in page.dataframe if "Month" in one.value)
    asked = (select(dataset, Filters(kind=(kind,)))["id"] for kind in ("denial", "claim"))
    dated = set(dataset.provenance.loc[dataset.provenance["first_published"].notna(), "event"])
    assert [months["First"].sum(), months["Second"].sum()] == [len(set(own) & dated) for own in asked]


def test_two_periods_have_a_table_with_the_months_of_both_and_each_leads_to_its_own(dataset: Dataset) -> None:
    page = open_page(view="compare", **{"from": "2023", "to": "2023"}, against="from=2024&to=2024")
    page.session_state["compared-fold"] = True
    page.run()
    assert not page.exception
    months = next(one.value for one in page.dataframe if "Time of the second" in one.value)
    row = months.set_index("Time of the first").loc["2023-06 June 2023"]
    assert row["Time of the second"] == "2024-06 June 2024"
    assert months["Second"].sum() == len(select(dataset, Filters(start="2024", end="2024")))
    page.button(key="compared-second-events").click().run()
    assert query(page) == {"from": ["2024"], "to": ["2024"]}  # no other view has a second selection
