"""The head of the page, rewritten: Streamlit's own says `Streamlit`, in English, and nothing of what a link leads to.

Everything that comes from the data or from a link is escaped here, since it ends up in HTML.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from components.endpoints.picture import HEIGHT, PICTURE, WIDTH
from components.visitor.announced import ANNOUNCE
from loaders.selection.preview import Preview
from loaders.site.address import FEED, INDEX, Site, Spot

TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
LANGUAGE = re.compile(r'<html lang="[^"]*"')
NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

MOST = 300
"""The most characters of a description: more is shown nowhere, and a link may hold as many as it likes."""


@dataclass(frozen=True, slots=True)
class Early:
    """Scripts that the browser may fetch before the page asks for them.

    Attributes:
        scripts: Their paths, relative to the page.
        media: In which kind of window; "" for any.
    """

    scripts: tuple[str, ...] = ()
    media: str = ""


def with_head(html: str, preview: Preview, language: str, early: Early, home: str) -> str:
    """The page with a head of its own; what Streamlit writes in another way some day stays as it is.

    Args:
        html: The page as Streamlit has it.
        preview: What the link says of itself.
        language: The code of the language that it will be read in.
        early: What to fetch before it is asked for.
        home: The address of the page, with a slash at its end.
    """
    name = preview.title if preview.chronology in preview.title else f"{preview.title} · {preview.chronology}"
    title, script = f"<title>{escape(name)}</title>", f"<script>{ANNOUNCE}</script>"
    head = "\n    ".join([title, script, *_tags(preview, home), *_preloads(early)])
    html = LANGUAGE.sub(f'<html lang="{escape(language)}"', html, count=1)
    html = NO_SCRIPT.sub(lambda _: f"<noscript>{_without_script(preview, language)}</noscript>", html, count=1)
    return TITLE.sub(lambda _: head, html, count=1)


def with_style(html: str, style: str) -> str:
    """The page with a style that holds from its first paint; behind the body it wins over those of Streamlit's scripts.

    Args:
        html: The page as Streamlit has it.
        style: Rules of CSS.
    """
    return html.replace("</body>", f"<style>{style}</style></body>", 1)


def inline_scripts(html: str) -> list[str]:
    """The scripts that stand in the page itself, as they stand there."""
    return INLINE_SCRIPT.findall(html)


def _tags(preview: Preview, home: str) -> Iterable[str]:
    description = shortened(preview.description)
    address = f"{home}?{urlencode(preview.query, doseq=True)}" if preview.query else home
    yield f'<link rel="canonical" href="{escape(address)}">'
    yield _meta("property", "og:url", address)
    yield _meta("name", "description", description)
    yield _meta("name", "robots", "index, follow" if preview.lasting else "noindex, follow")
    yield _meta("property", "og:type", "article" if preview.event else "website")
    yield _meta("property", "og:site_name", preview.chronology)
    yield _meta("property", "og:title", preview.title)
    yield _meta("property", "og:description", description)
    yield _meta("property", "og:image", f"{home}{PICTURE}")
    yield _meta("property", "og:image:width", str(WIDTH))
    yield _meta("property", "og:image:height", str(HEIGHT))
    yield _meta("property", "og:image:alt", preview.chronology)
    yield _meta("name", "twitter:card", "summary_large_image")
    yield _meta("name", "twitter:title", preview.title)
    yield _meta("name", "twitter:description", description)
    name, query = escape(preview.followed or preview.chronology), urlencode(preview.feed, doseq=True)
    feed = escape(f"./{FEED}?{query}" if query else f"./{FEED}")
    yield f'<link rel="alternate" type="application/atom+xml" title="{name}" href="{feed}">'


def _without_script(preview: Preview, language: str) -> str:
    """What a reader without scripts finds: what the link leads to, and the plain page that has it."""
    key = f"events/{preview.event}" if preview.event else f"stories/{preview.story}" if preview.story else INDEX
    page = Spot(Site(), language, key).shown
    return f'<p><a href="./{escape(page)}">{escape(preview.title)}</a></p><p>{escape(preview.description)}</p>'


def _meta(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(content)}">'


def _preloads(early: Early) -> Iterable[str]:
    media = f' media="{escape(early.media)}"' if early.media else ""
    return (f'<link rel="modulepreload" crossorigin href="./{escape(path)}"{media}>' for path in early.scripts)


def shortened(text: str) -> str:
    """A text on one line and of bearable length, cut between two words where there are any."""
    line = " ".join(text.split())
    if len(line) <= MOST:
        return line
    cut = line[: MOST - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"
