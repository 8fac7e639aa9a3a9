"""Frames in, Plotly figures out; nothing of Streamlit, no clock, no file, no network."""
