"""The page as a whole: what a link shows, what a change writes, and what happens when the files are broken."""

import shutil
from pathlib import Path

import pytest

from components.page.header import CHIPS
from loaders import Dataset
from loaders.dataset import dataset as files
from tests.factories import make_event, write_dataset
from tests.page import TREATY, notices, open_event, open_page, query, sentence, texts, titles


def test_the_page_opens_on_the_timeline_of_all_events(dataset: Dataset) -> None:
    page = open_page()
    assert not page.exception
    assert sentence(page) == f"All {len(dataset.events):,} events, January 2022 to October 2025"
    assert page.get("plotly_chart")
    assert "view" not in query(page)


def test_a_link_shows_its_view_its_filters_and_its_event() -> None:
    page = open_page(view="list", category="treaty", event=TREATY)
    assert "about treaty" in sentence(page)
    assert "Putin and Kim sign the Comprehensive Strategic Partnership Treaty" in titles(page)
    assert open_event(page) == TREATY
    assert "19 June 2024" in texts(page)


def test_a_link_asks_who_stands_behind_an_event_and_keeps_asking() -> None:
    page = open_page(view="list", attested="both", origins="3")
    assert "attested by both Moscow and Pyongyang, with at least 3 origins" in sentence(page)
    page.text_input(key="q").set_value("Kim").run()
    assert query(page) == {"view": ["list"], "q": ["Kim"], "attested": ["both"], "origins": ["3"]}


def test_a_link_replays_the_record_as_it_was_known_on_a_day() -> None:
    troops = "2024-10-08-kim-yong-hyun-deployment-likely"
    page = open_page(view="list", as_of="2024-10-20", event=troops)
    assert "events as known on 20 October 2024" in sentence(page)
    assert open_event(page) == troops
    assert any(one.label.startswith("Denied on 10 October 2024") for one in page.button)
    later = open_page(as_of="2024-10-20", event="2025-04-28-wpk-commission-confirms-deployment")
    assert not later.exception
    assert "was not known yet on 20 October 2024" in notices(later)
    assert not open_event(later)


def test_a_change_of_a_filter_is_written_into_the_link() -> None:
    page = open_page(view="list")
    page.multiselect(key="actor").select("kim-jong-un").run()
    assert query(page)["actor"] == ["kim-jong-un"]
    assert query(page)["view"] == ["list"]
    assert "involving Kim Jong Un" in sentence(page)


def test_so_many_filters_that_they_would_hide_the_view_are_counted(dataset: Dataset) -> None:
    actors = list(dict.fromkeys(dataset.actors["actor"]))[:40]
    page = open_page(view="list", actor=actors)
    assert len([one for one in page.button if str(one.key).startswith("chip-actor-")]) == CHIPS
    assert f"and {40 - CHIPS} more filters" in texts(page)


def test_a_link_written_by_the_page_opens_the_same_page() -> None:
    page = open_page(view="list")
    page.multiselect(key="source").select("kcna").run()
    page.toggle(key="window").run()
    again = open_page(**query(page))
    assert sentence(again) == sentence(page)
    assert titles(again) == titles(page)


def test_going_back_to_an_earlier_link_undoes_the_change() -> None:
    page = open_page(view="list")
    before = titles(page)
    page.text_input(key="q").set_value("treaty").run()
    assert titles(page) != before
    del page.query_params["q"]
    page.run()
    assert titles(page) == before


def test_a_view_that_a_cut_run_left_empty_is_taken_from_the_link() -> None:
    page = open_page(view="list")
    before = titles(page)
    page.session_state["view"] = None
    page.run()
    assert titles(page) == before
    assert query(page)["view"] == ["list"]


def test_an_unknown_parameter_is_ignored_with_a_notice() -> None:
    page = open_page(colour="red", actor="nobody")
    assert not page.exception
    assert "“colour”" in notices(page)
    assert "actor “nobody”" in notices(page)
    assert sentence(page).startswith("All ")


def test_days_outside_the_coverage_are_no_exception() -> None:
    page = open_page(**{"from": "2019-01", "to": "2030", "view": "list"})
    assert not page.exception
    assert sentence(page).endswith("2019–2030")


def test_hostile_text_in_a_link_stays_text() -> None:
    page = open_page(q="<script>alert(1)</script> [x](javascript:alert(1)) :red[x]")
    assert not page.exception
    shown = next(one.value for one in page.markdown if " events" in one.value)
    assert "\\<script\\>" in shown
    assert "\\[x\\]\\(javascript\\:" in shown


def test_an_empty_result_says_which_filter_to_relax() -> None:
    page = open_page(category="prisoner", to="2022-12")
    assert "0 of" in sentence(page)
    labels = [one.label for one in page.button if str(one.key).startswith("relax-")]
    assert any(label.startswith("Without “To”: ") for label in labels)
    page.button(key="relax-end").click().run()
    assert "about prisoners" in sentence(page)
    assert not sentence(page).startswith("0 of ")


@pytest.mark.parametrize("view", ["timeline", "list", "numbers", "sources"])
def test_an_empty_result_is_told_once(view: str) -> None:
    page = open_page(view=view, category="prisoner", to="2022-12")
    assert [one.proto.title for one in page.info] == ["No event fits all of these filters."]
    assert not page.get("plotly_chart")
    assert not page.dataframe


def test_a_chip_removes_its_filter_and_reset_removes_all() -> None:
    page = open_page(view="list", kind=["claim", "denial"], status="disputed")
    page.button(key="chip-kind-denial").click().run()
    assert query(page)["kind"] == ["claim"]
    page.button(key="chip-reset").click().run()
    assert sentence(page).startswith("All ")
    assert "kind" not in query(page)


def test_a_chip_is_turned_over_and_back_with_one_click_each() -> None:
    page = open_page(view="list", source="kcna", status="disputed")
    asked_for = sentence(page)
    assert "over-status-disputed" not in [one.key for one in page.button]  # there is nothing on its other side
    page.button(key="over-source-kcna").click().run()
    assert query(page) == {"view": ["list"], "not_source": ["kcna"], "status": ["disputed"]}
    assert "Source: not KCNA" in [one.label.replace("\\", "") for one in page.button]
    page.button(key="over-not_source-kcna").click().run()
    assert sentence(page) == asked_for


def test_the_about_view_counts_all_events(dataset: Dataset) -> None:
    page = open_page(view="about")
    assert not page.exception
    assert page.metric[0].value == f"{len(dataset.events):,}"
    assert dataset.chronology.licence in texts(page)


@pytest.fixture
def copied_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The page on a copy of the data that a test may break."""
    shutil.copy(files.EVENTS, tmp_path / "events.yaml")
    shutil.copytree(files.REGISTERS, tmp_path / "registers")
    monkeypatch.setattr(files, "EVENTS", tmp_path / "events.yaml")
    monkeypatch.setattr(files, "REGISTERS", tmp_path / "registers")
    return tmp_path / "events.yaml"


def test_a_file_broken_while_the_page_runs_leaves_the_last_good_data_up(copied_files: Path) -> None:
    page = open_page(view="list")
    good = sentence(page)
    copied_files.write_text(copied_files.read_text("utf-8") + "\n - : broken: [", "utf-8")
    page.run()
    assert not page.exception
    assert sentence(page) == good
    assert "the last good data are shown" in page.warning[0].proto.title
    assert "events.yaml:" in texts(page)
    assert "[not-yaml]" in texts(page)


def test_a_file_mended_while_the_page_runs_is_read_again(copied_files: Path) -> None:
    whole = copied_files.read_text("utf-8")
    page = open_page(view="list")
    copied_files.write_text("events: [", "utf-8")
    page.run()
    assert page.warning
    copied_files.write_text(whole, "utf-8")
    page.run()
    assert not page.warning


def test_an_event_with_a_problem_is_left_out_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = make_event(id="2024-07-01-broken", date="2024-13")
    events, registers = write_dataset(tmp_path, [make_event(), broken])
    monkeypatch.setattr(files, "EVENTS", events)
    monkeypatch.setattr(files, "REGISTERS", registers)
    page = open_page(view="list")
    assert titles(page) == ["Kim and Putin sign a treaty"]
    assert "2024-07-01-broken" in notices(page)
    assert "There is no month 13" in texts(page)


def test_files_that_cannot_be_read_at_all_show_the_problems_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "EVENTS", tmp_path / "missing.yaml")
    page = open_page()
    assert not page.exception
    assert page.error
    assert "missing.yaml" in texts(page)
