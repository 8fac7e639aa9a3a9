"""`changes`: what became of the events between two versions of the file."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from loaders.commands.arguments import Commands
from loaders.commands.terminal import CYAN, GREEN, RED, coloured, print_problems, say
from loaders.dataset.dataset import EVENTS
from loaders.files.commits import NoHistoryError, commits
from loaders.files.history_file import NAME, history_text, read_history
from loaders.files.source_files import read_events
from loaders.history.derived import derived
from loaders.model.changes import Change, KeyChange, changes

COLOURS = {"new": GREEN, "changed": CYAN, "withdrawn": RED}


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "changes",
        help="tell which events are new, changed or withdrawn since an earlier version",
        description="Compare two versions of events.yaml: which events are new, changed (in which keys, from what to "
        "what) or withdrawn. An earlier version: git show v1:events.yaml > old.yaml. With --history, bring "
        "changes.yaml up to date, which says the same of every version that Git has and that can be read today.",
    )
    command.add_argument("old", nargs="?", type=Path, metavar="OLD", help="the earlier version")
    command.add_argument(
        "new", nargs="?", type=Path, default=EVENTS, metavar="NEW", help="the later; events.yaml if left out"
    )
    command.add_argument("--format", choices=("text", "json"), default="text", help="lines to read, or a JSON list")
    command.add_argument("--history", action="store_true", help="add to changes.yaml what was committed since")
    command.add_argument("--check", action="store_true", help="with --history: only tell whether anything was")
    command.set_defaults(run=run, wrong_use=command.error)


def run(options: argparse.Namespace) -> int:
    """Print the changes, and how many there are; or bring the file of them up to date."""
    if options.history == (options.old is not None) or (options.check and not options.history):
        options.wrong_use("give the earlier version, or --history without one")
    return keep_history(EVENTS, check=options.check) if options.history else _compare(options)


def keep_history(events: Path, *, check: bool = False) -> int:
    """Add the versions that were committed since the last one listed.

    Args:
        events: The file of events, beside which the list stands.
        check: Only tell whether there are any.
    """
    file = events.with_name(NAME)
    known, problems = read_history(file)
    if problems:
        print_problems(problems)
        return 1
    try:
        history = derived(commits(events), known)
    except NoHistoryError as error:
        say(f"Git tells no history of {events.name}: {error}")
        return 1
    added = len(history.versions) - len(known.versions)
    if history == known:
        say(f"{NAME} is up to date: {len(known.versions)} versions.")
        return 0
    if check:
        say(f"{NAME} is out of date. Run: python -m loaders changes --history")
        return 1
    file.write_text(history_text(history), encoding="utf-8")
    say(f"{NAME}: {len(history.versions)} versions, {added} of them added; {history.unread} cannot be read today.")
    return 0


def _compare(options: argparse.Namespace) -> int:
    (before, of_old), (after, of_new) = read_events(options.old), read_events(options.new)
    if of_old or of_new:
        print_problems([*of_old, *of_new])
        say("These files cannot be compared before their problems are solved.")
        return 1
    found = changes(before, after)
    if options.format == "json":
        print(json.dumps([asdict(change) for change in found], ensure_ascii=False, indent=2))
    else:
        print(*(line for change in found for line in _lines(change)), sep="\n", end="\n" if found else "")
    say(_counted(found))
    return 0


def _counted(found: Sequence[Change]) -> str:
    counts = Counter(change.kind for change in found)
    return f"New: {counts['new']}. Changed: {counts['changed']}. Withdrawn: {counts['withdrawn']}."


def _lines(change: Change) -> Iterator[str]:
    told_by = f" (told by {change.told_by})" if change.told_by else ""
    yield f"{coloured(change.kind, COLOURS[change.kind])} {change.event}: {change.title}{told_by}"
    for key in change.keys:
        yield from _of_key(key)


def _of_key(change: KeyChange) -> Iterator[str]:
    """From what to what; of a list only the members that came and went."""
    if not isinstance(change.before or change.after, list):
        yield f"    {change.key}: {_shown(change.before)} → {_shown(change.after)}"
        return
    before, after = change.before or [], change.after or []
    gone = [f"        - {_shown(one)}" for one in before if one not in after]
    come = [f"        + {_shown(one)}" for one in after if one not in before]
    yield f"    {change.key}:{'' if gone or come else ' in another order'}"
    yield from (*gone, *come)


def _shown(value: Any) -> str:
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False)
