"""News articles, for curators: the dates that they mention, and drafts of events."""
