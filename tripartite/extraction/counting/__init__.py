"""Figures: numbers that count something, what they count, and how exactly."""
