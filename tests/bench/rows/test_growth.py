import pytest

from tests.bench.rows.growth import MOST, STEPS, growth


@pytest.mark.parametrize("name", STEPS)
def test_twice_as_much_takes_about_twice_the_work(name: str) -> None:
    _, size, step = STEPS[name]
    assert growth(step, size) <= MOST


def test_a_step_that_grows_with_the_square_is_noticed() -> None:
    def every_pair(size: int) -> None:
        for number in range(size * size):
            abs(number)

    assert growth(every_pair, 50) > MOST
