"""Laws, decrees, codes, constitutions and Conventions, one statement per instrument or article cited.

An article is tied to the instrument that its own words name ("section 20 of the Labour Code", "Labour Code, art. 20"),
else to the one named last before it in the passage. "The Act" is tied to the last Act named. In comments and records
about one Convention, "Article 3" and "the Convention" are that Convention's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.citing.articles import ArticleCited, articles
from tripartite.extraction.citing.citations import citations
from tripartite.extraction.citing.instrument_sameness import core_of, fuller, same
from tripartite.extraction.citing.instrument_words import Citation, instrument_data
from tripartite.values.reading import Passage
from tripartite.values.statements import Instrument, Statement
from tripartite.values.vocabulary import Kind, PassageKind

#: A short name given in brackets after an instrument's name.
_SHORT = re.compile(r"\s*\((?:the\s+)?[“\"«]?([A-Z][A-Z&-]{1,9})[”\"»]?\)")
#: What stands between an instrument and an article behind it: "Labour Code, art. 20", "the Constitution, in its".
_THEN_ARTICLE = re.compile(
    r"\s*(?:,\s*|\(\s*)?(?:,?\s*(?:in|under|at|en|dans|в)\s+(?:(?:its|son|sa|ses|su|sus|своей|своих)\s+)?)?"
)
_ABOUT_CONVENTIONS = (Kind.CEACR_COMMENT, Kind.CAS_RECORD)


@dataclass
class _Known:
    """One instrument of the document: its fullest name, and every place and article cited."""

    name: str
    head: str
    date: str | None
    code: str | None
    draft: bool
    cited: dict[str | None, tuple[int, int]] = field(default_factory=dict)
    times: int = 0


def instruments(analysis: Analysis) -> list[Statement]:
    """The instruments of a document and their cited articles, each once.

    An instrument first cited by article has no item of its own besides.
    """
    reader = _Reader(analysis)
    for passage in analysis.passages:
        if passage.kind is not PassageKind.FURNITURE:
            reader.read(passage)
    found: list[Statement] = []
    for one in reader.known:
        whole = one.cited.get(None)
        by_article = [spot for article, spot in one.cited.items() if article]
        for article, (start, end) in one.cited.items():
            if article is None and whole and not one.code and by_article and min(by_article) < whole:
                continue
            found.append(
                Instrument(
                    evidence=analysis.evidence(start, end),
                    rule="instruments.article" if article else "instruments.named",
                    confidence=0.9 if one.code or article else 0.8,
                    country=None if one.code else analysis.country_at(start),
                    name=one.name,
                    article=article,
                    date=one.date,
                    code=one.code,
                )
            )
    return sorted(found, key=lambda one: one.start)


class _Reader:
    """The instruments of one document under reading."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.known: list[_Known] = []
        self.about = analysis.facts.kind in _ABOUT_CONVENTIONS
        self.last: _Known | None = None
        self.own: _Known | None = None
        self.short: dict[str, Citation] = {}
        if analysis.facts.kind is Kind.LAW and analysis.facts.title:
            title = " ".join(analysis.facts.title.split())
            self.own = self._instrument(Citation(0, 0, title, "law"))
            heading = next((one for one in analysis.passages if _opens(analysis, one, title)), None)
            if heading is not None:
                self.own.cited[None] = (heading.start, heading.end)

    def read(self, passage: Passage) -> None:
        """Add what one passage cites."""
        text, language = self.analysis.text, passage.language or "en"
        named = self._with_short(passage, citations(text, passage.start, passage.end, language))
        parts = articles(text, passage.start, passage.end, language)
        tied: dict[int, tuple[Citation, bool]] = {}
        link = re.compile(instrument_data(language)["link"])
        for at, part in enumerate(parts):
            found = _linked(text, part, named, link)
            if found is not None:
                tied[at] = found
        # "Regulation 12 of the Emergency Regulations" is an article of those, no instrument of that number.
        within = [parts[at] for at in tied]
        named = [one for one in named if not any(part.start <= one.start and one.end <= part.end for part in within)]
        self.last = None
        taken = {id(citation) for citation, _ in tied.values()}
        steps: list[tuple[int, int, Citation | None, ArticleCited | None]] = []
        steps += [(one.start, 0, one, None) for one in named if id(one) not in taken]
        for at, part in enumerate(parts):
            citation = tied[at][0] if at in tied else None
            place = min(part.start, citation.start) if citation else part.start
            steps.append((place, 1, citation, part))
        for _, _, citation, cited in sorted(steps, key=lambda step: step[:2]):
            self._take(passage, citation, cited)

    def _with_short(self, passage: Passage, named: list[Citation]) -> list[Citation]:
        """The citations, with those by the short names that the document gave: "the Public Order Act (POA)"."""
        text = self.analysis.text
        for one in named:
            short = None if one.back or one.code else _SHORT.match(text, one.end, passage.end)
            if short:
                self.short[short.group(1)] = one
        if self.short:
            pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, self.short)))})(?![\w-])")
            for match in pattern.finditer(text, passage.start, passage.end):
                one = self.short[match.group()]
                explained = one.end <= match.start() < one.end + 12
                if not explained and not any(
                    other.start < match.end() and match.start() < other.end for other in named
                ):
                    named.append(replace(one, start=match.start(), end=match.end()))
        return sorted(named, key=lambda one: one.start)

    def _take(self, passage: Passage, citation: Citation | None, part: ArticleCited | None) -> None:
        """One citation, one article expression, or both tied together."""
        if part is None:
            assert citation is not None
            one = self._back(citation) if citation.back else self._instrument(citation)
            if one is not None:
                self._note(one)
                if not citation.back:
                    one.cited.setdefault(None, (citation.start, citation.end))
            return
        if citation is None:
            one = self._unnamed(passage, part)
        else:
            one = self._back(citation) if citation.back else self._instrument(citation)
        if one is None:
            return
        if citation is not None:
            self._note(one)
        start = min(part.start, citation.start) if citation else part.start
        end = max(part.end, citation.end) if citation else part.end
        for number in part.numbers:
            one.cited.setdefault(number, (start, end))

    def _note(self, one: _Known) -> None:
        """Remember the instrument that articles named next belong to: an amended one, a Convention only for want."""
        if one.head == "amendment":
            amended = [other for other in self.known if other is not one and core_of(other.name) < core_of(one.name)]
            self.last = max(amended, key=lambda other: len(core_of(other.name)), default=self.last)
        elif one.head != "convention" or self.last is None:
            self.last = one

    def _instrument(self, citation: Citation) -> _Known:
        """The known instrument that a citation names, or a new one."""
        for one in self.known:
            if same(one.name, one.head, one.date, one.code, one.draft, citation):
                if fuller(citation, one.name, one.head):
                    one.name = citation.name
                one.date = one.date or citation.date
                one.times += 1
                return one
        new = _Known(citation.name, citation.head, citation.date, citation.code, citation.draft, times=1)
        self.known.append(new)
        return new

    def _back(self, citation: Citation) -> _Known | None:
        """The instrument that "the Act", "this Law", "the Convention" point back to, where that is certain."""
        if citation.head == "convention":
            return self._convention()
        if self.own is not None and re.match(r"this|настоящ", self.analysis.text[citation.start :], re.IGNORECASE):
            return self.own
        of_head = [one for one in self.known if one.head == citation.head and (one.cited or one is self.own)]
        if citation.head in ("draft", "bill"):
            of_head = [one for one in self.known if one.draft]
        if self.last is not None and self.last in of_head:
            return self.last
        return max(of_head, key=lambda one: one.times, default=None)

    def _convention(self) -> _Known | None:
        """The document's one Convention."""
        wanted = self.analysis.facts.conventions
        found = [one for one in self.known if one.code]
        if len(wanted) == 1:
            found = [one for one in found if one.code == wanted[0]]
        elif not self.about:
            return found[0] if len(found) == 1 else None
        return found[0] if found else None

    def _unnamed(self, passage: Passage, part: ArticleCited) -> _Known | None:
        """The instrument of an article whose words name none."""
        text, language = self.analysis.text, passage.language or "en"
        data = instrument_data(language)
        before = text[max(passage.start, part.start - 12) : part.start]
        if passage.kind is PassageKind.HEADING and not self.about and self.own is None:
            return None
        earlier = [one for one in self.known if all(number in one.cited for number in part.numbers)]
        if len(earlier) == 1 and not (self.about and earlier[0].code):
            return earlier[0]
        if re.search(r"(?:see|See|voir|véase|см\.)\s+$", before) or re.match(
            r"\.[a-z]\b", text[part.end : part.end + 2]
        ):
            return None
        if part.word.startswith(data["article_only_in_laws"]):
            return self.own
        if self.own is not None:
            opens = part.start == passage.start
            return None if opens else (self.last or self.own)
        if self.about and part.word.startswith("art") and part.capital:
            return self._convention()
        if self.about and language != "en" and part.word.startswith("art") and self.last is None:
            return self._convention()
        return self.last


def _opens(analysis: Analysis, passage: Passage, title: str) -> bool:
    """Whether a passage is the beginning of a law's title."""
    words = " ".join(analysis.text[passage.start : passage.end].split()).casefold()
    return len(words) > 2 and title.casefold().startswith(words)


def _linked(
    text: str, part: ArticleCited, named: list[Citation], link: re.Pattern[str]
) -> tuple[Citation, bool] | None:
    """The citation that an article's own words name: after it ("of the Act"), else just before it (", art. 3")."""
    for one in named:
        if part.end <= one.start <= part.end + 60 and link.fullmatch(text, part.end, one.start):
            return one, True
        if one.back and part.end <= one.end and one.start <= part.end + 14:
            gap = text[part.end : one.start]
            if link.fullmatch(gap + " ") or not gap.strip() or link.fullmatch(gap):
                return one, True
    for one in reversed(named):
        if one.end <= part.start and _THEN_ARTICLE.fullmatch(text, one.end, part.start):
            return one, False
    return None
