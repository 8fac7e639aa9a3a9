"""Where pages stand: the ways from one to another, to the dashboard, and to what lies beside the pages.

The same pages stand in a folder, as files, and on the server of the dashboard; the ways between them are relative, so
that they hold wherever the whole is put.
"""

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from urllib.parse import urlencode

from loaders.language import SOURCE
from loaders.selection.link import to_query
from loaders.selection.page_state import PageState

FOLDER = "record"
"""The folder of all pages, in which each language beside English has one of its own."""

FEED = "feed.atom"
"""Where the feed stands, beside the pages."""

INDEX = "index"
"""The page that a folder opens with."""


PART = re.compile(r"(.+)_([2-9]|[1-9][0-9]{1,3})")
"""The key of a further part of a list; no id has such a sign."""

ENDING = ".html"
"""What pages end in where they are files."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where the whole stands.

    Attributes:
        home: The address above the folder of the pages, with a slash at its end; "" where it is not known.
        dashboard: The address of the dashboard, or the way to it from `home`; None where there is none.
        ending: What the way to a page ends in: `ENDING` for files.
        home_ending: What its full address ends in: the same, unless the files are a copy of what a server has.
    """

    home: str = ""
    dashboard: str | None = None
    ending: str = ""
    home_ending: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one page stands.

    Attributes:
        site: The whole.
        language: The code of its language.
        key: Which page it is, in any language: `events/2024-06-19-treaty-signed-pyongyang`, `actors/index`.
        anywhere: Whether it is shown at other addresses than its own, so that no way from it can be relative.
    """

    site: Site
    language: str
    key: str
    anywhere: bool = False

    @property
    def path(self) -> str:
        """Where it stands below `home`, without the ending: `record/id/actors/index`."""
        return _path(self.language, self.key)

    @property
    def shown(self) -> str:
        """The same as the ways to it have it."""
        return _shown(self.path, self.site.ending)

    @property
    def address(self) -> str:
        """Its full address; "" where that is not known."""
        return self.address_in(self.language)

    def address_in(self, language: str) -> str:
        """The full address of the same page in another language; "" where that is not known."""
        return self.site.home and self.site.home + _shown(_path(language, self.key), self.site.home_ending)

    @property
    def part(self) -> int:
        """Which part of its list it has, from 1."""
        return part_of(self.key)[1]

    def to_part(self, number: int) -> str:
        """The way to another part of its list."""
        return self.to(key_of_part(part_of(self.key)[0], number))

    def to(self, key: str, language: str = "") -> str:
        """The way to another page, in the same language if no other is named."""
        return self.beside(_shown(_path(language or self.language, key), self.site.ending))

    def beside(self, path: str) -> str:
        """The way to what stands below `home`, such as `feed.atom`."""
        if self.anywhere:
            return self.site.home + path
        here, there = self.path.split("/")[:-1], path.split("/")
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, there[:-1], strict=False)))
        return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"

    def dashboard(self, state: PageState) -> str:
        """The way to the dashboard that shows the same, in the same language; "" where there is none."""
        if self.site.dashboard is None:
            return ""
        page = self.site.dashboard or self.beside("")
        return f"{page}?{urlencode(to_query(replace(state, lang=self.language)), doseq=True)}"


def part_of(key: str) -> tuple[str, int]:
    """The key of the first part of a list, and which part of it a key means: `places/pyongyang_2` the second."""
    found = PART.fullmatch(key)
    return (found[1], int(found[2])) if found else (key, 1)


def key_of_part(key: str, number: int) -> str:
    """The key of a part of a list; that of the first tells no number."""
    return key if number == 1 else f"{key}_{number}"


def _path(language: str, key: str) -> str:
    """Ids have no sign that an address would have to quote."""
    return f"{FOLDER}/{key}" if language == SOURCE else f"{FOLDER}/{language}/{key}"


def _shown(path: str, ending: str) -> str:
    """A path as addresses have it: files by their names, elsewhere a folder for the page that it opens with."""
    if ending:
        return path + ending
    return path.removesuffix(INDEX) if path.endswith(f"/{INDEX}") else path


def folder_of(address: str) -> str:
    """An address as the beginning of others: without a query, with a slash at its end; "" for none."""
    return f"{address.partition('#')[0].partition('?')[0].rstrip('/')}/" if address else ""
