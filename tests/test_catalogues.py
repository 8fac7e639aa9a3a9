"""The languages: everything that the page says stands in every catalogue, whole, and nothing else does."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders import catalogues, language
from loaders.catalogues import file_of, said, updated
from loaders.language import SOURCE, Language, languages
from tests.page import open_page, sentence, texts

ROOT = Path(__file__).resolve().parent.parent
TRANSLATED = [code for code in languages() if code != SOURCE]
SAYING = {"text", "plural", "message", "mark"}

SHOWING = {
    *("title", "header", "subheader", "markdown", "caption", "text", "button", "toggle", "checkbox", "radio"),
    *("selectbox", "multiselect", "pills", "segmented_control", "text_input", "text_area", "date_input"),
    *("file_uploader", "info", "warning", "error", "success", "expander", "metric", "download_button", "dialog"),
}
"""What Streamlit shows the first argument of."""

SHOWN_AS = {"label", "help", "placeholder", "alt", "title"}
"""The arguments that Streamlit shows wherever they stand."""


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_catalogue_has_every_text_of_the_code_and_no_other(code: str) -> None:
    held = file_of(code).read_text(encoding="utf-8")
    assert updated(held, said(), code) == held, "run `make fix`, then translate what stands empty"


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated_and_names_the_same_values(code: str) -> None:
    translated = Language(code)
    for text in said():
        if not text.id:
            continue
        forms = text.id if isinstance(text.id, tuple) else (text.id,)
        told = translated._catalogue.gettext(forms[0]) if len(forms) == 1 else _plural(translated, *forms)
        assert told.strip(), forms
        assert set(re.findall(r"{\w+}", told)) == set(re.findall(r"{\w+}", forms[-1])), forms


def _plural(translated: Language, one: str, many: str) -> str:
    return translated._catalogue.ngettext(one, many, 2)


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_is_no_english_text_by_mistake(code: str) -> None:
    translated = Language(code)
    same = [
        text.id
        for text in said()
        if isinstance(text.id, str) and len(re.findall(r"[a-z]{3,}", re.sub(r"{\w+}|`[^`]*`", "", text.id))) > 1
        if translated.text(text.id) == text.id
    ]
    assert same == []


def sources() -> Iterator[tuple[str, ast.AST]]:
    for folder in ("components", "loaders"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                yield f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}", node


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def says(node: ast.Call) -> bool:
    """Whether it marks a text for the catalogues: a method of a language, or one of the functions for later."""
    return isinstance(node.func, ast.Attribute) == (called(node) in {"text", "plural"}) and called(node) in SAYING


def is_glued(text: ast.expr) -> bool:
    """Whether a text is put together where it is said: no catalogue can hold it."""
    parts = ast.walk(text) if isinstance(text, ast.JoinedStr | ast.BinOp) else ()
    return any(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in parts)


def has_words(text: ast.expr | None) -> bool:
    """Whether a text says something in English: two letters in a row outside of values and Streamlit's own marks."""
    parts = text.values if isinstance(text, ast.JoinedStr) else [text]
    words = "".join(str(part.value) for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))
    return bool(re.search(r"[A-Za-z]{2}", re.sub(r":[a-z-]+(\[|:|/\w+:)|<.*?>|gray-badge|-badge|small", "", words)))


def test_no_text_is_glued_together() -> None:
    glued = [
        place
        for place, node in sources()
        if isinstance(node, ast.Call) and says(node) and node.args and is_glued(node.args[0])
    ]
    assert glued == []


def test_nothing_is_shown_that_no_catalogue_knows() -> None:
    untold = [
        f"{place}: {ast.unparse(text)}"
        for place, node in sources()
        if isinstance(node, ast.Call)
        and place.startswith("components/")
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and (node.func.value.id in {"st", "column", "least", "state"})
        for text in [
            *(node.args[:1] if called(node) in SHOWING else []),
            *(given.value for given in node.keywords if given.arg in SHOWN_AS),
        ]
        if has_words(text)
    ]
    assert untold == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('st.button("Reset")', True),
        ('st.caption(f"{number} more")', True),
        ('st.markdown(f"**{title}**")', False),
        ('st.markdown(f":small[{words}] :gray-badge[{name}]")', False),
        ('st.button(language.text("Reset"))', False),
    ],
)
def test_a_text_without_a_catalogue_is_found(source: str, found: bool) -> None:
    shown = next(node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    assert has_words(shown.args[0]) == found


# A further language


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A third language of two words: one file, and no code."""
    for code in TRANSLATED:
        (tmp_path / f"{code}.po").write_bytes(file_of(code).read_bytes())
    head = 'msgid ""\nmsgstr ""\n"Language: eo\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    words = 'msgid "List"\nmsgstr "Listo"\n\nmsgid "Contact"\nmsgstr "Kontakto"\n'
    (tmp_path / "eo.po").write_text(f"{head}\n{words}", encoding="utf-8")
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    language.languages.cache_clear()
    language.language.cache_clear()


@pytest.mark.usefixtures("made_up")
def test_a_third_language_is_one_file_and_speaks_english_where_it_has_no_word() -> None:
    page = open_page(view="list", lang="eo")
    assert not page.exception
    views = page.segmented_control(key="view").options
    assert views[:2] == ["Timeline", "Listo"]
    assert page.segmented_control(key="lang_choice").options == ["English", "Esperanto", "Indonesia"]
    assert sentence(page).startswith("All ")
    assert "junio 2024" in texts(page).lower() or "januaro 2022" in texts(page).lower()


def test_a_text_that_is_new_stands_empty_and_one_that_is_gone_is_gone() -> None:
    held = file_of("id").read_text(encoding="utf-8").replace('msgid "Newest first"', 'msgid "Gone"')
    fresh = updated(held, said(), "id")
    assert 'msgid "Newest first"\nmsgstr ""' in fresh
    assert 'msgid "Gone"' not in fresh
    assert catalogues.WIDTH == 120
