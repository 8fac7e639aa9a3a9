"""A record as large as one likes, of the shape of the real one, to see what holds at that size.

``python -m tests.bench.many 10000`` writes `events.yaml` and the registers into a folder `many-10000`. Every event is
a copy of a real one under an id of its own, with a title of its own and links within its own generation of copies; one
that nothing hangs on falls on another day of its month. The same number and seed give the same file.
"""

import argparse
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from loaders.dataset.dataset import EVENTS, REGISTERS, Dataset, assemble

SEED = 2024

BEGIN = re.compile(r"(?m)^- id: ")
"""Where an event begins."""

OWN_ID = re.compile(r"(?m)(?<=^- id: )\S+|(?<=^    event: )\S+")
"""The id of an event, and of those that it links to."""

TITLE = re.compile(r"(?m)(?<=^    en: ).+")
"""The title in English; later texts of an event are folded or stand deeper."""

DAY = re.compile(r"(?m)(?<=^  date: ')(\d{4}-\d{2})-(\d{2})(?='$)")
"""The date, where that is a day."""

ADDRESS = re.compile(r"(?m)(?<=^    url: )\S+")


def many(text: str, number: int, seed: int = SEED) -> str:
    """A record of so many events, oldest first, made out of another.

    Args:
        text: The other: a canonical `events.yaml`.
        number: How many events.
        seed: Where chance begins.
    """
    head, events, listed = text.partition("\nevents:\n")
    copies = sorted(_copies(BEGIN.split(listed)[1:], number, random.Random(seed)), key=_place)
    return head + events + "".join(f"- id: {copy}" for copy in copies)


def many_rows(events: pd.DataFrame, number: int, seed: int = SEED) -> pd.DataFrame:
    """A frame of so many events out of another, each on a day near that of its pattern.

    Args:
        events: The frame of events.
        number: How many.
        seed: Where chance begins.
    """
    rows = events.iloc[[place % len(events) for place in range(number)]].reset_index(drop=True)
    chance = random.Random(seed)
    shifts = pd.to_timedelta(
        [chance.randrange(-6, 7) if place >= len(events) else 0 for place in rows.index], "D"
    ).as_unit("s")
    days = {name: rows[name] + shifts for name in ("earliest", "latest", "latest_start", "earliest_end")}
    return rows.assign(id=[f"{one}-{place // len(events)}" for place, one in enumerate(rows["id"])], **days)


def dataset_of(real: Dataset, number: int) -> Dataset:
    """A dataset of so many events out of another, each copy under an id of its own.

    Args:
        real: The other.
        number: How many events.
    """
    records = list(real.records.values())
    copies = [
        one if place < len(records) else one.model_copy(update={"id": f"{one.id}-{place}", "former_ids": None})
        for place, one in ((place, records[place % len(records)]) for place in range(number))
    ]
    ids = {**real.current_ids, **{one.id: one.id for one in copies}}
    return assemble(real.chronology, copies, real.registers, ids)


def _copies(patterns: list[str], number: int, chance: random.Random) -> Iterator[str]:
    linked = {one for pattern in patterns for one in OWN_ID.findall(pattern)[1:]}
    for place in range(number):
        generation, at = divmod(place, len(patterns))
        yield _copy(patterns[at], generation, linked, chance) if generation else patterns[at]


def _copy(pattern: str, generation: int, linked: set[str], chance: random.Random) -> str:
    copy = re.sub(OWN_ID, lambda one: f"{one[0]}-{generation}", f"- id: {pattern}").removeprefix("- id: ")
    words = chance.sample(words := TITLE.search(pattern)[0].strip("'").split(), len(words))  # type: ignore[index]
    copy = TITLE.sub(f"'{' '.join(words).replace(chr(39), '')}'", copy, count=1)
    copy = ADDRESS.sub(lambda one: f"{one[0]}{'&' if '?' in one[0] else '?'}copy={generation}", copy)
    copy = re.sub(r"(?m)^  former_ids:\n(  - .*\n)+", "", copy)
    if "  links:" in pattern or "  claims:" in pattern or pattern.split("\n", 1)[0] in linked:
        return copy
    return DAY.sub(lambda day: f"{day[1]}-{chance.randrange(1, int(day[2]) + 1):02}", copy)


def _place(copy: str) -> tuple[str, str]:
    """Roughly where an event stands; the loader sorts them anyway."""
    date = re.search(r"(?m)^  date: '[^0-9]*([0-9-]+)", copy)
    return (date[1] if date else "", copy.split("\n", 1)[0])


def main() -> None:
    """Write the record into a folder."""
    parser = argparse.ArgumentParser(description="Write a record of many events, of the shape of the real one.")
    parser.add_argument("number", type=int, help="how many events")
    parser.add_argument("-o", "--output", type=Path, help="the folder to write into (many-NUMBER)")
    asked = parser.parse_args()
    folder = asked.output or Path(f"many-{asked.number}")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "events.yaml").write_text(many(EVENTS.read_text(encoding="utf-8"), asked.number), encoding="utf-8")
    shutil.copytree(REGISTERS, folder / "registers", dirs_exist_ok=True)
    print(f"{asked.number} events in {folder}")


if __name__ == "__main__":
    main()
