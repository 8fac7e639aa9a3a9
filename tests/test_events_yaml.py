"""The real data: sound, in canonical form, complete in what the project was founded on, and never less than it was."""

import re
from collections import Counter
from datetime import date

import pytest

from loaders.checks import check_files
from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.dates import read_date
from loaders.files.source_files import open_document
from loaders.files.yaml.canonical import canonical_text

FILES = (EVENTS, *sorted(REGISTERS.glob("*.yaml")))


def test_the_data_have_no_problem():
    assert check_files(EVENTS, REGISTERS) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_files_are_in_canonical_form(file):
    document = open_document(file)
    assert canonical_text(document) == document.text, "run `python -m loaders format`"


def test_every_event_is_told_in_english_and_indonesian(dataset):
    languages = [set(event.title) & set(event.summary) for event in dataset.records.values()]
    assert all({"en", "id"} <= told for told in languages)


def test_every_event_is_shown(dataset):
    written = open_document(EVENTS).text.count("\n- id: ") - len(dataset.chronology.ids)
    assert len(dataset.events) == written
    assert dataset.left_out == ()


# About a tenth less than there were in November 2026: the data may be weeded, but nothing vanishes unnoticed.


@pytest.mark.parametrize(("year", "least"), [(2022, 48), (2023, 74), (2024, 182), (2025, 117)])
def test_no_year_thins_out_unnoticed(dataset, year, least):
    assert Counter(dataset.events["earliest"].dt.year)[year] >= least


@pytest.mark.parametrize(("frame", "least"), [("sources", 1500), ("claims", 190), ("links", 185)])
def test_no_sources_claims_or_links_vanish_unnoticed(dataset, frame, least):
    assert len(getattr(dataset, frame).drop_duplicates()) >= least


# The five articles that the project began with: every date in them of dealings between the two countries, as the
# article words it, and the event it means. What they date of other matters (a missile test, the invasion, the summit in
# Alaska, the debts of the 2000s) is no event here, nor is the day on which another page was quoted.

FOUNDING = {
    ("000_17e7e5ec84208191.txt", "Mistar.id"): [
        ("Senin (27/10/2025)", "2025-10-27-putin-receives-choe"),
        ("Minggu (26/10/2025)", "2025-10-26-choe-son-hui-russia-visit"),
        ("28–29 Oktober", "2025-10-28-minsk-eurasian-security-conference"),
        ("2024", "2024-06-19-treaty-signed-pyongyang"),
        ("April lalu", "2025-04-28-wpk-commission-confirms-deployment"),
        ("bulan lalu", "2025-09-03-putin-kim-beijing-talks"),
    ],
    ("001_bad5216c66172a91.txt", "Liputan6.com"): [
        ("Kamis (27/2)", "2025-02-27-putin-receives-ri-hi-yong"),
        ("Rabu (19/6/2024)", "2024-06-18-putin-state-visit-pyongyang"),
        ("tahun lalu", "2024-10-18-nis-announces-12000-plan"),
    ],
    ("002_b85e57cd453dd0ae.txt", "CNBC Indonesia"): [
        ("Rabu (13/9/2023)", "2023-09-13-vostochny-summit"),
        ("Jumat (15/8/2025)", "2025-08-15-putin-kim-letters"),
        ("tahun lalu", "2024-06-19-treaty-signed-pyongyang"),
        ("bulan April", "2025-04-28-wpk-commission-confirms-deployment"),
        ("tahun 2024", "2024-10-18-nis-announces-12000-plan"),
        ("hari Kamis", "2025-08-14-volodin-visits-pyongyang"),
        ("dua hari lalu", "2025-08-12-putin-kim-phone-call"),
    ],
    ("003_a2fd3394869bcc12.txt", "Tribunnews.com"): [
        ("Rabu (3/9/2025)", "2025-09-03-putin-kim-beijing-talks"),
        ("Rabu (3/9/2025)", "2025-09-03-xi-putin-kim-parade"),
        ("Rabu, 3 September 2025", "2025-09-03-kim-staff-clean-room"),
        ("minggu ini", "2025-09-02-nis-2000-dead"),
        ("setahun sebelumnya", "2024-06-19-treaty-signed-pyongyang"),
        ("akhir 2023", "2023-10-13-white-house-1000-containers"),
        ("Januari 2024", "2024-01-rajin-shipments"),
        ("18 Juni 2024", "2024-06-19-treaty-signed-pyongyang"),
        ("Desember 2024", "2024-12-04-treaty-enters-into-force"),
        ("28 April 2025", "2025-04-28-wpk-commission-confirms-deployment"),
        ("Kamis (21/8/2025)", "2025-08-20-kim-meets-kursk-commanders"),
    ],
    ("004_46c93247f30203d2.txt", "5Blogger"): [
        ("tahun lalu", "2024-06-19-treaty-signed-pyongyang"),
        ("Minggu (13/7/2025)", "2025-07-12-kim-receives-lavrov"),
        ("Februari 2022", "2025-07-13-dia-12-million-shells"),
    ],
}
DATED = [(article, *dated) for article, dates in FOUNDING.items() for dated in dates]


@pytest.mark.parametrize(("article", "words", "event_id"), DATED)
def test_every_dated_fact_of_a_founding_article_is_an_event_that_names_it(dataset, article, words, event_id):
    sources = dataset.records[event_id].sources
    assert article in {(source.article, source.outlet) for source in sources}, words


PUBLISHED = {
    "Mistar.id": date(2025, 10, 28),
    "Liputan6.com": date(2025, 2, 28),
    "CNBC Indonesia": date(2025, 8, 15),
    "Tribunnews.com": date(2025, 9, 4),  # the day as of which it speaks; the page was seen with a later one
    "5Blogger": date(2025, 7, 13),
}
ANOTHER_DAY = {
    ("18 Juni 2024", "2024-06-19-treaty-signed-pyongyang"): "all others give 19 June, and the note says so",
    ("Kamis (21/8/2025)", "2025-08-20-kim-meets-kursk-commanders"): "the day of KCNA's report",
    ("Minggu (13/7/2025)", "2025-07-12-kim-receives-lavrov"): "the day of KCNA's report",
    ("Februari 2022", "2025-07-13-dia-12-million-shells"): "the month from which the shells are counted",
    ("akhir 2023", "2023-10-13-white-house-1000-containers"): "the time since which containers are seen",
    ("dua hari lalu", "2025-08-12-putin-kim-phone-call"): "counted from the day on which Kim said so",
    ("setahun sebelumnya", "2024-06-19-treaty-signed-pyongyang"): "counted from the meeting in Beijing",
}


@pytest.mark.parametrize(("article", "words", "event_id"), [dated for dated in DATED if dated[1:] not in ANOTHER_DAY])
def test_the_date_of_a_founding_article_may_mean_the_day_of_its_event(dataset, article, words, event_id):
    read = read_date(words, on=PUBLISHED[article[1]], language="id")
    event = dataset.records[event_id].date
    assert read.earliest <= event.latest
    assert read.latest >= event.earliest


def test_the_founding_articles_hold_thirty_dated_facts_and_stand_behind_forty_sources(dataset):
    assert len(DATED) == 30
    cited = Counter(
        (source.article, source.outlet)
        for event in dataset.records.values()
        for source in event.sources
        if source.article is not None
    )
    assert set(cited) == set(FOUNDING)
    assert sum(cited.values()) >= 40


def test_a_founding_article_that_stands_alone_in_its_date_is_said_to(dataset):
    assert "Tribunnews.com" in (dataset.records["2024-06-19-treaty-signed-pyongyang"].note or "")


def test_titles_and_summaries_speak_in_one_voice(dataset):
    """North Korea by one name; what others call it stands in quotes and headlines."""
    told = [text for event in dataset.records.values() for text in (*event.title.values(), *event.summary.values())]
    assert [text for text in told if re.search(r"\b(?:DPRK|KPA|RRDK|Korut|Korsel)\b", text)] == []


def test_notes_speak_to_readers_and_not_of_the_research(dataset):
    notes = [event.note or "" for event in dataset.records.values()]
    words = re.compile(
        r"\b(?:slice|seed|excerpts?|retrieved|in the store|publishing|editorial|please)\b", re.IGNORECASE
    )
    assert [note for note in notes if words.search(note)] == []
