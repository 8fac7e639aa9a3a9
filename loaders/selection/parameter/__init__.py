"""What a row of the parameters is made of: how a value is written, called and said, and what it lets through."""
