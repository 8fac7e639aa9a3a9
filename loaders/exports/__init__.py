"""What a reader takes away: exactly the events that are shown, in their order, as a file of one of many formats."""
