"""What stands in an article: its publisher and dateline, names, credits and numbers."""
