"""The record as plain pages, which need no script: for search engines, web archives, text browsers and citations."""
