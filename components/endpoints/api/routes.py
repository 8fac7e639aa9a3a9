"""The routes for programs, and the description that says what they answer."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.endpoints.api.answering import Reading
from components.endpoints.api.asking import Asked, Events
from components.endpoints.api.endpoints import ENDPOINTS, Endpoint, described
from components.endpoints.api.openapi import openapi
from components.endpoints.api.plain_pages import plain_pages


def _description(asked: Asked) -> Response:
    told = openapi((*ALL, *plain_pages()), asked.dataset, asked.page)
    return described(asked.request, told, "application/openapi+json")


ALL = (
    *ENDPOINTS,
    Endpoint(
        path="/openapi.json",
        name="getDescription",
        says="This description.",
        media_type="application/openapi+json",
        respond=_description,
        content={"type": "object"},
        parameters="none",
        is_paged=False,
    ),
)
"""All addresses for programs."""


def routes(events: Events, prefix: str = "") -> list[Route]:
    """The routes beside the page, at the root of the host and below the page: the latter is all that a proxy hands on.

    Args:
        events: Gives the events as they are now; asked in a thread of its own.
        prefix: What stands before the path of the page, as Streamlit is told in `server.baseUrlPath`; "" for nothing.
    """
    below = f"/{prefix.strip('/')}".rstrip("/")
    return [
        Route(f"{base}{_pattern(one)}", Reading(_responding(one, events, below)))
        for base in dict.fromkeys(("", below))
        for one in ALL
    ]


def _pattern(endpoint: Endpoint) -> str:
    """The path for Starlette; what stands in place of an id may be anything, so that it can be told what is wrong."""
    return endpoint.path.replace("{id}", "{id:path}")


def _responding(endpoint: Endpoint, events: Events, prefix: str) -> Callable[[Request], Response]:
    return lambda request: endpoint.respond(Asked(request, events, prefix))
