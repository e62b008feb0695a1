"""What a document must hold: each part, as many as are due, numbered without a gap."""
