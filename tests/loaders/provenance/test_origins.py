"""Where the word comes from: chains of credit followed to their roots."""

from pathlib import Path
from typing import Any

import pytest

from loaders import Dataset
from loaders.provenance.origins import Trace, trace_origins
from loaders.wording.provenance import chain_in_words
from tests.factories import make_actor, make_dataset, make_event, make_outlet, make_source


def _outlet(name: str, country: str = "Indonesia", control: str = "private", kind: str = "newspaper") -> dict[str, Any]:
    made = make_outlet(id=name.lower(), name=name, aliases=[], country=country, control=control, kind=kind)
    return {key: value for key, value in made.items() if value is not None}


def _actor(name: str, kind: str, side: str, member_of: str | None = None) -> dict[str, Any]:
    return make_actor(id=name.lower(), name=name, aliases=[], native=None, kind=kind, side=side, member_of=member_of)


OUTLETS = (
    _outlet("KCNA", "North Korea", "state", "news-agency"),
    _outlet("Rodong", "North Korea", "state"),
    _outlet("TASS", "Russia", "state", "news-agency"),
    _outlet("Yonhap", "South Korea", "public", "news-agency"),
    _outlet("Reuters", "United Kingdom", "private", "news-agency"),
    _outlet("AFP", "France", "public", "news-agency"),
    _outlet("Tribun"),
    _outlet("Copies", kind="aggregator"),
    _outlet("Mirror", kind="aggregator"),
    _outlet("RUSI", "United Kingdom", "private", "think-tank"),
)
ACTORS = (
    make_actor(),
    _actor("Kremlin", "agency", "Russia"),
    _actor("Peskov", "person", "Russia", "Kremlin"),
    _actor("Russia", "state", "Russia"),
    _actor("NIS", "agency", "South Korea"),
)

Credits = tuple[tuple[str, list[str]], ...]


def _trace(folder: Path, pages: Credits) -> tuple[Dataset, Trace]:
    sources = [
        make_source(outlet=outlet, credits=credited or None, url=f"https://page.example/{number}")
        for number, (outlet, credited) in enumerate(pages)
    ]
    dataset = make_dataset(
        folder, [make_event(actors=["Kim Jong Un"], sources=sources)], outlets=OUTLETS, actors=ACTORS
    )
    assert dataset.problems == ()
    event = next(iter(dataset.records.values()))
    return dataset, trace_origins(event)


@pytest.mark.parametrize(
    ("pages", "origins"),
    [
        # a page that credits nobody is its outlet's own word
        ((("Reuters", []),), ["reuters"]),
        # a page that credits others says what they say
        ((("Tribun", ["KCNA"]),), ["kcna"]),
        # five outlets that credit KCNA are one origin, and KCNA's own page adds none
        ((*((one, ["KCNA"]) for one in ("Tribun", "Reuters", "AFP", "TASS", "Yonhap")), ("KCNA", [])), ["kcna"]),
        # a chain over pages of the event is followed to its root
        ((("Tribun", ["Yonhap"]), ("Yonhap", ["TASS"]), ("TASS", ["KCNA"])), ["kcna"]),
        # the chain may end in an actor
        ((("Tribun", ["AFP"]), ("AFP", ["NIS"])), ["nis"]),
        # two voices of one state are two origins (in one camp)
        ((("Tribun", ["KCNA"]), ("AFP", ["Rodong"])), ["kcna", "rodong"]),
        # an outlet that credits itself speaks for itself
        ((("KCNA", ["KCNA"]),), ["kcna"]),
        # two that credit each other are one origin, as is whoever credits them
        ((("Reuters", ["AFP"]), ("AFP", ["Reuters"]), ("Tribun", ["AFP"])), ["reuters"]),
        # a circle with a way out leads out
        ((("Reuters", ["AFP"]), ("AFP", ["Reuters", "KCNA"])), ["kcna"]),
        # a messenger credited in the same breath as its author is no second origin
        ((("Tribun", ["Yonhap", "NIS"]),), ["nis"]),
        # and passes that word on for the other pages as well
        ((("Tribun", ["Yonhap", "NIS"]), ("Reuters", ["Yonhap"])), ["nis"]),
        # media of the two capitals are no messengers: each vouches for what it says
        ((("Tribun", ["TASS", "KCNA"]),), ["tass", "kcna"]),
        # two independent outlets credited side by side are two
        ((("Tribun", ["Reuters", "AFP"]),), ["reuters", "afp"]),
        # research is nobody's messenger, and whoever tells of it is
        ((("Tribun", ["Reuters", "RUSI"]),), ["rusi"]),
        # a spokesman folds into the office he speaks for, if that is credited as well
        ((("Tribun", ["Peskov"]), ("AFP", ["Kremlin"])), ["kremlin"]),
        ((("Tribun", ["Peskov"]),), ["peskov"]),
        # a state as such folds into a particular voice of its camp
        ((("Tribun", ["Russia"]), ("AFP", ["TASS"])), ["tass"]),
        ((("Tribun", ["Russia"]), ("AFP", ["KCNA"])), ["russia", "kcna"]),
        # a member does not fold into the state as such, which folds into the member
        ((("Tribun", ["Russia"]), ("AFP", ["Peskov"])), ["peskov"]),
        # a copy of something unnamed counts only where nobody else does
        ((("Copies", []), ("Reuters", [])), ["reuters"]),
        ((("Copies", []), ("Mirror", [])), ["copies", "mirror"]),
        ((("Copies", ["KCNA"]), ("Reuters", [])), ["kcna", "reuters"]),
        # a page that credits nobody is the outlet's own word even if another page of it credits somebody
        ((("Yonhap", ["KCNA"]), ("Yonhap", [])), ["kcna", "yonhap"]),
    ],
)
def test_the_origins_are_the_roots_of_the_credit_chains(tmp_path: Path, pages: Credits, origins: list[str]) -> None:
    _, trace = _trace(tmp_path, pages)
    assert [origin.id for origin in trace.origins] == origins


def test_a_republished_copy_folds_into_its_origin(tmp_path: Path) -> None:
    copies = [
        make_source(republished_by=site, url=f"https://{site}.example/1") for site in ("Tribunnews.com", "Yonhap")
    ]
    dataset = make_dataset(tmp_path, [make_event(sources=copies)])
    trace = trace_origins(next(iter(dataset.records.values())))
    assert trace.origins == (("outlets", "kcna"),)


def test_sources_are_grouped_by_their_origins(tmp_path: Path) -> None:
    pages: Credits = (("AFP", []), ("Tribun", ["KCNA"]), ("Copies", []), ("KCNA", []), ("TASS", ["Kremlin", "KCNA"]))
    _, trace = _trace(tmp_path, pages)
    groups = {tuple(voice.id for voice in origins): positions for origins, positions in trace.groups().items()}
    assert groups == {("afp",): [0], ("kcna",): [1, 3], (): [2], ("kcna", "kremlin"): [4]}


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ((("Tribun", []),), "Tribun"),
        ((("Tribun", ["KCNA"]),), "Tribun ← KCNA"),
        ((("Tribun", ["AFP"]), ("AFP", ["NIS"])), "Tribun ← AFP ← NIS"),
        ((("Tribun", ["Kremlin", "KCNA"]),), "Tribun ← Kremlin, KCNA"),  # both at once
        # a messenger in the same breath is shown as the page has it: which came first is our inference, not its word
        ((("Tribun", ["Yonhap", "NIS"]),), "Tribun ← Yonhap, NIS"),
        # what is said by way of another is not said twice
        ((("Tribun", ["AFP", "NIS"]), ("AFP", ["NIS"])), "Tribun ← AFP ← NIS"),
        ((("Tribun", ["Reuters", "AFP"]), ("AFP", ["NIS"])), "Tribun ← Reuters; AFP ← NIS"),
        ((("Reuters", ["AFP"]), ("AFP", ["Reuters"])), "Reuters ← AFP ← Reuters"),  # a circle is shown once
    ],
)
def test_a_chain_reads_from_the_page_back_to_the_root(tmp_path: Path, pages: Credits, words: str) -> None:
    dataset, trace = _trace(tmp_path, pages)
    event = next(iter(dataset.records.values()))
    assert chain_in_words(event, 0, trace) == words


def test_every_event_of_the_record_has_an_origin_and_every_page_a_chain(dataset: Dataset) -> None:
    for event in dataset.records.values():
        trace = trace_origins(event)
        assert trace.origins, event.id
        assert len(trace.by_source) == len(event.sources)
        assert {origin for origins in trace.by_source for origin in origins} == set(trace.origins)
        assert len(trace.origins) <= sum(max(1, len(source.credits or ())) for source in event.sources)
        for position in range(len(event.sources)):
            assert chain_in_words(event, position, trace)
