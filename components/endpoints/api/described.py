"""What is told of an address: enough for a program to ask there, and to know every answer that it may get."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Described:
    """An address, described.

    Attributes:
        path: Where it is below the page, with `{id}` for an id.
        name: What a program may call it.
        says: What it answers, in one sentence.
        media_type: What that is.
        content: What it looks like: a model of it, or a JSON Schema.
        within: The schemas of what stands in braces in its path, beside ids of events.
        parameters: Which of the parameters of a link it takes: "all", "language" or "none".
        is_paged: Whether it can be asked for in parts.
        reads_events: Whether it needs the events, which may be unreadable, and tells that as a problem.
        others: What else it may answer that is no problem for a program: statuses, each with its media type; "" for an
            answer without a body.
    """

    path: str
    name: str
    says: str
    media_type: str
    content: Any = field(default_factory=lambda: {"type": "string"})
    within: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    parameters: str = "all"
    is_paged: bool = True
    reads_events: bool = True
    others: Mapping[int, str] = field(default_factory=dict)
