"""The finders of disagreements: one module per sort of matter, each explained in its docstring."""
