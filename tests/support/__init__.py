"""What the tests stand on: drawn pages, databases, commands, browsers, truths."""
