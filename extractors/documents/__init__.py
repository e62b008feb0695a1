"""What each kind of document holds, beyond its tables and statements."""
