"""Goals that were read, as the tables that they are printed as."""
