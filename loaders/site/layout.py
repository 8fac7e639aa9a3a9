"""How a page is made: its template, and what all templates share."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from loaders.dates.in_words import in_words
from loaders.exports.plain import one_line
from loaders.language import language, languages, mark
from loaders.selection.filters import Filters
from loaders.selection.page_state import PageState
from loaders.selection.preview import feed_query
from loaders.site.address import FEED, Spot
from loaders.site.record import Record
from loaders.wording.kinds import STATUS_SHAPES

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"

PARTS = (
    ("index", mark("Months")),
    ("actors/index", mark("Actors")),
    ("outlets/index", mark("Outlets")),
    ("places/index", mark("Places")),
    ("numbers/index", mark("Numbers stated")),
)
"""The parts that every record has, by the keys of their first pages."""


def filled(template: str, spot: Spot, record: Record, state: PageState | None = None, **values: Any) -> bytes:
    """A page.

    Args:
        template: Which kind of page.
        spot: Where it stands.
        record: The record in its language.
        state: What of the dashboard shows the same; the whole if left out.
        values: What its template asks for, among it always its `title` and `description`.
    """
    chronology = record.dataset.chronology
    held = {
        "spot": spot,
        "language": record.language,
        "text": record.language.text,
        "plural": record.language.plural,
        "lines": record.lines,
        "others": _languages(),
        "parts_of_all": [(key, record.language.text(name)) for key, name in _parts(record)],
        "dashboard": spot.dashboard(state or PageState()),
        "feed": _feed(spot, state or PageState()),
        "is_of_whole": state is None or state.filters == Filters(),
        "data": record.dataset.version,
        "licence": chronology.licence,
        "cutoff": in_words(chronology.cutoff, record.language),
        "linked_data": "",
        "is_page": True,
    }
    return _environment().get_template(f"{template}.html").render({**held, **values}).encode()


def _feed(spot: Spot, state: PageState) -> str:
    """The way to the feed of what a page lists; a folder of files has no feed but that of the whole."""
    query = {} if spot.site.ending else feed_query(state.filters, spot.language)
    return spot.beside(FEED) + (f"?{urlencode(query, doseq=True)}" if query else "")


def _parts(record: Record) -> Iterator[tuple[str, str]]:
    """What every page leads to, each with its name; no list of what is not there."""
    yield from PARTS
    if record.stories:
        yield "stories/index", mark("Stories")
    if record.changes:
        yield "changes/index", mark("What changed")
    yield "about", mark("About")


def door(way: str, record: Record) -> bytes:
    """A page that only leads on to another, where no server can.

    Args:
        way: The way to the other.
        record: The record in the language of the words.
    """
    held = {"way": way, "text": record.language.text, "language": record.language}
    return _environment().get_template("door.html").render(held).encode()


@cache
def _environment() -> Environment:
    """The templates; whatever they show is escaped, and on one line."""
    made = Environment(
        autoescape=True,
        finalize=_shown,
        loader=FileSystemLoader(TEMPLATES),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    style = Markup(_small((HERE / "style.css").read_text(encoding="utf-8")))
    made.globals |= {"style": style, "shapes": STATUS_SHAPES}
    made.filters["emphasised"] = emphasised
    return made


def _shown(value: object) -> object:
    return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _languages() -> dict[str, str]:
    """What the speakers of each language call it, by its code."""
    return {code: language(code).own_name for code in languages()}


def _small(style: str) -> str:
    """A style without what only its writers need."""
    return re.sub(
        r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))
    ).strip()


def emphasised(text: str) -> Markup:
    """A text of the catalogues with its `*emphasis*` and its `` `names` `` marked."""
    escaped = str(Markup.escape(text))
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", re.sub(r"\*([^*]+)\*", r"<em>\1</em>", escaped)))
