"""YAML in and out: reading with places and problems, canonical form, comments kept."""
