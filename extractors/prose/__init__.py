"""Stage 9, prose: the numbers of the sentences, and the observations among them."""
