"""Authors as footnotes and reading lists name them: surname first ("Quist, Orla, “Night shift”")."""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.naming.capital_runs import INITIALS, WORD
from tripartite.extraction.naming.name_words import is_given_name, is_ordinary
from tripartite.extraction.naming.person_evidence import Candidate
from tripartite.values.vocabulary import PassageKind

_MARK = r"(?:\[\w{1,4}\]|\(?\d{1,3}[.)]|\d{1,3}|[*†]|–|•)?\s*"
_LATIN = re.compile(
    rf"{_MARK}(?P<last>{WORD}(?: {WORD})?), (?P<first>{WORD}(?: {WORD}|(?: [^\W\d_]\.)+)?|(?:[^\W\d_]\. ?){{1,3}})"
    r"(?P<after>,? [“\"«‘']| \((?:19|20)\d\d|, | and (?=[^\W\d_])| et (?=[^\W\d_])| y (?=[^\W\d_]))"
)
_RUSSIAN = re.compile(rf"{_MARK}(?P<last>[А-ЯЁ][а-яё-]+),? (?P<first>(?:[А-ЯЁ]\. ?){{1,2}})(?=[А-ЯЁ«])")
_MARKED = re.compile(r"\s*(?:\[\w{1,4}\]|\d{1,3}[.)]? )")
#: A name in its usual order that opens a note, with a title and a year behind it.
_PLAIN = re.compile(
    rf"{_MARK}(?P<whole>(?P<first>{WORD})(?: {WORD}){{1,2}})(?=, (?!the |an? |who |la |le |el )[\w“\"«])"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOTES = frozenset(("notes", "note", "notas", "references", "bibliography", "sources", "bibliographie", "références"))
_SECOND = re.compile(rf"(?P<whole>(?:{INITIALS})?{WORD}(?: {WORD}){{1,2}})(?=, | \(|,? [“\"«‘'])")


def cited_authors(analysis: Analysis) -> list[Candidate]:
    """The authors whom notes and citations name surname first, and those named beside them, in order."""
    text = analysis.text
    found: list[Candidate] = []
    for number, passage in enumerate(analysis.passages):
        if passage.kind is PassageKind.FURNITURE or passage.end - passage.start > 700:
            continue
        note = passage.kind is PassageKind.FOOTNOTE or passage.kind is PassageKind.LIST_ITEM
        noted = note or _MARKED.match(text, passage.start, passage.end) is not None
        hit = _LATIN.match(text, passage.start, passage.end)
        if hit and _is_author(hit, noted):
            found.append(_candidate(text, hit.start("last"), hit.end("first"), hit, number))
            beside = _SECOND.match(text, hit.end()) if hit["after"] in (" and ", " et ", " y ") else None
            if beside:
                words = tuple(beside["whole"].split())
                found.append(Candidate(*beside.span("whole"), beside.start(), words, "", 2.5, number))
            continue
        hit = _PLAIN.match(text, passage.start, passage.end) if noted or _after_notes(analysis, number) else None
        if hit and is_given_name(hit["first"]) and _YEAR.search(text, hit.end(), passage.end):
            words = tuple(hit["whole"].split())
            found.append(Candidate(*hit.span("whole"), hit.start("whole"), words, "", 2.5, number))
            continue
        hit = _RUSSIAN.match(text, passage.start, passage.end) if noted else None
        if hit:
            found.append(_candidate(text, hit.start("last"), hit.end("first"), hit, number))
    return found


def _after_notes(analysis: Analysis, number: int) -> bool:
    """Whether the passage is one of the few behind a heading "Notes"."""
    for before in analysis.passages[max(0, number - 12) : number]:
        if analysis.text[before.start : before.end].strip(" :.").lower() in _NOTES:
            return True
    return False


def _is_author(hit: re.Match[str], noted: bool) -> bool:
    """A title in quotation marks or a year behind the name tells an author; else a note and a known given name."""
    quoted = bool(re.search(r"[“\"«‘'(]", hit["after"]))
    given = is_given_name(hit["first"].split()[0]) or "." in hit["first"]
    if (is_ordinary(hit["last"]) and not given) or (hit["last"].isupper() and not hit["first"].isupper()):
        return False
    return quoted or (noted and (given or hit["after"].strip() in ("and", "et", "y")))


def _candidate(text: str, start: int, end: int, hit: re.Match[str], passage: int) -> Candidate:
    words = (*hit["first"].split(), *hit["last"].split())
    while text[end - 1].isspace():
        end -= 1
    return Candidate(start, end, start, words, "", 2.5, passage)
