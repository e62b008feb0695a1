"""Table engines side by side: `python -m tests.benchmarks` (or `make bench`)."""
