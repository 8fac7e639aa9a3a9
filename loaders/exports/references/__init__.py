"""The pages that the events rest on, for those who cite them."""
