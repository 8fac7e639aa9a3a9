"""Text from the data inside Markdown is shown as it stands."""

import re

import pytest

from components.widgets.escaping import escape_markdown, link, mark_spans


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kim Jong Un", "Kim Jong Un"),
        ("a <b>bold</b> word", r"a \<b\>bold\</b\> word"),  # no HTML
        ("*stars* and _lines_", r"\*stars\* and \_lines\_"),  # no emphasis
        ("[x](javascript:alert(1))", r"\[x\]\(javascript\:alert\(1\)\)"),  # no link
        (":red[alarm] :material/bolt:", "\\:red\\[alarm\\] \\:\u2060material/bolt\\:"),  # none of Streamlit's additions
        ("costs $5 or $6", r"costs \$5 or \$6"),  # no formula
        ("two\n\nparagraphs", "two paragraphs"),  # no block
        ("1. first", r"1\. first"),  # no list
        ("AT&T &amp; co", r"AT\&T \&amp; co"),  # no entity
    ],
)
def test_text_is_never_read_as_markup(text: str, shown: str) -> None:
    assert escape_markdown(text) == shown


FOUND_IN_WHAT_WAS_READ = (
    r"(?i)https?://|www(?=\.)",  # as the browser's reader of Markdown finds addresses
    r"[-.\w+]+@[-\w]+(?:\.[-\w]+)+",  # and of mail
    r":material/\w+:|:\+1:|:-1:|:[\w-]+:",  # Streamlit its icons, and the little faces
    r"<->|->|<-|--|>=|<=|~=",  # and arrows
)
"""What is looked for in a text once its escapes are gone, so that none of them keeps it from being found."""


@pytest.mark.parametrize(
    "text",
    [
        "https://evil.example HTTP://EVIL.example www.evil.example WWW.evil.example xhttps://a.b",
        "mailto:a@evil.example a.b+c@evil.example",
        ":material/home: :smile: :+1: :-1: a:b:c",
        "-> <- <-> --> -- => >= <= ~= <--> ---",
    ],
)
def test_nothing_is_made_of_a_text_after_its_escapes_were_read(text: str) -> None:
    read = re.sub(r"\\(.)", r"\1", escape_markdown(text))
    assert read.replace("\u2060", "") == text
    assert not [found for pattern in FOUND_IN_WHAT_WAS_READ for found in re.findall(pattern, read)]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a", "[KCNA](<https://example.org/a>)"),
        ("https://example.org/a_(b)?c=<d>", "[KCNA](<https://example.org/a_(b)?c=%3Cd%3E>)"),  # stays one address
        ("javascript:alert(1)", "KCNA"),  # no address on the web, so no link
        ("data:text/html,x", "KCNA"),
        ("", "KCNA"),
    ],
)
def test_only_a_web_address_becomes_a_link(url: str, shown: str) -> None:
    assert link("KCNA", url) == shown


def test_parts_of_a_text_stand_behind_a_colour_and_the_rest_as_it_is() -> None:
    assert mark_spans("to *Kursk* and back", [(4, 9)]) == r"to \*:orange-background[Kursk]\* and back"
    assert mark_spans("Kursk", [(0, 5)]) == ":orange-background[Kursk]"
    assert mark_spans("no hit", []) == "no hit"
