"""The open event: what, when, who says so, and what it is linked with."""
