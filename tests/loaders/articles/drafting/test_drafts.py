"""From an article to drafts: which facts, with what date, actors, category, credits and claims, and what is to do."""

from datetime import date
from pathlib import Path

import pytest

from loaders.articles.drafting.drafts import draft_events, problems_of_draft
from loaders.checks import check_files
from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.files.yaml.canonical import canonical_text
from loaders.files.yaml.reader import read_document
from tests.loaders.articles.annotated import ARTICLES, article, plain

BEGINS = date(2022, 1, 1)

# What each article dates: EDTF, some of the actors, category, kind.
FACTS = {
    "en-agency-choe-in-moscow": [
        ("2025-10-27", {"Vladimir Putin", "Choe Son Hui"}, "visit", "contact"),
        ("2025-10-26", {"Choe Son Hui", "Sergey Lavrov"}, "visit", "contact"),
        ("2024-06", {"Government of Russia", "Government of North Korea"}, "treaty", "contact"),
        ("2025-09", {"National Intelligence Service (South Korea)"}, "casualty", "claim"),
        ("2025-10-28/2025-10-29", {"Choe Son Hui", "Sergey Lavrov"}, "visit", "contact"),
    ],
    "en-denial": [
        ("2023-10-16", {"Kremlin"}, "arms-transfer", "denial"),
        ("2023-10-13", {"White House"}, "arms-transfer", "claim"),
        ("2023-10-18", {"Sergey Lavrov"}, "visit", "contact"),
    ],
    "en-nothing": [],
    "en-yonhap-troops": [
        ("2025-02-27", {"National Intelligence Service (South Korea)"}, "deployment", "claim"),
        ("2024-10", {"Joint Chiefs of Staff (South Korea)"}, "casualty", "claim"),
        ("2025-01-11", {"Volodymyr Zelensky"}, "prisoner", "claim"),
    ],
    "id-antara-surat": [
        ("2024-05-09", {"Kim Jong Un", "Vladimir Putin"}, "message", "contact"),
        ("2024-04-24", {"Ministry of Internal Affairs (Russia)"}, "visit", "contact"),
        ("2023-08", {"Government of South Korea", "Government of North Korea"}, "arms-transfer", "claim"),
    ],
    "id-foto-dan-utang": [
        ("2025-07-12", {"Sergey Lavrov", "Choe Son Hui"}, "visit", "contact"),
        ("2025-07-12", {"Sergey Lavrov", "Kim Jong Un"}, "visit", "contact"),
        ("2025-07-11", {"Sergey Lavrov"}, "visit", "contact"),
        ("2023-10-19", {"Sergey Lavrov", "Kim Jong Un"}, "visit", "contact"),
        ("2025-07-13", {"Kim Jong Un"}, "statement", "contact"),
    ],
    "en-kcna-greeting": [
        ("2024-05-09", {"Kim Jong Un", "Vladimir Putin"}, "message", "contact"),
        ("2024-05-09", {"Alexander Matsegora"}, "ceremony", "contact"),
    ],
    "id-kompas-shoigu": [
        ("2025-06-17", {"Sergei Shoigu", "Kim Jong Un"}, "visit", "contact"),
        ("2025-06-04", {"Sergei Shoigu", "Kim Jong Un"}, "visit", "contact"),
        ("2025-04", {"National Intelligence Service (South Korea)"}, "casualty", "claim"),
        ("2024-06", {"Government of Russia", "Government of North Korea"}, "treaty", "contact"),
        ("2025-06-18", {"Ministry of Foreign Affairs (South Korea)"}, "treaty", "response"),
        ("2025-06-17", {"Government of Russia", "Government of North Korea"}, "transport", "contact"),
    ],
    "ko-kbs-lavrov": [
        ("2025-07-11", {"Sergey Lavrov", "Choe Son Hui"}, "visit", "contact"),
        ("2025-07-12", {"Kim Jong Un", "Sergey Lavrov"}, "visit", "contact"),
        ("2024-10/..", {"National Intelligence Service (South Korea)"}, "deployment", "claim"),
        ("2024-06", {"Vladimir Putin"}, "treaty", "contact"),
        ("2025-07-14", {"US Department of State"}, "statement", "response"),
    ],
    "ru-poezd": [
        ("2025-06-17", {"Government of Russia", "Government of North Korea"}, "transport", "contact"),
        ("2025-06-25", {"Government of Russia"}, "visit", "contact"),
        ("2025-07-11/2025-07-13", {"Sergey Lavrov"}, "tourism", "contact"),
        ("2025-06-18", {"Government of Ukraine"}, "treaty", "response"),
        ("2024-03-28", {"Government of Russia"}, "un", "contact"),
    ],
    "ko-treaty": [
        ("2024-06-19", {"Kim Jong Un", "Vladimir Putin"}, "treaty", "contact"),
        ("2024-06-18", {"Vladimir Putin"}, "visit", "contact"),
        ("2023-09-13", {"Kim Jong Un", "Vladimir Putin"}, "summit", "contact"),
        ("2024-06-20", {"Government of South Korea"}, "treaty", "response"),
    ],
    "ko-yonhap-shoigu": [
        ("2025-06-17", {"Sergei Shoigu", "Kim Jong Un"}, "visit", "contact"),
        ("2024-10", {"National Intelligence Service (South Korea)"}, "deployment", "claim"),
        ("2025-06-18", {"Kim Jong Un", "Vladimir Putin"}, "message", "contact"),
    ],
    "ru-interfax-poteri": [
        ("2025-01-05", {"Volodymyr Zelensky"}, "casualty", "claim"),
        ("2025-04-28", {"Government of North Korea"}, "deployment", "contact"),
        ("2025-04-26", {"Government of Russia"}, "deployment", "contact"),
        ("2024-12-04", {"Government of Russia", "Government of North Korea"}, "treaty", "contact"),
    ],
    "ru-tass-kozlov": [
        ("2023-11-14", {"Alexander Kozlov"}, "visit", "contact"),
        ("2023-11-15", {"Alexander Kozlov"}, "treaty", "contact"),
        ("2023-08", {"Government of South Korea"}, "arms-transfer", "claim"),
        ("2023-09-13", {"Kim Jong Un", "Vladimir Putin"}, "summit", "contact"),
    ],
}


@pytest.fixture(scope="module")
def drafted(dataset):
    """The drafts of an article whose dates are marked."""

    def drafts(marked: tuple, **given):
        text, mentions = marked
        events = dataset.records.values()
        return draft_events(text, dataset.registers, events, dates=mentions, begins=BEGINS, **given)

    return drafts


def record(draft):
    return read_document(f"events:\n{draft.text}", "draft").data["events"][0]


def test_every_article_has_its_facts():
    assert {file.stem for file in ARTICLES.glob("*.txt")} == set(FACTS)


@pytest.mark.parametrize("name", FACTS)
def test_each_dated_fact_of_an_article_and_nothing_else_becomes_a_draft(drafted, name):
    records = [record(draft) for draft in drafted(article(name)).drafts]
    assert [(event["date"], event["category"], event["kind"]) for event in records] == [
        (edtf, category, kind) for edtf, _, category, kind in FACTS[name]
    ]
    for event, (_, actors, *_) in zip(records, FACTS[name], strict=True):
        assert actors <= set(event["actors"])


@pytest.mark.parametrize("name", FACTS)
def test_every_date_is_in_a_draft_or_left_out_with_a_reason(drafted, name):
    text, mentions = article(name)
    drafts = drafted((text, mentions))
    told = "\n".join(draft.text for draft in drafts.drafts)
    left_out = {(left.start, left.end) for left in drafts.left_out}
    for mention in mentions:
        assert (mention.start, mention.end) in left_out or f'"{mention.words}"' in told


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("en-agency-choe-in-moscow", "reuters"),  # SEOUL, Oct. 28 (Reuters) -
        ("en-yonhap-troops", "yonhap"),
        ("id-antara-surat", "antara"),  # Jakarta (ANTARA) -
        ("ru-tass-kozlov", "tass"),  # ПХЕНЬЯН, 14 ноября. /ТАСС/.
        ("ko-yonhap-shoigu", "yonhap"),  # (서울=연합뉴스) 홍길동 기자 =
        ("en-kcna-greeting", "kcna"),
        ("ko-kbs-lavrov", "kbs"),  # KBS 뉴스 홍길동입니다.
        ("ko-treaty", None),  # Reuters is only quoted in it
        ("en-denial", None),
    ],
)
def test_the_outlet_is_read_from_the_dateline_and_never_guessed(drafted, name, outlet):
    assert drafted(article(name)).outlet == outlet


@pytest.mark.parametrize("given", ["Kyodo", "https://www.tribunnews.com/a/1", "tribunnews.com"])
def test_the_outlet_may_be_given_by_name_domain_or_address(drafted, given):
    assert drafted(article("en-denial"), outlet=given).outlet in ("kyodo-news", "tribunnews-com")


def test_an_outlet_that_no_register_holds_is_a_marked_place(drafted, dataset):
    draft = drafted(article("en-denial"), outlet="Daily Fish").drafts[0]
    assert '# TODO: "Daily Fish" is in no register' in draft.text
    assert record(draft)["sources"][0]["outlet"] == "TODO"
    rest = filled(draft.text, 1).replace("outlet: Mistar.id", "outlet: TODO")
    assert [problem.code for problem in problems_of_draft(rest, dataset.registers)] == ["unknown-name"]


@pytest.mark.parametrize(
    ("name", "number", "credits"),
    [
        ("en-agency-choe-in-moscow", 0, ["KCNA"]),
        ("en-agency-choe-in-moscow", 1, ["Ministry of Foreign Affairs (Russia)"]),
        ("id-antara-surat", 0, ["KCNA"]),  # and the next passage credits another
        ("id-antara-surat", 1, ["TASS"]),
        ("ru-interfax-poteri", 0, ["Reuters"]),
        ("ru-interfax-poteri", 1, ["KCNA"]),
        ("ko-yonhap-shoigu", 0, ["TASS"]),
        ("ko-yonhap-shoigu", 2, ["KCNA"]),
    ],
)
def test_each_draft_credits_whom_its_own_passage_credits(drafted, name, number, credits):
    assert record(drafted(article(name)).drafts[number])["sources"][0]["credits"] == credits


@pytest.mark.parametrize(
    ("name", "number", "claims"),
    [
        (
            "en-yonhap-troops",
            0,
            [("troops-deployed", 1000, "more than", "National Intelligence Service (South Korea)")],
        ),
        (
            "en-yonhap-troops",
            1,
            [
                ("troops-deployed", 11000, "about", "Joint Chiefs of Staff (South Korea)"),
                ("troops-casualties", 4000, "at least", "Joint Chiefs of Staff (South Korea)"),
            ],
        ),
        ("id-antara-surat", 2, [("containers", 6700, "at least", "Government of South Korea")]),
        (
            "ko-kbs-lavrov",
            2,
            [
                ("troops-deployed", 14000, "more than", "National Intelligence Service (South Korea)"),
                ("troops-casualties", 4700, "more than", "National Intelligence Service (South Korea)"),
            ],
        ),
        ("ru-interfax-poteri", 0, [("troops-casualties", 3800, "about", "Volodymyr Zelensky")]),
        ("ru-tass-kozlov", 2, [("shells", 1000000, "more than", "Government of South Korea")]),
        # Shoigu's sentence has no date of its own; it goes on about his visit.
        ("ko-yonhap-shoigu", 0, [("troops-planned", 1000, None, "TODO"), ("builders", 5000, None, "TODO")]),
    ],
)
def test_numbers_are_claims_with_their_claimant(drafted, name, number, claims):
    found = record(drafted(article(name)).drafts[number])["claims"]
    assert [(claim["quantity"], claim["value"], claim.get("qualifier"), claim["by"]) for claim in found] == claims


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy mengatakan pada [[23 Desember 2024|2024-12-23]] bahwa 3.000 tentara Korea Utara dikirim ke Rusia.",
        "[[1월 9일|2025-01-09]] 누군가 러시아에 북한군 1만1000명이 있다고 주장했다.",
    ],
)
def test_a_number_that_somebody_unknown_states_is_not_put_into_the_mouth_of_the_outlet(drafted, text):
    (draft,) = drafted(plain(text), outlet="TASS").drafts
    assert [claim["by"] for claim in record(draft)["claims"]] == ["TODO"]


def test_whoever_says_it_right_behind_his_name_states_a_number_of_his_own_side(drafted):
    text = "[[Tuesday|2025-06-17]] Shoigu met Kim Jong Un in Pyongyang. Shoigu said 1,000 sappers would go to Kursk."
    (draft,) = drafted(plain(text)).drafts
    assert [claim["by"] for claim in record(draft)["claims"]] == ["Sergei Shoigu"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Naryshkin, head of Russia's Foreign Intelligence Service, visited Pyongyang on [[3 May|2024-05-03]].",
            "contact",
        ),
        ("South Korean intelligence said North Korean troops left for Russia on [[3 May|2024-05-03]].", "claim"),
    ],
)
def test_the_name_of_a_service_of_the_two_makes_no_claim_of_a_visit(drafted, text, kind):
    (draft,) = drafted(plain(text)).drafts
    assert record(draft)["kind"] == kind


@pytest.mark.parametrize(
    "text",
    [
        "About 300 North Korean soldiers were killed fighting against Ukraine, a lawmaker said [[Monday|2025-01-13]].",
        "Sekitar 300 tentara Korut tewas dalam perang melawan Ukraina, kata anggota parlemen, [[Senin|2025-01-13]].",
        "Около 300 военных КНДР погибли в боях против Украины, заявил депутат в [[понедельник|2025-01-13]].",
        "국가정보원은 [[13일|2025-01-13]] 우크라이나 전쟁에 투입된 북한군 중 사망자가 300여명이라고 밝혔다.",
    ],
)
def test_who_fights_against_ukraine_stands_on_the_side_of_russia(drafted, text):
    (draft,) = drafted(plain(text)).drafts
    assert record(draft)["category"] == "casualty"


def test_what_is_told_separately_of_others_is_no_fact(drafted):
    told = "Putin met Kim Jong Un on [[3 May|2024-05-03]]."
    beside = "In separate news, the EU adopted sanctions on [[4 May|2024-05-04]]."
    assert len(drafted(plain(f"{told} {beside}")).drafts) == 1


def test_a_day_somewhere_is_a_visit(drafted):
    met = "Shoigu met Kim Jong Un in Pyongyang on [[17 June|2025-06-17]]."
    before = "He had been in Pyongyang on [[4 June|2025-06-04]]."
    found = drafted(plain(f"{met}\n\n{before}")).drafts
    assert [record(draft)["date"] for draft in found] == ["2025-06-17", "2025-06-04"]


def test_a_given_address_is_that_of_the_page(drafted):
    told = plain("Putin met Kim Jong Un in Pyongyang on [[19 June 2024|2024-06-19]].")
    (draft,) = drafted(told, outlet="https://www.tribunnews.com/a/1").drafts
    assert record(draft)["sources"][0]["url"] == "https://www.tribunnews.com/a/1"


def test_a_denial_that_follows_a_claim_is_pointed_out(drafted):
    draft = drafted(article("id-antara-surat")).drafts[2]
    assert '# A guess: somebody says so; disputed and denied_by, if this denies it: "Pyongyang dan Moskow' in draft.text
    assert record(draft)["status"] == "reported"


def test_a_number_without_a_date_is_left_out_and_said_to_be(drafted):
    left_out = drafted(plain("Kim left.\n\nRussia got about 10,000 North Korean soldiers.")).left_out
    assert [(left.words, str(left.reason)) for left in left_out] == [
        ("about 10,000 North Korean soldiers", "No date goes with it.")
    ]


def test_a_draft_points_to_the_events_that_may_tell_the_same(drafted):
    draft = drafted(article("ko-treaty")).drafts[0]
    assert draft.alike[0] == "2024-06-19-treaty-signed-pyongyang"
    assert "# Looks like 2024-06-19-treaty-signed-pyongyang (the same date; Kim Jong Un" in draft.text


def test_two_tellings_of_one_fact_are_one_draft(drafted):
    text = (
        "Putin met Choe Son Hui on [[Monday|2025-10-27]].\n\n"
        "On [[Oct. 27|2025-10-27]], Choe Son Hui gave Putin greetings."
    )
    drafts = drafted(plain(text)).drafts
    assert len(drafts) == 1
    assert '# From: "Monday", "Oct. 27"' in drafts[0].text


def test_two_facts_of_one_day_with_other_people_are_two_drafts(drafted):
    text = (
        "Putin met Choe Son Hui on [[Monday|2025-10-27]]. Sergey Lavrov received Ri Hi Yong on [[Monday|2025-10-27]]."
    )
    assert len(drafted(plain(text)).drafts) == 2


def test_a_vaguer_telling_joins_the_finer_one(drafted):
    text = (
        "Kim Jong Un and Vladimir Putin signed a treaty in [[June 2024|2024-06]].\n\n"
        "The treaty was signed by Vladimir Putin and Kim Jong Un on [[June 19, 2024|2024-06-19]]."
    )
    assert [draft.when.text for draft in drafted(plain(text)).drafts] == ["2024-06-19"]


def test_the_day_of_a_report_dates_a_fact_only_where_nothing_else_does(drafted):
    alone = drafted(plain("Kim Jong Un sent Putin a letter, KCNA reported on [[Thursday|2024-05-09]].")).drafts
    assert [draft.when.text for draft in alone] == ["2024-05-09"]
    assert "the day of the report" in alone[0].text
    both = plain("Kim Jong Un sent Putin a letter on [[May 8|2024-05-08]], KCNA reported on [[Thursday|2024-05-09]].")
    assert [draft.when.text for draft in drafted(both).drafts] == ["2024-05-08"]


def test_what_is_counted_since_the_war_began_has_no_other_date(drafted):
    text = (
        "North Korea gave Russia 12 million shells since the war began in [[February 2022|2022-02]], Yonhap reported."
    )
    draft = drafted(plain(text)).drafts[0]
    assert draft.when.text == "2022-02/.."
    assert record(draft)["claims"][0]["by"] == "Yonhap"


def test_a_comment_quotes_at_most_fifteen_words(drafted):
    for name in FACTS:
        for draft in drafted(article(name)).drafts:
            passage = next(line for line in draft.text.splitlines() if line.startswith("# Passage: "))
            assert len(passage.removeprefix("# Passage: ").removesuffix(' …"').split()) <= 15


@pytest.mark.parametrize("name", FACTS)
def test_drafts_stand_in_canonical_form(drafted, name):
    for draft in drafted(article(name)).drafts:
        document = read_document(f"events:\n{draft.text}", "draft")
        assert canonical_text(document) == document.text


def test_what_only_a_curator_knows_is_marked_and_refused_until_it_is_filled_in(drafted):
    problems = drafted(article("ru-tass-kozlov")).drafts[0].problems
    assert {(problem.code, problem.where.split(": ")[1]) for problem in problems} == {
        ("not-an-id", "id"),
        ("empty", "title.en"),
        ("empty", "summary.en"),
        ("unknown-word", "significance"),
    }


def filled(text: str, number: int) -> str:
    """A draft as a curator fills it in."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    filling = {
        "en:": f"en: {chr(ord('ㄱ') + number) * 30} announced",
        "outlet: TODO": "outlet: Mistar.id",
    }
    for mark, words in filling.items():
        lines = [line.replace(mark, words) if line.strip().endswith(mark) else line for line in lines]
    if not any(line.strip().startswith("url: ") for line in lines):
        lines = [line.replace("- outlet:", "- article: draft.txt\n    outlet:") for line in lines]
    text = "\n".join(lines).replace("significance: TODO", "significance: routine").replace("by: TODO", "by: KCNA")
    return text.replace("-TODO", f"-draft-{number}") + "\n"


def test_filled_drafts_pass_the_check(drafted, tmp_path):
    drafts = [draft for name in FACTS for draft in drafted(article(name), published=date(2025, 10, 28)).drafts]
    file = tmp_path / "events.yaml"
    added = "".join(filled(draft.text, number) for number, draft in enumerate(drafts))
    file.write_text(EVENTS.read_text(encoding="utf-8") + added, encoding="utf-8")
    _in_order(file)
    assert [str(problem) for problem in check_files(file, REGISTERS)] == []


def _in_order(file: Path) -> None:
    file.write_text(canonical_text(read_document(file.read_text(encoding="utf-8"), file.name)), encoding="utf-8")


@pytest.mark.parametrize("text", ["", "Kim", "\n\n\n", "[[June 19|2024-06-19]]", "—" * 50])
def test_a_text_with_nothing_in_it_gives_no_drafts(drafted, text):
    assert drafted(plain(text)).drafts == ()
