"""What each filter says within the sentence, in the reader's language.

A phrase is made as a whole, with names in their places, since no two languages put adjectives, topics and names in the
same order. The words for kinds, statuses and topics are those that stand inside a sentence.
"""

from collections.abc import Callable, Mapping, Sequence

from loaders.dataset.dataset import Dataset
from loaders.language import Language, mark
from loaders.selection.filters import Filters
from loaders.selection.parameter import labels
from loaders.selection.parameter.labels import Label

Phrase = Callable[[Dataset, Filters, Language], str]
"""From the record, the filters and a language to what one filter says; "" where it says nothing of its own."""

MOST = 8
"""How many names of one filter a sentence has; a chip stands for each, and the link holds them all."""

KINDS = {
    "contact": mark("contacts"),
    "claim": mark("claims"),
    "denial": mark("denials"),
    "response": mark("responses"),
}

STATUSES = {"confirmed": mark("confirmed"), "reported": mark("reported"), "disputed": mark("disputed")}

SIGNIFICANCES = {"major": mark("major"), "notable": mark("notable"), "routine": mark("routine")}

TOPICS = {
    "summit": mark("summits"),
    "visit": mark("visits"),
    "message": mark("calls and letters"),
    "statement": mark("statements"),
    "treaty": mark("treaty"),
    "deployment": mark("troops"),
    "casualty": mark("casualties"),
    "prisoner": mark("prisoners"),
    "arms-transfer": mark("arms transfers"),
    "un": mark("the United Nations"),
    "sanction": mark("sanctions"),
    "trade": mark("trade"),
    "energy": mark("energy"),
    "transport": mark("transport"),
    "labour": mark("labour"),
    "technology": mark("technology"),
    "tourism": mark("tourism"),
    "culture": mark("culture"),
    "health": mark("health"),
    "ceremony": mark("ceremonies"),
}

CAMPS = {
    "russian-state": mark("Russian state"),
    "north-korean-state": mark("North Korean state"),
    "south-korean-official": mark("South Korean official"),
    "ukrainian-official": mark("Ukrainian official"),
    "us-official": mark("US official"),
    "japanese-official": mark("Japanese official"),
    "chinese-state": mark("Chinese state"),
    "un": mark("the United Nations"),
    "other-official": mark("other official"),
    "independent-media": mark("independent media"),
    "researchers": mark("researchers"),
    "companies-and-groups": mark("companies and groups"),
}

STATE_MEDIA = {
    "only": mark("known from state media only"),
    "some": mark("known from state media and others"),
    "none": mark("known without state media"),
}


MEDIA = {
    "photo": mark("photographs"),
    "video": mark("video"),
    "document": mark("a primary document"),
    "satellite-image": mark("satellite images"),
}


def silent(dataset: Dataset, filters: Filters, language: Language) -> str:
    """For a filter that speaks through another, or through the beginning of the sentence."""
    return ""


def of_words(text: str, field: str, words: Mapping[str, str]) -> Phrase:
    """A phrase with the words of a closed list in the place of `{names}`."""
    return lambda _, filters, language: language.text(text, names=_either(filters, field, words, language))


def of_names(text: str, field: str, label: Label) -> Phrase:
    """A phrase with the names of the values in the place of `{names}`."""

    def phrase(dataset: Dataset, filters: Filters, language: Language) -> str:
        return language.text(text, names=_names(dataset, filters, field, label, language))

    return phrase


def subject(dataset: Dataset, filters: Filters, language: Language) -> str:
    """`major disputed claims and denials about troops`, or "" where nothing of it is asked for."""
    adjectives = _adjectives(filters, language)
    kinds = language.list(language.text(KINDS[one]) for one in filters.kind)
    topics = language.list(language.text(TOPICS[one]) for one in filters.category)
    events = kinds or (language.text("events") if adjectives else "")
    if adjectives:
        events = language.text("{adjectives} {events}", adjectives=adjectives, events=events)
    if topics and events:
        return language.text("{events} about {topics}", events=events, topics=topics)
    return language.text("about {topics}", topics=topics) if topics else events


def _adjectives(filters: Filters, language: Language) -> str:
    significance = _either(filters, "significance", SIGNIFICANCES, language)
    status = _either(filters, "status", STATUSES, language)
    if significance and status:
        return language.text("{significance} {status}", significance=significance, status=status)
    return significance or status


def actors(dataset: Dataset, filters: Filters, language: Language) -> str:
    """Who is involved, any or all of them."""
    names = _listed(filters.actor, labels.of_register("actors"), dataset, language, filters.actors == "all")
    return language.text("involving {names}", names=names)


def dates(_: Dataset, filters: Filters, language: Language) -> str:
    """The window of days: `2023–2024`, `certainly from March 2024`."""
    first, last = filters.first_day, filters.last_day
    certain = filters.window == "certain"
    if first and last and first <= last:
        span = labels.of_span(first, last, language)
        return language.text("certainly within {dates}", dates=span) if certain else span
    begin = labels.of_date(_, filters.start, language) if first else ""
    end = labels.of_date(_, filters.end, language) if last else ""
    if begin and end:
        words = language.text("from {begin} until {end}", begin=begin, end=end)
    else:
        words = language.text("from {date}", date=begin) if begin else language.text("until {date}", date=end)
    return language.text("certainly {dates}", dates=words) if certain else words


def sources(dataset: Dataset, filters: Filters, language: Language) -> str:
    """Who reports; who publishes, where those are asked for who credit somebody."""
    names = _names(dataset, filters, "source", labels.of_register("outlets"), language)
    if filters.credits:
        return language.text("published by {names}", names=names)
    return language.text("reported by {names}", names=names)


def attested(_: Dataset, __: Filters, language: Language) -> str:
    """Both capitals."""
    return language.text("attested by both Moscow and Pyongyang")


def origins(_: Dataset, filters: Filters, language: Language) -> str:
    """How many origins at the least, or that there is no other."""
    if filters.origins == 1:
        return language.text("with one origin alone")
    return language.text("with at least {number} origins", number=filters.origins)


def state_media(_: Dataset, filters: Filters, language: Language) -> str:
    """The part of state media."""
    return language.text(STATE_MEDIA[filters.state_media])


def search(_: Dataset, filters: Filters, language: Language) -> str:
    """The search as it was typed."""
    return language.text("matching “{words}”", words=filters.q)


def _either(filters: Filters, field: str, words: Mapping[str, str], language: Language) -> str:
    return language.list((language.text(words[one]) for one in getattr(filters, field)), "or")


def _names(dataset: Dataset, filters: Filters, field: str, label: Label, language: Language) -> str:
    return _listed(getattr(filters, field), label, dataset, language)


def _listed(values: Sequence[str], label: Label, dataset: Dataset, language: Language, every: bool = False) -> str:
    """The names of the values; of very many only the first ones, and how many more there are."""
    first = values if len(values) <= MOST + 1 else values[:MOST]
    names = [label(dataset, one, language) for one in first]
    if more := len(values) - len(first):
        names.append(language.text("{number} more", number=more))
    return language.list(names, "and" if every else "or")
