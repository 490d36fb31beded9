"""Laws, decrees, codes, constitutions and Conventions, one statement per instrument or article cited.

An article is tied to the instrument that its own words name ("section 20 of the Labour Code", "Labour Code, art. 20"),
else to the one named last before it in the passage. "The Act" is tied to the last Act named. In comments and records
about one Convention, "Article 3" and "the Convention" are that Convention's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.articles import ArticleCited, articles
from tripartite.extraction.citations import Citation, citations, instrument_data
from tripartite.text.countries import countries_in
from tripartite.values.reading import Passage
from tripartite.values.statements import Instrument, Statement
from tripartite.values.vocabulary import Kind, PassageKind

_ABOUT_CONVENTIONS = (Kind.CEACR_COMMENT, Kind.CAS_RECORD)


@dataclass
class _Known:
    """One instrument of the document: its fullest name, and every place and article cited."""

    name: str
    core: frozenset[str]
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
        if analysis.facts.kind is Kind.LAW and analysis.facts.title:
            title = " ".join(analysis.facts.title.split())
            self.own = self._instrument(Citation(0, 0, title, "law"))

    def read(self, passage: Passage) -> None:
        """Add what one passage cites."""
        text, language = self.analysis.text, passage.language or "en"
        named = citations(text, passage.start, passage.end, language)
        parts = articles(text, passage.start, passage.end, language)
        tied: dict[int, tuple[Citation, bool]] = {}
        link = re.compile(instrument_data(language)["link"])
        for at, part in enumerate(parts):
            found = _linked(text, part, named, link)
            if found is not None:
                tied[at] = found
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

    def _take(self, passage: Passage, citation: Citation | None, part: ArticleCited | None) -> None:
        """One citation, one article expression, or both tied together."""
        if part is None:
            assert citation is not None
            one = self._back(citation) if citation.back else self._instrument(citation)
            if one is not None:
                self.last = one if one.head != "convention" or self.last is None else self.last
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
            self.last = one if one.head != "convention" or self.last is None else self.last
        start = min(part.start, citation.start) if citation else part.start
        end = max(part.end, citation.end) if citation else part.end
        for number in part.numbers:
            one.cited.setdefault(number, (start, end))

    def _instrument(self, citation: Citation) -> _Known:
        """The known instrument that a citation names, or a new one."""
        core = core_of(citation.name)
        for one in self.known:
            if _same(one, citation, core):
                if _fuller(citation, one):
                    one.name, one.core = citation.name, core
                one.date = one.date or citation.date
                one.times += 1
                return one
        new = _Known(citation.name, core, citation.head, citation.date, citation.code, citation.draft, times=1)
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
        if passage.kind is PassageKind.HEADING and not self.about:
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
        if one.end <= part.start and re.fullmatch(r"\s*(?:,\s*|\(\s*)?", text[one.end : part.start]):
            return one, False
    return None


_NUMBER = re.compile(r"(?:\bno\.?|\bn[°ºo]\.?|núm\.?|№)\s?([\w/-]*\d[\w/-]*)|\b(\d+[/-]\d+)\b", re.IGNORECASE)
#: Codes by the names that records in several languages give them, as the words left by `core_of`.
_SAME_CODES = (
    ({"criminal", "code"}, {"penal", "code"}, {"code", "pénal"}, {"código", "penal"}, {"уголовный", "кодекс"}),
    ({"labor", "code"}, {"code", "travail"}, {"código", "trabajo"}, {"трудовой", "кодекс"}),
    ({"civil", "code"}, {"código", "civil"}, {"гражданский", "кодекс"}),
    ({"constitution"}, {"constitución"}, {"конституция"}),
)
_SMALL = frozenset(
    ["the", "of", "on", "for", "and", "to", "in", "a", "an", "new", "revised", "du", "de", "la", "le", "les", "des", "l", "d", "del", "los", "las", "el", "y", "et", "sur", "о", "об", "и", "republic"]
)


def core_of(name: str) -> frozenset[str]:
    """A name for comparison: its words without case, dates, numbers, articles and plurals; one spelling of labour."""
    folded = _NUMBER.sub(" ", re.sub(r"\((?:loi|ordonnance|décret)[^)]*\)", " ", name.casefold()))
    folded = re.sub(r"(?:\d{1,2}\s+(?:de\s+)?[^\W\d]+\s+(?:de\s+)?)?\b(?:19|20)\d\d\b", " ", folded)
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s?\b", "", folded.replace("labour", "labor")))
    core = frozenset(word if len(word) < 4 else word.removesuffix("s") for word in words if word not in _SMALL)
    return next((frozenset(group[0]) for group in _SAME_CODES if core in group), core)


def number_of(name: str) -> str | None:
    """The number that an instrument is cited by, or None."""
    found = _NUMBER.search(name)
    return (found.group(1) or found.group(2)) if found else None


def _fuller(citation: Citation, one: _Known) -> bool:
    """Whether a citation's name tells more than the one known: a Convention's title, an Act's year."""
    if citation.code:
        return len(one.name) < 25 < len(citation.name)
    if one.head == "constitution" or one.name[0].islower() < citation.name[0].islower():
        return len(citation.name) > len(one.name) and not citation.name[0].islower()
    dated = re.search(r"\d{4}", citation.name) and not re.search(r"\d{4}", one.name)
    return bool(dated) or (one.name[0].islower() and not citation.name[0].islower())


def _same(one: _Known, citation: Citation, core: frozenset[str]) -> bool:
    """Whether a citation names an instrument already known."""
    if one.code or citation.code:
        return one.code == citation.code
    if one.draft != citation.draft:
        return False
    numbers = {number for number in (number_of(one.name), number_of(citation.name)) if number}
    years = {date[:4] for date in (one.date, citation.date) if date}
    if len(numbers) == 2 or (len(years) == 2 and not numbers):
        return False
    if len(numbers) == 1 and number_of(one.name) == number_of(citation.name):
        return one.head == citation.head and len(years) < 2
    if one.core == core:
        return bool(len(core) > 1 or "constitution" in core) or one.date == citation.date
    short, long = sorted((one.core, core), key=len)
    rest = sorted(long - short)
    if not short or not short < long or (len(short) < 2 and "constitution" not in short):
        return False
    return bool(countries_in(" ".join(rest).title()))
