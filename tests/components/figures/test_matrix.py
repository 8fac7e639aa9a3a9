"""The matrix: every cell says its count, can be read in both themes, and leads to what it counts."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.figures.matrix import LEFT, ROW, matrix_figure, shortened
from tests.components.figures.drawing import checked

ROWS = [("kbs-world", "KBS World"), ("yonhap", "Yonhap")]
COLUMNS = [("kcna", "KCNA"), ("nis", "National Intelligence Service")]

TITLES = ("Outlet", "Credits")


def cells(*rows: tuple[str, str, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["row", "column", "events"])
    return frame.assign(words=[f"{row} credits {column}" for row, column, _ in rows])


def drawn(**options: object) -> go.Figure:
    some = cells(("kbs-world", "kcna", 27), ("yonhap", "nis", 2), ("elsewhere", "kcna", 5))
    return checked(matrix_figure(some, rows=ROWS, columns=COLUMNS, titles=TITLES, **({"width": 940} | options)))


def test_a_cell_shows_its_count_and_carries_the_ids_of_its_row_and_column() -> None:
    (trace,) = drawn().data
    assert list(trace.text) == ["27", "2"]
    assert [custom[:2] for custom in trace.customdata] == [["kbs-world", "kcna"], ["yonhap", "nis"]]
    assert (list(trace.x), list(trace.y)) == ([0, 1], [0, 1])


def test_it_says_what_its_rows_and_its_columns_are() -> None:
    assert [one.text for one in drawn().layout.annotations] == ["<b>Outlet ↓</b>", "<b>Credits →</b>"]


def test_the_first_row_stands_at_the_top() -> None:
    low, high = drawn().layout.yaxis.range
    assert low > high


def test_cells_never_overlap() -> None:
    for narrow, width in ((False, 940), (True, 350)):
        (trace,) = drawn(narrow=narrow, width=width).data
        assert trace.marker.size < ROW
        assert trace.marker.size < (width - LEFT[narrow]) / len(COLUMNS)


@pytest.mark.parametrize("dark", [False, True])
def test_the_larger_count_has_the_stronger_cell(dark: bool) -> None:
    (trace,) = drawn(dark=dark).data
    strengths = [float(colour.rstrip(")").split(",")[-1]) for colour in trace.marker.color]
    assert strengths[0] > strengths[1]


def test_a_long_name_is_cut_and_a_name_that_fits_is_not() -> None:
    assert shortened("KCNA", 8) == "KCNA"
    assert shortened("Korea JoongAng Daily", 10) == "Korea Joo…"


def test_nothing_to_count_gives_an_empty_matrix() -> None:
    assert list(checked(matrix_figure(cells(), rows=[], columns=[], titles=TITLES, width=940)).data[0].x) == []


def test_text_from_the_data_is_never_read_as_markup() -> None:
    figure = checked(
        matrix_figure(
            cells(("a", "b", 1)).assign(words="<b>x</b>"),
            rows=[("a", "<i>A</i>")],
            columns=[("b", "B")],
            titles=("<i>A", "<b>x"),
            width=940,
        )
    ).to_json()
    assert "<b>x" not in figure.replace("\\u003c", "<")
    assert "<i>A" not in figure.replace("\\u003c", "<")
