"""Sources: which outlets the record rests on, who credits whom, and where it has blind spots."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.figures.matrix import matrix_figure
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import show_chart, show_table
from components.widgets.escaping import escape_markdown
from components.widgets.ways import ways_of_pairs, ways_of_rows
from loaders import Dataset
from loaders.dataset.outlets import crediting_frame, shares_frame, single_camp_months, voices_frame
from loaders.language import Language, mark
from loaders.model import vocabulary
from loaders.model.vocabulary import CAMPS
from loaders.selection.answer import Answer

BUSIEST = {False: 14, True: 8}
"""How many outlets stand at either side of the matrix of credits, wide and narrow."""

LANGUAGES = 10
"""How many languages the matrix shows; the table has them all."""

COLUMNS = {
    "name": mark("Outlet"),
    "published": mark("Publishes"),
    "credited": mark("Is credited"),
    "republished": mark("Republishes"),
    "camp": mark("Camp"),
    "kind": mark("Kind"),
    "control": mark("Control"),
    "country": mark("Country"),
    "languages": mark("Languages"),
}
"""The columns of the table of outlets, and their headings."""

NAME = 170
"""Width of the column of their names, in pixels, whatever they are: the ways to their events stand beside it."""

Names = Callable[[str], str]


def show(answer: Answer, reader: Reader) -> None:
    """Draw who stands behind the events that are asked for; every cell and row leads to its events."""
    dataset, events, language = answer.known, answer.events, reader.language
    if events.empty:
        return
    st.caption(
        language.text("All counts are events, not pages. Choose a cell or a row to see its events on the timeline.")
    )
    counted = answer.remembered("counted sources", language.id, lambda: _counted(dataset, events, language))
    _show_crediting(counted.pairs, answer, reader)
    title = language.text("Camps by year")
    _show_shares(counted.camps, "camp", _camp_names(language), list(CAMPS), title, answer, reader)
    title = language.text("Languages by year")
    _show_shares(counted.languages, "language", language.name_of, counted.spoken, title, answer, reader)
    _show_single_camps(counted.months, language)
    _show_outlets(counted.voices, language)


@dataclass(frozen=True, slots=True, eq=False)
class _Counted:
    """What stands behind some events, counted, with what is said of it in a language.

    Attributes:
        pairs: What `crediting_frame` returns, with the names of both and the words of a pair.
        camps: What `shares_frame` returns of camps, with words.
        languages: The same of languages.
        spoken: The most frequent languages, most frequent first.
        months: What `single_camp_months` returns.
        voices: What `voices_frame` returns of those that are heard.
    """

    pairs: pd.DataFrame
    camps: pd.DataFrame
    languages: pd.DataFrame
    spoken: tuple[str, ...]
    months: pd.DataFrame
    voices: pd.DataFrame


def _counted(dataset: Dataset, events: pd.DataFrame, language: Language) -> _Counted:
    def within(frame: pd.DataFrame) -> pd.DataFrame:
        return frame[frame["event"].isin(events["id"])]

    sources, camps = within(dataset.sources), within(dataset.camps)
    voices = voices_frame(sources, within(dataset.outlets), within(dataset.origins), dataset.registers)
    return _Counted(
        pairs=_worded_pairs(crediting_frame(sources, within(dataset.credited)), dataset, language),
        camps=_worded_shares(shares_frame(events, camps, "camp"), "camp", _camp_names(language), language),
        languages=_worded_shares(shares_frame(events, sources, "language"), "language", language.name_of, language),
        spoken=tuple(sources["language"].value_counts().index[:LANGUAGES]),
        months=single_camp_months(events, camps),
        voices=voices[voices["published"] + voices["republished"] + voices["credited"] > 0].reset_index(drop=True),
    )


def _worded_pairs(pairs: pd.DataFrame, dataset: Dataset, language: Language) -> pd.DataFrame:
    registers = dataset.registers
    pairs["name"] = [
        registers.named(register).name(one) for register, one in zip(pairs["register"], pairs["credited"], strict=True)
    ]
    pairs["publisher"] = pairs["outlet"].map(registers.outlets.name)
    pairs["words"] = [
        language.plural(
            "{outlet} credits {names} in {number} event",
            "{outlet} credits {names} in {number} events",
            count,
            outlet=outlet,
            names=credited,
        )
        for outlet, credited, count in zip(pairs["publisher"], pairs["name"], pairs["events"], strict=True)
    ]
    return pairs


def _worded_shares(shares: pd.DataFrame, field: str, name: Names, language: Language) -> pd.DataFrame:
    shares["words"] = [
        language.plural(
            "{name}: {number} event of {year}, {share} of that year",
            "{name}: {number} events of {year}, {share} of that year",
            count,
            name=name(one),
            year=year,
            share=language.percent(share),
        )
        for one, year, count, share in zip(
            shares[field], shares["year"], shares["events"], shares["share"], strict=True
        )
    ]
    return shares


def _show_crediting(pairs: pd.DataFrame, answer: Answer, reader: Reader) -> None:
    language = reader.language
    st.header(language.text("Who credits whom"), anchor=False)
    if pairs.empty:
        st.markdown(language.text("No source of these events credits another."))
        return
    cells = pairs.rename(columns={"outlet": "row", "credited": "column"})
    _show_matrix(
        cells,
        rows=_busiest(cells, "row", dict(zip(cells["row"], cells["publisher"], strict=True)), reader),
        columns=_busiest(cells, "column", dict(zip(cells["column"], cells["name"], strict=True)), reader),
        titles=(language.text("Outlet"), language.text("Credits")),
        key="crediting",
        answer=answer,
        reader=reader,
        alt=language.text("Which outlets credit whom in how many events; the table below has all pairs as text."),
        chosen=lambda outlet, credited: session.narrow_on_timeline(source=(outlet,), credits=(credited,)),
    )
    headings = [language.text("Outlet"), language.text("Credits"), language.text("Events")]
    with st.expander(language.text("All {number} pairs as a table", number=language.number(len(pairs)))):
        show_table(
            pairs[["publisher", "name", "events"]].set_axis(headings, axis=1),
            "pairs",
            language.text("Which outlet credits whom in how many events"),
            lambda place: session.narrow_on_timeline(
                source=(pairs["outlet"][place],), credits=(pairs["credited"][place],)
            ),
            menu=ways_of_pairs(
                ("source", "credits"), list(zip(pairs["outlet"], pairs["credited"], strict=True)), language
            ),
        )


def _show_shares(
    shares: pd.DataFrame, field: str, name: Names, order: Sequence[str], title: str, answer: Answer, reader: Reader
) -> None:
    """A matrix of years and of what stands behind their events; one event counts for all that it has."""
    language = reader.language
    years = sorted(shares["year"].unique())
    held = [one for one in order if one in set(shares[field])]
    heading = language.text("Camp") if field == "camp" else language.text("Language")
    st.header(title, anchor=False)
    _show_matrix(
        shares.assign(column=shares["year"].astype("str")).rename(columns={field: "row"}),
        rows=[(one, name(one)) for one in held],
        columns=[(str(year), str(year)) for year in years],
        titles=(heading, language.text("Year")),
        key=f"shares-{field}",
        answer=answer,
        reader=reader,
        alt=language.text("{title}: how many events; the table below has the same with shares.", title=title),
        chosen=lambda one, year: session.narrow_on_timeline(**of_year(year), **{field: (one,)}),
    )
    with st.expander(language.text("As a table, with shares")):
        table = shares.pivot(index=field, columns="year", values="share").loc[held].rename(index=name)
        st.table(table.map(lambda share: "" if pd.isna(share) else language.percent(share)).rename_axis(index=heading))


def of_year(year: str) -> dict[str, str]:
    """The filters that ask for what may lie in a year."""
    return {"start": year, "end": year, "window": "possible"}


def of_month_alone(month: str) -> dict[str, str]:
    """The filters that ask for what certainly lies in a month."""
    return {"start": month, "end": month, "window": "certain"}


def _show_single_camps(months: pd.DataFrame, language: Language) -> None:
    st.header(language.text("Months in which only one camp speaks"), anchor=False)
    if months.empty:
        st.markdown(language.text("None: in every month with an event, at least two camps are heard."))
        return
    name = _camp_names(language)
    with st.container(horizontal=True, gap="small"):
        for month, camp, count in months.itertuples(index=False, name=None):
            text = language.plural(
                "{month} {year}: {camp}, {number} event",
                "{month} {year}: {camp}, {number} events",
                count,
                month=language.month(month.month),
                year=month.year,
                camp=name(camp),
            )
            asked = month.strftime("%Y-%m")
            st.button(
                escape_markdown(text),
                key=f"single-{asked}",
                on_click=session.narrow_on_timeline,
                kwargs=of_month_alone(asked),
            )


def _show_outlets(heard: pd.DataFrame, language: Language) -> None:
    st.header(language.text("Outlets ({number})", number=len(heard)), anchor=False)
    shown = heard.assign(
        camp=heard["camp"].map(_camp_names(language)),
        kind=[language.text(vocabulary.OUTLET_KINDS[one].label) for one in heard["kind"]],
        control=[language.text(vocabulary.CONTROLS[one].label) for one in heard["control"]],
        languages=[", ".join(map(language.name_of, filter(None, codes.split(", ")))) for codes in heard["languages"]],
    )
    show_table(
        shown[list(COLUMNS)].set_axis([language.text(heading) for heading in COLUMNS.values()], axis=1),
        "outlets",
        language.text(
            "The outlets, those behind most events first: how many events each publishes and is credited for"
        ),
        lambda place: session.narrow_on_timeline(source=(heard["outlet"][place],)),
        widths={language.text(COLUMNS["name"]): NAME},
        menu=ways_of_rows("source", list(heard["outlet"]), language),
    )


def _show_matrix(
    cells: pd.DataFrame,
    *,
    rows: list[tuple[str, str]],
    columns: list[tuple[str, str]],
    titles: tuple[str, str],
    key: str,
    answer: Answer,
    reader: Reader,
    alt: str,
    chosen: Callable[[str, str], None],
) -> None:
    figure = answer.remembered(
        key,
        (reader.language.id, reader.dark, reader.width, reader.narrow),
        lambda: matrix_figure(
            cells,
            rows=rows,
            columns=columns,
            titles=titles,
            dark=reader.dark,
            width=reader.width,
            narrow=reader.narrow,
        ),
    )
    show_chart(figure, key, alt, lambda mark: chosen(mark[0], mark[1]), reader)


def _busiest(cells: pd.DataFrame, side: str, names: Mapping[str, str], reader: Reader) -> list[tuple[str, str]]:
    """The rows or columns with the largest counts, the largest first."""
    totals = cells.groupby(side)["events"].sum().sort_values(ascending=False, kind="stable")
    return [(str(one), names[str(one)]) for one in totals.index[: BUSIEST[reader.narrow]]]


def _camp_names(language: Language) -> Names:
    return lambda camp: language.text(CAMPS[camp].label)
