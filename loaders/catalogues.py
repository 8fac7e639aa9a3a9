"""The catalogues of the languages, kept up to date with what the code says; for maintainers, never at run time.

A text is found in the code by the functions that mark it: `language.text`, `language.plural`, `message` and `mark`.
"""

from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from loaders.language import FOLDER, SOURCE, languages

ROOT = FOLDER.parent
SAID_IN = ("components", "loaders")
"""The folders whose code says something to readers."""

MARKS: dict[str, Any] = {"text": None, "plural": (1, 2), "message": None, "mark": None}
"""The functions that mark a text, with the positions of the forms for one and for many."""

WIDTH = 120
"""Of a line of a catalogue, in characters."""


def said() -> Catalog:
    """Every text that the code says, in English, in the order of the letters."""
    texts = Catalog(charset="utf-8", fuzzy=False)
    for folder in SAID_IN:
        for _, _, text, _, _ in extract_from_dir(ROOT / folder, [("**.py", "python")], keywords=MARKS):
            texts.add(text)
    return texts


def updated(catalogue: str, texts: Catalog, code: str) -> str:
    """A catalogue with the texts of today: translations are kept, new texts stand empty, unused ones are gone.

    Args:
        catalogue: The text of the file.
        texts: What the code says.
        code: The code of the language.
    """
    held = read_po(BytesIO(catalogue.encode()), locale=code)
    fresh = read_po(BytesIO(_header(catalogue).encode()), locale=code)  # which tells how many plural forms there are
    for text in texts:
        if text.id:
            known = held.get(text.id if isinstance(text.id, str) else text.id[0])
            fresh.add(text.id, known.string if known and known.string else None)
    written = BytesIO()
    write_po(written, fresh, width=WIDTH, omit_header=True, sort_output=True)
    return f"{_header(catalogue)}\n\n{written.getvalue().decode().strip()}\n"


def file_of(code: str) -> Path:
    """The file of a catalogue."""
    return FOLDER / f"{code}.po"


def update() -> None:
    """Bring all catalogues up to date."""
    texts = said()
    for code in languages():
        if code != SOURCE:
            file = file_of(code)
            file.write_text(updated(file.read_text(encoding="utf-8"), texts, code), encoding="utf-8")


def _header(catalogue: str) -> str:
    """What stands above the first text: the comment and the settings, as somebody wrote them."""
    return catalogue.partition("\n\n")[0]


if __name__ == "__main__":
    update()
