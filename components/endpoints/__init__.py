"""What the server answers beside the page's own socket: its files, the address of the page, and what is not there."""
