"""Who speaks: the voice that an ask or a promise belongs to where its own words do not name anybody.

The kind of document decides: in a comment of the Committee of Experts "the Committee" is that Committee, in a case
report the Committee on Freedom of Association, in conclusions of the Conference the Committee on the Application of
Standards; in a discussion the speaker; in an essay its author; on a page its publisher; in a letter or mail whoever
wrote the part.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.attributing.letterheads import house_of
from tripartite.values.statements import Intervention
from tripartite.values.vocabulary import Group, Kind

EXPERTS = "Committee of Experts on the Application of Conventions and Recommendations"
STANDARDS = "Committee on the Application of Standards"
FREEDOM = "Committee on Freedom of Association"
_OWN = {Kind.CEACR_COMMENT: EXPERTS, Kind.CFA_REPORT: FREEDOM, Kind.CAS_RECORD: STANDARDS}
_ADVOCATES = frozenset({Kind.ESSAY, Kind.CAMPAIGN_PAGE, Kind.DOCUMENT})
#: Forms in which one writer speaks for a body.
_SIGNED = frozenset({"letter", "statement", "press-release"})
_FROM = re.compile(
    r"^[>\s]*(?:From|De|От(?: кого)?)\s*:\s*\"?(?P<a>[^<\n\"@]{3,60}?)\"?\s*<"
    r"|^[>\s]*(?:On|Le|El|В)\s[^\n]{6,60}?[,\s](?P<b>[^\d,<>\n]{4,50}?)\s+(?:wrote|a écrit|escribió|пишет|написал)",
    re.MULTILINE,
)


@lru_cache(maxsize=4)
def mail_heads(text: str) -> tuple[tuple[int, str], ...]:
    """Where each mail of a thread begins, and who wrote it."""
    return tuple((found.start(), (found["a"] or found["b"]).strip()) for found in _FROM.finditer(text))


@dataclass
class Voices:
    """The voices of one document, found once: speeches by offset, letters and mails by their heads."""

    analysis: Analysis
    _starts: list[int] = field(init=False)
    _speeches: list[Intervention] = field(init=False)
    _mails: list[tuple[int, str]] = field(init=False)
    _house: str | None = field(init=False)

    def __post_init__(self) -> None:
        self._speeches = sorted(self.analysis.interventions, key=lambda one: one.extent)
        self._starts = [one.extent[0] for one in self._speeches]
        kind = self.analysis.facts.kind
        self._mails = list(mail_heads(self.analysis.text)) if kind is Kind.DOCUMENT else []
        self._house = house_of(self.analysis)

    def speech(self, offset: int) -> Intervention | None:
        """The speech that an offset lies in."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and self._speeches[at].extent[1] > offset:
            return self._speeches[at]
        return None

    def committee(self) -> str | None:
        """Whom "the Committee" means in this kind of document."""
        return _OWN.get(self.analysis.facts.kind)

    def section_voice(self, offset: int) -> str | None:
        """Who speaks in the innermost part that has a voice."""
        for section in reversed(self.analysis.sections_at(offset)):
            if section.voice:
                return section.voice
        return None

    def mail(self, offset: int) -> str | None:
        """Who wrote the mail that an offset lies in."""
        before = [name for start, name in self._mails if start <= offset]
        return before[-1] if before else None

    def at(self, offset: int, *, alone: bool = False) -> str | None:
        """Who speaks at an offset: the speaker, the part's voice, the Committee, the author or publisher.

        Args:
            alone: whether the words are one writer's view ("the company should ..."), not what "we" ask.
        """
        speech = self.speech(offset)
        if speech:
            return speech.label
        voice = self.section_voice(offset)
        if voice:
            return self.committee() if voice == "Committee" else voice
        facts = self.analysis.facts
        if self.committee():
            return self.committee()
        if self._mails:
            return self.mail(offset) or facts.author
        signed = facts.details.get("form") in _SIGNED and self._house
        if facts.kind is Kind.ESSAY or (alone and facts.kind is Kind.DOCUMENT and not signed):
            return facts.author or facts.publisher or self._house
        if facts.kind in _ADVOCATES:
            return self._house or facts.publisher or facts.author
        return None

    def where(self, offset: int) -> str:
        """What sort of text an offset lies in: "speech", "advocacy", "committee", "report" or "law"."""
        speech = self.speech(offset)
        if speech:
            return "committee" if speech.group is Group.CHAIR else "speech"
        kind = self.analysis.facts.kind
        if kind in (Kind.CEACR_COMMENT, Kind.CFA_REPORT, Kind.CAS_RECORD):
            return "committee"
        if kind is Kind.LAW:
            return "law"
        return "advocacy" if kind in _ADVOCATES else "report"
