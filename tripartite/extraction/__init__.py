"""One module per sort of statement: passages in, statements out."""
