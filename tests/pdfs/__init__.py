"""PDFs drawn by scripts, each named by what it proves, with the truth about what stands in them."""
