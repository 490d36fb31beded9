"""Instruments: laws, decrees and Conventions as the text cites them, with their articles."""
