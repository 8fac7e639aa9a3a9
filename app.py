"""What `streamlit run app.py` starts: the page, and one address that tells whether the server is up."""

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def healthz(_: Request) -> PlainTextResponse:
    """Whether the server answers, for whoever watches over it."""
    return PlainTextResponse("ok\n")


app = st.App("components/page/page.py", routes=[Route("/healthz", healthz)])
