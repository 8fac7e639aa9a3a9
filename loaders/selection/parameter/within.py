"""What must hold beside the other filters though these ask for the same sort of thing: each a selection of its own.

A list of a filter means any of its values, so that it cannot say: in Pyongyang, and in Moscow or Beijing. A selection
in the link can: `place=pyongyang&within=place%3Dmoscow%26place%3Dbeijing`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.language import Language, Message, message
from loaders.selection.filters import Filters
from loaders.selection.parameter.codecs import Notices, Schema, quoted, unknown_name
from loaders.selection.parameter.parameter import Parameter

Rows = Callable[[], Sequence[Parameter]]
"""The filters that such a selection may ask for; asked for when they are needed, since it is one of them itself."""

MOST = 8
"""How many selections a link may ask for."""

LONGEST = 2000
"""The longest query of one, in characters."""


def is_set(parameter: Parameter, filters: Filters) -> bool:
    """Whether a filter asks for anything."""
    return bool(parameter.codec.write(getattr(filters, parameter.field)))


def flags_of(rows: Sequence[Parameter], dataset: Dataset, filters: Filters) -> Iterator[pd.Series]:
    """What every rule that is asked for lets through; a rule that several filters share is asked once."""
    asked = (row.rule for row in rows if is_set(row, filters))
    return (rule(dataset, filters) for rule in dict.fromkeys(asked) if rule)


def phrases_of(rows: Sequence[Parameter], dataset: Dataset, filters: Filters, language: Language) -> str:
    """What the filters ask for as parts of a sentence, each said once."""
    said = dict.fromkeys(row.phrase for row in rows if is_set(row, filters))
    return ", ".join(phrase(dataset, filters, language) for phrase in said)


def query_of(rows: Iterable[Parameter], filters: Filters) -> str:
    """What the filters of these rows ask for as the query of a link, which another link may hold."""
    return urlencode({row.name: row.codec.write(getattr(filters, row.field)) for row in rows}, doseq=True)


@dataclass(frozen=True)
class Within:
    """Selections, each as the query of a link, which another link may hold.

    Attributes:
        rows: What they may ask for.
    """

    rows: Rows

    def read(self, name: str, texts: Sequence[str], dataset: Dataset, notices: Notices) -> tuple[str, ...]:
        """The selections that ask for something known, in canonical form."""
        read = [self._read(name, text, dataset, notices) for text in texts[:MOST]]
        notices += [_unknown(name, text) for text in texts[MOST:]]
        return tuple(dict.fromkeys(filter(None, read)))

    def _read(self, name: str, text: str, dataset: Dataset, notices: Notices) -> str:
        said = len(notices)
        asked = self.held(self.filters(text, dataset, notices)) if len(text) <= LONGEST else ""
        if not asked and len(notices) == said:
            notices.append(_unknown(name, text))
        return asked

    def write(self, value: tuple[str, ...]) -> list[str]:
        """One text for each."""
        return list(value)

    def schema(self, dataset: Dataset) -> Schema:
        """A list of queries."""
        return {"type": "array", "items": {"type": "string", "maxLength": LONGEST}, "maxItems": MOST}

    def filters(self, text: str, dataset: Dataset, notices: Notices) -> Filters:
        """What a query asks for."""
        given, rows = parse_qs(text), self.rows()
        names = {row.name for row in rows}
        notices += [unknown_name(name) for name in given if name not in names]
        fields = {row.field: row.codec.read(row.name, given.get(row.name, []), dataset, notices) for row in rows}
        return Filters(**fields)

    def held(self, filters: Filters) -> str:
        """A selection as the query of a link, without what a selection within one cannot ask for."""
        return query_of(self.rows(), filters)

    def rule(self, dataset: Dataset, filters: Filters) -> pd.Series:
        """Events that every one of the selections holds."""
        inside = pd.Series(True, index=dataset.events.index)
        for text in filters.within:
            unknown: Notices = []
            for let_through in flags_of(self.rows(), dataset, self.filters(text, dataset, unknown)):
                inside &= let_through
            inside &= not unknown  # such as a language in which nothing was published by the day of the record
        return inside

    def label(self, dataset: Dataset, text: str, language: Language) -> str:
        """What one of them asks for, in words."""
        return phrases_of(self.rows(), dataset, self.filters(text, dataset, []), language)

    def phrase(self, dataset: Dataset, filters: Filters, language: Language) -> str:
        """What all of them ask for, within the sentence."""
        said = (language.text("and {phrases}", phrases=self.label(dataset, text, language)) for text in filters.within)
        return ", ".join(said)


def _unknown(name: str, text: str) -> Message:
    return message(
        "The link asks for {name} “{value}”, which is not known here; it was ignored.", name=name, value=quoted(text)
    )
