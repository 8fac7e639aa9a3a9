"""Whether the words around a date speak of what is still to come."""

import pytest

from loaders.dates.reading.tense import tense_of


@pytest.mark.parametrize(
    ("before", "after", "tense", "reason"),
    [
        ("Putin will visit Pyongyang on ", ".", "coming", "the future before it"),
        ("pertemuan puncak yang akan dilaksanakan di Alaska, AS, ", ".", "coming", "Indonesian"),
        ("Переговоры пройдут в ", ".", "coming", "Russian"),
        ("", " 민스크 회의에 참석할 예정이다.", "coming", "Korean puts the verb last"),
        ("On ", ", Putin will meet Kim.", "coming", "the future behind it"),
        ("Kim will visit Russia, the agency reported on ", ".", "told", "the report is nearer than the future"),
        ("Kim is scheduled to travel on ", ".", "coming", "scheduled is no past"),
        ("On ", " the ministry said that Kim will come.", "told", "what was said on it may be to come, the saying not"),
        ("", " 김 위원장이 방문할 예정이라고 밝혔다.", "told", "neither in Korean"),
        ("He may visit in ", ", a source said.", "coming", "what may be"),
        ("In ", ", we'll see them, he said.", "coming", "a shortened will"),
        ("Визит намечен на ", ".", "coming", "what is set"),
        ("The envoy left on Friday; on ", " the two will sign.", "coming", "a clause with its own verb"),
        ("В пятницу посол вручил награды, а в ", " вылетит во Владивосток.", "coming", "behind a conjunction"),
        ("Сеул заявил, что там 3 тысячи военных, к ", " их число может вырасти.", "coming", "what grows by then"),
        ("", " посол вылетит в Пхеньян.", "coming", "a noun that ends like a past"),
        ("Зеленский заявил, что ", " военные будут введены в бой.", "coming", "what was said that day is to come"),
        ("They will be there on Monday and on ", ", he said.", "coming", "no verb of its own"),
        ("국정원은 ", "까지 1만여명이 파병될 것으로 봤다.", "coming", "bound to the verb within"),
        ("They met on ", ".", "told", "the past"),
        ("Mereka bertemu pada ", ".", "told", "Indonesian"),
        ("Parade on ", ".", "", "no tense at all"),
        ("Поезд отправится ", ".", "coming", "a Russian verb with a prefix and the ending of a present"),
        ("Памятник установят в ", ".", "coming", "the plural"),
        ("", " возобновятся прямые рейсы.", "coming", "behind the date"),
        ("Встреча может состояться ", ".", "coming", "what may be"),
        ("Поезд отправляется ", ".", "planned", "a present is written of what is planned"),
        ("Переговоры проходят ", ".", "planned", "a present with a prefix that is no future"),
        ("Результат визита объявили ", ".", "told", "nouns with such an ending are no verbs"),
        ("Ia hendak bertolak ke Moskow pada ", ".", "coming", "Indonesian, what one is about to do"),
        ("Delegasi diagendakan berangkat ", ".", "coming", "or is scheduled to do"),
        ("Pertemuan berikutnya berlangsung ", ".", "planned", "the next of many"),
        ("The bridge opens on ", ".", "planned", "an English present for a plan"),
        ("The service resumes on ", ", the railway said.", "planned", "who says so does not matter"),
        ("Putin invited Kim to visit Moscow in ", ".", "coming", "what somebody is invited to"),
        ("Kim could visit Moscow in ", ".", "coming", "what could be"),
        ("Ahead of the ", " parade he met Medvedev.", "planned", "what is prepared for may be over"),
        ("원산 관광지구가 ", " 문을 연다.", "planned", "a Korean present"),
        ("", " 경주에서 정상회의가 개막한다.", "planned", "with its subject behind the date"),
        ("쇼이구 서기는 ", " 평양을 찾을 것으로 보인다.", "coming", "a Korean future"),
        ("양측은 ", " 회담을 열 예정이라고 외무성이 밝혔다.", "coming", "whose date no other subject takes"),
        ("", " 모스크바에 도착했다.", "told", "a Korean past"),
    ],
)
def test_the_nearest_verb_before_a_date_tells_its_tense_or_else_the_first_behind_it(before, after, tense, reason):
    assert tense_of(before, after) == tense
