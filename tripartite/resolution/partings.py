"""A single form taken out of a naming: what a person says is somebody else's name, in one document.

A document's naming gathers every form that the reading tied to one bearer ("Vera Saiden", "Minister Saiden"). A person
may say that one form is another's. That word is a judgement "different" on the naming and the form's own key, so it is
kept, told and withdrawn like any other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tripartite.resolution.namings import Judged, Naming


def form_key(key: str, form: str) -> str:
    """The key of one form of a naming: as long as a statement's key, and the same at every reading."""
    return hashlib.blake2b(f"{key}\x1f{form}".encode(), digest_size=10).hexdigest()


def parted(namings: Sequence[Naming], judged: Iterable[Judged]) -> list[Naming]:
    """The namings, each form that a person took out as a naming of its own behind the one that it was taken out of."""
    apart = {frozenset((one.left, one.right)) for one in judged if one.verdict == "different"}
    told = {key for pair in apart for key in pair}
    found: list[Naming] = []
    for naming in namings:
        others = [form for form in naming.names if _is_out(naming.key, form, apart)] if naming.key in told else []
        kept = [form for form in naming.names if form not in others]
        found += [naming] if not others or not kept else [_left(naming, kept), *(_out(naming, one) for one in others)]
    return found


def _is_out(key: str, form: str, apart: set[frozenset[str]]) -> bool:
    return frozenset((key, form_key(key, form))) in apart


def _left(naming: Naming, kept: list[str]) -> Naming:
    name = naming.name if naming.name in kept else max(kept, key=lambda form: len(form.split()))
    return replace(
        naming,
        name=name,
        acronyms=tuple(one for one in naming.acronyms if one in kept),
        variants=tuple(one for one in naming.variants if one in kept),
    )


def _out(naming: Naming, form: str) -> Naming:
    acronyms = (form,) if form in naming.acronyms else ()
    return replace(
        naming,
        key=form_key(naming.key, form),
        name=form,
        acronyms=acronyms,
        variants=(),
        roles=(),
        taken_from=naming.key,
    )
