"""What all commands share: options, tables on the terminal."""
