"""Events as tables: one that is flat, and all of them with what ties them together."""
