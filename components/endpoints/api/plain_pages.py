"""The pages of the record as the description tells them; `record` serves them."""

from collections.abc import Iterator, Mapping
from typing import Any

from components.endpoints.api.described import Described
from loaders.language import SOURCE, language, languages
from loaders.model import vocabulary
from loaders.selection.parameter.codecs import ID
from loaders.site.address import FOLDER
from loaders.site.listings import MAP

OTHERS = {301: "", 404: "text/html", 503: "text/plain"}
"""What a page may answer beside itself."""

FURTHER = "(_[0-9]+)?$"
"""What the name of a further part of a long list ends in: `pyongyang_2`, `index_2`."""

AN_ID: Mapping[str, Any] = {"type": "string", "pattern": ID}
LISTED: Mapping[str, Any] = {"type": "string", "pattern": ID.removesuffix("$") + FURTHER}
MONTH: Mapping[str, Any] = {"type": "string", "pattern": r"^\d{4}-\d{2}" + FURTHER}
DAY: Mapping[str, Any] = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}" + FURTHER}

KINDS: tuple[tuple[str, str, str, Mapping[str, Mapping[str, Any]]], ...] = (
    ("", "Index", "What the record is, and its events by month", {}),
    ("index_{part}", "Points", "More of its turning points", {"part": {"type": "integer", "minimum": 2}}),
    ("about", "About", "What counts, and what every word means", {}),
    ("months/{month}", "Month", "The events of a month", {"month": MONTH}),
    ("events/{id}", "Event", "An event, by any id that it ever had", {}),
    ("actors/", "Actors", "All actors", {}),
    ("actors/{actor}", "Actor", "An actor with its events", {"actor": LISTED}),
    ("outlets/", "Outlets", "All outlets", {}),
    ("outlets/{outlet}", "Outlet", "An outlet with its events", {"outlet": LISTED}),
    ("places/", "Places", "All places", {}),
    ("places/{place}", "Place", "A place with its events", {"place": LISTED}),
    ("numbers/", "Numbers", "What is counted", {}),
    (
        "numbers/{quantity}",
        "Number",
        "Every statement on a quantity",
        {"quantity": {"type": "string", "pattern": f"^({'|'.join(vocabulary.QUANTITIES)}){FURTHER}"}},
    ),
    ("stories/", "Stories", "All stories", {}),
    ("stories/{story}", "Story", "A story with its steps", {"story": AN_ID}),
    ("changes/", "Changes", "The days on which the record changed", {}),
    ("changes/{day}", "Changed", "What a day changed in it", {"day": DAY}),
)
"""The kinds of pages: where they stand, how they are named, what they hold, and what stands in braces."""


def plain_pages() -> Iterator[Described]:
    """Every kind of page in every language, and their map."""
    for code in languages():
        folder, own = (FOLDER, "") if code == SOURCE else (f"{FOLDER}/{code}", code.capitalize())
        for path, name, says, within in KINDS:
            yield Described(
                path=f"/{folder}/{path}",
                name=f"read{name}{own}",
                says=f"{says}, as a plain page ({language(code).own_name}).",
                media_type="text/html",
                within=within,
                parameters="none",
                is_paged=False,
                reads_events=False,
                others=OTHERS | ({410: "text/html"} if "{id}" in path else {}),
            )
    yield Described(
        path=f"/{FOLDER}/{MAP}",
        name="mapPages",
        says="The addresses of all pages, as a map of a site.",
        media_type="application/xml",
        parameters="none",
        is_paged=False,
        reads_events=False,
        others={503: "text/plain"},
    )
