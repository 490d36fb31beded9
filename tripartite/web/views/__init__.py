"""One module per screen: what was asked for in, a page out. Queries live in the store."""
