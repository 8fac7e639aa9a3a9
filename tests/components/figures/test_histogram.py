from components.figures.histogram import count_by_month, month_bars
from components.figures.palette import LIGHT
from tests.components.figures.drawing import draw, make_events


def test_months_are_counted_by_kind_in_the_order_of_the_vocabulary() -> None:
    counts = count_by_month(["2024-07", "2024-06", "2024-06"], ["claim", "claim", "contact"])
    assert list(counts.index) == ["2024-06", "2024-07"]
    assert counts.to_dict("list") == {"contact": [1, 0], "claim": [1, 1]}


def test_an_event_counts_once_in_the_month_where_its_marker_stands() -> None:
    figure = draw(make_events({"date": "2024"}, {"date": "2024-06-30"}, {"date": "2024-06-20/2024-09-01"}))
    (bars,) = [trace for trace in figure.data if trace.type == "bar"]
    assert dict(zip((month for month, *_ in bars.customdata), bars.y, strict=True)) == {"2024-06": 2, "2024-07": 1}


def test_bars_share_the_axis_of_time_with_the_rows() -> None:
    layout = draw(make_events({})).layout
    assert layout.xaxis2.matches == "x"
    assert layout.xaxis2.range == layout.xaxis.range


def test_kinds_are_stacked_and_the_card_gives_their_share() -> None:
    bars = month_bars(count_by_month(["2024-06", "2024-06"], ["contact", "claim"]), LIGHT)
    assert [bar.name for bar in bars] == ["Contact", "Claim"]
    assert bars[0].customdata[0] == ["2024-06", "June 2024", 2]
    assert draw(make_events({})).layout.barmode == "stack"
