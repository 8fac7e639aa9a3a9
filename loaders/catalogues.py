"""The catalogues of the languages, kept up to date with what the code says; for maintainers, never at run time.

A text is found in the code by the functions that mark it: `language.text`, `language.plural`, `message` and `mark`; in
the templates of the site by the first two.
"""

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment
from jinja2.nodes import Call, Const, Getattr

from loaders.language import FOLDER, SOURCE, languages

ROOT = FOLDER.parent
SAID_IN = ("components", "loaders")
"""The folders whose code says something to readers."""

MARKS = {"text": 1, "plural": 2, "message": 1, "mark": 1}
"""The functions that mark a text, with how many of their arguments are forms of it."""

WIDTH = 120
"""Of a line of a catalogue, in characters."""


def said() -> Catalog:
    """Every text that the code says, in English, in the order of the letters."""
    texts = Catalog(charset="utf-8", fuzzy=False)
    for folder in SAID_IN:
        for file in sorted((ROOT / folder).rglob("*.py")):
            for forms in _marked(file.read_text(encoding="utf-8")):
                texts.add(forms if len(forms) > 1 else forms[0])
        for file in sorted((ROOT / folder).rglob("templates/*.html")):
            for forms in _marked_in_template(file.read_text(encoding="utf-8")):
                texts.add(forms if len(forms) > 1 else forms[0])
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


def _marked(source: str) -> Iterator[tuple[str, ...]]:
    """The forms of each text that a module marks; read from its tree, which is the same for every Python."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            forms = [form.value for form in node.args[: MARKS.get(name, 0)] if isinstance(form, ast.Constant)]
            if forms and len(forms) == MARKS[name] and all(isinstance(form, str) for form in forms):
                yield tuple(map(str, forms))


def _marked_in_template(source: str) -> Iterator[tuple[str, ...]]:
    """The forms of each text that a template marks, in the same way."""
    for node in Environment().parse(source).find_all(Call):
        name = node.node.attr if isinstance(node.node, Getattr) else getattr(node.node, "name", "")
        forms = [form.value for form in node.args[: MARKS.get(name, 0)] if isinstance(form, Const)]
        if forms and len(forms) == MARKS[name]:
            yield tuple(map(str, forms))


def _header(catalogue: str) -> str:
    """What stands above the first text: the comment and the settings, as somebody wrote them."""
    return catalogue.partition("\n\n")[0]


if __name__ == "__main__":
    update()
