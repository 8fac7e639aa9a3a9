"""The types of the model's fields: how a value is read, and what a curator is told when it cannot be.

Each error carries a stable code, the value, and the remedy; `loaders.files.validation` turns it into a `Problem`.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from loaders.dates import read_date
from loaders.dates.edtf import DateError, When, read_edtf
from loaders.language import Message, message
from loaders.model.languages import CODES, MEANT, PATTERN
from loaders.model.names import Name

LANGUAGE_CODE = re.compile(r"[a-z]{2}\Z")
ID_PATTERN = "^(?=.*[a-z])[0-9]{4}(-[0-9]{2}){0,2}(-[a-z0-9]+)+$"
EVENT_ID = re.compile(ID_PATTERN.replace("$", r"\Z"))
SLUG_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
SLUG = re.compile(SLUG_PATTERN.replace("$", r"\Z"))
LANGUAGE_FORM = "en (two small letters, ISO 639-1)"

MONTH_AND_DAY = (
    r"(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?"
    r"|02(?:-(?:0[1-9]|[12][0-9]))?"
)
POINT = rf"[0-9]{{4}}(?:-(?:{MONTH_AND_DAY}|2[1-4]|3[3-6]))?[~?%]?"
LIKE_EDTF = r"\s*(?:\[|(?:[0-9]{4}(?:-[0-9]{2}){0,2}[~?%]?|\.\.)(?:/(?:[0-9]{4}(?:-[0-9]{2}){0,2}[~?%]?|\.\.)?)?\s*$)"
AS_TYPESET = r"[‘’“”]|\s*[0-9]{4}[‐‑‒–—―−][0-9]{2}[‐‑‒–—―−][0-9]{2}\s*$"
IN_WORDS = rf"(?!{LIKE_EDTF}|{AS_TYPESET})[\s\S]*[0-9][\s\S]*"
DAY_PATTERN = rf"^(?:\s*{POINT}\s*|{IN_WORDS})$"
DATE_PATTERN = rf"^(?:\s*(?:(?:{POINT}|\.\.)(?:/(?:{POINT}|\.\.)?)?|\[(?:{POINT})?\.\.(?:{POINT})?\])\s*|{IN_WORDS})$"
"""For editors: a date in canonical form, or words with a number among them, which only the readers of dates judge."""

UNSEEN = (
    r"[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
    r"|[^\S\n]{2}|[^\S\n](?![\s\S])"
)
TEXT_PATTERN = rf"^(?!\s|[\s\S]*(?:{UNSEEN}))[\s\S]*\S"
"""For editors: a text without what nobody sees, and without a blank too many."""

PLAIN = {ord(mark): plain for marks, plain in (("‐‑‒–—―−", "-"), ('‘’‚‛“”„«»´`"', "'")) for mark in marks}
"""What stands on a keyboard in place of what a word processor makes of it."""

GROUPED = re.compile(r"[0-9]{1,3}(?:[ .,\u00a0\u202f][0-9]{3})+\Z")
"""A whole number with its thousands set apart, as texts write it."""


def stated_error(code: str, what: Message, remedy: Message) -> PydanticCustomError:
    """An error that carries its own code and remedy through pydantic; braces in the texts are safe."""
    return PydanticCustomError("stated", "{what}", {"code": code, "what": what, "remedy": remedy})


def text_of(value: object) -> str:
    """A text that is not empty.

    Raises:
        PydanticCustomError: The value is none.
    """
    if isinstance(value, str) and value.strip():
        return value
    if isinstance(value, int | float):
        raise stated_error(
            "not-text",
            message("{value} is a number.", value=value),
            message("Put it in quotes: '{value}'.", value=value),
        )
    if isinstance(value, str):
        raise stated_error("empty", message("The value is empty."), message("Write a text, or leave it out."))
    raise stated_error("not-text", _shape(value), message("Write a text here."))


def _shape(value: object) -> Message:
    if isinstance(value, list | dict):
        return message("This is a list.") if isinstance(value, list) else message("This is a mapping.")
    return message("This is a {type}.", type=type(value).__name__)


class MaybeThousands(float):
    """A number with three decimals, as `10.000` is written for ten thousand in half of the world.

    Attributes:
        text: What stands in the file.
    """

    text: str

    def __new__(cls, text: str) -> "MaybeThousands":
        """The number with three decimals."""
        number = super().__new__(cls, text)
        number.text = text
        return number


def _number(value: object) -> int | float:
    if isinstance(value, MaybeThousands):
        whole, plain = value.text.replace(".", ""), format(round(value, 2), "g")
        raise stated_error(
            "not-a-number",
            message("{value} may be {grouped} or {plain}.", value=value.text, grouped=whole, plain=plain),
            message("Write {grouped}, or {plain} if that is meant.", grouped=whole, plain=plain),
        )
    if isinstance(value, int | float) and not isinstance(value, bool):
        if value >= 0:
            return value
        raise stated_error(
            "not-a-number",
            message("{value} is below zero.", value=value),
            message("Write a plain number such as 10000."),
        )
    grouped = isinstance(value, str) and GROUPED.match(value)
    example = re.sub("[^0-9]", "", grouped.string) if grouped else "10000"
    raise stated_error(
        "not-a-number",
        _no_number(value),
        message("Write a plain number without quotes: {example}.", example=example),
    )


def _no_number(value: object) -> Message:
    if isinstance(value, str):
        return message('"{value}" is text, not a number.', value=value)
    if isinstance(value, list | dict):
        return (
            message("This is a list, not a number.")
            if isinstance(value, list)
            else message("This is a mapping, not a number.")
        )
    return message("This is a {type}, not a number.", type=type(value).__name__)


def _when(value: object) -> When:
    if isinstance(value, When):
        return value
    text = text_of(value)
    try:
        return read_date(text)
    except DateError as error:
        plain = _as_typed(text)
        if plain is not None:
            what = message('"{text}" has dashes, curly quotes or wide digits.', text=text)
            raise stated_error("unreadable-date", what, message("Write '{plain}'.", plain=plain)) from None
        raise stated_error(
            "unreadable-date", message('"{text}": {reason}', text=text, reason=error.reason), error.remedy
        ) from None


def _as_typed(text: str) -> str | None:
    """A date without what word processors make of hyphens and quotes; None where that is no canonical date either."""
    plain = unicodedata.normalize("NFKC", text).translate(PLAIN).strip("' ")
    try:
        return read_edtf(plain).text if plain != text else None
    except DateError:
        return None


def _day(value: object) -> When:
    when = _when(value)
    if when.lasting or when.text.startswith("["):
        what = message("{date} is no day, month or year.", date=when.text)
        raise stated_error("not-a-day", what, message("Write the one day, or as much of it as is known."))
    return when


def _language(value: object) -> str:
    text = text_of(value)
    if text in CODES:
        return text
    meant = MEANT.get(text.lower(), text.lower())
    remedy = message("Write {code}.", code=meant if meant in CODES else "en, id, ru or ko")
    if LANGUAGE_CODE.match(text):
        raise stated_error("not-a-language", message('"{text}" is no code of ISO 639-1.', text=text), remedy)
    what = message('"{text}" is not of the form {form}.', text=text, form=LANGUAGE_FORM)
    raise stated_error("not-a-language", what, message("Write it like {form}.", form=LANGUAGE_FORM))


def _matching(pattern: re.Pattern[str], code: str, form: str) -> BeforeValidator:
    def check(value: object) -> str:
        text = text_of(value)
        if not pattern.match(text):
            raise stated_error(
                code,
                message('"{text}" is not of the form {form}.', text=text, form=form),
                message("Write it like {form}.", form=form),
            )
        return text

    return BeforeValidator(check)


class OneOf:
    """A text out of a closed list; the message names the whole list, since it is short."""

    def __init__(self, words: Iterable[str]) -> None:
        """Allow these words and no others."""
        self.words = tuple(words)

    def read(self, value: object) -> str:
        """The word itself.

        Raises:
            PydanticCustomError: The list does not hold it.
        """
        if isinstance(value, str) and value in self.words:
            return value
        raise stated_error(
            "unknown-word",
            message('"{value}" is not a word of this list.', value=value),
            message("Use one of: {words}.", words=", ".join(self.words)),
        )

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "enum": list(self.words)}


def _by_language(value: object) -> object:
    if not isinstance(value, dict):
        raise stated_error(
            "not-a-mapping",
            message("The text stands without its language."),
            message("Write a mapping: {en: …, id: …}."),
        )
    return value


def _with_english(value: dict[str, str]) -> dict[str, str]:
    if "en" not in value:
        raise stated_error("no-english", message("The English text is missing."), message("Add it under the key en."))
    return value


class _Present:
    """For an optional key: it is left out or has a value, and never stands there empty."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        return schema["schema"] if schema["type"] == "nullable" else schema


def written(pattern: str) -> WithJsonSchema:
    """What editors are told of a text."""
    return WithJsonSchema({"type": "string", "pattern": pattern})


Value = TypeVar("Value")
Maybe = Annotated[Value | None, _Present()]
Text = Annotated[str, BeforeValidator(text_of), written(TEXT_PATTERN)]
Number = Annotated[int | float, PlainValidator(_number), WithJsonSchema({"type": "number", "minimum": 0})]
Date = Annotated[
    When,
    PlainValidator(_when),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": DATE_PATTERN,
            "examples": ["2024-06-19", "2024-06", "2023-11~", "2024-10-26/2024-10-28"],
        }
    ),
]
Day = Annotated[
    When,
    PlainValidator(_day),
    WithJsonSchema({"type": "string", "pattern": DAY_PATTERN, "examples": ["2024-06-19", "2024-06"]}),
]
Language = Annotated[str, BeforeValidator(_language), written(PATTERN)]
EventId = Annotated[str, _matching(EVENT_ID, "not-an-id", "2024-06-19-treaty-signed-pyongyang"), written(ID_PATTERN)]
Slug = Annotated[
    str, _matching(SLUG, "not-a-slug", "kim-jong-un (small letters, digits and hyphens)"), written(SLUG_PATTERN)
]
ByLanguage = Annotated[
    dict[Language, Text],
    BeforeValidator(_by_language),
    Field(json_schema_extra={"propertyNames": {"pattern": PATTERN}}),
]
Translations = Annotated[ByLanguage, AfterValidator(_with_english), Field(json_schema_extra={"required": ["en"]})]
OtherLanguages = ByLanguage
Named = Annotated[Name, BeforeValidator(text_of), written(rf"^(?!(?:TODO|anonymous:)\s*$){TEXT_PATTERN[1:]}")]
Names = Annotated[tuple[Named, ...], Field(min_length=1)]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
