"""The whole page under `AppTest`, and what a reader finds on it."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

APP = Path(__file__).resolve().parent.parent / "components" / "page" / "page.py"

TREATY = "2024-06-19-treaty-signed-pyongyang"


def open_page(**query: str | list[str]) -> AppTest:
    """The page as a link with these parameters opens it."""
    page = AppTest.from_file(str(APP), default_timeout=30)
    for name, value in query.items():
        page.query_params[name] = value
    return page.run()


def texts(page: AppTest) -> str:
    """Everything in Markdown, captions and plain text on the page, one below the other, without escapes."""
    elements = [*page.title, *page.header, *page.subheader, *page.markdown, *page.caption, *page.text]
    return "\n".join(element.value for element in elements).replace("\\", "")


def sentence(page: AppTest) -> str:
    """The sentence that says what is shown."""
    return next(one.value for one in page.markdown if " events" in one.value).strip("*").replace("\\", "")


def notices(page: AppTest) -> str:
    """What the page warns of."""
    return "\n".join(one.value for one in page.warning).replace("\\", "")


def titles(page: AppTest) -> list[str]:
    """The events of the list, in order."""
    return [one.label.strip("*").replace("\\", "") for one in page.button if str(one.key).startswith("open-list-")]


def open_event(page: AppTest) -> str:
    """The id of the open event, or ""."""
    return str(page.session_state["event"])


def query(page: AppTest) -> dict[str, list[str]]:
    """The link that the page has written."""
    held = page.query_params
    return {name: [held[name]] if isinstance(held[name], str) else list(held[name]) for name in held}
