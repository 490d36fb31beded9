"""Who is who, and which tellings are one event: judgements, compared features, read-only clusters."""
