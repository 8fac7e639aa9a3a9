"""What one parameter of a link is: everything that is said of it anywhere."""

from dataclasses import dataclass

from loaders.selection.parameter import labels, phrases
from loaders.selection.parameter.codecs import Codec
from loaders.selection.parameter.labels import Label
from loaders.selection.parameter.phrases import Phrase
from loaders.selection.parameter.rules import Rule, Values


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """One parameter of a link.

    Attributes:
        name: What it is called in a link, for ever.
        field: The field that holds it, of `Filters`, or of `PageState` where it filters nothing.
        codec: How it stands in a link.
        holds: What the README says of it, in Markdown.
        label: How the page calls the filter; "" for what is no filter or qualifies another.
        value: How one of its values is called.
        values: Which event has which values, for filters that offer a list.
        rule: Which events it lets through; None where it lets all through.
        phrase: What it says within the sentence; those of one phrase are said together.
        filters: Whether it is a filter; otherwise it tells how the page shows what the filters let through.
    """

    name: str
    codec: Codec
    holds: str
    field: str = ""
    label: str = ""
    value: Label = labels.as_it_stands
    values: Values | None = None
    rule: Rule | None = None
    phrase: Phrase = phrases.silent
    filters: bool = True

    def __post_init__(self) -> None:
        """A field is called like its parameter unless Python or the reader of code needs another name."""
        object.__setattr__(self, "field", self.field or self.name)
