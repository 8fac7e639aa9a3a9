"""Dates read from plain words in English, Indonesian, Russian and Korean."""
