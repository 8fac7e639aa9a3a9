"""Who says so: voices, camps and origins of every event, and how its standing came about."""
