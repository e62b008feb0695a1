"""Stage 8, prose: the numbers of the sentences, and the observations among them."""
