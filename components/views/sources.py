"""Sources: which outlets the record rests on, who credits whom, and where it has blind spots."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components.figures.matrix import matrix_figure
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import NARROW, WIDE
from components.widgets.escaping import escape_markdown
from loaders import Dataset
from loaders.dataset.outlets import crediting_frame, shares_frame, single_camp_months, voices_frame
from loaders.language import ENGLISH
from loaders.provenance.camps import CAMPS
from loaders.selection.answer import Answer

BUSIEST = {False: 14, True: 8}
"""How many outlets stand at either side of the matrix of credits, wide and narrow."""

LANGUAGES = 10
"""How many languages the matrix shows; the table has them all."""

COLUMNS = {
    "name": "Outlet",
    "published": "Publishes",
    "credited": "Is credited",
    "republished": "Republishes",
    "camp": "Camp",
    "kind": "Kind",
    "control": "Control",
    "country": "Country",
    "languages": "Languages",
}

Names = Callable[[str], str]


def show(answer: Answer, reader: Reader) -> None:
    """Draw who stands behind the events that are asked for; every cell and row leads to its events."""
    dataset, events = answer.known, answer.events
    if events.empty:
        return
    within = _Within(dataset, events)
    st.caption("All counts are events, not pages. Choose a cell or a row to see its events on the timeline.")
    _show_crediting(dataset, within, reader)
    _show_shares(events, within.camps, "camp", lambda camp: CAMPS[camp].label, list(CAMPS), "Camps by year", reader)
    spoken = within.sources["language"].value_counts().index[:LANGUAGES]
    _show_shares(events, within.sources, "language", ENGLISH.name_of, list(spoken), "Languages by year", reader)
    _show_single_camps(events, within.camps)
    _show_outlets(dataset, within)


class _Within:
    """The frames of a dataset, narrowed to some events."""

    def __init__(self, dataset: Dataset, events: pd.DataFrame) -> None:
        def narrowed(frame: pd.DataFrame) -> pd.DataFrame:
            return frame[frame["event"].isin(events["id"])]

        self.sources, self.credited, self.outlets = map(narrowed, (dataset.sources, dataset.credited, dataset.outlets))
        self.origins, self.camps = narrowed(dataset.origins), narrowed(dataset.camps)


def _show_crediting(dataset: Dataset, within: _Within, reader: Reader) -> None:
    pairs = crediting_frame(within.sources, within.credited)
    registers = dataset.registers
    pairs["name"] = [
        registers.named(register).name(one) for register, one in zip(pairs["register"], pairs["credited"], strict=True)
    ]
    pairs["publisher"] = pairs["outlet"].map(registers.outlets.name)
    pairs["words"] = pairs["publisher"] + " credits " + pairs["name"] + " in " + pairs["events"].map(_counted)
    st.subheader("Who credits whom", anchor=False)
    if pairs.empty:
        st.markdown("No source of these events credits another.")
        return
    cells = pairs.rename(columns={"outlet": "row", "credited": "column"})
    _show_matrix(
        cells,
        rows=_busiest(cells, "row", dict(zip(cells["row"], cells["publisher"], strict=True)), reader),
        columns=_busiest(cells, "column", dict(zip(cells["column"], cells["name"], strict=True)), reader),
        key="crediting",
        reader=reader,
        alt="Which outlets credit whom in how many events; the table below has all pairs as text.",
        chosen=lambda outlet, credited: session.narrow_on_timeline(source=(outlet,), credits=(credited,)),
    )
    with st.expander(f"All {len(pairs)} pairs as a table"):
        _show_table(
            pairs[["publisher", "name", "events"]].set_axis(["Outlet", "Credits", "Events"], axis=1),
            "pairs",
            "Which outlet credits whom in how many events",
            lambda place: session.narrow_on_timeline(
                source=(pairs["outlet"][place],), credits=(pairs["credited"][place],)
            ),
        )


def _show_shares(
    events: pd.DataFrame,
    bridge: pd.DataFrame,
    field: str,
    name: Names,
    order: Sequence[str],
    title: str,
    reader: Reader,
) -> None:
    """A matrix of years and of what stands behind their events; one event counts for all that it has."""
    shares = shares_frame(events, bridge, field)
    shares["words"] = [
        f"{name(one)}: {_counted(count)} of {year}, {share:.0%} of that year"
        for one, year, count, share in zip(
            shares[field], shares["year"], shares["events"], shares["share"], strict=True
        )
    ]
    years = sorted(shares["year"].unique())
    held = [one for one in order if one in set(shares[field])]
    st.subheader(title, anchor=False)
    _show_matrix(
        shares.assign(column=shares["year"].astype("str")).rename(columns={field: "row"}),
        rows=[(one, name(one)) for one in held],
        columns=[(str(year), str(year)) for year in years],
        key=f"shares-{field}",
        reader=reader,
        alt=f"{title}: how many events; the table below has the same with shares.",
        chosen=lambda one, year: session.narrow_on_timeline(start=year, end=year, **{field: (one,)}),
    )
    with st.expander("As a table, with shares"):
        table = shares.pivot(index=field, columns="year", values="share").loc[held].rename(index=name)
        st.table(
            table.map(lambda share: "" if pd.isna(share) else f"{share:.0%}").rename_axis(index=field.capitalize())
        )


def _show_single_camps(events: pd.DataFrame, camps: pd.DataFrame) -> None:
    months = single_camp_months(events, camps)
    st.subheader("Months in which only one camp speaks", anchor=False)
    if months.empty:
        st.markdown("None: in every month with an event, at least two camps are heard.")
        return
    with st.container(horizontal=True, gap="small"):
        for month, camp, count in months.itertuples(index=False, name=None):
            text = f"{ENGLISH.month(month.month)} {month.year}: {CAMPS[camp].label}, {_counted(count)}"
            asked = month.strftime("%Y-%m")
            st.button(
                escape_markdown(text),
                key=f"single-{asked}",
                on_click=session.narrow_on_timeline,
                kwargs={"start": asked, "end": asked},
            )


def _show_outlets(dataset: Dataset, within: _Within) -> None:
    voices = voices_frame(within.sources, within.outlets, within.origins, dataset.registers)
    heard = voices[voices["published"] + voices["republished"] + voices["credited"] > 0].reset_index(drop=True)
    st.subheader(f"Outlets ({len(heard)})", anchor=False)
    shown = heard.assign(
        camp=heard["camp"].map(lambda camp: CAMPS[camp].label),
        kind=heard["kind"].str.replace("-", " "),
        languages=heard["languages"].map(_languages),
    )
    _show_table(
        shown[list(COLUMNS)].rename(columns=COLUMNS),
        "outlets",
        "The outlets, those behind most events first: how many events each publishes and is credited for",
        lambda place: session.narrow_on_timeline(source=(heard["outlet"][place],)),
    )


def _show_matrix(
    cells: pd.DataFrame,
    *,
    rows: list[tuple[str, str]],
    columns: list[tuple[str, str]],
    key: str,
    reader: Reader,
    alt: str,
    chosen: Callable[[str, str], None],
) -> None:
    figure = matrix_figure(
        cells,
        rows=rows,
        columns=columns,
        dark=reader.dark,
        width=NARROW if reader.narrow else WIDE,
        narrow=reader.narrow,
    )
    st.plotly_chart(
        figure,
        key=key,
        theme=None,
        on_select=lambda: _choose_cell(st.session_state[key], chosen),
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False},
        alt=alt,
    )


def _choose_cell(selection: Mapping[str, Any], chosen: Callable[[str, str], None]) -> None:
    for point in selection["selection"]["points"]:
        row, column, *_ = point["customdata"]
        chosen(row, column)


def _show_table(table: pd.DataFrame, key: str, alt: str, chosen: Callable[[int], None]) -> None:
    def choose() -> None:
        for place in st.session_state[key]["selection"]["rows"]:
            chosen(place)

    st.dataframe(table, key=key, hide_index=True, on_select=choose, selection_mode="single-row", alt=alt)


def _busiest(cells: pd.DataFrame, side: str, names: Mapping[str, str], reader: Reader) -> list[tuple[str, str]]:
    """The rows or columns with the largest counts, the largest first."""
    totals = cells.groupby(side)["events"].sum().sort_values(ascending=False, kind="stable")
    return [(str(one), names[str(one)]) for one in totals.index[: BUSIEST[reader.narrow]]]


def _languages(codes: str) -> str:
    return ", ".join(ENGLISH.name_of(code) for code in codes.split(", ") if code)


def _counted(count: int) -> str:
    return "1 event" if count == 1 else f"{count} events"
