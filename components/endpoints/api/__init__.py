"""The events for programs: what a link shows, at addresses with the same parameters; for reading only."""
