"""What people type into the search, and which events that finds."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import Dataset
from loaders.language import ENGLISH
from loaders.selection.answer import select
from loaders.selection.filters import Filters
from loaders.selection.known_words import FILE, KnownWords, known_words
from loaders.selection.search import Search, corrected, notices, understood
from tests.factories import make_actor, make_dataset, make_event
from tests.founding import ARTICLES, needs_articles

NOTHING_KNOWN = KnownWords({}, {})


def read(query: str) -> Search:
    return understood(query, NOTHING_KNOWN)


def said(query: str) -> list[str]:
    """The clauses of a search, `|` between what is either, `-` before what is left out, blanks where a word ends."""
    return [
        "|".join("-" * one.left_out + pattern for one in clause for pattern in one.patterns)
        for clause in read(query).clauses
    ]


QUERIES = [
    ("kim Putin", [" kim ", " putin"], "words: short ones stand alone, longer ones may go on"),
    ('"North Korea" kim', [" north korea ", " kim "], "a phrase, as it stands"),
    ("“north   korea”", [" north korea "], "in the quotes of a phone, with one blank or many"),
    ("«ким чен ын» „x“", [" ким чен ын ", " x "], "or of a Russian, or a German"),
    ('kim"un"', [" kim ", " un "], "a quote parts words"),
    ("kim kim KIM", [" kim "], "once is enough"),
    ("short-range", [" short range| shortrange"], "with a hyphen and without"),
    ("10,000", [" 10000 | 10 000 "], "a number"),
    ("10.000 10 000", [" 10000 | 10 000 "], "in any notation"),
    ("2024", [" 2024 | 2 024 "], "a number stands alone"),
    ("Putin -kim", [" putin", "- kim "], "what is left out"),
    ('-"north korea" –kim', ["- north korea ", "- kim "], "a phrase, and with the dash of a phone"),
    ("kim-un", [" kim un| kimun"], "a hyphen within a word leaves nothing out"),
    ("kim OR un", [" kim | un "], "either of two"),
    ("a kim ATAU un b", [" a ", " kim | un ", " b "], "of the two beside it"),
    ("kim OR -un", [" kim |- un "], "or what lacks the other"),
    ("kim AND un", [" kim ", " un "], "both, which goes without saying"),
    ("kim or un", [" kim ", " or ", " un "], "a word in small letters is a word"),
    ("북한 러시아", ["북한", "러시아"], "Korean, which writes words together"),
    ("(kim) un, ri.", [" kim ", " un ", " ri "], "marks mean nothing"),
    ("", [], "nothing"),
    ('""  ', [], "nothing in quotes is nothing"),
]


@pytest.mark.parametrize(("query", "clauses"), [pytest.param(*case, id=reason) for *case, reason in QUERIES])
def test_a_search_is_words_phrases_and_what_is_left_out(query, clauses):
    assert said(query) == clauses
    assert read(query).ignored == ()


@pytest.mark.parametrize(
    ("query", "ignored", "clauses"),
    [
        ("OR kim", ("OR",), [" kim "]),
        ("kim ATAU", ("ATAU",), [" kim "]),
        ("kim OR OR un", ("OR",), [" kim | un "]),
        ('"north kim', ('"',), [" north", " kim "]),
        ("*** kim", ("***",), [" kim "]),
        ("kim - un", ("-",), [" kim ", " un "]),
        ('" " (', ('" "', "("), []),
    ],
)
def test_what_the_search_does_not_understand_it_says_and_leaves_out(query, ignored, clauses):
    search = read(query)
    assert (search.ignored, said(query)) == (ignored, clauses)
    (notice,) = notices(search)
    assert ENGLISH.text(notice) == f"The search could do nothing with “{' '.join(ignored)}”."


@given(st.text(max_size=40) | st.text(alphabet='ab -"()ORAND12.,½٣፩\u0301\u00a0북', max_size=20))
def test_every_search_can_be_read(query):
    search = read(query)
    assert all(pattern.strip() for clause in search.clauses for one in clause for pattern in one.patterns)
    assert search.clauses or search.ignored or not any(map(str.isalpha, query)) or set(query.split()) <= {"AND", "DAN"}


def test_an_understood_search_has_nothing_to_say():
    assert notices(read("kim OR un")) == []


def found(dataset: Dataset, query: str) -> list[str]:
    return list(select(dataset, Filters(q=query))["id"])


def test_all_words_must_occur_wherever_they_stand(tmp_path):
    events = [make_event(title={"en": "One two"}), make_event(id="2024-x", title={"en": "Two"}, note="One three")]
    dataset = make_dataset(tmp_path, events)
    assert len(found(dataset, "one two")) == 2
    assert found(dataset, '"one two"') == ["2024-06-19-treaty-signed"]
    assert found(dataset, "three one") == ["2024-x"]
    assert found(dataset, "one -three") == ["2024-06-19-treaty-signed"]
    assert found(dataset, '-three OR "one two"') == ["2024-06-19-treaty-signed"]
    assert found(dataset, "four") == []


def test_a_short_word_of_the_texts_stands_alone_and_in_its_forms(tmp_path):
    titles = {"2024-a": "They join", "2024-b": "A joint step", "2024-c": "Joining hands", "2024-d": "A soldier"}
    dataset = make_dataset(tmp_path, [make_event(id=one, title={"en": title}) for one, title in titles.items()])
    assert found(dataset, "join") == ["2024-a", "2024-c"]
    assert found(dataset, "-join") == ["2024-b", "2024-d"]
    assert found(dataset, "sold") == ["2024-d"]  # which no text has as a word: somebody is still writing


@pytest.fixture
def named(tmp_path):
    """One event with Sergei Lavrov and the United States, and one that has but words that look like them."""
    actors = [
        make_actor(id="sergei-lavrov", name="Sergei Lavrov", aliases=[], native={"ru": "Сергей Лавров"}),
        make_actor(id="us", name="US", aliases=["AS", "United States"], native=None, kind="state"),
        make_actor(id="kim-yong-bok", name="Kim Yong-bok", aliases=[], native={"ko": "김영복"}),
        make_actor(id="pak-yong-il", name="Pak Yong-il", aliases=[], native=None),
    ]
    events = [
        make_event(id="2024-01-named", actors=["Sergei Lavrov", "US", "Kim Yong-bok"], title={"en": "They meet"}),
        make_event(id="2024-02-words", actors=["Pak Yong-il"], title={"en": "It tells us as much as a bok of Kim"}),
        make_event(id="2024-03-told", actors=["Pak Yong-il"], title={"en": "Lavrov tells the U.S."}),
    ]
    dataset = make_dataset(tmp_path, events, actors=actors)
    assert dataset.problems == ()
    return dataset


NAMED, WORDS, TOLD = "2024-01-named", "2024-02-words", "2024-03-told"


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("US", [NAMED, TOLD]),  # in capitals it is somebody
        ("AS", [NAMED, TOLD]),
        ("U.S.", [NAMED, TOLD]),
        ("us", [NAMED, WORDS, TOLD]),  # a word may be what is meant
        ("United States", [NAMED, TOLD]),
        ("Amerika OR United", [NAMED]),
        ("Lavrov", [NAMED, TOLD]),
        ("Лавров", [NAMED, TOLD]),  # a surname in another script
        ("Sergei Lavrov", [NAMED]),
        ("Kim Yong Bok", [NAMED]),  # a full name is one word
        ("kim yongbok", [NAMED]),
        ("김 영복", [NAMED]),
        ("Bok Kim", [NAMED, WORDS]),  # which this is not
        ("-Лавров", [WORDS]),
        ("-Kim", [TOLD]),  # whoever bears it, and whatever text has it
        ("-Kim Yong Bok", [WORDS, TOLD]),  # a full name is left out whole
        ("-kim yongbok tells", [WORDS, TOLD]),  # and what follows it must occur
        ("ergei", []),  # nothing matches inside a word
        ("serge", [NAMED]),
    ],
)
def test_a_name_finds_whom_it_means_in_any_spelling(named, query, events):
    assert found(named, query) == events


# What readers typed into the real data and did not find

ONE_AND_THE_SAME = [
    ("Kim Jong Un", "Ким Чен Ын", "김정은", "김 정은", "Kim Jong-un", "kim jong un", "KIM JONG UN"),
    ("Kim Jong Un", "Ким Чен Ына", "Ким Чен Ыном", "김정은이", "김정은과"),
    ("Vladivostok", "Владивостоке", "블라디보스토크", "블라디보스토크에서"),
    ("Choe Son Hui", "최선희", "Цой Сон Хи", "Choe Son-hui"),
    ("Sergey Lavrov", "Сергей Лавров", "Sergei Lavrov", "세르게이 라브로프"),
    ("Lavrov", "Лавров", "Лаврова", "Лавровым", "라브로프"),
    ("Putin", "Путин", "Путиным", "푸틴"),
    ("Dmitry Peskov", "Dmitriy Peskov", "Дмитрия Пескова"),
    ("NIS", "nis", "국정원"),
    ("10,000", "10.000", "10000", "10 000"),
    ("shells", "снаряды", "снарядов", "peluru", "포탄"),
    ("troops", "tentara", "солдаты", "soldiers"),
    ("treaty", "perjanjian", "договор", "조약", "pakta pertahanan"),
    ("defence minister", "defense minister", "министром обороны"),
    ("visits", "kunjungan", "berkunjung", "визиту"),
    ("bertemu", "pertemuan", "meeting", "встречи"),
    ("companies", "company"),
    ("kesepakatan", "menyepakati"),
    ("14.000 tentara", "14,000 troops", "14000 солдат"),
]


@pytest.mark.parametrize("queries", ONE_AND_THE_SAME, ids=lambda queries: queries[0])
def test_one_thing_finds_the_same_events_however_it_is_typed(dataset, queries):
    events = found(dataset, queries[0])
    assert events
    assert {query: found(dataset, query) for query in queries} == dict.fromkeys(queries, events)


@pytest.mark.parametrize("query", ["NIS", "JCS", "HUR", "KCNA"])
def test_an_abbreviation_finds_those_in_whose_events_it_is_named(dataset, query):
    registers = dataset.registers
    ids = {one for kind in ("actors", "outlets") if (one := registers.named(kind).find(query))}
    named = dataset.actors.loc[dataset.actors["actor"].isin(ids), "event"]
    assert set(named) <= set(found(dataset, query))
    assert len(found(dataset, query)) < len(dataset.events) / 3


@pytest.mark.parametrize(
    ("query", "event"),
    [
        ("konspirasi", "2025-09-03-kremlin-denies-conspiracy"),
        ("pakta pertahanan", "2024-06-19-treaty-signed-pyongyang"),
        ("40 persen", "2025-07-11-budanov"),
        ("persaudaraan tempur", "2025-10-01-korean-fighters-sculpture"),
    ],
)
def test_an_indonesian_finds_what_the_articles_call_so(dataset, query, event):
    assert any(one.startswith(event) for one in found(dataset, query))


@needs_articles
def test_the_founding_articles_use_these_words():
    told = " ".join(article.read_text(encoding="utf-8") for article in ARTICLES.glob("*.txt"))
    assert all(words in told for words in ("konspirasi", "pakta pertahanan", "persaudaraan tempur", "14.000 tentara"))


def test_no_word_of_the_subject_is_written_twice():
    words = [word for group in tomllib.loads(FILE.read_text(encoding="utf-8"))["same"] for word in group]
    assert len(words) == len(set(words))


def test_names_are_learnt_once_for_a_dataset(dataset):
    assert known_words(dataset) is known_words(dataset)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Lavorv", "Lavrov"),
        ("Lavorf", "Lavrov"),  # two slips, one of them a swap
        ("troops Pyongyng", "troops Pyongyang"),
        ("treety OR summit", "treaty OR summit"),
        ("пакет Путн", "пакет Путин"),
        ("김종은", "김정은"),
        ("Pyongyan", ""),  # the beginning of a word is found
        ("-Lavorv", ""),  # what is left out may stand nowhere
        ('"Lavorv"', ""),  # a phrase is meant as it stands
        ("qqqqqq", ""),
    ],
)
def test_a_word_that_stands_nowhere_is_taken_for_the_one_most_like_it(dataset: Dataset, typed: str, meant: str) -> None:
    assert corrected(typed, known_words(dataset), dataset.searched) == meant


def test_a_word_of_the_subject_swallows_no_word_that_follows_it(dataset: Dataset) -> None:
    asked = [set(select(dataset, Filters(q=query))["id"]) for query in ("снаряды Kursk", "снаряды", "Kursk")]
    assert asked[0] == asked[1] & asked[2]
    assert 0 < len(asked[0]) < len(asked[1])
