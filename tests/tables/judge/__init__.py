"""Tests of what is doubted of a reading, and which is taken."""
