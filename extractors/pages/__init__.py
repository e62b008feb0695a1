"""Stage 1, read: words, rules, fills and pictures of each page, as the PDF holds them."""
