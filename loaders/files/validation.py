"""From plain mappings to records of the model, with every problem named where it stands in the file."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from loaders.files.problems import Problem
from loaders.files.yaml.document import REFUSED, Document
from loaders.files.yaml.document import Path as Path  # for whoever names a place with it
from loaders.language import Message, message
from loaders.model.entries import Entry
from loaders.model.shape import keys_of
from loaders.model.spelling import nearest

Record = TypeVar("Record", bound=Entry)


def read_record(
    model: type[Record], value: object, document: Document, path: Path = (), name: str = ""
) -> tuple[Record | None, list[Problem]]:
    """Read one mapping as a record.

    Args:
        model: The record's class.
        value: What the reader found at `path`.
        document: Where problems are located.
        path: Where the mapping stands in the document.
        name: How messages call the record; its id if it has one.

    Returns:
        The record and no problems, or None and every problem it has that the document does not name already.
    """
    try:
        return model.model_validate(value), []
    except ValidationError as invalid:
        errors = _told_once(model, [error for error in invalid.errors(include_url=False) if not _is_known(error)])
        return None, [_problem(model, error, document, path, name) for error in errors]


def read_records(
    model: type[Record], values: object, document: Document, path: Path = ()
) -> tuple[list[tuple[int, Record]], list[Problem]]:
    """Read a list of mappings as records, each with its position; the ones with problems are left out and named."""
    if values is REFUSED:
        return [], []
    if not isinstance(values, list):
        where = path_in_words(path) or "the file"
        remedy = message("Begin each item with a hyphen.")
        return [], [problem_at(document, path, "not-a-list", where, message("A list is expected here."), remedy)]
    records: list[tuple[int, Record]] = []
    problems: list[Problem] = []
    for position, value in enumerate(values):
        name = _name(value, position, model)
        record, found = read_record(model, value, document, (*path, position), name)
        problems += found
        if record is not None:
            records.append((position, record))
    return records, problems


def problem_at(
    document: Document, path: Path, code: str, where: str, what: Message, remedy: Message, *, key: bool = False
) -> Problem:
    """A problem at the place of `path` in the document: of the value there, or of its key."""
    line, column = document.locate(path, key=key)
    return Problem(document.file, line, column, code, where, what, remedy)


def path_in_words(path: Sequence[str | int]) -> str:
    """`("sources", 0, "url")` as `sources[0].url`."""
    words = ""
    for step in path:
        words += f"[{step}]" if isinstance(step, int) else f".{step}" if words else step
    return words


def _name(value: object, position: int, model: type[Entry]) -> str:
    identity = value.get("id") if isinstance(value, dict) else None
    return identity if isinstance(identity, str) else f"{model.__name__.lower()} {position + 1}"


def _is_known(error: Mapping[str, Any]) -> bool:
    """Whether another problem says it already: of the document, or of the items without which a list is too short."""
    return error["input"] is REFUSED or (error["type"] == "too_short" and len(error["input"]) > 0)


def _told_once(model: type[Entry], errors: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The errors without those of keys that were misspelt and so are missing, and one for all that a record lacks."""
    unknown = [tuple(error["loc"]) for error in errors if error["type"] == "extra_forbidden"]
    meant = {(*place[:-1], near) for place in unknown for near in _nearest_key(model, place)}
    lacking = [tuple(error["loc"]) for error in errors if error["type"] == "missing"]
    for record in {place[:-1] for place in unknown}:
        one, other = ([place for place in places if place[:-1] == record] for places in (unknown, lacking))
        meant |= set(other) if len(one) == len(other) == 1 else set()  # one key under a wrong name
    told: list[Mapping[str, Any]] = []
    missing: dict[Path, list[str]] = {}
    for error in errors:
        place = tuple(error["loc"])
        record = place[:-1]
        if astray := _astray(model, record, unknown):
            if place == astray[0]:
                told.append({**error, "keys": [str(one[-1]) for one in astray]})
        elif error["type"] != "missing":
            told.append(error)
        elif place not in meant:
            if record not in missing:
                missing[record] = []
                told.append({**error, "keys": missing[record]})
            missing[record].append(str(place[-1]))
    return told


def _astray(model: type[Entry], record: Path, unknown: Sequence[Path]) -> Sequence[Path]:
    """The keys of one record that are none of its own and all of another sort; none where they are fewer than two."""
    keys = [place for place in unknown if place[:-1] == record]
    return keys if len(keys) > 1 and _sort_of(model, [str(place[-1]) for place in keys]) else ()


def _sort_of(model: type[Entry], keys: Sequence[str]) -> str | None:
    """The key of the model whose records have all of these keys."""
    held = ((name, key.record) for name, key in keys_of(model).items())
    return next((name for name, record in held if record and keys_of(record).keys() >= set(keys)), None)


def _problem(model: type[Entry], error: Mapping[str, Any], document: Document, path: Path, name: str) -> Problem:
    place = tuple(error["loc"])
    of_language = error["type"] == "stated" and place[-1:] == ("[key]",)  # how pydantic marks the key of a dictionary
    if of_language:
        place = place[:-1]
    where = ": ".join(part for part in (name, path_in_words(place)) if part) or document.file
    code, what, remedy = _message(model, error, place)
    return problem_at(document, path + place, code, where, what, remedy, key=of_language or code == "unknown-key")


def _message(model: type[Entry], error: Mapping[str, Any], place: Path) -> tuple[str, Message, Message]:
    kind = error["type"]
    if error["input"] is None:
        return "empty", message("The value is empty."), message("Write one, or leave it out.")
    if kind == "stated":
        stated = error["ctx"]
        return stated["code"], stated["what"], stated["remedy"]
    if kind == "missing" and len(error["keys"]) > 1:
        what = message("The keys {keys} are missing.", keys=", ".join(error["keys"]))
        return "missing-key", what, message("Add them.")
    if kind == "missing":
        return (
            "missing-key",
            message('The key "{key}" is missing.', key=place[-1]),
            message("Add it: {meaning}", meaning=Message(_meaning(model, place))),
        )
    if kind == "extra_forbidden":
        return "unknown-key", *_not_a_key(model, place, error.get("keys", ()))
    if kind in {"model_type", "dict_type"}:
        return "not-a-mapping", message("Keys and values are expected here."), message("Write `key: value` lines.")
    if kind == "tuple_type":
        return (
            "not-a-list",
            message("A list is expected here."),
            message("Begin each item with a hyphen, or write [a, b]."),
        )
    if kind == "too_short":
        return "empty", message("The list is empty."), message("Add an item, or leave the key out.")
    if kind in {"float_type", "int_type"}:
        what = message("{value} is no number of this sort.", value=repr(error["input"]))
        return "not-a-number", what, message("Write a plain number without quotes.")
    return (
        kind.replace("_", "-"),
        message("{value}: {reason}.", value=repr(error["input"]), reason=error["msg"]),
        message("Correct the value."),
    )


def _not_a_key(model: type[Entry], place: Path, astray: Sequence[str]) -> tuple[Message, Message]:
    if astray:
        what = message("The keys {keys} do not belong here.", keys=", ".join(astray))
        return what, message("Move them to an item of `{list}`.", list=_sort_of(model, astray))
    return message('"{key}" is not a key of the model.', key=place[-1]), _known_key(model, place)


def _model_at(model: type[Entry], place: Path) -> type[Entry]:
    """The class of the record that holds the last key of `place`."""
    for step in place[:-1]:
        if key := keys_of(model).get(str(step)):
            model = key.record or model
    return model


def _meaning(model: type[Entry], place: Path) -> str:
    return keys_of(_model_at(model, place))[str(place[-1])].meaning


def _nearest_key(model: type[Entry], place: Path) -> Sequence[str]:
    """The key that an unknown one is a slip for, if it is."""
    return nearest(str(place[-1]), list(keys_of(_model_at(model, place))), 1)


def _known_key(model: type[Entry], place: Path) -> Message:
    near = _nearest_key(model, place)
    return (
        message("Did you mean {names}?", names=near[0])
        if near
        else message("Use one of: {words}.", words=", ".join(keys_of(_model_at(model, place))))
    )
