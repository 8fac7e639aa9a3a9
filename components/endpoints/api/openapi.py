"""The description of the addresses in OpenAPI 3.1, made from the table of addresses and that of link parameters."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from components.endpoints.api.answering import METHODS, PROBLEM_TYPE, PROBLEMS
from components.endpoints.api.asking import DIGITS
from components.endpoints.api.described import Described
from loaders import Dataset
from loaders.selection.parameter.codecs import ID
from loaders.selection.parameter.parameter import Parameter
from loaders.selection.parameters import PARAMETERS

Json = dict[str, Any]

HOW_IT_IS_SHOWN = ("quantity", "lang", "order")
"""The parameters beside the filters that change an answer."""

MARKDOWN_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")

DESCRIPTION = (
    "An open chronology of a contested relationship: who met, signed, shipped and said what, who reports it and who"
    " denies it. The parameters are those of a link to the dashboard; those that only tell how the page shows the"
    " events may be there too, and change nothing but the link back. Everything is for reading only, by anybody: other"
    " methods are answered with 405 and `Allow`. `ETag` tells what has not changed, and `limit` and `offset` turn"
    " pages, with the total in `X-Total-Count` and the neighbours in `Link` (RFC 8288)."
)

PROBLEM: Json = {
    "type": "object",
    "description": "What is wrong, and what to do (RFC 9457).",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string", "enum": list(PROBLEMS.values())},
        "status": {"type": "integer", "enum": list(PROBLEMS)},
        "detail": {"type": "string"},
    },
    "required": ["type", "title", "status", "detail"],
}

PAGES: tuple[Json, ...] = (
    {
        "name": "limit",
        "in": "query",
        "description": "At most how many there are in the answer; all without it.",
        "schema": {"type": "integer", "minimum": 1, "maximum": 10**DIGITS - 1},
    },
    {
        "name": "offset",
        "in": "query",
        "description": "How many are passed over before.",
        "schema": {"type": "integer", "minimum": 0, "maximum": 10**DIGITS - 1, "default": 0},
    },
)

OF_PAGES: Json = {
    "X-Total-Count": {"description": "How many there are on all pages.", "schema": {"type": "integer"}},
    "Link": {"description": "The addresses of the pages before and after.", "schema": {"type": "string"}},
}


RETRY_AFTER: Json = {"description": "After how many seconds to ask again.", "schema": {"type": "integer"}}

OTHERS = {
    301: "It stands elsewhere by now, where `Location` tells.",
    404: "There is no such page.",
    410: "The event was withdrawn; the page says when.",
    503: "The events cannot be read.",
}
"""What statuses mean that are no problem for a program."""


def openapi(endpoints: Iterable[Described], dataset: Dataset, page: str) -> Json:
    """The description of some addresses.

    Args:
        endpoints: Which ones.
        dataset: What the ids of their parameters refer to.
        page: The address of the page, below which they are.
    """
    endpoints = tuple(endpoints)
    chronology = dataset.chronology
    return {
        "openapi": "3.1.0",
        "info": {
            "title": chronology.titles["en"],
            "description": DESCRIPTION,
            "version": dataset.version,
            "license": {"name": f"Data: {chronology.licence}"},
        },
        "servers": [{"url": page.rstrip("/")}],
        "paths": {one.path: _path(one, next(iter(dataset.records))) for one in endpoints},
        "components": {
            "schemas": {"Problem": PROBLEM, **_models(endpoints)},
            "parameters": {row.name: _parameter(row, dataset) for row in PARAMETERS if _is_told(row)},
        },
    }


def _is_told(row: Parameter) -> bool:
    return row.filters or row.name in HOW_IT_IS_SHOWN


def _parameter(row: Parameter, dataset: Dataset) -> Json:
    said = MARKDOWN_LINK.sub(r"\1", row.holds)
    return {"name": row.name, "in": "query", "description": said, "schema": row.codec.schema(dataset)}


def _path(endpoint: Described, example: str) -> Json:
    parameters = list(_parameters(endpoint, example))
    answers = dict(_answers(endpoint))
    without_bodies = {status: {key: one[key] for key in one if key != "content"} for status, one in answers.items()}
    return {
        "get": {
            "operationId": endpoint.name,
            "summary": endpoint.says,
            "parameters": parameters,
            "responses": answers,
        },
        "head": {
            "operationId": f"{endpoint.name}Headers",
            "summary": "The headers of the same answer, without it.",
            "parameters": parameters,
            "responses": without_bodies,
        },
        "options": {
            "operationId": f"{endpoint.name}Methods",
            "summary": "What may be done here, for browsers that ask before.",
            "parameters": [one for one in parameters if one.get("in") == "path"],
            "responses": {"204": {"description": "The methods.", "headers": {"Allow": _allowed()}}},
        },
    }


def _allowed() -> Json:
    return {"description": "The methods.", "schema": {"type": "string", "const": METHODS}}


def _parameters(endpoint: Described, example: str) -> Iterator[Json]:
    if "{id}" in endpoint.path:
        yield {
            "name": "id",
            "in": "path",
            "required": True,
            "schema": {"type": "string", "pattern": ID},
            "example": example,
        }
    for name, schema in endpoint.within.items():
        yield {"name": name, "in": "path", "required": True, "schema": schema}
    for row in PARAMETERS:
        if _is_told(row) and (endpoint.parameters == "all" or (row.name == "lang" and endpoint.parameters != "none")):
            yield {"$ref": f"#/components/parameters/{row.name}"}
    if endpoint.is_paged:
        yield from PAGES


def _answers(endpoint: Described) -> Iterator[tuple[str, Json]]:
    etag = {"description": "What tells this answer from a later one.", "schema": {"type": "string"}}
    headers = {"ETag": etag} | (OF_PAGES if endpoint.is_paged else {})
    content = {endpoint.media_type: {"schema": _schema(endpoint.content)}}
    yield "200", {"description": endpoint.says, "headers": headers, "content": content}
    yield "304", {"description": "Nothing changed since the answer whose `ETag` came with `If-None-Match`."}
    for status in _refused(endpoint):
        schema = {"$ref": "#/components/schemas/Problem"}
        yield (
            str(status),
            {"description": PROBLEMS[status], "content": {PROBLEM_TYPE: {"schema": schema}}, **_waiting(status)},
        )
    for status, media_type in endpoint.others.items():
        told: Json = {"content": {media_type: {"schema": {"type": "string"}}}} if media_type else {}
        yield str(status), {"description": OTHERS[status], **told, **_waiting(status)}


def _waiting(status: int) -> Json:
    """What such an answer tells beside itself: when to ask again, if that helps."""
    return {"headers": {"Retry-After": RETRY_AFTER}} if status == 503 else {}


def _refused(endpoint: Described) -> Iterator[int]:
    if endpoint.parameters != "none":
        yield 400
    if "{id}" in endpoint.path and 404 not in endpoint.others:
        yield from (404, 410)
    if endpoint.reads_events:
        yield 503


def _schema(content: Any) -> Mapping[str, Any]:
    """A schema, or where that of a model stands."""
    if isinstance(content, type) and issubclass(content, BaseModel):
        return {"$ref": f"#/components/schemas/{content.__name__}"}
    schema: Mapping[str, Any] = content
    return schema


def _models(endpoints: Iterable[Described]) -> Json:
    models = dict.fromkeys(
        one.content for one in endpoints if isinstance(one.content, type) and issubclass(one.content, BaseModel)
    )
    _, made = models_json_schema(
        [(model, "serialization") for model in models], ref_template="#/components/schemas/{model}"
    )
    schemas: Json = made["$defs"]
    return schemas
