"""The curator's desk: only there when asked for, and an article becomes marked dates and drafts to be edited."""

import sys
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from components.views.curate import marked
from components.views.registry import offered_views
from loaders.articles.dates_mentioned import mentions
from loaders.model import vocabulary
from tests.page import notices, open_page, sentence, texts

ARTICLE = """Moskow, 28 Oktober 2025

Presiden Rusia Vladimir Putin menerima Menteri Luar Negeri Korea Utara Choe Son Hui di Kremlin pada Senin (27/10/2025).

Menurut KCNA, keduanya membahas hubungan kedua negara.
"""


@pytest.fixture
def at_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app as `make curate` starts it."""
    monkeypatch.setattr(sys, "argv", ["app.py", "curate"])


def desk_with(article: str) -> AppTest:
    page = open_page(view="curate")
    next(box for box in page.text_area if box.label == "or paste it").set_value(article)
    return page.run()


def drafts(page: AppTest) -> list[str]:
    return [box.value for box in page.text_area if box.label == "Draft"]


def test_the_hosted_page_has_no_desk() -> None:
    assert offered_views() == list(vocabulary.VIEWS)
    page = open_page(view="curate")
    assert "view “curate”" in notices(page)
    assert sentence(page).startswith("All ")


@pytest.mark.usefixtures("at_the_desk")
def test_the_app_started_for_curators_has_one() -> None:
    page = open_page(view="curate")
    assert not page.exception
    assert "Paste an article" in page.info[0].value


@pytest.mark.usefixtures("at_the_desk")
def test_an_article_becomes_a_draft_with_its_date_and_what_is_still_missing() -> None:
    page = desk_with(ARTICLE)
    assert not page.exception
    draft = next(one for one in drafts(page) if "2025-10-27" in one)
    assert "Choe Son Hui" in draft
    assert "Vladimir Putin" in draft
    assert page.warning


@pytest.mark.usefixtures("at_the_desk")
def test_the_problems_of_a_draft_follow_its_edits() -> None:
    page = desk_with(ARTICLE)
    before = "".join(one.value for one in page.warning)
    assert "significance" in before
    box = next(box for box in page.text_area if box.label == "Draft")
    page = box.set_value(box.value.replace("significance: TODO", "significance: routine")).run()
    after = "".join(one.value for one in page.warning)
    assert "significance" not in after
    assert "title" in after


@pytest.mark.usefixtures("at_the_desk")
def test_a_date_box_says_how_an_expression_reads() -> None:
    page = open_page(view="curate")
    page.text_input(key="desk_date").set_value("26–28 Oktober 2024").run()
    assert page.success[0].value == "`2024-10-26/2024-10-28`: 26–28 October 2024"


@pytest.mark.usefixtures("at_the_desk")
def test_and_why_another_does_not() -> None:
    page = open_page(view="curate")
    page.text_input(key="desk_date").set_value("Senin (28/10/2025)").run()
    assert "Tuesday" in page.error[0].value


@pytest.mark.usefixtures("at_the_desk")
def test_a_relative_expression_is_read_against_the_day_that_is_given() -> None:
    page = open_page(view="curate")
    page.text_input(key="desk_date").set_value("Kamis (27/2)")
    page.date_input(key="desk_on").set_value(date(2025, 2, 28)).run()
    assert page.success[0].value.startswith("`2025-02-27`")


def test_dates_are_marked_in_place_and_text_is_never_markup() -> None:
    text = "*Putin* tiba pada 27 Oktober 2025.\n\n<b>Choe</b> pulang."
    paragraphs = marked(text, mentions(text, published=date(2025, 10, 28), language="id"))
    assert paragraphs == [
        r"\*Putin\* tiba pada :blue-background[27 Oktober 2025] :small[`2025-10-27`]\.",
        r"\<b\>Choe\</b\> pulang\.",
    ]


@pytest.mark.usefixtures("at_the_desk")
def test_what_became_no_draft_is_listed_with_the_reason() -> None:
    page = desk_with("Jakarta, 1 Agustus 2025\n\nHarga beras naik pada 30 Juli 2025.\n")
    assert not drafts(page)
    assert not page.exception
    assert "Left out" in "".join(one.label for one in page.expander) or "Drafts (0)" in texts(page)


@pytest.mark.usefixtures("at_the_desk")
def test_the_languages_of_articles_are_offered_by_name_to_whoever_does_not_let_the_desk_find_out() -> None:
    box = next(box for box in desk_with(ARTICLE).selectbox if box.label == "Language")
    assert box.options == ["Find out", "English", "Indonesian", "Russian", "Korean"]


def test_the_desk_speaks_the_language_of_its_reader() -> None:
    def desk() -> None:
        import streamlit as st

        from components.views.curate import show
        from components.visitor.reader import Reader
        from loaders.dataset.dataset import load
        from loaders.language import language
        from loaders.selection.answer import answer
        from loaders.selection.page_state import PageState

        dataset = load()
        reader = Reader(language("id"), screen="desk", dark=False, page_width=1000, width=1000, bar=st.container())
        show(answer(dataset, PageState()), reader)

    page = AppTest.from_function(desk, default_timeout=60).run()
    page.text_input(key="desk_date").set_value("26–28 October 2024").run()
    assert page.success[0].value == "`2024-10-26/2024-10-28`: 26–28 Oktober 2024"
    next(box for box in page.text_area if "desk_article" in box.key).set_value(ARTICLE)
    page.run()
    assert not page.exception
    assert "Inggris" in page.selectbox(key="desk_language").options
