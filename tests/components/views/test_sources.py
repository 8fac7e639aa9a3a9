"""The view of sources follows the filters, and draws what its tables have."""

from components.figures.matrix import matrix_figure
from loaders import Dataset
from loaders.dataset.outlets import crediting_frame
from tests.components.figures.drawing import checked
from tests.page import open_page, sentence, texts


def choose(key: str, selection: dict[str, object], **link: str):
    """The page after a click in one of its charts or tables."""
    page = open_page(view="sources", **link)
    page.session_state[key] = {"selection": selection}
    return page.run()


def test_every_outlet_that_is_heard_stands_in_the_table(dataset: Dataset) -> None:
    page = open_page(view="sources")
    assert not page.exception
    heard = dataset.outlets["outlet"].nunique()
    assert f"Outlets ({heard})" in texts(page)
    assert len(page.dataframe[-1].value) == heard


def test_the_counts_follow_the_filters() -> None:
    page = open_page(view="sources", category="casualty")
    outlets = page.dataframe[-1].value
    assert outlets["Publishes"].max() < 60
    assert not page.exception


def test_no_event_no_sources() -> None:
    page = open_page(view="sources", category="prisoner", to="2022-12")
    assert not page.exception
    assert "0 of" in sentence(page)
    assert not page.dataframe


def test_the_figure_is_drawn_from_the_same_counts_as_the_table(dataset: Dataset) -> None:
    pairs = crediting_frame(dataset.sources, dataset.credited).head(5)
    cells = pairs.rename(columns={"outlet": "row", "credited": "column"}).assign(words="")
    figure = checked(
        matrix_figure(
            cells,
            rows=[(one, one) for one in dict.fromkeys(cells["row"])],
            columns=[(one, one) for one in dict.fromkeys(cells["column"])],
            titles=("Outlet", "Credits"),
            width=940,
        )
    )
    assert list(figure.data[0].text) == [str(count) for count in pairs["events"]]
