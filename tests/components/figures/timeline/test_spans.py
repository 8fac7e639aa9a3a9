from datetime import date

import pytest

from components.figures.timeline.spans import Scale, Stretch, spans_of
from loaders.dataset.window import reaching_into
from tests.components.figures.drawing import make_events

JUNE = Scale(date(2024, 6, 1), date(2024, 6, 30), width=300)
"""Ten pixels a day."""


@pytest.mark.parametrize(
    ("text", "at", "possible", "certain"),
    [
        ("2024-06-01", 5, None, None),  # a day is one day wide; the marker stands at its noon
        ("2024-06-30", 295, None, None),
        ("2024-06", 150, (0, 300), None),  # a month is all its days, marked in their middle
        ("[2024-06-11..2024-06-20]", 150, (100, 200), None),  # one day in that span
        ("[2024-05-01..2024-06-10]", 50, (0, 100), None),  # as far as the window shows it
        ("2024", 150, (0, 300), None),
        ("2024-06-15~", 145, (137, 153), None),  # about that day: how far about is not known, only that it is about
        ("2024-06-15?", 145, (137, 153), None),
        ("2024-06-11/2024-06-20", 105, None, (100, 200)),  # a stay is marked where it begins
        ("2024-05-20/2024-06-10", 0, None, (0, 100)),  # begun before the window
        ("2024-06-21/..", 205, None, (200, 300)),  # goes on
        ("2024-06-21/", 205, (200, 300), (200, 210)),  # its end is not known: only the first day is certain
        ("../2024-06-10", 95, None, (0, 100)),  # its beginning is not known: marked where it ends
        ("2024-05/2024-06-20", 0, (0, 200), (0, 200)),  # some day in May to 20 June
        ("2024-06/2024-07-20", 150, (0, 300), (290, 300)),  # some day in June on: surely from the 30th
    ],
)
def test_where_a_date_is_drawn(text: str, at: float, possible: Stretch | None, certain: Stretch | None) -> None:
    (span,) = spans_of(make_events({"date": text}), JUNE, least=[8])
    assert (span.at, span.possible, span.certain) == (at, possible, certain)


@pytest.mark.parametrize(
    ("text", "to_left", "to_right"),
    [
        ("2024-06-21/..", False, True),
        ("2024-06-21/", False, True),
        ("../2024-06-10", True, False),
        ("2024-05-20/2024-07-10", False, False),  # known ends outside the window are no open ends
    ],
)
def test_only_an_open_end_gets_an_arrow(text: str, to_left: bool, to_right: bool) -> None:
    (span,) = spans_of(make_events({"date": text}), JUNE, least=[8])
    assert (span.to_left, span.to_right) == (to_left, to_right)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2024-05-31", False),
        ("2024-06-01", True),
        ("2024-06-30", True),
        ("2024-07-01", False),
        ("2024", True),
        ("2022-01/..", True),
        ("../2022-01", False),
        ("2024-07/..", False),
        ("../2024-06-01", True),
    ],
)
def test_a_window_holds_what_may_fall_into_it(text: str, shown: bool) -> None:
    assert reaching_into(make_events({"date": text}), (JUNE.first, JUNE.last)).tolist() == [shown]


def test_pixels_and_moments_agree() -> None:
    scale = Scale(date(2024, 6, 1), date(2024, 6, 30), width=320, inset=10)
    assert scale.moment(10) == "2024-06-01 00:00"
    assert scale.moment(310) == "2024-07-01 00:00"
    assert scale.moment(scale.pixel(scale.begin)) == "2024-06-01 00:00"
