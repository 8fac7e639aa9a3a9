"""The JSON Schema of `events.yaml`, for completion and help in editors: it refuses what `check` refuses by form.

The types of single values bring their patterns along (`loaders.model.fields`); here stands what holds between the keys
of one record. What takes a second look, such as a name that no register holds, is left to `check`.
"""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import WithDefaultSchema

from loaders.model.entries import LABEL_LENGTH, QUOTE_WORDS, TITLE_LENGTH, EventsFile
from loaders.model.vocabulary import COUNTED, MEASURED

Schema = dict[str, Any]

NUMBERS = ("value", "low", "high")

SET_OF = ("actors", "places", "denied_by", "former_ids", "links", "sources", "claims")
"""The lists of an event in which nothing stands twice."""


class _EditorSchema(GenerateJsonSchema):
    """Without the defaults: a key that is left out has no value that an editor could offer."""

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def json_schema() -> Schema:
    """The schema, made anew from the model."""
    schema = EventsFile.model_json_schema(by_alias=True, schema_generator=_EditorSchema)
    for record, rules in BETWEEN_KEYS.items():
        schema["$defs"][record]["allOf"] = rules
    event, quote = schema["$defs"]["Event"]["properties"], schema["$defs"]["Quote"]["properties"]
    for key in SET_OF:
        event[key]["uniqueItems"] = True
    for text in event["label"]["patternProperties"].values():
        text["maxLength"] = LABEL_LENGTH
    event["title"]["properties"] = {"en": {"maxLength": TITLE_LENGTH}}
    quote["text"]["pattern"] = rf"^\s*(?:\S+\s+){{0,{QUOTE_WORDS - 1}}}\S+\s*$"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _has(key: str, *words: str) -> Schema:
    """A record whose key has one of these words."""
    return {"properties": {key: {"enum": sorted(words)}}, "required": [key]}


def _holds(*keys: str) -> Schema:
    return {"required": list(keys)}


def _holds_none(*keys: str) -> Schema:
    return {"not": {"anyOf": [_holds(key) for key in keys]}}


def _if(condition: Schema, then: Schema) -> Schema:
    return {"if": condition, "then": then}


CAN_BE_READ = {"anyOf": [_holds("url"), _holds("article")]}

BETWEEN_KEYS: Mapping[str, list[Schema]] = {
    "Event": [
        _if(_has("significance", "major"), _holds("label")),
        _if(_has("confidence", "low"), _holds("note")),
        _if(_has("kind", "denial"), _holds_none("denied_by")),
        {
            "anyOf": [  # a page without an address may be one that another page credits
                {"properties": {"sources": {"items": CAN_BE_READ}}},
                {"properties": {"sources": {"contains": _holds("credits")}}},
            ]
        },
    ],
    "Claim": [
        {
            "oneOf": [
                {**_holds("value"), **_holds_none("low", "high")},
                {**_holds("low", "high"), **_holds_none("value")},
            ]
        },
        _if(_has("quantity", "other"), _holds("note")),
        _if(
            {"not": _has("quantity", *MEASURED)},
            {"properties": {key: {"multipleOf": 1, "maximum": COUNTED} for key in NUMBERS}},
        ),
    ],
}
"""What holds between the keys of a record, by its name in the schema."""
