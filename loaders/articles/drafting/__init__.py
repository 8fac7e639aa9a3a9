"""From what an article says to drafts of events, with the words that led to each guess."""
