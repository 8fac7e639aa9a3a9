"""What a careful editor would ask of records that can be read: rules between fields, between events, of the registers.

The form of single fields is checked where they are read (`loaders.model.fields`); here stands what takes a second look.
Each rule is a function from what the files hold to problems; the first line of its docstring says what it asks for.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from loaders.checks.chronology import (
    eras_and_stories_stand_once,
    eras_are_intervals_that_rest_on_events,
    events_are_told_once,
    events_stand_oldest_first,
    the_coverage_ends_before_the_cutoff,
)
from loaders.checks.claims import (
    claims_are_stated_about_when_it_happens,
    claims_say_how_many_of_what_and_who_says_so,
    claims_stand_once,
    confirmed_numbers_are_acknowledged,
    denials_are_denied_by_nobody,
    disputed_events_and_no_others_are_denied,
    late_denials_are_explained,
)
from loaders.checks.days import events_lie_in_the_coverage, ids_begin_with_their_day
from loaders.checks.history import problems_of_history
from loaders.checks.links import links_run_back_to_known_events, links_run_in_no_circle
from loaders.checks.registers import (
    members_belong_to_known_actors,
    mentions_stand_once,
    register_entries_are_used,
    spellings_stand_once,
)
from loaders.checks.sources import (
    addresses_belong_to_their_outlets,
    pages_are_described_once,
    pages_credit_others,
    reports_follow_what_they_report,
    sources_can_be_read,
    sources_stand_once,
)
from loaders.checks.stories import stories_tell_events_oldest_first
from loaders.checks.texts import doubts_are_explained, texts_fit_their_place, texts_hold_only_what_is_seen
from loaders.files import coverage_file
from loaders.files.history_file import NAME, read_history
from loaders.files.last_commit import lost_since_commit
from loaders.files.problems import Problem, in_order
from loaders.files.source_files import SourceFiles, read_files

Rule = Callable[[SourceFiles], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    the_coverage_ends_before_the_cutoff,
    eras_are_intervals_that_rest_on_events,
    eras_and_stories_stand_once,
    stories_tell_events_oldest_first,
    events_stand_oldest_first,
    ids_begin_with_their_day,
    events_lie_in_the_coverage,
    events_are_told_once,
    reports_follow_what_they_report,
    sources_stand_once,
    sources_can_be_read,
    pages_are_described_once,
    pages_credit_others,
    addresses_belong_to_their_outlets,
    claims_say_how_many_of_what_and_who_says_so,
    claims_are_stated_about_when_it_happens,
    claims_stand_once,
    confirmed_numbers_are_acknowledged,
    disputed_events_and_no_others_are_denied,
    late_denials_are_explained,
    denials_are_denied_by_nobody,
    links_run_back_to_known_events,
    links_run_in_no_circle,
    texts_fit_their_place,
    texts_hold_only_what_is_seen,
    doubts_are_explained,
    register_entries_are_used,
    mentions_stand_once,
    spellings_stand_once,
    members_belong_to_known_actors,
)

FOLLOW_UPS = ("dead-entry", "unknown-event")
"""What goes without saying once many events are missing."""


def check_files(events: Path, registers: Path) -> list[Problem]:
    """Every problem of the dataset's files, of reading and of every rule, in the order of the files.

    Args:
        events: The file of events.
        registers: The folder with actors.yaml, outlets.yaml and places.yaml.
    """
    files = read_files(events, registers)
    told = {problem.where for problem in files.problems}
    around = {place for where in told for place in _around(where)}
    found = [problem for rule in RULES for problem in rule(files)]
    if shrunk := lost_since_commit(events, files.known_ids) if files.names else []:
        found = [problem for problem in found if problem.code not in FOLLOW_UPS]
    history, of_history = read_history(events.with_name(NAME))
    found += [*of_history, *(problems_of_history(history, files) if files.names else ())]
    found += coverage_file.read_coverage(registers / coverage_file.NAME)[1]
    return in_order([*files.problems, *shrunk, *(one for one in found if not _is_told(one.where, told, around))])


def _is_told(where: str, told: set[str], around: set[str]) -> bool:
    """Whether reading found fault with the very place already, with what stands around it, or with a part of it."""
    return where in told or where in around or not told.isdisjoint(_around(where))


def _around(where: str) -> list[str]:
    """The places around one in an event, the widest first; the event itself is none of them."""
    name, colon, path = where.partition(": ")
    return [f"{name}{colon}{path[: step.start()]}" for step in re.finditer(r"[.\[]", path)] if colon else []
