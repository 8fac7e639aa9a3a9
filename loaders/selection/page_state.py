"""What a link asks the page to show, as a value."""

from dataclasses import dataclass, field

from loaders.dataset.window import Window
from loaders.selection.filters import Filters


@dataclass(frozen=True, kw_only=True)
class PageState:
    """What the page shows.

    Attributes:
        view: The id of the view.
        filters: What is asked for.
        event: The id of the chosen event, or "".
        lane: What the rows of the timeline are, an id of `vocabulary.LANED_BY`.
        lane_order: In which order these stand, an id of `vocabulary.LANE_ORDERS`; topics have their own.
        clock: What the axis of time shows, an id of `vocabulary.CLOCKS`.
        quantity: Which numbers are shown, an id of `vocabulary.QUANTITIES`; "" for those most often stated.
        zoom: First and last day of the part of time that the timeline shows; None for all that is asked for.
        order: In which order the list has its events, an id of `vocabulary.ORDERS`.
        form: How the list has its events, an id of `vocabulary.LIST_FORMS`.
        story: The id of the story that is told, or "" for the choice of one.
        step: Which step of it is shown, from 1; 0 for the first.
        against: The query of the selection that this one is compared with; "" for all events.
        embed: "true" for the slim view that stands in another page, else "".
        version: Which version of the data the link was made with, or on which day; "" where it does not say.
        lang: The code of the language that the link asks for, or "" for what the browser asks for.
    """

    view: str = "timeline"
    filters: Filters = field(default_factory=Filters)
    event: str = ""
    lane: str = "category"
    lane_order: str = "count"
    clock: str = "happened"
    quantity: str = ""
    zoom: Window | None = None
    order: str = "oldest"
    form: str = "cards"
    story: str = ""
    step: int = 0
    against: str = ""
    embed: str = ""
    lang: str = ""
    version: str = ""
