"""What `streamlit run app.py` starts: the page, what stands before it, and an address that tells whether it is up."""

from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from components.endpoints import picture, record
from components.endpoints.api.routes import routes
from components.endpoints.stack import before_the_page
from components.page.dataset_store import dataset_store
from loaders import Dataset
from loaders.dataset.dataset import EVENTS, REGISTERS


async def healthz(_: Request) -> PlainTextResponse:
    """Whether the server answers, for whoever watches over it."""
    return PlainTextResponse("ok\n")


def events_now() -> Dataset | None:
    """The events that all visitors share."""
    return dataset_store(EVENTS, REGISTERS).refresh().dataset


PREFIX = str(st.get_option("server.baseUrlPath"))

app = st.App(
    "components/page/page.py",
    routes=[
        Route("/healthz", healthz),
        *routes(events_now, PREFIX),
        *record.routes(events_now, PREFIX),
        picture.route(PREFIX),
    ],
    middleware=before_the_page(Path(st.__file__).parent / "static", PREFIX, events_now),
)
