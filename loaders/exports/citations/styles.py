"""References as text, in the three styles that newsrooms and universities ask for most.

They follow the styles that reference managers use (Citation Style Language); the tests compare them with a processor of
these. No processor runs here: the one for Python leaves out or repeats parts of what is cited here.
"""

from collections.abc import Callable
from datetime import date

from loaders.dates.edtf import When, read_edtf
from loaders.dates.in_words import in_words
from loaders.exports.citations.headline import headline
from loaders.exports.citations.reference import Reference
from loaders.language import SOURCE, Language

SHORT = 4
"""The longest name of a month, in letters, that MLA does not shorten."""

SENTENCE_ENDS = ("?", "!", ".", "…")

Writer = Callable[[When, Language], str]
"""How a style writes a date."""


def chicago(reference: Reference, language: Language) -> str:
    """As an entry of a bibliography by the Chicago Manual of Style."""
    title, container = _title(reference), _container(reference)
    version = language.text("Version {version}", version=reference.version) if reference.version else ""
    accessed = _accessed(reference, _day_after_month, language)
    published = ", ".join(filter(None, (container, _issued(reference, _day_after_month, language))))
    return _sentences(reference.author, f"“{_closed(title)}”", version, published, accessed, reference.address)


def apa(reference: Reference, language: Language) -> str:
    """As an entry of a list of references by the American Psychological Association."""
    title, address = reference.title, reference.address
    if reference.version:
        version = language.text("Version {version}", version=reference.version)
        title = f"{title} ({version})"
    when = _issued(reference, _year_first, language) or language.text("n.d.")
    if reference.accessed and address:
        day = _day_after_month(read_edtf(reference.accessed.isoformat()), language)
        address = language.text("Retrieved {day}, from {address}", day=day, address=address)
    text = _sentences(reference.author, f"({when})", title, _container(reference))
    return f"{text} {address}".strip()


def mla(reference: Reference, language: Language) -> str:
    """As a work cited by the Modern Language Association: who answers for all of a site is named once, as the site."""
    author, container = reference.author, _container(reference)
    if not container:
        author, container = "", author
    version = language.text("version {version}", version=reference.version) if reference.version else ""
    parts = filter(None, (container, version, _issued(reference, _short_month, language), reference.address))
    return _sentences(
        author, f"“{_closed(_title(reference))}”", ", ".join(parts), _accessed(reference, _short_month, language)
    )


def _title(reference: Reference) -> str:
    return headline(reference.title, reference.language) if reference.is_headline else reference.title


def _container(reference: Reference) -> str:
    return headline(reference.container, reference.language)


def _issued(reference: Reference, written: Writer, language: Language) -> str:
    return written(reference.issued, language) if reference.issued else ""


def _accessed(reference: Reference, written: Writer, language: Language) -> str:
    if reference.accessed is None:
        return ""
    day: date = reference.accessed
    return language.text("Accessed {day}", day=written(read_edtf(day.isoformat()), language))


def _day_after_month(when: When, language: Language) -> str:
    """`June 19, 2024` in English, elsewhere as people write it."""
    day = _day(when)
    if day is None or language.id != SOURCE:
        return in_words(when, language)
    return f"{language.month(day.month)} {day.day}, {day.year}"


def _year_first(when: When, language: Language) -> str:
    """`2024, June 19`; `2024, 19 Juni`."""
    day = _day(when)
    if day is None and when.precision != "month":
        return in_words(when, language)
    *rest, year = _day_after_month(when, language).replace(",", "").split()
    return f"{year}, {' '.join(rest)}"


def _short_month(when: When, language: Language) -> str:
    """`19 June 2024`, `28 Nov. 2026`."""
    words = in_words(when, language)
    if when.earliest is None or when.precision not in ("day", "month") or language.id != SOURCE:
        return words
    month = language.month(when.earliest.month)
    short = language.months["abbreviated"][when.earliest.month - 1].rstrip(".")
    return words if len(month) <= SHORT else words.replace(month, f"{short}.")


def _day(when: When) -> date | None:
    """The day of a date that is one and no more."""
    plain = when.precision == "day" and not (when.lasting or when.approximate or when.uncertain)
    return when.earliest if plain else None


def _closed(title: str) -> str:
    """A title with the full stop that stands within the quotes."""
    return title if title.endswith(SENTENCE_ENDS) else f"{title}."


def _sentences(*parts: str) -> str:
    return " ".join(_ended(part) for part in parts if part)


def _ended(part: str) -> str:
    return part if part.endswith((*SENTENCE_ENDS, *(f"{end}”" for end in SENTENCE_ENDS))) else f"{part}."
