"""The text that some bytes spell: by byte-order mark, by what they declare, as UTF-8, else by likelihood."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from tripartite.values.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
#: What documents in English, French, Spanish and Russian are found in, the likelier first.
_LIKELY = ("cp1252", "cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "mac_roman", "cp850")
_LATIN_SIGNS = frozenset("éèàçùâêîôûëïüœæñáíóúÉÈÀÇÁÍÓÚÑÊÎÔŒ«»’‘“”–—…°ºª§©•¿¡€£\xa0№")
_COMMON_CYRILLIC = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё")
_NEVER = re.compile(r"[а-яё][А-ЯЁ]|[А-ЯЁ][а-яё][А-ЯЁ]|[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z]")
_LIKELY_ENOUGH = 0.7
_STRAY_SHARE = 0.02
_SAMPLE = 100_000
_WIDE_SAMPLE = 4096
_WIDE_SHARE, _WORDY_SHARE = 0.9, 0.5
#: Browsers read these names as the wider Windows sets; so does the WHATWG encoding standard.
_WIDER = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
_REMEDY = "Open it in the program that made it and save it again as UTF-8 text."


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding that it was read by, and a remark where that was a guess or some bytes were lost."""

    text: str
    encoding: str
    remark: str | None = None


def decoded(data: bytes, declared: str | None = None) -> Decoded:
    """The text of some bytes.

    Args:
        declared: the encoding that something outside the bytes names (a mail's or a web server's header).

    Raises:
        Unreadable: where no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _by(data, encoding)
    wide = unmarked_wide(data)
    if wide:
        return _by(data, wide)
    found = _DECLARED.search(data[:4096])
    inside = (found.group(1) or found.group(2)).decode("ascii", "replace") if found else None
    for told in (declared, "utf-8", inside):
        if told and (strict := _strictly(data, told)) is not None:
            return strict
    if _is_broken_utf8(data, declared=any(told and _is_utf8(told) for told in (inside, declared))):
        return _by(data, "utf-8")
    return _guessed(data)


def _is_utf8(name: str) -> bool:
    return name.lower().replace("_", "-") in ("utf-8", "utf8")


def _is_broken_utf8(data: bytes, declared: bool) -> bool:
    """Whether some bytes are UTF-8 but for a few that were lost: at the end, or in copying."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if declared and lost <= 3 + len(data) // 10_000:
        return True
    head = text[:_SAMPLE]
    whole = sum(char > "\x7f" for char in head) - head.count("\ufffd")
    return whole > 4 * head.count("\ufffd") and lost <= 3 + len(text) // 20


def _strictly(data: bytes, name: str) -> Decoded | None:
    wider = _WIDER.get(name.lower().replace("_", "-"), name)
    try:
        codec = codecs.lookup(wider)
        if not codec.name.startswith(("utf-16", "utf-32")) and getattr(codec, "_is_text_encoding", True):
            return Decoded(data.decode(wider), codec.name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return None


def _by(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    return Decoded(text, encoding, f"{lost} signs could not be read as {encoding}." if lost else None)


def unmarked_wide(data: bytes) -> str | None:
    """The UTF-16 that some bytes are written in without saying so, or None: every other byte is one of few.

    In text of one alphabet the upper bytes are nought (Latin) or four (Cyrillic), and blanks leave noughts among them.
    """
    head = data[: _WIDE_SAMPLE - _WIDE_SAMPLE % 2]
    if len(head) < 20 or b"\x00" not in head:
        return None
    for encoding, upper in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        text = head.decode(encoding, "replace")
        letters = sum(char.isalpha() or char.isspace() for char in text)
        if upper.count(0) + upper.count(4) > _WIDE_SHARE * len(upper) and letters > _WORDY_SHARE * len(text):
            return encoding
    return None


def _guessed(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    marks = [(_likelihood(sample, encoding), -place) for place, encoding in enumerate(_LIKELY)]
    mark, place = max(marks)
    if mark >= _LIKELY_ENOUGH:
        encoding = _LIKELY[-place]
    else:
        best = from_bytes(sample, threshold=0.2).best()
        if best is None and sum(byte > 0x7F for byte in sample) < _STRAY_SHARE * len(sample):
            return _with_stray_bytes(data)
        if best is None:
            raise Unreadable("The encoding of its letters could not be told.", remedy=_REMEDY)
        encoding = best.encoding
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, f"Its encoding is not declared; read as {encoding}, the likeliest.")


def _with_stray_bytes(data: bytes) -> Decoded:
    """Plain text with a few bytes in it that spell nothing."""
    text = data.decode("utf-8", "replace")
    return Decoded(text, "utf-8", f"{text.count(chr(0xFFFD))} signs in it could not be read.")


def _likelihood(sample: bytes, encoding: str) -> float:
    """How many of the signs beyond ASCII are ones that the four languages use, less what they never do."""
    text = sample.decode(encoding, "replace")
    beyond = [char for char in text if char > "\x7f"]
    if not beyond:
        return 0.0
    known = sum(char in _LATIN_SIGNS or char in _COMMON_CYRILLIC or "А" <= char <= "Я" for char in beyond)
    return known / len(beyond) - 2 * len(_NEVER.findall(text)) / len(beyond)
