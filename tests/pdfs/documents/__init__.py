"""The sample documents in raw/, drawn."""
