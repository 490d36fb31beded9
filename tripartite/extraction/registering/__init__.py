"""A union's standing before the law: registration acts, memberships, ratifications, marks of an index."""
