"""Numbers in dispute: where every statement stands, what stands beside it, and the figure."""
