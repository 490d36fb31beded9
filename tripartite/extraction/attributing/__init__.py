"""On whose word a claim stands: speakers, authors, and the origins that the text names."""
