"""Which pages there are, and how each is made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from loaders.dataset.dataset import Dataset
from loaders.history.since import id_of_today, withdrawal
from loaders.language import SOURCE, language, languages
from loaders.model.history import Version, WithdrawnEvent
from loaders.selection.parameter.pointers import no_event
from loaders.site.address import INDEX, Spot, key_of_part, part_of
from loaders.site.kinds.about_page import about_page
from loaders.site.kinds.change_pages import changed_page, changes_page, number_of_changes
from loaders.site.kinds.event_page import event_page
from loaders.site.kinds.list_pages import index_page, month_page
from loaders.site.kinds.numbers_pages import number_of_rows, numbers_page, quantity_page
from loaders.site.kinds.register_pages import REGISTERS, entry_page, groups_of, register_page
from loaders.site.kinds.story_pages import stories_page, story_page
from loaders.site.layout import filled
from loaders.site.parts import CHANGES, ENTRIES, EVENTS, STATEMENTS, number_of_parts
from loaders.site.record import Record, record_of

Make = Callable[[Spot, Record], bytes]

SINGLE: Mapping[str, Make] = {INDEX: index_page, f"numbers/{INDEX}": numbers_page, "about": about_page}
"""The pages of which there is one, by their keys."""


def page(dataset: Dataset, spot: Spot) -> bytes:
    """The page of a spot.

    Raises:
        KeyError: There is none.
    """
    record = record_of(dataset, language(spot.language))
    make = _maker(record, part_of(spot.key)[0])
    if make is None or not has_page(dataset, spot.key):
        raise KeyError(spot.key)
    return make(spot, record)


def has_page(dataset: Dataset, key: str) -> bool:
    """Whether there is a page of that key, in any language."""
    record, (first, number) = record_of(dataset, language(SOURCE)), part_of(key)
    if _maker(record, first) is None:
        return False
    return key == first or (number <= _parts_of(record, first) and key == key_of_part(first, number))


def missing_page(dataset: Dataset, spot: Spot) -> bytes:
    """What is shown where there is no page."""
    record = record_of(dataset, language(spot.language))
    gone, text = withdrawn(dataset, spot.key), record.language.text
    title = text(no_event(dataset, gone[1].event)) if gone else text("There is no such page")
    changes = f"changes/{gone[0].day}" if gone and gone[0].day in record.changes else ""
    return filled("missing", spot, record, title=title, description=title, is_page=False, changes=changes)


def withdrawn(dataset: Dataset, key: str) -> tuple[Version, WithdrawnEvent] | None:
    """What became of the event whose page this was; None where there never was one."""
    folder, _, event = key.partition("/")
    return withdrawal(dataset, event) if folder == "events" else None


def keys(dataset: Dataset) -> Iterator[str]:
    """The keys of all pages, the same in every language."""
    record = record_of(dataset, language(SOURCE))
    for first in _first_keys(record):
        yield from (key_of_part(first, number) for number in range(1, _parts_of(record, first) + 1))


def _first_keys(record: Record) -> Iterator[str]:
    """The keys of all pages but the further parts of long lists."""
    yield from SINGLE
    yield from _lists(record)
    yield from (f"months/{month}" for month in record.months)
    yield from (f"events/{event}" for event in record.events)
    for register in REGISTERS:
        yield f"{register}/{INDEX}"
        yield from (f"{register}/{entry.id}" for entry in record.dataset.registers.named(register))
    yield from (f"numbers/{quantity}" for quantity in record.numbers)
    yield from (f"stories/{story}" for story in record.stories)
    yield from (f"changes/{day}" for day in record.changes)


def spots(dataset: Dataset, spot: Spot) -> Iterator[Spot]:
    """Where every page stands, in every language; one spot tells of which site."""
    for key in keys(dataset):
        yield from (replace(spot, key=key, language=code) for code in languages())


def current_key(dataset: Dataset, key: str) -> str:
    """The key as it is today: a retired id of an event leads to the one that it has now, or that tells the same."""
    folder, _, event = key.partition("/")
    return f"events/{id_of_today(dataset, event) or event}" if folder == "events" else key


def _parts_of(record: Record, key: str) -> int:
    """How many parts the list of a page has."""
    folder, _, one = key.partition("/")
    if folder in REGISTERS:
        if one == INDEX:
            return number_of_parts(len(record.dataset.registers.named(folder).entries), ENTRIES)
        return number_of_parts(len(groups_of(record, folder).get(one, ())), EVENTS)
    if key == INDEX:
        return number_of_parts(len(record.turning_points), EVENTS)
    if folder == "months":
        return number_of_parts(len(record.months[one]), EVENTS)
    if folder == "numbers" and one != INDEX:
        rows = record.dataset.remembered("rows of a quantity", one, lambda: number_of_rows(record, one))
        return number_of_parts(rows, STATEMENTS)
    if folder == "changes" and one != INDEX:
        rows = record.dataset.remembered("changes of a day", one, lambda: number_of_changes(record, one))
        return number_of_parts(rows, CHANGES)
    return 1


def _lists(record: Record) -> Mapping[str, Make]:
    """The pages of which there is one where there is anything to list, by their keys."""
    listed: Mapping[str, tuple[object, Make]] = {
        f"stories/{INDEX}": (record.stories, stories_page),
        f"changes/{INDEX}": (record.changes, changes_page),
    }
    return {key: make for key, (held, make) in listed.items() if held}


def _maker(record: Record, key: str) -> Make | None:
    single = {**SINGLE, **_lists(record)}
    if key in single:
        return single[key]
    folder, _, one = key.partition("/")
    if folder in REGISTERS:
        return _of_register(record, folder, one)
    kinds: Mapping[str, tuple[Mapping[str, object], Callable[[Spot, Record, str], bytes]]] = {
        "events": (record.lines, event_page),
        "months": (record.months, month_page),
        "numbers": (record.numbers, quantity_page),
        "stories": (record.stories, story_page),
        "changes": (record.changes, changed_page),
    }
    held, make = kinds.get(folder, ({}, event_page))
    return (lambda spot, record: make(spot, record, one)) if one in held else None


def _of_register(record: Record, register: str, one: str) -> Make | None:
    if one == INDEX:
        return lambda spot, record: register_page(spot, record, register)
    if one not in record.dataset.registers.named(register).entries:
        return None
    return lambda spot, record: entry_page(spot, record, register, one)
