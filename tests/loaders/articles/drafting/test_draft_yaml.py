"""A record with comments above its keys, in canonical form."""

from loaders.articles.drafting.draft_yaml import as_item


def test_comments_stand_above_what_they_are_about():
    comments = {(): ["About all"], ("id",): ["A"], ("title", "en"): ["B"], ("sources", 0): ["C"], ("actors",): ["D"]}
    record = {
        "id": "2024-06-19-treaty",
        "title": {"en": None},
        "actors": ["Kim Jong Un"],
        "sources": [{"outlet": "KCNA", "language": "en"}],
    }
    assert as_item(record, comments).splitlines() == [
        "# About all",
        "# A",
        "- id: 2024-06-19-treaty",
        "  title:",
        "    # B",
        "    en:",
        "  # D",
        "  actors:",
        "  - Kim Jong Un",
        "  sources:",
        "  # C",
        "  - outlet: KCNA",
        "    language: en",
    ]


def test_what_a_text_holds_never_becomes_yaml():
    title = "Kim: 'yes' #1 {a} \"b\" - [c] & *d"
    text = as_item({"id": "2024-a", "sources": [{"outlet": "KCNA", "title": title}]}, {("id",): ["# - x: y"]})
    assert text.startswith("# # - x: y\n- id: 2024-a\n")
    assert "'Kim: ''yes'' #1 {a} \"b\" - [c] & *d'" in text
