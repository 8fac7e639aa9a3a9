"""Which of Streamlit's files a view will ask for."""

import json
from pathlib import Path

import streamlit

from components.endpoints.chunks import chart_chunks

INSTALLED = Path(streamlit.__file__).parent / "static"


def test_the_chart_of_the_streamlit_that_is_installed_is_found():
    first, *others = chart_chunks(INSTALLED)
    assert first.startswith("static/js/PlotlyChart.")
    assert all((INSTALLED / path).is_file() for path in [first, *others])


def test_what_the_page_asks_for_at_once_is_not_named_again(tmp_path: Path):
    listed = {
        "index.html": {"file": "index.js", "imports": ["_react"]},
        "_react": {"file": "react.js"},
        "_lib": {"file": "lib.js", "imports": ["_react", "Chart.tsx"]},
        "Chart.tsx": {"file": "chart.js", "name": "PlotlyChart", "imports": ["_react", "_lib", "index.html"]},
    }
    (tmp_path / "manifest.json").write_text(json.dumps(listed), encoding="utf-8")
    assert chart_chunks(tmp_path) == ("chart.js", "lib.js")


def test_without_a_list_or_with_one_of_another_kind_nothing_is_asked_for_early(tmp_path: Path):
    assert chart_chunks(tmp_path) == ()
    for other in ("[]", "{", '{"index.html": {"file": "index.js"}}', '{"a": {"name": "PlotlyChart"}}'):
        (tmp_path / "manifest.json").write_text(other, encoding="utf-8")
        assert chart_chunks(tmp_path) == ()
