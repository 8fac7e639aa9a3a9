"""Everything a visitor sees: views and widgets in Streamlit."""
