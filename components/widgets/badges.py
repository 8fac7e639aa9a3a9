"""Kind, status, topic and weight of an event as badges: always a shape and a word beside the colour."""

from loaders.model import vocabulary

KIND_COLOURS = {"contact": "blue", "claim": "orange", "denial": "gray", "response": "violet"}
STATUS_SHAPES = {"confirmed": "●", "reported": "○", "disputed": "✕"}


def event_badges(kind: str, status: str, category: str, significance: str) -> str:
    """Markdown with the four badges of an event."""
    badges = [
        f":{KIND_COLOURS[kind]}-badge[{vocabulary.KINDS[kind].label}]",
        f":{KIND_COLOURS[kind]}-badge[{STATUS_SHAPES[status]} {vocabulary.STATUSES[status].label}]",
        f":gray-badge[{vocabulary.CATEGORIES[category].label}]",
    ]
    if significance != "routine":
        badges.append(f":gray-badge[{vocabulary.SIGNIFICANCES[significance].label}]")
    return " ".join(badges)
