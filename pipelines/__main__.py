"""`python -m pipelines` is the command `bolgeplan`."""

from pipelines.cli import main

main()
