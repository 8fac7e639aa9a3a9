"""A language: its texts from a catalogue; lists, numbers, months and names of languages as Babel knows them.

The code is written in English. Every text that somebody reads is found in `locale/ID.po` by its English words; where a
catalogue lacks one, the English stands. A further language is one more file there, and no code.
"""

import gettext
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.dates import get_day_names, get_month_names
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

FOLDER = Path(__file__).resolve().parents[1] / "locale"
"""Where the catalogues are."""

SOURCE = "en"
"""The language in which the code is written."""

LOCALES = {SOURCE: "en_GB"}
"""The locale of a language where that is not the language itself: English lists here have no comma before `and`."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that is made where its values are known and put into a language where it is read.

    Attributes:
        text: The English text, with a `{name}` for each value.
        values: What stands in for the names. A `Message` among them is put into the same language, and a function is
            asked for its words in it.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """The sentence in English, as the command line prints it."""
        return language(SOURCE).text(self)


def message(text: str, /, **values: object) -> Message:
    """A sentence for later, marked for the catalogues."""
    return Message(text, values)


def either(words: Iterable[object]) -> object:
    """Words of which one is meant, as a value of a message: `a or b or c`."""
    first, *others = words
    return either([message("{one} or {other}", one=first, other=others[0]), *others[1:]]) if others else first


def mark(text: str) -> str:
    """The text itself, marked for the catalogues: it is put into a language by whoever shows it."""
    return text


AS_NEWSROOMS = frozenset((mark("China"),))
"""Countries that newspapers call otherwise than Babel: Indonesian ones write China, where it has Tiongkok."""


@dataclass(frozen=True)
class Language:
    """One language in which the page can be read; `language` makes it.

    Attributes:
        id: Its two-letter code.
    """

    id: str

    def text(self, text: str | Message, /, **values: object) -> str:
        """A text in this language, in English where the catalogue lacks it.

        Args:
            text: The English text, or a sentence made earlier.
            values: What stands in for each `{name}` in it.
        """
        if isinstance(text, Message):
            return self._filled(self._catalogue.gettext(text.text), text.values)
        return self._filled(self._catalogue.gettext(text), values)

    def plural(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form of a text that goes with a number, which stands in for `{number}` in it.

        Args:
            one: The English text for one.
            many: The English text for any other number.
            number: How many.
            values: What stands in for each further `{name}`.
        """
        return self._filled(self._catalogue.ngettext(one, many, number), {"number": self.number(number), **values})

    def list(self, words: Iterable[str], joint: Literal["and", "or"] = "and") -> str:
        """Words as a list: `a, b and c`, `a, b, atau c`."""
        style: Literal["standard", "or"] = "standard" if joint == "and" else "or"
        return format_list(list(words), style=style, locale=self.locale)

    def number(self, number: float) -> str:
        """A number with the separators of this language: `10,000`, `10.000`."""
        return _decimal(number, self.locale)

    def percent(self, share: float) -> str:
        """A share in per cent, without decimals: `42%`; what is little reads `<1%`, and what is nearly all `>99%`."""
        said, none, every = (format_percent(one, locale=self.locale) for one in (share, 0, 1))
        if said == none and share > 0:
            return f"<{format_percent(0.01, locale=self.locale)}"
        if said == every and share < 1:
            return f">{format_percent(0.99, locale=self.locale)}"
        return said

    def month(self, month: int) -> str:
        """The full name of a month, counted from 1."""
        return self.months["wide"][month - 1]

    @cached_property
    def months(self) -> Mapping[str, Sequence[str]]:
        """The names of the months, full under "wide" and short under "abbreviated"."""
        return {width: list(get_month_names(width, locale=self.locale).values()) for width in ("wide", "abbreviated")}

    @cached_property
    def days(self) -> Mapping[str, Sequence[str]]:
        """The names of the days of the week, Sunday first, full under "wide" and short under "abbreviated"."""
        names = {width: get_day_names(width, locale=self.locale) for width in ("wide", "abbreviated")}
        return {width: [held[day] for day in (6, *range(6))] for width, held in names.items()}

    @property
    def separators(self) -> tuple[str, str]:
        """The decimal and the grouping sign of its numbers."""
        symbols = self.locale.number_symbols["latn"]
        return str(symbols["decimal"]), str(symbols["group"])

    def name_of(self, code: str) -> str:
        """The name of a language by its two-letter code; the code itself where there is none."""
        return str(self.locale.languages.get(code, code))

    def country(self, name: str) -> str:
        """The name of a country or a body of countries by its English name; that itself where it is not known."""
        if name in AS_NEWSROOMS:
            return self.text(name)
        return str(self.locale.territories.get(_territories().get(name, ""), name))

    @property
    def own_name(self) -> str:
        """What its speakers call it."""
        return str(Locale.parse(self.id).get_display_name() or self.id)

    def choose(self, texts: Mapping[str, str]) -> tuple[str, str]:
        """One text of the data out of its languages: this one's if there is one, else the English.

        Args:
            texts: The text by language.

        Returns:
            The text and the language that it is in; two empty texts where it is in neither.
        """
        held = next((one for one in (self.id, SOURCE) if texts.get(one)), "")
        return texts.get(held, ""), held

    @cached_property
    def locale(self) -> Locale:
        """What Babel knows of it."""
        return Locale.parse(LOCALES.get(self.id, self.id))

    @cached_property
    def _catalogue(self) -> gettext.NullTranslations:
        return catalogue(self.id)

    def _filled(self, text: str, values: Mapping[str, object]) -> str:
        if not values:
            return text
        return text.format(**{name: self._said(value) for name, value in values.items()})

    def _said(self, value: object) -> object:
        if isinstance(value, Message):
            return self.text(value)
        return value(self) if callable(value) else value


@cache
def _territories() -> Mapping[str, str]:
    """The code of each country by its English name."""
    return {name: code for code, name in Locale.parse(SOURCE).territories.items()}


@cache
def languages() -> tuple[str, ...]:
    """The codes of all languages in which the page can be read, English first."""
    return (SOURCE, *sorted(file.stem for file in FOLDER.glob("*.po")))


@cache
def language(code: str) -> Language:
    """The language of a code.

    Raises:
        KeyError: There is no catalogue for it.
    """
    if code not in languages():
        raise KeyError(code)
    return Language(code)


def language_for(asked: str, locale: str) -> Language:
    """The language to read in: the one asked for if there is a catalogue for it, else that of the locale, else English.

    Args:
        asked: The code that a link asks for, or "".
        locale: What a browser or a system prefers, such as `id-ID`, or "".
    """
    return language(next(code for code in (asked, language_of(locale), SOURCE) if code in languages()))


def language_of(locale: str) -> str:
    """The code of the language of a locale such as `id-ID`; Java and old browsers still call Indonesian `in`."""
    code = locale.replace("_", "-").split("-")[0].lower()
    return {"in": "id"}.get(code, code)


def catalogue(code: str) -> gettext.NullTranslations:
    """The texts of a language by their English words; compiled as it is read, so that no binary file is kept."""
    if code == SOURCE:
        return gettext.NullTranslations()
    with (FOLDER / f"{code}.po").open("rb") as file:
        texts = read_po(file, locale=code)
    compiled = BytesIO()
    write_mo(compiled, texts)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


ENGLISH = language(SOURCE)


@lru_cache(maxsize=2048)
def _decimal(number: float, locale: Locale) -> str:
    """A number as a place writes it; most are small and come with every event."""
    return format_decimal(number, locale=locale)
