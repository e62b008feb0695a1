"""What each command does, once its arguments are read. Heavy libraries are imported only where needed."""
