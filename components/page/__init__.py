"""The page around the views: what it loads, its head, its filters."""
