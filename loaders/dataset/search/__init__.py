"""What a search looks through: the texts of the events, folded, and an index of them."""
