"""The stories: paths through the events, each told step by step beside a timeline of its events alone."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.figures.timeline.legend import legend, legend_html
from components.figures.timeline.timeline import draw_timeline
from components.visitor import session
from components.visitor.reader import Reader
from components.widgets.badges import event_badges
from components.widgets.chart import show_chart
from components.widgets.crowd import crowd_of_events, likeliest
from components.widgets.escaping import escape_markdown
from components.widgets.event_button import KEY, align_open_buttons, open_button
from loaders.dataset.window import Window, of_month, widened
from loaders.language import Language
from loaders.model.entries import Step, Story
from loaders.selection.answer import Answer
from loaders.wording.lanes import by_category
from loaders.wording.texts import worded

CHART = "story-timeline"


def show(answer: Answer, reader: Reader) -> None:
    """Draw the story that is asked for, or the choice of one."""
    align_open_buttons()
    events = worded(answer.known, reader.language)
    stories = {story.id: story for story in answer.known.chronology.stories}
    if story := stories.get(answer.state.story):
        _show_story(story, answer, events, reader)
    else:
        with st.container(key="stories", gap="small"):
            for one in stories.values():
                _show_offer(one, reader.language)


def _show_offer(story: Story, language: Language) -> None:
    """What the story is about, and the way into it."""
    with st.container(border=True, gap="xxsmall", height="stretch"):
        title, intro = (language.choose(texts)[0] for texts in (story.title, story.intro))
        st.button(
            f"**{escape_markdown(title)}**",
            key=f"{KEY}-story-{story.id}",
            icon=":material/arrow_forward:",
            icon_position="right",
            type="tertiary",
            wrap=True,
            on_click=session.tell_story,
            args=(story.id, 1),
        )
        st.markdown(escape_markdown(intro))
        st.caption(language.plural("{number} event", "{number} events", len(story.steps)))


def _show_story(story: Story, answer: Answer, events: pd.DataFrame, reader: Reader) -> None:
    """The step that is asked for, the timeline of the story, and all its steps."""
    language, text = reader.language, reader.language.text
    steps = [step for step in story.steps if step.event in answer.known.records]  # on a day of the past: as known then
    with reader.bar:
        st.button(
            text("All stories"),
            icon=":material/arrow_back:",
            type="tertiary",
            on_click=session.tell_story,
            args=("", 1),
        )
    st.header(escape_markdown(language.choose(story.title)[0]), anchor=False)
    if not steps:
        st.info(text("None of its events was known on that day."))
        return
    number = min(max(answer.state.step, 1), len(steps))
    if number == 1:
        st.markdown(escape_markdown(language.choose(story.intro)[0]))
    told = events.set_index("id", drop=False).loc[[step.event for step in steps]]
    _show_step(story, steps, number, told, language)
    _show_timeline(story, told, number, answer, reader)
    _list_steps(story, told, number, language)
    if unknown := len(story.steps) - len(steps):
        st.caption(
            language.plural(
                "{number} step of this story was not known on that day.",
                "{number} steps of this story were not known on that day.",
                unknown,
            )
        )


def _show_step(story: Story, steps: Sequence[Step], number: int, told: pd.DataFrame, language: Language) -> None:
    """What the step says, the event it rests on, and the way on and back."""
    text, event = language.text, told.iloc[number - 1]
    with st.container(border=True, gap="xsmall", key="story-step"):
        badges = event_badges(event["kind"], event["status"], event["category"], event["significance"], language)
        place = text("Step {number} of {total}", number=number, total=len(steps))
        st.markdown(f":small[{escape_markdown(place)} · {escape_markdown(event['words'])}]  {badges}")
        st.markdown(escape_markdown(language.choose(steps[number - 1].says)[0]))
        open_button(escape_markdown(event["title"]), event["id"], "step", session.choose_event)
        st.caption(text("Sources: {names}", names=escape_markdown(event["says"])))
        with st.container(horizontal=True, gap="small"):
            for label, icon, to in (
                (text("Previous"), ":material/arrow_back:", number - 1),
                (text("Next"), ":material/arrow_forward:", number + 1),
            ):
                st.button(
                    label,
                    icon=icon,
                    disabled=not 1 <= to <= len(steps),
                    on_click=session.tell_story,
                    args=(story.id, to),
                )


def _show_timeline(story: Story, told: pd.DataFrame, number: int, answer: Answer, reader: Reader) -> None:
    """The events of the story alone, the one of this step ringed; a marker leads to its step."""
    language = reader.language
    window = _months_of(told)
    drawn = draw_timeline(
        told,
        window=window,
        dark=reader.dark,
        width=reader.width,
        language=language,
        lanes=by_category(told, language),
        narrow=reader.narrow,
        revision=story.id,
    )
    figure = drawn.chosen(likeliest() or told["id"].iloc[number - 1])
    kinds, statuses, *_ = legend(language, reader.dark)
    st.html(legend_html([kinds, statuses], language, reader.dark))
    alt = language.text(
        "Timeline of the {number} events of this story; the list below it has the same events as text.",
        number=len(told),
    )
    show_chart(
        figure,
        CHART,
        alt,
        lambda mark: _choose(mark, story, told),
        reader,
        crowd=crowd_of_events(told["id"], answer.known, language),
        every_time=reader.touch,
    )


def _months_of(told: pd.DataFrame) -> Window:
    """From the first day of the first month to the last day of the last."""
    first, last = (of_month(f"{day:%Y-%m}") for day in (told["earliest"].min(), told["latest"].max()))
    return widened(first, last)


def _choose(mark: Sequence[str], story: Story, told: pd.DataFrame) -> None:
    """Callback: go to the step of a marker, or to the first one in the month of a bar."""
    if step := step_of(mark, told):
        session.tell_story(story.id, step)


def step_of(mark: Sequence[str], told: pd.DataFrame) -> int:
    """Which step a mark of the chart stands for, from 1; 0 where it is none.

    Args:
        mark: The `customdata` of what was clicked: the id of an event, or `month` and the month.
        told: The events of the story, in its order, by their ids.
    """
    if mark[0] == "month":
        first, last = map(pd.Timestamp, of_month(mark[1]))
        within = (told["earliest"] <= last) & (told["latest"] >= first)
        return int(within.to_numpy().argmax()) + 1 if within.any() else 0
    return list(told["id"]).index(mark[0]) + 1 if mark[0] in told.index else 0


def _list_steps(story: Story, told: pd.DataFrame, number: int, language: Language) -> None:
    """All steps as text, each a way to it: the equal of the chart."""
    st.subheader(language.text("All steps"), anchor=False)
    with st.container(gap="xxsmall"):
        for step, event in enumerate(told.itertuples(), start=1):
            title = f"{step}. {event.words}: {event.title}"
            st.button(
                f"**{escape_markdown(title)}**" if step == number else escape_markdown(title),
                key=f"{KEY}-step-{step}",
                type="tertiary",
                wrap=True,
                on_click=session.tell_story,
                args=(story.id, step),
            )
