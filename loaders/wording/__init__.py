"""Facts in words: the sentences that page, exports and citations say alike, in any language."""
