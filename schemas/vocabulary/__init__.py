"""The words that the readers know, as data (`*.yaml`), and the doors to them."""
