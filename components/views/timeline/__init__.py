"""The timeline, what its rows are, and what part of time it shows."""
