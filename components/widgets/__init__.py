"""Small pieces that several views draw."""
