"""How well readings agree with a careful reader's annotations: `tripartite evaluate READINGS GOLD`."""
