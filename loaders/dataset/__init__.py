"""The events as frames: joined, counted, and as they were known on a day."""
