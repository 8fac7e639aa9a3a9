"""What is exported in tests: nothing, one event, all of a record; and a record that is full of malice."""

from collections.abc import Sequence
from pathlib import Path

from loaders import Dataset
from loaders.exports.registry import export
from loaders.language import ENGLISH, Language
from loaders.selection.answer import Answer, answer
from loaders.selection.link import from_query
from tests.factories import OUTLETS, PLACES, Record, make_actor, make_dataset, make_event, make_outlet, make_source

ADDRESS = "https://dashboard.example/"
NOTHING = {"q": ["nobody ever wrote this"]}
ONE = {"category": ["treaty"], "from": ["2024-06-19"], "to": ["2024-06-19"]}
WHOLE: dict[str, list[str]] = {}
ASKED = {"nothing": NOTHING, "one event": ONE, "the whole": WHOLE}

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "'=1", "|x")
"""Texts that a spreadsheet would run, or that look as if they had been made safe already."""

HOSTILE = (
    *FORMULAS,
    "quotes \" ' “ and, commas; semicolons",
    "one line\nand another\r\nBEGIN:VEVENT",
    "<script>alert(1)</script> & <img src=x onerror=alert(1)>",
    "left \u202eto right\u202c and \u2066back\u2069",
    "# heading [a](javascript:alert(1)) `code` **bold** | cell | $x$ [^1] ~~gone~~",
    "braces { and } \\command{x} % comment ~ _ ^ $ #",
    "nul-like \u200b blank, 한국어, Кириллица, العربية",
)
"""One text for each way in which a format may be broken out of."""

URL = "https://kcna.example/a_(b)?q=%22x%22&r={1}%7D,;'\"<b>#~^$"


def asked(dataset: Dataset, query: dict[str, list[str]]) -> Answer:
    """The answer to a query, all of which is understood."""
    state, notices = from_query(query, dataset)
    assert notices == []
    return answer(dataset, state)


def written(dataset: Dataset, form: str, query: dict[str, list[str]] | None = None, lang: Language = ENGLISH) -> bytes:
    """What a query shows, as a file of a format that leads back to the page."""
    return export(asked(dataset, query or {}), form, lang, ADDRESS)


def make_hostile(folder: Path, texts: Sequence[str] = HOSTILE) -> Dataset:
    """A dataset with an event for each text, which stands in every key that takes a text."""
    actor = make_actor(id="mallory", name="=Mallory\u202e</script>")
    outlet = make_outlet(name='Evil, "{News}" & <i>Co')
    events = [_hostile(f"2024-06-{number:02}-hostile", text, actor, outlet) for number, text in enumerate(texts, 1)]
    title = "<b>Contacts</b>, \u202e{all} of them\n# and more"
    return make_dataset(folder, events, actors=[actor], outlets=[outlet, *OUTLETS[1:]], places=PLACES, title=title)


def _hostile(event: str, text: str, actor: Record, outlet: Record) -> Record:
    return make_event(
        id=event,
        date=event[:10],
        title={"en": text, "id": text},
        summary={"en": text},
        label={"en": text},
        note=text,
        actors=[actor["name"]],
        quote={"text": text, "by": actor["name"], "language": "en"},
        claims=[{"quantity": "other", "value": 1, "by": f"anonymous: {text}", "note": text}],
        sources=[make_source(outlet=outlet["name"], title=text, url=f"{URL}{event}", published="2024-06")],
        links=None,
    )
