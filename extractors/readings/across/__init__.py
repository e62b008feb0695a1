"""Places side by side over figures: panels cut from words, and the one table that they are."""
