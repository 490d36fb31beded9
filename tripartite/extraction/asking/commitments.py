"""The commitments of a document: what a Government, or a company or union, says that it will do, and by when.

Verbs of undertaking promise in anybody's mouth; plain futures and plans only where a Government speaks or is
reported, or where the writer of a mail speaks of himself. What others ask for, conditions and failed promises are none.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.acts import acts_of, trimmed
from tripartite.extraction.asking.asking import Ask, asks_in
from tripartite.extraction.asking.deadlines import Deadline, words_of
from tripartite.extraction.asking.dues import due_of
from tripartite.extraction.asking.grammar import grammar_of
from tripartite.extraction.asking.promisers import undertaker_of
from tripartite.extraction.asking.tellers import teller_of
from tripartite.extraction.attributing.attribution import told_in
from tripartite.extraction.attributing.voices import Voices
from tripartite.extraction.clauses import clause_of
from tripartite.extraction.rulebook import LANGUAGES
from tripartite.values.spans import Evidence, Span
from tripartite.values.statements import Commitment, Statement
from tripartite.values.vocabulary import Group, Kind, Modality, PassageKind

_WORDS = 16
_OFFICIAL = re.compile(
    r"government|minist|authorit|president|parliament|gouvernement|ministère|autorité|gobierno|autoridad|"
    r"правительств|министе|министр|власт",
    re.IGNORECASE,
)
#: Offices of State, by which somebody named without a title is an official all the same.
_OFFICE = re.compile(
    r"\b(?:(?:vice|vice-|deputy )?minist|prime |governor|mayor|prefect|préf|commissioner|permanent secretary|registrar|"
    r"gobernador|alcalde|maire\b|gouverneur|secretary of state|head of state|attorney general|"
    r"премьер|министр|губернатор|замминистр)",
    re.IGNORECASE,
)
_LINK = re.compile(r"[,;.:]\s|\s(?:and|but|et|mais|y|e|pero|и|но|а)\s")
#: Where a second promise is told by the same verb, and the time that may stand between: "and that, before June, it".
_AND_THAT = re.compile(r",?\s(?:and that|et qu(?:e\b|['’])|y que|и что)(?!\w)", re.IGNORECASE)
#: A sentence that is quoted, or whose teller stands behind it as a pronoun or a bare verb ("..., she told reporters").
_QUOTED = re.compile(
    r"\A\s*[“«\"]|[”»\"],?\s*\w|,\s*(?:[—–]\s)?(?:(?:he|she|they|it)\s+(?:said|told|added|promised|explained|announced)|a-t-(?:il|elle)|"
    r"(?:dijo|aseguró|agregó|explicó|prometió|añadió|indicó)\b|(?:сказал|заверил|пообещал|добавил|сообщил|заявил|уточнил)[аи]?\b)"
)
_NOT_RENEWED = re.compile(
    r"renew|extend|prolong|reconduit|prorog|prorrog|renov|renouvel|продл|станем|станет", re.IGNORECASE
)
_RUNS_OUT = re.compile(
    r"\b(?:runs? out|expir\w+|laps\w+|ends?|prend\w* fin|arriv\w* à échéance|venc\w+|termina\w*|истека\w+|"
    r"заканчива\w+)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:which|who|that|qui|que|la cual|el cual|котор\w+)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_JOIN = re.compile(r"\s(?:and|et|y|e|и)\s", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:and that|et que|y que|и что),\s+(?P<when>[^,]{3,60},\s+)\Z", re.IGNORECASE)
_DEADLINE_IN_FRONT = re.compile(
    r"\s*(?:(?:by|before|no later than|avant|d['’]ici|au plus tard|antes de|a más tardar|до|к|ко|не позднее)\b)",
    re.IGNORECASE,
)
_SPOKESMAN = re.compile(r"representative|représentant|representante|представител|minist|министр", re.IGNORECASE)


def commitments(analysis: Analysis) -> list[Statement]:
    """The commitments of a document, in the order of the text."""
    voices = Voices(analysis)
    found: list[Statement] = []
    if analysis.facts.kind is Kind.LAW:
        return found
    for sentence in analysis.sentences:
        kind = analysis.passages[sentence.passage].kind
        if kind in (PassageKind.HEADING, PassageKind.FOOTNOTE) or sentence.language not in LANGUAGES:
            continue
        grammar = grammar_of(sentence.language, "commitments")
        if grammar.triggers[""].search(sentence.text.lower()) and grammar.scan.search(sentence.text):
            found += _read(analysis, voices, sentence)
    return found


def _read(analysis: Analysis, voices: Voices, sentence: Sentence) -> list[Statement]:
    found: list[Statement] = []
    where = where_of(analysis, voices, sentence)
    promises = asks_in(sentence.text, sentence.language, where, "commitments")
    until = len(sentence.text)
    for at, promise in enumerate(promises):
        if where not in ("government", "told") and _is_asked(analysis, voices, sentence, promise):
            continue
        end = _clause_before(sentence.text, promise, promises[at + 1]) if at + 1 < len(promises) else until
        if promise.rule == "told-future" and _within_another(sentence, promise, found):
            continue
        for span in _spans(sentence, promise, end):
            first = promise.start if promise.puts == "whole" else promise.act
            due = _deadline(analysis, sentence, promise, span, max(span.start, first))
            if promise.dated and not (due.due or due.words):
                continue
            words = sentence.text[max(span.start, first) : span.end]
            undertaken, by = undertaker_of(analysis, voices, sentence, promise, words, where)
            if undertaken:
                found.append(_commitment(analysis, sentence, promise, span, due, by))
    return found


def _deadline(analysis: Analysis, sentence: Sentence, promise: Ask, span: Span, first: int) -> Deadline:
    """By when a promise is due: a date told in it or before the act, else the words of its deadline, if it has one."""
    within = due_of(analysis, sentence, first, span.end)
    if within and within.due:
        return within
    before = _before_the_act(analysis, sentence, promise, span) or _in_front(analysis, sentence, promise)
    return before if before and before.due else within or before or Deadline(None)


def _before_the_act(analysis: Analysis, sentence: Sentence, promise: Ask, span: Span) -> Deadline | None:
    """The due date set between the promising word and what is promised ("pledged by 1 June to table a bill").

    Where the verb of the act promises by its tense, the time to come that stands before it in its clause.
    """
    if promise.puts == "whole":
        runs_out = _RUNS_OUT.search(sentence.text, 0, promise.start)
        if runs_out and _NOT_RENEWED.search(sentence.text[promise.start : span.end]):
            # "The decree runs out on 3 May and will not be renewed."
            return due_of(analysis, sentence, runs_out.end(), promise.start)
        joined = list(_JOIN.finditer(sentence.text, span.start, promise.start))
        low = joined[-1].end() if joined else span.start
        return due_of(analysis, sentence, low, promise.start, ahead=True) if low < promise.start else None
    if promise.act <= promise.end or span.start > promise.act:
        return None
    return due_of(analysis, sentence, promise.end, promise.act, ahead=True)


def _in_front(analysis: Analysis, sentence: Sentence, promise: Ask) -> Deadline | None:
    """The deadline that opens the clause of a promise ("By the end of October the cabinet is to adopt the rules")."""
    low, _ = clause_of(sentence.text, sentence.language, promise.start, promise.end)
    fronted = _DEADLINE_IN_FRONT.match(sentence.text, low, promise.start) or _length_in_front(sentence, low, promise)
    return due_of(analysis, sentence, low, promise.start, ahead=True) if fronted else None


def _length_in_front(sentence: Sentence, low: int, promise: Ask) -> bool:
    """Whether a length of time opens the clause ("within sixty days of the visit a council will be set up")."""
    found = words_of(sentence.language)["opens"].search(sentence.text, low, min(promise.start, low + 12))
    return found is not None


def _clause_before(text: str, promise: Ask, following: Ask) -> int:
    """Where the clause of a promise ends that another follows in its sentence."""
    again = _AND_THAT.search(text, promise.act, following.start)
    if again:
        return again.start()
    links = list(_LINK.finditer(text, promise.end, following.start))
    return links[-1].start() if links else following.start


def _within_another(sentence: Sentence, promise: Ask, found: list[Statement]) -> bool:
    """Whether a plain future stands in a relative clause of what is promised before it."""
    before = _RELATIVE.search(sentence.text, max(0, promise.start - 40), promise.start)
    at = sentence.start + promise.start
    return bool(before) and any(one.evidence[0].start <= at < one.evidence[0].end for one in found)


def _is_asked(analysis: Analysis, voices: Voices, sentence: Sentence, promise: Ask) -> bool:
    """Whether a promise stands inside what somebody asks for ("urged the company to promise that ...")."""
    linked = grammar_of(sentence.language).linked
    return any(
        ask.start <= promise.start and not linked.search(sentence.text, ask.act, promise.start)
        for ask in asks_in(sentence.text, sentence.language, voices.where(sentence.start))
    )


def where_of(analysis: Analysis, voices: Voices, sentence: Sentence) -> str:
    """In what voice a sentence speaks: "government" where a Government does.

    "told" where an official's or an employer's words are told, or what an agreement lays down.
    """
    if teller_of(analysis, sentence):
        return "told"
    speech = analysis.speech_at(sentence.start)
    if speech:
        own = speech.group is Group.GOVERNMENT and _SPOKESMAN.search(speech.label)
        return "government" if own else "speech"
    voice = voices.section_voice(sentence.start)
    if voice and _OFFICIAL.search(voice):
        return "government"
    if voices.mail(sentence.start):
        return "mail"
    middle = sentence.start + len(sentence.text) * 2 // 3
    told = told_in(analysis, sentence, middle, middle + 1)
    roles = analysis.kept.get("roles", {})
    if any(_OFFICIAL.search(name) or any(_OFFICE.search(role) for role in roles.get(name, ())) for name in told):
        return "told" if _QUOTED.search(sentence.text) else "government"
    return voices.where(sentence.start)


def _spans(sentence: Sentence, promise: Ask, end: int) -> list[Span]:
    """The acts promised, as spans of the sentence; for a plain future the whole clause."""
    if promise.puts == "whole":
        low, high = clause_of(sentence.text, sentence.language, promise.start, promise.end)
        low += len(sentence.text[low:high]) - len(sentence.text[low:high].lstrip())
        ahead = _AHEAD.search(sentence.text, max(0, low - 80), low)
        low = ahead.start("when") if ahead else low
        high = trimmed(sentence.text, promise.end, max(promise.end, min(high, end)))
        return [Span(min(low, promise.start), max(high, promise.end))]
    acts = acts_of(grammar_of(sentence.language, "commitments"), promise, sentence.text, end)
    if not acts:
        return []
    return [Span(min(promise.start, acts[0].start), acts[0].end), *acts[1:]]


def _commitment(
    analysis: Analysis, sentence: Sentence, promise: Ask, span: Span, due: Deadline, by: str | None
) -> Commitment:
    speech = analysis.speech_at(sentence.start)
    whole = promise.puts == "whole" or promise.act >= span.end
    start = span.start if whole else max(span.start, promise.act)
    return Commitment(
        evidence=(Evidence.at(analysis.text, sentence.start + span.start, sentence.start + span.end),),
        rule=f"commitments.{promise.rule}",
        confidence=0.7,
        attribution=(speech.label,) if speech else (),
        modality=Modality.PLANNED,
        country=analysis.country_at(sentence.start),
        by=by.strip(' ,“”"«»') or None if by else None,
        what=" ".join(sentence.text[start : span.end].split()[:_WORDS]),
        due=due.due,
        due_words=due.words,
        due_from=due.since,
    )
