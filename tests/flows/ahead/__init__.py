"""Documents that are read before their flow runs ask for them."""
