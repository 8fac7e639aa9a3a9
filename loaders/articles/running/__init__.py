"""Dates in running text: which words are one, and what those around them make it mean."""
