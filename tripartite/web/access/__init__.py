"""Who may do what: signing in, roles at every door, accounts, and the public side of the site."""
