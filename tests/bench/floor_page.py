"""The floor: as little as a page of Streamlit with a filter and a chart can be, one pill and one point.

What this page takes is Streamlit's and Plotly's; what ours takes beyond it is ours.
"""

import plotly.graph_objects as go
import streamlit as st

ONE = "one"

st.set_page_config("Floor", layout="wide")
pills = st.pills("Kind", ["One (1)"], selection_mode="multi", key="kind")
st.markdown(f"**{'1 of 1' if pills else 'All 1'} events**")


def choose() -> None:
    """Callback: open what was clicked, as a link would."""
    if st.session_state["timeline"]["selection"]["points"]:
        st.query_params["event"] = ONE


point = go.Scatter(x=["2024-06-19"], y=[len(pills)], mode="markers", customdata=[ONE])
st.plotly_chart(go.Figure(point), key="timeline", on_select=choose, selection_mode="points")
