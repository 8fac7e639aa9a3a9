"""Every name in an event, where it stands, and which registers may hold it."""

from loaders.files.register_files import find_names
from loaders.files.yaml.document import Document
from loaders.model.entries import Event
from loaders.model.references import CREDITED, SPEAKERS, references
from tests.factories import make_event, make_source

EVENT = Event.model_validate(
    make_event(
        actors=["Kim Jong Un", "Vladimir Putin"],
        sources=[make_source(), make_source(outlet="Yonhap", republished_by="Tribunnews.com", credits=["KCNA", "NIS"])],
        claims=[
            {"quantity": "shells", "value": 1, "by": "NIS"},
            {"quantity": "shells", "value": 2, "by": "anonymous: Western officials"},
        ],
        denied_by=["Vladimir Putin"],
        quote={"text": "No.", "by": "Vladimir Putin", "language": "en"},
    )
)


def test_every_name_is_found_with_its_place_and_its_registers():
    assert list(references(EVENT)) == [
        (("actors", 0), "Kim Jong Un", ("actors",)),
        (("actors", 1), "Vladimir Putin", ("actors",)),
        (("places", 0), "Pyongyang", ("places",)),
        (("sources", 0, "outlet"), "KCNA", ("outlets",)),
        (("sources", 1, "outlet"), "Yonhap", ("outlets",)),
        (("sources", 1, "republished_by"), "Tribunnews.com", ("outlets",)),
        (("sources", 1, "credits", 0), "KCNA", CREDITED),
        (("sources", 1, "credits", 1), "NIS", CREDITED),
        (("claims", 0, "by"), "NIS", SPEAKERS),
        (("denied_by", 0), "Vladimir Putin", SPEAKERS),
        (("quote", "by"), "Vladimir Putin", SPEAKERS),
    ]


def test_an_anonymous_claimant_stands_in_no_register():
    assert "Western" not in str(list(references(EVENT)))


def test_every_unknown_name_is_a_problem_at_its_place(small):
    event = Event.model_validate(make_event(actors=["Kim Jong Un", "Kim Jong Uhn"], places=["Atlantis"]))
    problems = find_names(event, small.registers, Document("events.yaml", "", None), ("events", 0))
    assert [problem.where for problem in problems if "sources" not in problem.where] == [
        "2024-06-19-treaty-signed: actors[1]",
        "2024-06-19-treaty-signed: places[0]",
    ]
    assert {problem.code for problem in problems} == {"unknown-name"}
