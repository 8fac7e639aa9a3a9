"""The file: what is shown, the chart, and every event with those who say so."""

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from pathlib import Path

from loaders.dates.in_words import in_words
from loaders.exports.chart.drawing import chart, sign
from loaders.exports.chart.standing import Drawn, drawn
from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.language import Language
from loaders.model import vocabulary
from loaders.model.entries import Event, Source
from loaders.wording.claims import claim_in_words, name_of
from loaders.wording.clocks import clock_in_words, zoom_in_words
from loaders.wording.provenance import provenance_in_words

RULES = "default-src 'none'; style-src 'unsafe-inline'"
"""What the file may load: nothing from anywhere."""

PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{rules}">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p><strong>{sentence}</strong></p>
<p class="muted">{imprint}.{back}</p>
</header>
<main>
{told}<ul class="legend">{legend}</ul>
<figure>{chart}</figure>
<h2>{heading}</h2>
{events}
</main>
</body>
</html>
"""


def document(extract: Extract) -> bytes:
    """The file."""
    language, laid = extract.language, drawn(extract)
    link = (
        f' <a href="{escape(extract.link)}">{escape(language.text("Open the whole page"))}</a>' if extract.link else ""
    )
    return PAGE.format(
        language=language.id,
        rules=RULES,
        style=_style(),
        title=_text(extract.title),
        sentence=_text(extract.sentence),
        imprint=_text(extract.imprint),
        back=link,
        told=_told(extract, laid),
        legend="".join(f"<li>{entry}</li>" for entry in _legend(language)),
        chart=chart(extract, laid),
        heading=_text(language.text("Events and their sources")),
        events="\n".join(_event(event, extract) for event in extract.events),
    ).encode()


@cache
def _style() -> str:
    return Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def _text(text: str) -> str:
    return escape(one_line(text))


def _told(extract: Extract, laid: Drawn) -> str:
    """What the chart has on another clock, or of a part of time, and how many events it has not."""
    language, drawn_at_all = extract.language, len(laid.shown) + laid.outside
    told = []
    if extract.answer.state.clock == "reported":
        told.append(clock_in_words(drawn_at_all, len(extract.shown) - drawn_at_all, language))
    if extract.answer.state.zoom:
        told.append(zoom_in_words(laid.window, laid.outside, language))
    return "".join(f'<p class="muted">{_text(one)}</p>\n' for one in told)


def _legend(language: Language) -> Iterator[str]:
    for kind, term in vocabulary.KINDS.items():
        yield f"{sign(kind, 'confirmed')} {_text(language.text(term.label))}"
    for status, term in vocabulary.STATUSES.items():
        yield f"{sign('', status)} {_text(language.text(term.label))}"


def _event(event: Event, extract: Extract) -> str:
    language = extract.language
    title, code = language.choose(event.title)
    summary = language.choose(event.summary)
    page = extract.link_to(event.id)
    headline = f'<a href="{escape(page)}">{_text(title)}</a>' if page else _text(title)
    terms = (vocabulary.KINDS[event.kind], vocabulary.STATUSES[event.status], vocabulary.CATEGORIES[event.category])
    facts = [
        ", ".join(language.text(term.label) for term in terms),
        provenance_in_words(event, extract.answer.known.traces[event.id], language),
    ]
    return "\n".join(
        [
            f'<article id="{escape(event.id)}">',
            f'<h3 lang="{code}" dir="auto">{headline}</h3>',
            f'<p class="what">{_text(in_words(event.date, language))}. {_text("; ".join(facts))}.</p>',
            f'<p lang="{summary[1]}" dir="auto">{_text(summary[0])}</p>',
            *(f"<p>{_text(detail)}</p>" for detail in _details(event, language)),
            f"<ul>{_sources(event.sources, language)}</ul>",
            "</article>",
        ]
    )


def _details(event: Event, language: Language) -> Iterator[str]:
    if event.claims:
        claims = "; ".join(claim_in_words(claim, language) for claim in event.claims)
        yield language.text("{filter}: {value}", filter=language.text("Numbers stated"), value=claims)
    if event.denied_by:
        denied = language.list(map(name_of, event.denied_by))
        yield language.text("{filter}: {value}", filter=language.text("Denied by"), value=denied)
    if event.note:
        yield f"{language.text('Note.')} {event.note}"


def _sources(sources: Iterable[Source], language: Language) -> str:
    return "".join(f"<li>{_source(source, language)}</li>" for source in sources)


def _source(source: Source, language: Language) -> str:
    name = source.outlet.voice.name
    headline = f'<span lang="{escape(source.language)}" dir="auto">{_text(source.title or source.url or name)}</span>'
    if source.url:
        headline = f'<a href="{escape(source.url)}" rel="noreferrer">{headline}</a>'
    parts = [f"{_text(name)}: {headline}"]
    if source.republished_by:
        parts.append(_text(language.text("read at {outlet}", outlet=name_of(source.republished_by))))
    parts.append(_text(in_words(source.published, language) if source.published else language.text("no day given")))
    return ", ".join(parts)
