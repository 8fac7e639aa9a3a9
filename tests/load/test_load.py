"""A few visitors at one server: no error, right answers, and nothing about how long it takes."""

from collections.abc import Iterator

import pytest

from tests.bench.floor import running_floor
from tests.browser.server import Server, running_app
from tests.load.crowd import Crowd, visit
from tests.load.visitors import FloorVisitor, Reader, number_of

pytestmark = pytest.mark.xdist_group("load")  # one server for all of them

FEW = Crowd(visitors=3, journeys=1, pause=(0.0, 0.05))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running_app() as running_one:
        yield running_one


@pytest.mark.parametrize("option", ["KCNA (76)", "Seoul (76) · Сеул · 서울", "Kim (the elder) (76)"])
def test_a_value_of_a_list_says_how_many_events_it_has(option: str) -> None:
    assert number_of(option) == 76


def test_visitors_who_come_at_once_all_get_right_answers(server: Server) -> None:
    outcome = visit(server, Reader, FEW)
    assert outcome.errors == {}
    assert {kind: len(seconds) for kind, seconds in outcome.seconds.items()} == {"open": 3, "filter": 9, "choose": 3}


def test_a_wrong_answer_is_an_error(server: Server) -> None:
    class Misled(Reader):
        """Expects what nobody can see."""

        def _expect(self, number: int | None) -> None:
            super()._expect(number and number + 1)

    outcome = visit(server, Misled, FEW)
    assert sum(outcome.errors.values()) == FEW.visitors + 1  # and whoever came before them
    assert all("events were asked for" in error for error in outcome.errors)


def test_the_floor_page_answers_the_same_visitors() -> None:
    with running_floor() as floor:
        outcome = visit(floor, FloorVisitor, FEW)
    assert outcome.errors == {}
    assert len(outcome.runs) == 15
