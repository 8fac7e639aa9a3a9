"""What an event is made of: its closed lists, fields and records, and the registers that it refers to."""
