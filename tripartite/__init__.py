"""Tripartite: the case-file system for freedom of association."""

__version__ = "0.1.0"
