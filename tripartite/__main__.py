"""`python -m tripartite`: the same as the `tripartite` command."""

from tripartite.cli.main import main

if __name__ == "__main__":
    main()
