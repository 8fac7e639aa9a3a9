"""`check`: every problem of the files at once."""

import argparse
import json
from collections import Counter
from collections.abc import Sequence

from loaders.checks import check_files
from loaders.commands.arguments import Commands, add_file
from loaders.commands.terminal import print_problems, say
from loaders.files.problems import Problem, first_of_each_kind, problems_as_json


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "check",
        help="name every problem of the files at once",
        description="Name every problem of FILE and of the registers beside it, as "
        "`file:line:column: [code] where: what, and what to write instead`.",
    )
    add_file(command)
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="one line for each problem, or a JSON list"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the first problems of each kind, and how many there are of each."""
    problems = check_files(options.file, options.file.parent / "registers")
    if options.format == "json":
        print(json.dumps(problems_as_json(first_of_each_kind(problems)), ensure_ascii=False, indent=2))
    else:
        print_problems(problems)
    say(_counted(problems))
    return 1 if problems else 0


def _counted(problems: Sequence[Problem]) -> str:
    if not problems:
        return "No problems."
    by_code = Counter(problem.code for problem in problems).most_common()
    return f"Problems: {len(problems)} ({', '.join(f'{count} {code}' for code, count in by_code)})."
