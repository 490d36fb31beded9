"""The outside reader: a language model at an address of the person's own choosing, whose every claim is checked."""
