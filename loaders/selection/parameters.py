"""Every parameter of a link, one row each: the one place where a filter is defined.

Link, filters, sentence, chips, widgets and the table in the README all read these rows, in this order. A further filter
is a row here, its field in `Filters`, and its widget in `components/page/filter_panel.py`.
"""

from typing import Any

from loaders.language import languages, mark
from loaders.model import vocabulary
from loaders.model.vocabulary import ATTESTED, CAMPS, STATE_MEDIA, Terms
from loaders.selection.parameter import labels, phrases, rules
from loaders.selection.parameter.codecs import Count, Day, Days, Ids, Text, Word
from loaders.selection.parameter.labels import Label
from loaders.selection.parameter.parameter import Parameter
from loaders.selection.parameter.phrases import Phrase
from loaders.selection.parameter.pointers import DataVersion, EventId
from loaders.selection.parameter.rules import Values
from loaders.selection.parameter.within import Within

SEARCH_LENGTH = 200
"""The longest search, in characters."""

QUERY_LENGTH = 2000
"""The longest query of another selection, in characters."""

MOST_ORIGINS = 99
"""The largest least number of origins that may be asked for."""

MOST_STEPS = 99
"""The largest step of a story that may be asked for."""


def _register(name: str) -> Any:
    return lambda dataset: dataset.registers.named(name).entries


def _terms(name: str, label: str, terms: Terms) -> Parameter:
    """A closed list, one word of which every event has."""
    values = rules.own(name)
    return Parameter(
        name=name,
        label=label,
        codec=Ids(lambda _: terms),
        holds="words of the list in the [data dictionary](DATA.md), repeatable",
        value=labels.of_terms(terms),
        values=values,
        rule=rules.any_of(name, values),
        phrase=phrases.subject,
    )


def _leaving_out(
    name: str, label: str, known: Any, holds: str, value: Label, values: Values, phrase: Phrase
) -> Parameter:
    """Values whose events are left out."""
    return Parameter(
        name=name,
        label=label,
        codec=Ids(known),
        holds=holds,
        value=value,
        values=values,
        rule=rules.none_of(name, values),
        phrase=phrase,
    )


WITHIN = Within(lambda: [row for row in PARAMETERS if row.filters and row.name not in ("as_of", "within")])
"""What must hold beside the other filters: selections of events of the same record, one deep."""

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        name="view",
        codec=Word(lambda _: (*vocabulary.VIEWS, vocabulary.CURATE.id), default="timeline"),
        holds=", ".join(f"`{view}`" for view in vocabulary.VIEWS),
        filters=False,
    ),
    Parameter(
        name="q",
        label=mark("Search"),
        codec=Text(SEARCH_LENGTH),
        holds='words and names, a `"phrase"` in quotes, `-word` for what is left out, `OR` between two',
        rule=rules.matching,
        phrase=phrases.search,
    ),
    Parameter(
        name="from",
        field="start",
        label=mark("From"),
        codec=Day(),
        holds="a day, a month or a year: `2024-06-19`, `2024-06`, `2024`",
        value=labels.of_date,
        rule=rules.in_window,
        phrase=phrases.dates,
    ),
    Parameter(
        name="to",
        field="end",
        label=mark("To"),
        codec=Day(),
        holds="likewise, the last one",
        value=labels.of_date,
        rule=rules.in_window,
        phrase=phrases.dates,
    ),
    Parameter(
        name="window",
        codec=Word(lambda _: vocabulary.WINDOWS, default="possible"),
        holds="`possible` (an inexact date may lie in the window) or `certain`",
    ),
    _terms("kind", mark("Kind"), vocabulary.KINDS),
    _terms("category", mark("Category"), vocabulary.CATEGORIES),
    _terms("status", mark("Status"), vocabulary.STATUSES),
    _terms("significance", mark("Significance"), vocabulary.SIGNIFICANCES),
    Parameter(
        name="actor",
        label=mark("Actor"),
        codec=Ids(_register("actors")),
        holds="ids of the register of actors, repeatable",
        value=labels.of_register("actors"),
        values=rules.linked("actors", "actor"),
        rule=rules.with_actors,
        phrase=phrases.actors,
    ),
    Parameter(
        name="actors",
        codec=Word(lambda _: vocabulary.ACTOR_MODES, default="any"),
        holds="`any` or `all` of the actors",
    ),
    Parameter(
        name="source",
        label=mark("Source"),
        codec=Ids(_register("outlets")),
        holds="ids of the register of outlets, repeatable: who publishes, republishes or is credited",
        value=labels.of_register("outlets"),
        values=rules.linked("outlets", "outlet"),
        rule=rules.with_pages,
        phrase=phrases.sources,
    ),
    Parameter(
        name="credits",
        label=mark("Credits"),
        codec=Ids(lambda dataset: {*dataset.registers.outlets.entries, *dataset.registers.actors.entries}),
        holds="ids of outlets or actors whom a page credits, repeatable; `source` then asks for who published it",
        value=labels.of_credited,
        values=rules.linked("credited", "credited"),
        rule=rules.with_pages,
        phrase=phrases.of_names(mark("crediting {names}"), "credits", labels.of_credited),
    ),
    Parameter(
        name="camp",
        label=mark("Camp"),
        codec=Ids(lambda _: CAMPS),
        holds="who is behind an event, a word of the list of camps in the [data dictionary](DATA.md), repeatable",
        value=labels.of_terms(CAMPS),
        values=rules.linked("camps", "camp"),
        rule=rules.any_of("camp", rules.linked("camps", "camp")),
        phrase=phrases.of_words(mark("with {names} among the origins"), "camp", phrases.CAMPS),
    ),
    Parameter(
        name="attested",
        label=mark("Attested by"),
        codec=Word(lambda _: ATTESTED),
        holds="`both`: Moscow and Pyongyang, each in its own voice",
        value=labels.of_terms(ATTESTED),
        rule=rules.attested_by_both,
        phrase=phrases.attested,
    ),
    Parameter(
        name="origins",
        label=mark("Origins"),
        codec=Count(1, MOST_ORIGINS),
        holds="`1`: one origin alone; `2`, `3` … at least so many",
        value=labels.of_origins,
        rule=rules.with_origins,
        phrase=phrases.origins,
    ),
    Parameter(
        name="state",
        field="state_media",
        label=mark("Behind it"),
        codec=Word(lambda _: STATE_MEDIA),
        holds="`only`, `some` or `none`: what part state media have in it",
        value=labels.of_terms(STATE_MEDIA),
        rule=rules.with_state_media,
        phrase=phrases.state_media,
    ),
    Parameter(
        name="language",
        label=mark("Language"),
        codec=Ids(lambda dataset: set(dataset.sources["language"])),
        holds="of the source, two letters, repeatable",
        value=labels.of_language,
        values=rules.linked("sources", "language"),
        rule=rules.with_pages,
        phrase=phrases.of_names(mark("in {names} sources"), "language", labels.of_language),
    ),
    Parameter(
        name="place",
        label=mark("Place"),
        codec=Ids(_register("places")),
        holds="ids of the register of places, repeatable",
        value=labels.of_register("places"),
        values=rules.linked("places", "place"),
        rule=rules.any_of("place", rules.linked("places", "place")),
        phrase=phrases.of_names(mark("in {names}"), "place", labels.of_register("places")),
    ),
    _leaving_out(
        "not_kind",
        mark("Not the kind"),
        lambda _: vocabulary.KINDS,
        "kinds that are left out, repeatable; so for the five below",
        labels.of_terms(vocabulary.KINDS),
        rules.own("kind"),
        phrases.of_words(mark("no {names}"), "not_kind", phrases.KINDS),
    ),
    _leaving_out(
        "not_category",
        mark("Not the category"),
        lambda _: vocabulary.CATEGORIES,
        "categories that are left out",
        labels.of_terms(vocabulary.CATEGORIES),
        rules.own("category"),
        phrases.of_words(mark("not about {names}"), "not_category", phrases.TOPICS),
    ),
    _leaving_out(
        "not_actor",
        mark("Without the actor"),
        _register("actors"),
        "actors whose events are left out, whatever their role",
        labels.of_register("actors"),
        rules.linked("actors", "actor"),
        phrases.of_names(mark("without {names}"), "not_actor", labels.of_register("actors")),
    ),
    _leaving_out(
        "not_source",
        mark("Without the source"),
        _register("outlets"),
        "outlets whose events are left out, whether they publish, republish or are credited",
        labels.of_register("outlets"),
        rules.linked("outlets", "outlet"),
        phrases.of_names(mark("not reported by {names}"), "not_source", labels.of_register("outlets")),
    ),
    _leaving_out(
        "not_camp",
        mark("Without the camp"),
        lambda _: CAMPS,
        "camps behind events that are left out",
        labels.of_terms(CAMPS),
        rules.linked("camps", "camp"),
        phrases.of_words(mark("without {names} among the origins"), "not_camp", phrases.CAMPS),
    ),
    _leaving_out(
        "not_place",
        mark("Not in the place"),
        _register("places"),
        "places whose events are left out",
        labels.of_register("places"),
        rules.linked("places", "place"),
        phrases.of_names(mark("not in {names}"), "not_place", labels.of_register("places")),
    ),
    Parameter(name="event", codec=EventId(), holds="the id of the open event", filters=False),
    Parameter(
        name="clock",
        codec=Word(lambda _: vocabulary.CLOCKS, default="happened"),
        holds="of the timeline: `happened`, or `reported` for the day of the first report",
        filters=False,
    ),
    Parameter(
        name="quantity",
        codec=Word(lambda _: vocabulary.QUANTITIES),
        holds="of the numbers: what is counted, a word of the list under *Claim* in the [data dictionary](DATA.md);"
        " without it the one most often stated",
        filters=False,
    ),
    Parameter(
        name="as_of",
        label=mark("As known"),
        codec=Day(),
        holds="a day or month at whose end the record is shown as it was known then",
        value=labels.on_day,
    ),
    Parameter(
        name="lang",
        codec=Word(lambda _: languages()),
        holds=f"the language of the page: {', '.join(f'`{code}`' for code in languages())};"
        " without it the one that the browser asks for",
        filters=False,
    ),
    Parameter(
        name="zoom",
        codec=Days(),
        holds="of the timeline: the part of time that it shows, as its first and its last day: `2024-10-01/2024-12-31`",
        filters=False,
    ),
    Parameter(
        name="order",
        codec=Word(lambda _: vocabulary.ORDERS, default="oldest"),
        holds="of the list: " + ", ".join(f"`{order}`" for order in vocabulary.ORDERS),
        filters=False,
    ),
    Parameter(
        name="story",
        codec=Word(lambda dataset: {story.id for story in dataset.chronology.stories}),
        holds="of the stories: the id of the one that is told",
        filters=False,
    ),
    Parameter(
        name="step",
        codec=Count(2, MOST_STEPS),
        holds="of a story: which of its steps is shown: `2`, `3` …; without it the first",
        filters=False,
    ),
    Parameter(
        name="embed",
        codec=Word(lambda _: ("true",)),
        holds="`true`: a slim view to be shown within another page, with a link back",
        filters=False,
    ),
    Parameter(
        name="version",
        codec=DataVersion(),
        holds="the version of the data, or the day, that a link was made with: the page says what changed since",
        filters=False,
    ),
    Parameter(
        name="lane",
        codec=Word(lambda _: vocabulary.LANED_BY, default="category"),
        holds="of the timeline: what its rows are, " + ", ".join(f"`{lane}`" for lane in vocabulary.LANED_BY),
        filters=False,
    ),
    Parameter(
        name="form",
        codec=Word(lambda _: vocabulary.LIST_FORMS, default="cards"),
        holds="of the list: " + ", ".join(f"`{form}`" for form in vocabulary.LIST_FORMS),
        filters=False,
    ),
    Parameter(
        name="against",
        codec=Text(QUERY_LENGTH),
        holds="of the comparison: the query of the other selection, percent-encoded (`source%3Dkcna`); without it all"
        " events",
        filters=False,
    ),
    Parameter(
        name="lane_order",
        codec=Word(lambda _: vocabulary.LANE_ORDERS, default="count"),
        holds="of the rows of the timeline, where they are no categories: `count` (those of most events first), `first`"
        " (those whose events begin first), `name`; those of most events are shown in any",
        filters=False,
    ),
    Parameter(
        name="within",
        label=mark("And also"),
        codec=WITHIN,
        holds="the query of another selection, percent-encoded (`place%3Dmoscow`), which must hold as well, repeatable",
        value=WITHIN.label,
        rule=WITHIN.rule,
        phrase=WITHIN.phrase,
    ),
    Parameter(
        name="media",
        label=mark("Media"),
        codec=Ids(lambda _: vocabulary.MEDIA),
        holds="what a page shows beside words, a word of the list in the [data dictionary](DATA.md), repeatable",
        value=labels.of_terms(vocabulary.MEDIA),
        values=rules.shown,
        rule=rules.with_pages,
        phrase=phrases.of_words(mark("with {names} among the pages"), "media", phrases.MEDIA),
    ),
)

BY_NAME = {parameter.name: parameter for parameter in PARAMETERS}
"""The parameters by what a link calls them."""

BY_FIELD = {parameter.field: parameter for parameter in PARAMETERS if parameter.filters}
"""The filters by the field of `Filters` that holds them."""

LISTS = tuple(parameter.field for parameter in BY_FIELD.values() if isinstance(parameter.codec, Ids))
"""The filters that hold several values."""
