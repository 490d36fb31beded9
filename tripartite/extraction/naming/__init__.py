"""Who and what is named: people, bodies, places, with their roles, acronyms and other spellings."""
