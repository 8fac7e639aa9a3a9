from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from loaders.dataset.memory import Memory


def made(memory: Memory, key: str, made_by: list[str], most: int = 2) -> str:
    def make() -> str:
        made_by.append(key)
        return key * 2

    return memory.remembered("texts", key, make, most)


def test_what_was_made_is_not_made_again() -> None:
    memory, log = Memory(), []
    assert [made(memory, "a", log) for _ in range(3)] == ["aa"] * 3
    assert log == ["a"]


def test_what_nobody_asked_for_longest_makes_room() -> None:
    memory, log = Memory(), []
    for key in "abacab":
        made(memory, key, log)
    assert log == ["a", "b", "c", "b"]


def test_what_is_weighed_makes_room_by_its_weight_and_what_is_too_heavy_is_not_kept() -> None:
    memory, log = Memory(), []

    def ask(text: str) -> str:
        return memory.remembered("texts", text, lambda: log.append(text) or text, 6, len)

    for text in ("aa", "bbb", "aa", "cccc", "aa", "bbb", "much too long", "bbb", "much too long"):
        assert ask(text) == text
    assert log == ["aa", "bbb", "cccc", "bbb", "much too long", "much too long"]


def test_what_takes_long_is_made_apart_and_keeps_nobody_else_waiting() -> None:
    apart, other = Memory(apart=True), Memory()

    def long() -> str:
        with ThreadPoolExecutor(1) as visitor:
            return visitor.submit(other.remembered, "texts", 1, lambda: "made meanwhile", 1).result(timeout=5)

    assert apart.remembered("texts", 1, long, 1) == "made meanwhile"


def test_each_sort_has_room_of_its_own() -> None:
    memory = Memory()
    assert memory.remembered("numbers", 1, lambda: "one", 1) == "one"
    assert memory.remembered("names", 1, lambda: "Kim", 1) == "Kim"
    assert memory.remembered("numbers", 1, lambda: "another", 1) == "one"


def test_nothing_is_kept_of_what_could_not_be_made() -> None:
    memory = Memory()
    with pytest.raises(ZeroDivisionError):
        memory.remembered("numbers", 1, lambda: 1 // 0, 1)
    assert memory.remembered("numbers", 1, lambda: 7, 1) == 7


def test_what_is_made_may_ask_for_something_else_first() -> None:
    memory, other = Memory(), Memory()

    def outer() -> int:
        return memory.remembered("inner", 1, lambda: 20, 1) + other.remembered("inner", 1, lambda: 22, 1)

    assert memory.remembered("outer", 1, outer, 1) == 42


def test_a_crowd_that_asks_at_once_gets_one_thing_made_once() -> None:
    memory, log, crowd = Memory(), [], 16
    together = Barrier(crowd)

    def ask(visitor: int) -> list[str]:
        together.wait()
        return [made(memory, key, log, most=3) for key in "abc" * 20]

    with ThreadPoolExecutor(crowd) as visitors:
        answers = list(visitors.map(ask, range(crowd)))
    assert answers == [["aa", "bb", "cc"] * 20] * crowd
    assert sorted(log) == ["a", "b", "c"]
