"""Rules of the words: what breaks each of them, where the problem is, and what does not break it."""

import pytest

from tests.factories import ACTORS, make_actor, make_event
from tests.loaders.checks.editor import TREATY, found

LENGTHS = [
    ("a major event without a label", {"significance": "major"}, ("no-label", "label")),
    ("a label of 29 letters", {"label": {"en": "A", "id": "a" * 29}}, ("long-label", "label.id")),
    ("a label of 28 letters", {"label": {"en": "a" * 28}, "significance": "major"}, None),
    ("a title of 91 letters", {"title": {"en": "a" * 91}}, ("long-title", "title.en")),
    (
        "a quote of 21 words",
        {"quote": {"text": "word " * 20 + "word", "by": "Kim Jong Un", "language": "en"}},
        ("long-quote", "quote.text"),
    ),
]


@pytest.mark.parametrize(("changes", "problem"), [pytest.param(*case, id=reason) for reason, *case in LENGTHS])
def test_texts_have_a_length_that_the_page_can_hold(tmp_path, changes, problem):
    codes = found(tmp_path, make_event(**changes))
    assert codes == ([(problem[0], f"{TREATY}: {problem[1]}")] if problem else [])


UNSEEN = [
    ("a mark that turns the direction", "Kim\u202e and Putin", "invisible-mark"),
    ("a blank without width", "Kim\u200b Jong Un", "invisible-mark"),
    ("a joiner between Latin letters", "Kim\u200cJong Un", "invisible-mark"),
    ("a joiner in Persian, which spells with it", "کره\u200cای", None),
    ("a Cyrillic letter in a Latin word", "Putin in Мoscow", "look-alike"),
    ("a Greek letter in a Latin word", "\u039aim Jong Un", "look-alike"),
    ("two scripts side by side", "Су-27 and MiG-29 in Москва", None),
    ("two blanks", "Kim  and Putin", "stray-blank"),
    ("a blank at the end", "Kim and Putin ", "stray-blank"),
    ("a blank of another width at the beginning", "\u00a0Kim and Putin", "stray-blank"),
]


@pytest.mark.parametrize(("text", "code"), [pytest.param(*case, id=reason) for reason, *case in UNSEEN])
def test_every_text_holds_only_what_is_seen(tmp_path, text, code):
    expected = [(code, f"{TREATY}: title.en")] if code else []
    assert found(tmp_path, make_event(title={"en": text})) == expected
    expected = [(code, "kim-jong-un: role")] if code else []
    actors = [make_actor(role=text), ACTORS[1]]
    assert found(tmp_path, make_event(), registers={"actors": actors}) == expected


def test_low_confidence_has_its_reason(tmp_path):
    event = make_event(confidence="low")
    assert found(tmp_path, event) == [("unexplained-doubt", f"{TREATY}: confidence")]
    assert found(tmp_path, event | {"note": "One weak source."}) == []
