"""What a search looks through, folded and indexed, and what it found there."""
