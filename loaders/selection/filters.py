"""What a reader asks for, as a value; which events that selects, `parameters` says row by row.

Filters of different fields must all hold; values of one field are alternatives, except actors when `actors` is "all".
Filters of pages (`source`, `credits`, `language`, `media`) must hold for one and the same page. No filter is the
default, for ever, since shared links write only what is not the default.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from loaders.dates.edtf import read_edtf


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What is asked for; the default asks for everything.

    Attributes:
        q: Words that must all occur; a phrase in double quotes of any sort must occur as it stands.
        start: The first day or month of the window, "" for none.
        end: The last day or month of the window, "" for none.
        window: "possible": a day that the date may mean lies in the window. "certain": one does in every reading, so
            that a date which is no interval lies in the window whole.
        kind: Ids of kinds.
        category: Ids of categories.
        status: Ids of statuses.
        significance: Ids of significances.
        actor: Ids of actors, in any role.
        actors: "any" or "all" of the actors.
        source: Ids of outlets that publish, republish or are credited; together with `credits`, that publish.
        credits: Ids of outlets or actors whom a page credits.
        camp: Ids of camps, any of which is behind the event.
        attested: "both" for what voices of Moscow and of Pyongyang both attest, else "".
        origins: The least number of origins, 1 for one alone, 0 for any.
        state_media: What part state media have in the event: an id of `STATE_MEDIA`, or "".
        language: Languages of sources.
        place: Ids of places.
        not_kind: Kinds that are left out.
        not_category: Categories that are left out.
        not_actor: Actors whose events are left out, in any role.
        not_source: Outlets whose events are left out, whether they publish, republish or are credited.
        not_camp: Camps whose events are left out.
        not_place: Places whose events are left out.
        as_of: The day or month at whose end the record is shown, see `as_known.known_on`; "" for today's.
        within: Selections that must hold as well, each as the query of a link: what these fields cannot say at once.
        media: Ids of what a page shows beside words.
    """

    q: str = ""
    start: str = ""
    end: str = ""
    window: str = "possible"
    kind: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    significance: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    actors: str = "any"
    source: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    camp: tuple[str, ...] = ()
    attested: str = ""
    origins: int = 0
    state_media: str = ""
    language: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    not_kind: tuple[str, ...] = ()
    not_category: tuple[str, ...] = ()
    not_actor: tuple[str, ...] = ()
    not_source: tuple[str, ...] = ()
    not_camp: tuple[str, ...] = ()
    not_place: tuple[str, ...] = ()
    as_of: str = ""
    within: tuple[str, ...] = ()
    media: tuple[str, ...] = ()

    @property
    def first_day(self) -> date | None:
        """The first day of the window, or None for no limit."""
        return read_edtf(self.start).earliest if self.start else None

    @property
    def last_day(self) -> date | None:
        """The last day of the window, or None for no limit."""
        return read_edtf(self.end).latest if self.end else None

    @property
    def as_of_day(self) -> date | None:
        """The day at whose end the record is shown, or None for today's."""
        return read_edtf(self.as_of).latest if self.as_of else None


def without(filters: Filters, field: str, value: str | None = None) -> Filters:
    """The filters less one value of a field, or less the whole field where no value is given."""
    held, rest = getattr(filters, field), getattr(Filters(), field)
    if value is not None and isinstance(held, tuple):
        rest = tuple(one for one in held if one != value)
    changes: dict[str, Any] = {field: rest}
    return replace(filters, **changes)
