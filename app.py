"""What `streamlit run app.py` starts: the page, what stands before it, and what is served beside it."""

from pathlib import Path

import streamlit as st

from components.endpoints import picture, record
from components.endpoints.api.routes import routes
from components.endpoints.stack import before_the_page
from components.page.dataset_store import dataset_store
from components.views.registry import offered_views
from loaders import Dataset
from loaders.dataset.dataset import EVENTS, REGISTERS
from loaders.model.vocabulary import CURATE


def events_now() -> Dataset | None:
    """The events that all visitors share."""
    return dataset_store(EVENTS, REGISTERS).refresh().dataset


PREFIX = str(st.get_option("server.baseUrlPath"))

app = st.App(
    "components/page/page.py",
    routes=[
        *routes(events_now, PREFIX),
        *record.routes(events_now, PREFIX),
        picture.route(PREFIX),
    ],
    middleware=before_the_page(
        Path(st.__file__).parent / "static", PREFIX, events_now, uploads=CURATE.id in offered_views()
    ),
)
