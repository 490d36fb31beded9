"""`python -m tripartite.cli`, for where the `tripartite` command is not on the path."""

from tripartite.cli.main import main

main()
