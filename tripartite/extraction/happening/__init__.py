"""Events: the words that tell of them, their dates, their participants, and tellings joined into one."""
