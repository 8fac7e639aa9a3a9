"""What a careful editor would ask of records that can be read: rules between fields, between events, of the registers.

The form of single fields is checked where they are read (`loaders.model.fields`); here stands what takes a second look.
Each rule is a function from what the files hold to problems; the first line of its docstring says what it asks for.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
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
from loaders.checks.texts import (
    dates_are_quoted,
    doubts_are_explained,
    lines_end_in_one_way,
    texts_fit_their_place,
    texts_hold_only_what_is_seen,
)
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
    lines_end_in_one_way,
    dates_are_quoted,
    doubts_are_explained,
    register_entries_are_used,
    mentions_stand_once,
    spellings_stand_once,
    members_belong_to_known_actors,
)

MEANT = ("foreign-address", "described-twice", "credits-itself", "republishes-itself", "repeated-mention", "no-address")
"""What depends on whom a name means."""

LINKED = ("unknown-event", "disputed-by-nobody", "confirmed-number", "denial-given-up", "late-denial")
"""What depends on the events that others lead to."""

FOLLOW_UPS: Mapping[str, Sequence[str]] = {
    "ends-early": ("published-after-cutoff", "stated-after-cutoff", "outside-coverage"),
    "shared-name": (*MEANT, "repeated-claim", "repeated-url"),
}
"""What goes without saying once a problem is told, by the codes of both."""

LAST = "dead-entry"
"""A slip in any event may be why a register has an entry that no event names: told where nothing else is wrong."""


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
    shrunk = lost_since_commit(events, files.known_ids, len(files.names)) if files.names else []
    history, of_history = read_history(events.with_name(NAME))
    found += [*of_history, *(problems_of_history(history, files) if files.names else ())]
    found += coverage_file.read_coverage(registers / coverage_file.NAME)[1]
    found = [one for one in found if not _is_told(one.where, told, around)]
    last = files.names[-1] if files.names else ""
    return in_order(_without_follow_ups([*shrunk, *files.problems, *found], last))


def _without_follow_ups(problems: Sequence[Problem], last: str) -> Iterator[Problem]:
    """The problems without those that follow from another one.

    Args:
        problems: The problems.
        last: The last event of the file, of which half is there where the file was cut off.
    """
    codes = {problem.code for problem in problems}
    half = [one for one in problems if one.code == "missing-key" and "keys" in one.what.values and _record(one) == last]
    of_last = half if "shrunk" not in codes else []
    is_cut = bool(half) or "shrunk" in codes
    silent = {follows for code in codes for follows in FOLLOW_UPS.get(code, ())} | {*(LINKED if is_cut else ())}
    if codes - {LAST}:
        silent.add(LAST)
    twice = {_record(problem) for problem in problems if problem.code == "near-duplicate"}
    repeated = {problem.where for problem in problems if problem.code == "repeated-url"}
    for problem in problems:
        is_same_page = problem.code in ("foreign-address", "described-twice") and problem.where in repeated
        is_copy = problem.code == "out-of-order" and _record(problem) in twice  # which stands behind what it repeats
        is_rest = is_cut and _record(problem) == last and problem not in of_last
        if problem.code not in silent and not (is_same_page or is_copy or is_rest):
            yield problem


def _record(problem: Problem) -> str:
    return problem.where.partition(": ")[0]


def _is_told(where: str, told: set[str], around: set[str]) -> bool:
    """Whether reading found fault with the very place already, with what stands around it, or with a part of it."""
    return where in told or where in around or not told.isdisjoint(_around(where))


def _around(where: str) -> list[str]:
    """The places around one in an event, the widest first; the event itself is none of them."""
    name, colon, path = where.partition(": ")
    return [f"{name}{colon}{path[: step.start()]}" for step in re.finditer(r"[.\[]", path)] if colon else []
