"""From a news article to drafts of events: what is read in it, which dates are facts, and how they are written."""
