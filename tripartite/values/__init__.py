"""Plain immutable values shared by every floor; standard library only."""
