"""The files of stems: every language has the same keys, each stem stands once, and a stem matches what it says."""

import pytest

from loaders.articles.cues import cues, stems
from loaders.dates.reading.phrases import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_stems_for_all_that_another_has(language):
    assert {table: set(lists) for table, lists in stems(language).items()} == {
        table: set(lists) for table, lists in stems("en").items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_stem_stands_twice_under_one_key(language):
    for lists in stems(language).values():
        for key, held in lists.items():
            assert held, key
            assert len(held) == len(set(held)), key


@pytest.mark.parametrize(
    ("table", "key", "text", "matched", "reason"),
    [
        ("category", "visit", "they Visited", "Visit", "the beginning of a word, in any case"),
        ("category", "visit", "revisited", None, "not within one"),
        ("category", "visit", "mengunjungi", None, "the root has another letter there"),
        ("category", "visit", "dikunjungi", "kunjung", "within one where the stem says so"),
        ("category", "visit", "재방문", "방문", "Korean stems anywhere"),
        ("category", "deployment", "отправили солдат", "отправили солдат", "`?*` for an ending"),
        ("category", "un", "the UN said", "UN", "letters that count as they are"),
        ("category", "un", "until then", None, "and in no other case"),
        ("category", "un", "UNICEF", None, "nor in another word"),
        ("kind", "denial", "опроверг", "опроверг", "Russian"),
    ],
)
def test_a_stem_matches_what_it_says(table, key, text, matched, reason):
    found = cues(table)[key].search(text)
    assert (found and found.group()) == matched
