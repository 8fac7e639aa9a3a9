"""The comparison: what is asked for beside another selection, on one axis of time and value by value."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.figures.comparison import comparison_figure, laid_over
from components.figures.look import palette
from components.sharing.picture import show_picture
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.chart import show_chart, show_table
from components.widgets.escaping import escape_markdown
from components.widgets.ways import ways_of_names
from loaders.dataset.rhythm import by_month
from loaders.dataset.window import Window, coverage, first_and_last, of_month, widened
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.selection.answer import Answer
from loaders.selection.comparison import COMPARED, Comparison, Periods, compared, counted, difference, periods
from loaders.selection.filters import Filters
from loaders.selection.parameters import BY_FIELD
from loaders.selection.sentence import describe
from loaders.wording.clocks import clock_in_words

CHART, TABLE, MONTHS = "compare", "table-compare", "table-compare-months"

MOST = 12
"""Of the values of a filter, those of which the shares differ most stand in the table."""

WIDTHS = {False: (None, 210, None, None), True: (64, 112, 70, 64)}
"""Of filter, value, and how many events of it both selections have, in pixels, wide and narrow: a phone has room for no
more; their shares are a swipe away. None leaves it to the browser."""


def show(answer: Answer, reader: Reader) -> None:
    """Draw both selections; every bar and row leads to its events."""
    language = reader.language
    comparison, notices = compared(answer)
    for notice in notices:
        st.warning(escape_markdown(language.text(notice)), icon=":material/link_off:")
    _show_selections(comparison, reader)
    st.markdown(escape_markdown(difference(comparison, language)))
    if len(answer.events) or len(comparison.second.events):
        _show_drawn(comparison, reader)
        _show_values(comparison, reader)


def _show_selections(comparison: Comparison, reader: Reader) -> None:
    """What both are, in the colours of the chart, and the ways to other ones."""
    text, colours = reader.language.text, palette(reader.dark)
    with st.container(horizontal=not reader.narrow, gap="medium"):
        for key, title, asked, colour in (
            ("first", text("First, upwards"), comparison.first, colours.text),
            ("second", text("Second, downwards, hatched"), comparison.second, colours.muted),
        ):
            with st.container(border=True, gap="xxsmall", key=f"compared-{key}"):
                st.html(f'<span style="color:{colour}">■</span> {title}')
                st.markdown(f"**{escape_markdown(describe(asked, reader.language))}**")
                st.button(
                    text("Show its events"),
                    key=f"compared-{key}-events",
                    icon=":material/arrow_forward:",
                    type="tertiary",
                    on_click=session.show_on_timeline,
                    args=(asked.state.filters, None),
                )
    first, second = comparison.first.state.filters, comparison.second.state.filters
    with st.container(horizontal=True, gap="small"):
        st.button(
            text("Swap them"), icon=":material/swap_vert:", type="tertiary", on_click=session.swap, args=(second,)
        )
        if first != second:
            st.button(
                text("Keep the first as the second"),
                icon=":material/keep:",
                type="tertiary",
                help=text("Then change the filters: they are those of the first."),
                on_click=session.compare,
                args=(first,),
            )
        if second != Filters():
            st.button(
                text("Compare with all events"),
                icon=":material/select_all:",
                type="tertiary",
                on_click=session.compare,
                args=(Filters(),),
            )


def _show_drawn(comparison: Comparison, reader: Reader) -> None:
    language, asked = reader.language, comparison.first
    first, second = comparison.events
    if comparison.by_report:
        given = len({*asked.events["id"], *comparison.second.events["id"]})
        dated = len({*first["id"], *second["id"]})
        st.caption(clock_in_words(dated, given - dated, language))
    if not len(first) + len(second):
        return
    reach = first_and_last(pd.concat([first, second])) if comparison.by_report else None
    window, over = widened(coverage(asked.known), reach), periods(comparison)
    figure = asked.remembered(
        CHART,
        (language.id, reader.dark, reader.width),
        lambda: comparison_figure(
            [(language.text("first"), first), (language.text("second"), second)],
            window=window,
            periods=over,
            language=language,
            dark=reader.dark,
            width=reader.width,
        ),
    )
    alt = language.text("Events of both selections by month; the table below has the same as text.")
    both = (asked.state.filters, comparison.second.state.filters)
    show_chart(figure, CHART, alt, lambda chosen: _choose(chosen, both), reader)
    show_picture(CHART, asked, reader, named=difference(comparison, language))
    folded = st.expander(language.text("As a table"), key="compared-fold", on_change="rerun")
    if folded.open:
        with folded:
            _show_months(_months(comparison, over, window, language), both[0], language)


def _choose(chosen: Sequence[str], both: tuple[Filters, Filters]) -> None:
    """Callback: show the month of a bar, of the selection that it belongs to."""
    session.show_on_timeline(both[int(chosen[0])], of_month(chosen[1][:7]))  # of a day too


def _months(comparison: Comparison, over: Periods | None, window: Window, language: Language) -> pd.DataFrame:
    """The chart as a table as it is seen; in `attrs` the `times` of its columns of words, by their headings."""
    text = language.text
    if over:
        laid = laid_over(comparison.events, over)
        steps = range(laid.steps[0], laid.steps[1] + 1)
        times = [[laid.time(side, step) for step in steps] for side in (0, 1)]
        first, second = (one.reindex(steps, fill_value=0).tolist() for one in laid.counts)
        headings = [text("Time of the first"), text("Time of the second")]
    else:
        held = [by_month(events, window) for events in comparison.events]
        times = [sorted({month for one in held for month in one.attrs["months"]})]
        first, second = (one.groupby("month")["events"].sum().reindex(times[0], fill_value=0).tolist() for one in held)
        headings = [text("Month")]
    words = {
        heading: [in_words(read_edtf(time), language) for time in own]
        for heading, own in zip(headings, times, strict=True)
    }
    table = pd.DataFrame({**words, text("First"): first, text("Second"): second})
    table.attrs["times"] = dict(zip(headings, times, strict=True))
    return table


def _show_months(table: pd.DataFrame, filters: Filters, language: Language) -> None:
    times: dict[str, list[str]] = table.attrs["times"]
    months = next(iter(times.values()))
    show_table(
        table,
        MONTHS,
        language.text("How many events both selections have in each month"),
        lambda row: session.show_on_timeline(filters, of_month(months[row][:7])),
        beside=[TABLE],
        days=times,
        file=language,
    )


def _show_values(comparison: Comparison, reader: Reader) -> None:
    language, text = reader.language, reader.language.text
    rows = comparison.first.remembered(TABLE, language.id, lambda: _rows(comparison, language))
    st.header(text("Value by value"), anchor=False)
    st.caption(
        text(
            "Of each filter the values of which the shares differ most; an event counts for each value that it has."
            " Choose a row to see its events of the first selection."
        )
    )
    names = list(zip(rows["field"], rows["value"], strict=True))
    headings = [
        text("Filter"),
        text("Value"),
        text("First"),
        text("Second"),
        text("First, share"),
        text("Second, share"),
    ]
    show_table(
        rows[["label", "name", "first", "second", "first_share", "second_share"]].set_axis(headings, axis=1),
        TABLE,
        text("How many events of both selections have each value"),
        lambda row: session.narrow_on_timeline(**{names[row][0]: (names[row][1],)}),
        widths={name: width for name, width in zip(headings, WIDTHS[reader.narrow], strict=False) if width},
        menu=ways_of_names(names, language).slim(2),
    )


def _rows(comparison: Comparison, language: Language) -> pd.DataFrame:
    """The values of all filters, one below the other, with their names."""
    tables = []
    for field in COMPARED:
        counts = counted(comparison, field).head(MOST)
        names = [BY_FIELD[field].value(comparison.first.dataset, value, language) for value in counts["value"]]
        tables.append(counts.assign(field=field, label=language.text(BY_FIELD[field].label), name=names))
    rows = pd.concat(tables, ignore_index=True)
    shares = ["first_share", "second_share"]
    return rows.assign(**{share: [language.percent(one) for one in rows[share]] for share in shares})
