"""What a run leaves when it is killed, or its disk fills."""
