"""The two pictures of the README, taken from the running app."""

from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import launch
from tests.browser.server import ROOT, running_app
from tests.browser.visitor import CHART, Visitor

FOLDER = ROOT / ".github" / "pictures"

PICTURES = {
    "desktop.png": ("", 1400, 900),
    "phone.png": ("?view=list&source=kcna", 390, 844),
}


def main() -> None:
    """Take the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with running_app() as server, sync_playwright() as playwright:
        browser = launch(playwright)
        for name, (query, width, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            visitor = Visitor(page, server.url)
            visitor.open(query)
            if "list" not in query:
                page.locator(f"{CHART} .point").first.wait_for()
            page.get_by_test_id("stSkeleton").first.wait_for(state="detached")
            _take(page, FOLDER / name)
        browser.close()


def _take(page: Page, file: Path) -> None:
    page.screenshot(path=file)
    print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
