"""What those who write data are told of the model: a dictionary to read, and a schema for their editor."""
