"""Writing what people decided as annotations: for each document its annotation, its text and the machine's reading."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tripartite.values.errors import StoreFailure


def write_gold(folder: Path, country: str | None, partly: bool) -> tuple[int, int]:
    """Write the annotations of reviewed documents into a folder.

    Args:
        folder: is made where it is not there; annotations lie in it, texts and readings in folders inside.
        country: only documents about this country (ISO alpha-3).
        partly: whether documents with statements that nobody has decided on are written too.

    Returns:
        How many were written, and how many were left out because something in them waits for review.

    Raises:
        StoreFailure: where the folder cannot be written.
    """
    from tripartite.publishing.gold import FIELDS, annotation, file_stem
    from tripartite.store.reviewed import reviewed_documents
    from tripartite.values.reading import reading_as_json

    written: list[str] = []
    left_out = 0
    try:
        for one in reviewed_documents(tuple(FIELDS), country):
            if one.waiting and not partly:
                left_out += 1
                continue
            facts = one.reading.document
            stem = file_stem(facts.file or "", facts.sha256, written)
            written.append(stem)
            _json(folder / f"{stem}.json", annotation(one.reading, one.statements))
            _json(folder / "readings" / f"{stem}.json", reading_as_json(one.reading))
            text = folder / "texts" / f"{stem}.txt"
            text.parent.mkdir(parents=True, exist_ok=True)
            text.write_text(one.reading.text, encoding="utf-8")
    except OSError as reason:
        raise StoreFailure(
            f"The annotations cannot be written ({reason.strerror or reason}).",
            place=str(folder),
            remedy="See that you may write to the folder and that the disk has room.",
        ) from reason
    return len(written), left_out


def _json(path: Path, plain: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
