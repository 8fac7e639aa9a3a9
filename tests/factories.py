"""Small datasets for tests: valid as they come, so that a test states only what it is about."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from loaders import Dataset, load

Record = dict[str, Any]


def _changed(record: Record, changes: Record) -> Record:
    return {key: value for key, value in (record | changes).items() if value is not None}


def make_source(**changes: object) -> Record:
    """A valid source; a key changed to None is left out."""
    source = {
        "outlet": "KCNA",
        "title": "Treaty signed",
        "published": "2024-06-20",
        "url": "https://kcna.example/treaty",
        "language": "en",
    }
    return _changed(source, changes)


def make_event(**changes: object) -> Record:
    """A valid event; a key changed to None is left out."""
    event = {
        "id": "2024-06-19-treaty-signed",
        "date": "2024-06-19",
        "title": {"en": "Kim and Putin sign a treaty", "id": "Kim dan Putin menandatangani perjanjian"},
        "summary": {"en": "The two leaders sign a treaty in Pyongyang."},
        "kind": "contact",
        "category": "treaty",
        "status": "confirmed",
        "significance": "notable",
        "actors": ["Kim Jong Un", "Vladimir Putin"],
        "places": ["Pyongyang"],
        "sources": [make_source()],
        "confidence": "high",
    }
    return _changed(event, changes)


def make_actor(**changes: object) -> Record:
    """A valid actor; a key changed to None is left out."""
    actor = {
        "id": "kim-jong-un",
        "name": "Kim Jong Un",
        "aliases": ["Kim Jong-un"],
        "native": {"ko": "김정은", "ru": "Ким Чен Ын"},
        "kind": "person",
        "side": "North Korea",
    }
    return _changed(actor, changes)


def make_outlet(**changes: object) -> Record:
    """A valid outlet; a key changed to None is left out."""
    outlet = {
        "id": "kcna",
        "name": "KCNA",
        "aliases": ["Korean Central News Agency"],
        "domains": ["kcna.example"],
        "country": "North Korea",
        "kind": "news-agency",
        "control": "state",
    }
    return _changed(outlet, changes)


def make_place(**changes: object) -> Record:
    """A valid place; a key changed to None is left out."""
    place = {"id": "pyongyang", "name": "Pyongyang", "country": "North Korea", "kind": "city"}
    return _changed(place, changes)


def make_head(**changes: object) -> Record:
    """What stands above the events; a key changed to None is left out."""
    head = {
        "title": "Contacts",
        "description": "A small chronology.",
        "coverage": {"from": "2022-01-01", "to": "2025-10-31"},
        "cutoff": "2025-10-31",
        "licence": "CC BY 4.0",
    }
    return _changed(head, changes)


ACTORS = (
    make_actor(),
    make_actor(id="vladimir-putin", name="Vladimir Putin", aliases=["Putin"], native={"ru": "Путин"}, side="Russia"),
    make_actor(id="nis", name="NIS", aliases=[], native=None, kind="agency", side="South Korea"),
)
OUTLETS = (
    make_outlet(),
    make_outlet(id="yonhap", name="Yonhap", aliases=[], country="South Korea", control="public"),
    make_outlet(id="tribunnews", name="Tribunnews.com", aliases=[], country="Indonesia", control="private"),
)
PLACES = (make_place(), make_place(id="moscow", name="Moscow", country="Russia"))
PUBLISHERS = (
    make_outlet(),
    make_outlet(id="tass", name="TASS", aliases=[], country="Russia"),
    make_outlet(id="yonhap", name="Yonhap", aliases=[], country="South Korea", control="public"),
    make_outlet(id="tribun", name="Tribun", aliases=[], country="Indonesia", control="private"),
)
"""An outlet of each camp, for tests that ask who says so."""


def write_dataset(
    folder: Path,
    events: Sequence[Record],
    *,
    actors: Sequence[Record] = ACTORS,
    outlets: Sequence[Record] = OUTLETS,
    places: Sequence[Record] = PLACES,
    **head: object,
) -> tuple[Path, Path]:
    """Write the files of a dataset into a folder.

    Args:
        folder: An existing folder.
        events: The events.
        actors: The register of actors.
        outlets: The register of outlets.
        places: The register of places.
        **head: Changes to what stands above the events.

    Returns:
        The file of events and the folder of the registers, which are the arguments of `load`.
    """
    registers = folder / "registers"
    registers.mkdir(exist_ok=True)
    for name, entries in (("actors", actors), ("outlets", outlets), ("places", places)):
        _write(registers / f"{name}.yaml", list(entries))
    return _write(folder / "events.yaml", make_head(**head) | {"events": list(events)}), registers


def make_dataset(folder: Path, events: Sequence[Record], **files: Any) -> Dataset:
    """Write the files as `write_dataset` does, and load them."""
    return load(*write_dataset(folder, events, **files))


def make_page(outlet: str, published: str | None = "2024-06-19", credits: list[str] | None = None) -> Record:
    """A page of one of the publishers, at an address of its own."""
    return make_source(outlet=outlet, published=published, credits=credits, url=f"https://{outlet.lower()}.example/1")


def make_published(folder: Path, *pages: Record, **event: object) -> Dataset:
    """A dataset of one event that stands on these pages of the publishers."""
    return make_dataset(folder, [make_event(sources=list(pages), **event)], outlets=PUBLISHERS)


def _write(file: Path, content: object) -> Path:
    """Every JSON text is YAML."""
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    return file
