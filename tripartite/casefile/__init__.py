"""Pure views over statements: timeline, ledgers, threads, disagreements."""
