"""Marks at the head of a line or paragraph: bullets, list letters and numbers, footnote marks."""

from __future__ import annotations

import re

_SIGN = re.compile(r"[•▪▫·‣⁃◦●○■□▶►➢➤✓✔❖\uf0b7\uf0a7\x95]\s*(?=\S)")
_DASH = re.compile(r"[*\-–—−]\s+(?=\S)")
_ENUMERATOR = re.compile(
    r"\((?:\d{1,3}|[ivxl]{1,6}|[a-zа-я])\)\s*(?=\S)"
    r"|(?:\d{1,3}|[ivxl]{1,6}|[a-zа-яA-ZА-Я])\)\s+(?=\S)"
    r"|(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivxlIVXL]{2,6}|[a-zA-ZА-Яа-я])\.\s+(?=\S)"
    r"|\d{1,3}(?:\.\d{1,3}){1,4}\s+(?=[A-ZÀ-ÝА-ЯЁ«“\"])"
)
_COUNTED = re.compile(r"\d{1,3}\.\s+\d{1,4}\.\s+(?=\S)")
_NOTE = re.compile(r"\[(\d{1,3}|[a-z*†‡]{1,2})\]\s*(?=\S)|([¹²³⁴-⁹⁰]{1,3})\s*(?=\S)")
_CALL = re.compile(r"\[(\d{1,3})\]|(?<=[^\s\d])([¹²³⁴-⁹⁰]{1,3})(?!\w)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_INITIAL = re.compile(r"[A-ZА-Я]\.\s+(?:[A-ZА-Я]\.\s*)*[A-ZА-ЯÀ-Ý][^\W\d_]+\s*(?:,|\(|[–—-]|$|[a-zа-я])")


def bullet(words: str) -> str | None:
    """The bullet sign at the head of a paragraph, with the space after it."""
    found = _SIGN.match(words) or _DASH.match(words)
    return found.group() if found else None


def enumerator(words: str) -> str | None:
    """The list letter or number at the head of a paragraph ("(a)", "1.", "iv)"); a person's initial is none."""
    found = _ENUMERATOR.match(words)
    if not found or (words[0].isupper() and _INITIAL.match(words)):
        return None
    inner = _COUNTED.match(words)
    return (inner or found).group().strip()


def number_of(mark: str) -> str:
    """The number or letter of a list mark, bare; of a counter before a printed number ("1. 653.") the latter."""
    return mark.split()[-1].strip("().")


def starts_sign(words: str) -> bool:
    """Whether a line begins with a sign that is nothing but a bullet."""
    return _SIGN.match(words) is not None


def starts_item(words: str) -> bool:
    """Whether a line begins a list item or a footnote."""
    return bullet(words) is not None or enumerator(words) is not None or _NOTE.match(words) is not None


def note_mark(words: str) -> tuple[str, str] | None:
    """A footnote's mark as a plain number and the words after it, where a paragraph begins with one."""
    found = _NOTE.match(words)
    if not found:
        return None
    mark = found.group(1) or found.group(2).translate(_RAISED)
    return mark, words[found.end() :]


def note_calls(words: str) -> tuple[str, ...]:
    """The marks of the footnotes called in a paragraph, in order, each once."""
    if "[" not in words and not any(raised in words for raised in "¹²³⁴⁵⁶⁷⁸⁹"):
        return ()
    marks = (found.group(1) or found.group(2).translate(_RAISED) for found in _CALL.finditer(words))
    return tuple(dict.fromkeys(marks))
