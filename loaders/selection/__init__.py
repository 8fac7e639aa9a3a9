"""What a reader asks for: filters, the link that holds them, and the sentence that says them."""
