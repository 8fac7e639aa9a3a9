import pytest

from components.figures.text_width import in_lines, stack, text_width


@pytest.mark.parametrize(
    ("text", "measured"),
    [  # in Chromium, Source Sans at 11.5 pixels
        ("Vostochny summit", 89),
        ("Donetsk, Luhansk recognised", 140),
        ("UN monitors: Hwasong debris", 143),
        ("US: 1,000 containers of arms", 136),
        ("Putin–Kim talks, Beijing", 114),
    ],
)
def test_a_text_is_at_least_as_wide_as_drawn_and_hardly_wider(text: str, measured: int) -> None:
    assert measured <= text_width(text, 11.5) <= measured * 1.06


def test_letters_that_are_not_measured_count_as_wide_ones() -> None:
    assert text_width("한", 10) >= 8


@pytest.mark.parametrize(
    ("stretches", "lines"),
    [
        ([(0, 10), (20, 30)], [0, 0]),
        ([(0, 10), (5, 15)], [0, 1]),
        ([(0, 10), (5, 15), (12, 20)], [0, 1, 0]),
        ([(0, 10), (10, 20)], [0, 0]),  # touching is no overlap
    ],
)
def test_texts_that_overlap_stand_on_different_lines(stretches: list[tuple[float, float]], lines: list[int]) -> None:
    assert stack(stretches) == lines


@pytest.mark.parametrize(
    ("room", "lines"),
    [
        (300, ["North Koreans fight in Kursk"]),
        (90, ["North Koreans", "fight in Kursk"]),
        (60, ["North", "Koreans", "fight in", "Kursk"]),
        (30, ["North", "Kor…", "fight", "in", "Kursk"]),
    ],
)
def test_a_text_takes_as_many_lines_as_its_room_asks_for(room: float, lines: list[str]) -> None:
    assert in_lines("North Koreans fight in Kursk", 11, room) == lines


def test_a_taller_text_takes_the_lines_below_it_too() -> None:
    assert stack([(0, 10), (0, 10), (20, 30)], [2, 1, 1]) == [0, 2, 0]
