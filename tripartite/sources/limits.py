"""How large a document or an archive may be; documents are hostile input."""

from __future__ import annotations

import os
from dataclasses import dataclass

from tripartite.values.errors import StopAll

_MEGABYTE = 1_000_000
SETTING = "TRIPARTITE_SIZE_LIMIT"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of one document, bytes that one archive may unpack to, members of an archive, archives within archives."""

    document: int = 200 * _MEGABYTE
    unpacked: int = 2_000 * _MEGABYTE
    members: int = 20_000
    depth: int = 3
    #: How many times its packed size a member may unpack to; text packs to a twentieth, a bomb to a thousandth.
    ratio: int = 200


def limits() -> Limits:
    """The limits, with `TRIPARTITE_SIZE_LIMIT` (megabytes of one document) from the environment.

    Raises:
        StopAll: where the setting is no number; a bad setting never becomes a default.
    """
    told = os.environ.get(SETTING)
    if not told:
        return Limits()
    try:
        megabytes = float(told)
    except ValueError as reason:
        raise StopAll(
            f"{told!r} is no number of megabytes.", place=SETTING, remedy="Write 200, for example."
        ) from reason
    return Limits(document=int(megabytes * _MEGABYTE))
