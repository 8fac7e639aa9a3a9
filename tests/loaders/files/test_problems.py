"""A problem as an editor, a person and a script read it."""

from loaders.files.problems import Problem, problems_as_json

PROBLEM = Problem("events.yaml", 412, 7, "unreadable-date", "2024-x: date", '"2024-13": no month 13.', "Write 2024-12.")


def test_a_problem_is_one_line_that_begins_with_its_place():
    assert str(PROBLEM) == ('events.yaml:412:7: [unreadable-date] 2024-x: date: "2024-13": no month 13. Write 2024-12.')


def test_problems_stand_in_the_order_of_their_places():
    earlier = Problem("events.yaml", 9, 1, "z", "", "", "")
    elsewhere = Problem("registers/actors.yaml", 1, 1, "a", "", "", "")
    assert sorted([elsewhere, PROBLEM, earlier]) == [earlier, PROBLEM, elsewhere]


def test_scripts_get_every_part():
    assert problems_as_json([PROBLEM]) == [
        {
            "file": "events.yaml",
            "line": 412,
            "column": 7,
            "code": "unreadable-date",
            "where": "2024-x: date",
            "what": '"2024-13": no month 13.',
            "remedy": "Write 2024-12.",
        }
    ]
