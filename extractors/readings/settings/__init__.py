"""The numbers of the readings, a module a room: unit, reason, and what shows it."""
