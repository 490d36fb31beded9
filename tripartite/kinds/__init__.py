"""One module per genre: recognises it, reads its header and its structure."""
