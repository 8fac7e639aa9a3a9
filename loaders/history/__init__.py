"""What became of the events from one version of the data to the next, and since a version that somebody cites."""
