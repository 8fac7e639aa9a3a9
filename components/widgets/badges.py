"""Kind, status, topic and weight of an event as badges: always a shape and a word beside the colour."""

from loaders.language import Language
from loaders.model import vocabulary
from loaders.wording.kinds import STATUS_SHAPES

KIND_COLOURS = {"contact": "blue", "claim": "orange", "denial": "gray", "response": "violet"}


def event_badges(kind: str, status: str, category: str, significance: str, language: Language) -> str:
    """Markdown with the four badges of an event."""
    text = language.text
    badges = [
        f":{KIND_COLOURS[kind]}-badge[{text(vocabulary.KINDS[kind].label)}]",
        f":{KIND_COLOURS[kind]}-badge[{STATUS_SHAPES[status]} {text(vocabulary.STATUSES[status].label)}]",
        f":gray-badge[{text(vocabulary.CATEGORIES[category].label)}]",
    ]
    if significance != "routine":
        badges.append(f":gray-badge[{text(vocabulary.SIGNIFICANCES[significance].label)}]")
    return " ".join(badges)
