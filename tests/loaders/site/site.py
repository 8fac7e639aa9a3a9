"""A site as its visitors find it: its files, each page read strictly, and where its links lead."""

import json
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib

from loaders import Dataset
from loaders.site.address import ENDING, Site
from loaders.site.folder import files

HOME = "https://record.example/of/contacts/"
DASHBOARD = "https://dashboard.example/"
AS_FILES = Site(HOME, DASHBOARD, ENDING, ENDING)


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes:
        path: Where it stands in the folder.
        content: What the file holds.
    """

    path: str
    content: bytes

    @property
    def tree(self) -> Element:
        """Its elements; what is not valid raises."""
        return parsed(self.content)

    def all(self, tag: str) -> list[Element]:
        return list(self.tree.iter(tag))

    @property
    def links(self) -> list[str]:
        """Where its anchors and the links of its head lead."""
        return [str(one.get("href")) for one in (*self.all("a"), *self.all("link"))]

    @property
    def ways(self) -> list[str]:
        """The paths in the folder to which its relative links lead."""
        relative = (urlsplit(link) for link in self.links)
        return [self._in_folder(link.path) for link in relative if not link.scheme and link.path]

    def leading_out(self) -> list[str]:
        """The full addresses to which its anchors lead."""
        return [href for one in self.all("a") if (href := str(one.get("href"))).startswith("http")]

    def text(self, tag: str = "main") -> str:
        """What a reader sees of the first element of a kind, on one line."""
        return " ".join("".join(self.all(tag)[0].itertext()).split())

    def facts(self) -> list[dict[str, Any]]:
        """The facts for machines."""
        scripts = [one for one in self.all("script") if one.get("type") == "application/ld+json"]
        return [node for script in scripts for node in json.loads(script.text or "")["@graph"]]

    def _in_folder(self, way: str) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), way))
        return f"{path}/" if way.endswith("/") else path


@lru_cache(maxsize=4096)
def parsed(content: bytes) -> Element:
    """The elements of a page, read as browsers do but strictly; once, since that takes some milliseconds."""
    builder = html5lib.treebuilders.getTreeBuilder("etree")
    tree: Element = html5lib.HTMLParser(builder, strict=True, namespaceHTMLElements=False).parse(content.decode())
    return tree


BUSY_DAY = """
versions:
- {id: '000000000001', day: '2026-11-24', about: Begin, events: 3}
- id: '000000000002'
  day: '2026-11-25'
  about: Correct the day
  events: 3
  changed:
  - event: 2024-06-19-treaty-signed
    keys: [{key: date, sort: correction, before: ['2024-06-18'], after: ['2024-06-19']}]
- id: '000000000003'
  day: '2026-11-25'
  about: Reword it, add a letter, and take two out
  events: 2
  new: [2024-07-01-kim-writes]
  changed:
  - event: 2024-06-19-treaty-signed
    keys: [{key: title.en, sort: wording}]
  withdrawn:
  - {event: 2024-06-01-rumour, title: A rumour}
  - {event: 2024-06-02-repeated, title: A treaty is signed, told_by: 2024-06-19-treaty-signed}
"""
"""What became of events on a busy day."""


def written(dataset: Dataset, site: Site = AS_FILES) -> dict[str, bytes]:
    """The files of the folder, by their paths."""
    return dict(files(dataset, site))


def pages(folder: dict[str, bytes]) -> Iterator[Page]:
    """The pages of a folder."""
    return (Page(path, content) for path, content in folder.items() if path.endswith(ENDING))
