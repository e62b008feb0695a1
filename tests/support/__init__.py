"""What the tests stand on: drawn pages, databases, commands, servers and browsers, truths."""
