"""What is written for others: processed files, dictionary, table formats, the page of changes."""
