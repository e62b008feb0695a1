"""What a sentence names: numbers, units, places, cases, ends of sentences."""
