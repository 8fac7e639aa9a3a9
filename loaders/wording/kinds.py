"""What sort of actor, outlet or place an entry of the registers is, in words; and the shapes of the statuses."""

from collections.abc import Mapping

from loaders.language import mark
from loaders.model.vocabulary import OUTLET_KINDS

KINDS: Mapping[str, str] = {
    "person": mark("person"),
    "journalist": mark("journalist"),
    "state": mark("state"),
    "ministry": mark("ministry"),
    "agency": mark("agency"),
    "military": mark("armed forces"),
    "party": mark("party"),
    "parliament": mark("parliament"),
    "company": mark("company"),
    "group": mark("group"),
    "international": mark("international body"),
    "country": mark("country"),
    "region": mark("region"),
    "city": mark("city"),
    "port": mark("port"),
    "site": mark("site"),
    **{term.id: term.label for term in OUTLET_KINDS.values()},
}
"""The name of each kind, in English: what a language's catalogue is asked for."""

STATUS_SHAPES: Mapping[str, str] = {"confirmed": "●", "reported": "○", "disputed": "✕"}
"""What stands before the name of a status, in texts as in charts."""
