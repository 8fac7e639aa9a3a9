"""Whether the words around a date speak of what is still to come."""

import pytest

from loaders.dates.reading.tense import is_to_come


@pytest.mark.parametrize(
    ("before", "after", "to_come", "reason"),
    [
        ("Putin will visit Pyongyang on ", ".", True, "the future before it"),
        ("pertemuan puncak yang akan dilaksanakan di Alaska, AS, ", ".", True, "Indonesian"),
        ("Переговоры пройдут в ", ".", True, "Russian"),
        ("", " 민스크 회의에 참석할 예정이다.", True, "Korean puts the verb last"),
        ("On ", ", Putin will meet Kim.", True, "the future behind it"),
        ("Kim will visit Russia, the agency reported on ", ".", False, "the report is nearer than the future"),
        ("Kim is scheduled to travel on ", ".", True, "scheduled is no past"),
        ("On ", " the ministry said that Kim will come.", False, "what was said on it may be to come, the saying not"),
        ("", " 김 위원장이 방문할 예정이라고 밝혔다.", False, "neither in Korean"),
        ("They met on ", ".", False, "the past"),
        ("Mereka bertemu pada ", ".", False, "Indonesian"),
        ("Parade on ", ".", False, "no tense at all"),
    ],
)
def test_the_nearest_verb_before_a_date_tells_its_tense_or_else_the_first_behind_it(before, after, to_come, reason):
    assert is_to_come(before, after) is to_come
