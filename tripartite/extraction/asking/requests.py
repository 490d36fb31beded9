"""The requests of a document: what somebody asks of somebody, one item per act asked or bullet.

Follows the drafting of the supervisory bodies (a lead-in that names addressee and asker, then the acts as bullets,
numbered clauses or joined infinitives) and the annotators' conventions of the project: a running sentence is divided
by distinct act, a bullet is one item, a heading that repeats a demand is none, the duties that a law lays down are
none, orders of courts and authorities are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.acts import JOINED, MARK, acts_of, trimmed
from tripartite.extraction.asking.askers import addressee_of, asker_of, quoted
from tripartite.extraction.asking.asking import Ask, asks_in
from tripartite.extraction.asking.deadlines import Deadline
from tripartite.extraction.asking.dues import due_of
from tripartite.extraction.asking.grammar import grammar_of
from tripartite.extraction.asking.leads import Lead, headed, is_line, is_title_line, turned
from tripartite.extraction.asking.party_shapes import party
from tripartite.extraction.asking.told_behind import told_behind
from tripartite.extraction.asking.unasked import asked, is_asked
from tripartite.extraction.attributing.voices import Voices
from tripartite.extraction.rulebook import LANGUAGES
from tripartite.values.spans import Evidence, Span
from tripartite.values.statements import Request, Statement
from tripartite.values.vocabulary import Group, Modality, PassageKind

#: How many words of the asked act are kept for display; the evidence has them all.
_STARTS = 12
_BULLET = re.compile(r"[\s\-–—*•▪·‣]*(?:\d{1,2}(?:[.)]|\.[-–—]|[-–—])\s+)?")
_LINK = re.compile(r"[,;.:]\s|\s(?:and|but|then|et|mais|puis|y|e|pero|и|но|а)\s")
#: A line among demands that turns to another addressee ("To the Ministry:").
_TO_LINE = re.compile(
    r"\W*(?:To|A|Al|Au|Aux|À|К)\s+(?:the\s|la\s|las\s|los\s|el\s|le\s|les\s|l['’])?(?P<who>[^:,]{3,60})(?:,[^:]{1,60})?\s*:\s*\Z"
)
#: The line that says what sort of report follows ("Report in which the committee requests to be kept informed").
_REPORT_SORT = re.compile(
    r"\W*(?:Report in which the committee|Rapport (?:où|dans lequel) le comité|Informe en el que el Comité)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:]\s+(?:and\s+|et\s+|y\s+|и\s+)?|\b(?:that|que|что)\s+|\bqu['’]")
#: The Government under discussion speaks through its representative, other Governments through members.
_SPOKESMAN = re.compile(r"representative|représentant|representante|представител", re.IGNORECASE)
_OWN_ASK = re.compile(r"request|urge|ask|call-on|invite|recommend|pray|encourage")
#: Wishes are an item's own asks only where the item has a committee for subject ("(b) the Committee expects ...").
_OWN_WISH = re.compile(r"hope|expect|wish|trust|note")
_BY_COMMITTEE = re.compile(
    r"\A\W*(?:\(?\w{1,3}\)\s*)?(?:the\s|le\s|la\s|el\s)?\s*(?:comm?itt?ee?|comité|comisión|commission|комитет|комиссия)\b",
    re.I,
)

#: An act that only passes on the list below it ("Write to the minister and ask him to:").
_PASSES_ON = re.compile(
    r"(?:demand|dites|exig|ask|urge|tell|p[ií]d|d[ií]g|попрос|потребу|призов)\w*(?:[\s-]\w+){0,4}\Z", re.IGNORECASE
)


#: "It should also end the ban.": the demand goes on from the one before.
_GOES_ON = re.compile(r"\b(?:should|must|needs? to|ought to)\s+(?:also|further|then|in addition|not)\b", re.IGNORECASE)
#: Who stands within so many characters of its start heads a sentence.
_HEADS = 25


def requests(analysis: Analysis) -> list[Statement]:
    """The requests of a document, in the order of the text."""
    voices = Voices(analysis)
    found: list[Statement] = []
    lead: Lead | None = None
    closed: Lead | None = None
    listed = -1
    for sentence in analysis.sentences:
        where = _where(analysis, voices, sentence)
        if where == "law":
            if analysis.passages[sentence.passage].kind is PassageKind.HEADING:
                lead = headed(voices, sentence) or turned(lead, sentence)
            continue
        asks = asks_in(sentence.text, sentence.language, where)
        asks = asked(asks, sentence.text, sentence.language) if where == "report" else asks
        if not asks and where == "advocacy" and is_title_line(analysis, sentence):
            opened = headed(voices, sentence)
            if opened:
                lead = opened
                continue
        to_whom = _TO_LINE.match(sentence.text) if lead and not asks and is_title_line(analysis, sentence) else None
        if lead and to_whom:
            lead = replace(lead, to=to_whom["who"].strip(), passage=sentence.passage)
            continue
        if lead and sentence.passage != lead.passage:
            if not _is_item(analysis, sentence) and not is_line(analysis, sentence, lead, listed):
                closed, lead = lead, None
            elif not _asks_itself(asks, sentence.text):
                if sentence.passage != listed and (asks or not _BY_COMMITTEE.match(sentence.text)):
                    found.append(_item(analysis, sentence, lead))
                    listed = sentence.passage
                continue
        if asks:
            heir = closed.by if closed and sentence.passage - listed == 1 and where == "advocacy" else None
            heir = None if heir and _other_asked(analysis, sentence, found, heir) else heir
            statements, opened = _read(analysis, voices, sentence, asks, heir)
            statements = _as_before(analysis, sentence, asks, statements, found)
            found += statements
            lead = opened or lead
    return found


def _other_asked(analysis: Analysis, sentence: Sentence, found: list[Statement], heir: str) -> bool:
    """Whether somebody else has asked since a list's end, so that what follows is no longer its asker's."""
    last = found[-1] if found else None
    begins = analysis.passages[sentence.passage].start
    return isinstance(last, Request) and last.start >= begins and last.by != heir


def _where(analysis: Analysis, voices: Voices, sentence: Sentence) -> str:
    kind = analysis.passages[sentence.passage].kind
    speech = analysis.speech_at(sentence.start)
    chair = speech is not None and speech.group is Group.CHAIR  # who gives the floor asks for nothing
    if _REPORT_SORT.match(sentence.text):
        return "law"
    if chair or kind in (PassageKind.HEADING, PassageKind.FOOTNOTE) or sentence.language not in LANGUAGES:
        return "law"
    return voices.where(sentence.start)


def _is_item(analysis: Analysis, sentence: Sentence) -> bool:
    kind = analysis.passages[sentence.passage].kind
    return kind is PassageKind.LIST_ITEM or bool(MARK.match(sentence.text)) or sentence.text[:1].islower()


def _asks_itself(asks: list[Ask], text: str) -> bool:
    """Whether a list's item is a sentence that asks ("(a) The Committee requests ..."), not only what is asked."""
    return any(
        4 < ask.start < 90
        and (_OWN_ASK.match(ask.rule) or (_OWN_WISH.match(ask.rule) and _BY_COMMITTEE.match(text)))
        and not quoted(text[: ask.start])
        for ask in asks
    )


def _read(
    analysis: Analysis, voices: Voices, sentence: Sentence, asks: list[Ask], heir: str | None
) -> tuple[list[Request], Lead | None]:
    """The requests of one sentence, and the lead-in that it ends with.

    Args:
        heir: who asked for the list just before, who goes on asking in what follows it ("X should also ...").
    """
    found: list[Request] = []
    lead: Lead | None = None
    by: str | None = None
    grammar = grammar_of(sentence.language)
    reported = voices.where(sentence.start) == "report"
    speech = analysis.speech_at(sentence.start)
    own = speech is not None and speech.group is Group.GOVERNMENT and bool(_SPOKESMAN.search(speech.label))
    for ask, until in zip(asks, _limits(asks, sentence.text), strict=True):
        to = party(addressee_of(analysis, sentence, ask), sentence.language)
        if ask.wish and own:
            continue
        heard = ask.voiced or quoted(sentence.text[: ask.start])
        said = told_behind(analysis, sentence, ask.end) if heard else None
        by = heir if heir and ask.voiced and not said else asker_of(analysis, voices, sentence, ask, by)
        by = party(by, sentence.language)
        cut_short = until < len(sentence.text)
        until = min(until, said[1]) if said else until
        if ask.rule == "to-demand" and by in _people_before(analysis, sentence, ask):
            # "Thousands wrote to the president, Ann Bell, to demand ...": whoever stands nearest was written to.
            by = None
        acts = acts_of(grammar, ask, sentence.text, until)
        if reported:
            put = [one for one in acts if is_asked(ask, sentence.text, sentence.language, one.of(sentence.text))]
            if acts and not put:
                continue
            acts = put
        if not acts:
            if not sentence.text[ask.act :].strip(" :"):
                lead = Lead(by, to, ask.rule, sentence.passage)
            continue
        if ask.puts == "do" and cut_short and " " not in acts[0].of(sentence.text):
            continue
        if until == len(sentence.text) and len(acts) == 1 and _opens_list(analysis, sentence):
            lead = Lead(by, to, ask.rule, sentence.passage)
            continue
        if len(acts) > 1 and _PASSES_ON.match(acts[-1].of(sentence.text)) and _opens_list(analysis, sentence):
            lead = Lead(by, to, ask.rule, sentence.passage)
            acts = acts[:-1]
        for number, act in enumerate(acts):
            if ask.puts == "whole":
                act = Span(_clause_start(sentence.text, ask.start), act.end)
            start = min(ask.start, act.start) if number == 0 else act.start
            found.append(_request(analysis, sentence, Span(start, act.end), act, by, to, ask.rule))
    return found, lead


def _as_before(
    analysis: Analysis, sentence: Sentence, asks: list[Ask], read: list[Request], found: list[Statement]
) -> list[Request]:
    """Demands in nobody's name that go on from the sentence before ("X should also ..."): by whoever made those."""
    before = analysis.neighbour(sentence, -1)
    last = found[-1] if found else None
    if before is None or not isinstance(last, Request) or last.by is None or last.start < before.start:
        return read
    if not all(ask.voiced for ask in asks) or not _GOES_ON.search(sentence.text):
        return read
    return [replace(one, by=last.by) if one.by is None else one for one in read]


def _people_before(analysis: Analysis, sentence: Sentence, ask: Ask) -> set[str]:
    """The people named before an ask in its sentence, save one that heads it."""
    named = analysis.mentions_in(Span(sentence.start, sentence.start + ask.start), "people")
    return {one.name for one in named if one.start - sentence.start > _HEADS}


def _opens_list(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence only leads in the list below it ("We ask your office to see to it that:")."""
    if not sentence.text.rstrip().endswith(":"):
        return False
    after = analysis.sentences[sentence.number + 1 : sentence.number + 2]
    return bool(after) and after[0].passage != sentence.passage and _is_item(analysis, after[0])


def _clause_start(text: str, at: int) -> int:
    breaks = list(_CLAUSE.finditer(text, max(0, at - 200), at))
    return breaks[-1].end() if breaks else max(0, at - 200)


def _limits(asks: list[Ask], text: str) -> list[int]:
    """Where the clause of each ask ends: before the clause of the next ask, or with the sentence."""
    limits = []
    for ask, after in pairwise(asks):
        links = list(_LINK.finditer(text, ask.act, after.start))
        limits.append(links[-1].start() if links else after.start)
    return [*limits, len(text)][: len(asks)]


def _item(analysis: Analysis, sentence: Sentence, lead: Lead) -> Request:
    mark = MARK.match(sentence.text) or _BULLET.match(sentence.text)
    start = mark.end() if mark and mark.end() < len(sentence.text) else 0
    joined = JOINED.match(sentence.text, start)
    start = joined.end() if joined else start
    act = Span(start, max(start + 1, trimmed(sentence.text, start, len(sentence.text))))
    return _request(analysis, sentence, act, act, lead.by, lead.to, f"{lead.rule}.listed")


def _request(
    analysis: Analysis, sentence: Sentence, span: Span, act: Span, by: str | None, to: str | None, rule: str
) -> Request:
    speech = analysis.speech_at(sentence.start)
    due = due_of(analysis, sentence, act.start, act.end, ahead=True) or Deadline(None)
    return Request(
        evidence=(Evidence.at(analysis.text, sentence.start + span.start, sentence.start + span.end),),
        rule=f"requests.{rule}",
        confidence=0.8,
        attribution=(speech.label,) if speech and speech.label != by else (),
        modality=Modality.REQUESTED,
        country=analysis.country_at(sentence.start),
        by=by,
        to=to,
        due=due.due,
        due_words=due.words,
        due_from=due.since,
        text_starts=" ".join(act.of(sentence.text).split()[:_STARTS]),
    )
