"""A statement's key: what survives a re-reading, so that people's decisions find their statement again.

The key is made of the document, the sort, the fields that make the claim what it is, and the folded words of its
evidence; offsets, confidence and rule may change without changing it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any

from tripartite.values.statements import Statement

#: The fields that make a claim of each sort this claim and no other.
IDENTITY: dict[str, tuple[str, ...]] = {
    "interventions": ("label",),
    "people": ("name",),
    "organisations": ("name",),
    "places": ("name",),
    "instruments": ("name", "article"),
    "figures": ("quantity", "measure"),
    "events": ("kind", "date"),
    "sanctions": ("person", "type", "amount"),
    "registrations": ("organisation", "act", "date"),
    "requests": ("by", "text_starts"),
    "commitments": ("by", "what"),
    "ratings": ("value",),
    "ratifications": ("convention",),
    "memberships": ("organisation", "of", "members"),
}


def keys_of(sha256: str, statements: Iterable[Statement]) -> list[str]:
    """One key per statement, in order; statements alike in all that counts are told apart by their order."""
    seen: Counter[str] = Counter()
    keys = []
    for statement in statements:
        identity: list[Any] = [getattr(statement, name) for name in IDENTITY[statement.sort]]
        words = " ".join(" ".join(one.words for one in statement.evidence).casefold().split())
        matter = "\x1f".join([sha256, statement.sort, *(str(part) for part in identity), words])
        seen[matter] += 1
        digest = hashlib.blake2b(f"{matter}\x1f{seen[matter]}".encode(), digest_size=10)
        keys.append(digest.hexdigest())
    return keys
