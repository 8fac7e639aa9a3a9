"""The map: where events took place, drawn without a request to anybody."""
