"""What a reader takes away of a view or an event: link, citation, file, and the page within another page."""
