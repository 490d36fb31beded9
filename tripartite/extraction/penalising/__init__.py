"""Sanctions: the penalty, on whom, by whom, for how long, and what became of it."""
