"""The parts of the documents that are made from the code, so that they never say something else.

Each stands between two comments, such as `<!-- link parameters: begin -->` and `<!-- link parameters: end -->`.
"""

from collections.abc import Callable, Mapping

from loaders.exports.registry import FORMATS
from loaders.model.described.data_dictionary import dictionary
from loaders.selection.parameters import PARAMETERS


def parameter_table() -> str:
    """The parameters of a link as a Markdown table, in the order in which a link has them."""
    rows = (f"| `{parameter.name}` | {parameter.holds} |" for parameter in PARAMETERS)
    return "\n".join(["| parameter | holds |", "|---|---|", *rows])


def format_table() -> str:
    """The formats of exports as a Markdown table, in the order in which they are offered."""
    rows = (f"| `{one.id}` | {one.label} | {one.meaning} |" for one in FORMATS.values())
    return "\n".join(["| format | file | for |", "|---|---|---|", *rows])


PARTS: Mapping[str, Callable[[], str]] = {
    "data dictionary": dictionary,
    "link parameters": parameter_table,
    "export formats": format_table,
}
"""What is made, by the name in its comments."""


def renewed(text: str) -> str:
    """A document with the parts of today between their comments.

    Raises:
        ValueError: It has none of them, or a beginning without its end.
    """
    found = [name for name in PARTS if _comment(name, "begin") in text]
    if not found:
        wanted = " or ".join(_comment(name, "begin") for name in PARTS)
        raise ValueError(f"it has no part that is made from the code. Write {wanted} where one belongs.")
    for name in found:
        before, begin, rest = text.partition(_comment(name, "begin"))
        _, end, after = rest.partition(_comment(name, "end"))
        if not end:
            raise ValueError(f"{_comment(name, 'begin')} has no {_comment(name, 'end')} after it.")
        text = f"{before}{begin}\n\n{PARTS[name]()}\n\n{end}{after}"
    return text


def _comment(name: str, edge: str) -> str:
    return f"<!-- {name}: {edge} -->"
