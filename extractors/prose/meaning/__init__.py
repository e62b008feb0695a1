"""What a number in a sentence means: indicator, place, year, part or whole."""
