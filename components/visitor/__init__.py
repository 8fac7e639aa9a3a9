"""What one visitor brings: the link that is asked for, and the browser that shows it."""
