"""Everything a visitor meets: the page and its views in Streamlit, the figures in Plotly."""
