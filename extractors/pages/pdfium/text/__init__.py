"""The text of a page: its characters, what is seen of them, and the words that they make."""
