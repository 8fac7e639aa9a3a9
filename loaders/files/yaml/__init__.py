"""YAML by hand: read with every problem at its place, and written in one canonical form."""
