"""The sentences: flows, the database session, the command line."""
