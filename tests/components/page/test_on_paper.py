"""A table on paper is as large as the sheet allows."""

import pytest

from components.page.on_paper import SMALLEST, size_on_paper
from components.widgets.chart import SHEET


@pytest.mark.parametrize(("width", "size"), [(SHEET / 2, 1), (SHEET, 1), (SHEET * 1.25, 0.8), (SHEET * 9, SMALLEST)])
def test_a_table_is_made_to_fit_the_sheet_and_stays_readable(width: float, size: float) -> None:
    assert size_on_paper(width) == size
