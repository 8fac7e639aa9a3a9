import copy
import json
import pickle

import pytest
from streamlit.testing.v1 import AppTest

from components.figures.plain import Figure, scatter
from loaders import Dataset
from loaders.language import ENGLISH
from loaders.wording.texts import worded
from tests.components.figures.drawing import checked, drawn

LINE = Figure([scatter(x=[1, 2], y=[3, None])], {"height": 300})


def test_a_figure_is_sent_as_it_stands() -> None:
    assert json.loads(LINE.to_json()) == {
        "data": [{"type": "scatter", "x": [1, 2], "y": [3, None]}],
        "layout": {"height": 300},
    }


def test_what_plotly_does_not_know_is_found_by_the_tests_and_not_at_run_time() -> None:
    wrong = Figure([scatter(colour="red")], {})
    with pytest.raises(ValueError, match="colour"):
        checked(wrong)


def test_the_schema_changes_nothing_of_the_timeline(dataset: Dataset) -> None:
    figure = drawn(worded(dataset, ENGLISH), eras=dataset.chronology.eras, selected=dataset.events["id"].iloc[5])
    sent, known = json.loads(figure.to_json()), json.loads(checked(figure).to_json())
    assert known["layout"].pop("template")["data"].keys() == {"scatter"}, "the empty template of Plotly's own"
    assert sent["layout"].pop("template") == {}
    assert sent == known


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda figure: pickle.loads(pickle.dumps(figure))])
def test_a_figure_can_be_kept(copied: object) -> None:
    assert copied(LINE).to_dict() == LINE.to_dict()


def test_streamlit_draws_it_and_checks_nothing() -> None:
    def page() -> None:
        import streamlit as st

        from components.figures.plain import Figure, scatter

        st.plotly_chart(Figure([scatter(colour="red")], {"height": 300}), theme=None)

    (chart,) = AppTest.from_function(page).run().get("plotly_chart")
    assert json.loads(chart.proto.spec)["data"] == [{"type": "scatter", "colour": "red"}]
