"""`python -m pipelines.cli`: the commands where no script is installed."""

from pipelines.cli import main

main()
