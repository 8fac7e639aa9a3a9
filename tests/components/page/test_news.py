"""Whoever leaves the page open is told that the record is another one by now."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders.dataset import dataset as files
from tests.factories import make_event, write_dataset


def page() -> None:
    """A page that shows what it found when it was opened, and looks again whenever it is run."""
    import streamlit as st

    from components.page.dataset_store import dataset_store
    from components.page.news import watch_record
    from loaders.dataset import dataset as files
    from loaders.language import ENGLISH

    held = st.session_state.setdefault("held", dataset_store(files.EVENTS, files.REGISTERS).refresh())
    watch_record(held, ENGLISH)


@pytest.fixture
def idle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    events, registers = write_dataset(tmp_path, [make_event()])
    monkeypatch.setattr(files, "EVENTS", events)
    monkeypatch.setattr(files, "REGISTERS", registers)
    return AppTest.from_function(page).run()


def told(idle: AppTest) -> list[str]:
    shown = idle.run()
    assert not shown.exception
    return [one.value.removeprefix(":material/update: ") for one in shown.markdown]


def test_nothing_is_said_while_the_record_stays(idle: AppTest) -> None:
    assert told(idle) == []


def test_a_record_that_changed_is_told_and_shown_on_demand(idle: AppTest, tmp_path: Path) -> None:
    write_dataset(tmp_path, [make_event(significance="routine")])
    assert told(idle) == ["The record was changed while this page stood open."]
    del idle.session_state["held"]  # as a run of the whole page asks the store again
    idle.button(key="news").click()
    assert told(idle) == []


def test_a_record_that_stands_aside_is_told_until_it_is_back(idle: AppTest, tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text("events: [", "utf-8")
    assert told(idle) == ["The files changed and cannot be used; the last good data are shown."]
    write_dataset(tmp_path, [make_event()])
    assert told(idle) == []
