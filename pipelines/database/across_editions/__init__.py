"""What the current editions say together: facts, programmes, goals, decided as documents come in."""
