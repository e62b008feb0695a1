"""What runs cost: their start, many documents, one long one, several machines, a process that is killed."""
