"""Who asks by the grammar of the clause: the subject of the asking word, whoever a pronoun means, or "we"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.asker_names import BODIES, GOVERNMENT, known_name
from tripartite.extraction.asking.asking import Ask
from tripartite.extraction.asking.grammar import Grammar, grammar_of
from tripartite.extraction.asking.subjects import (
    Candidate,
    candidates,
    in_other_case,
    joined,
    passes_through,
    subjects_of,
)
from tripartite.extraction.attributing.voices import Voices
from tripartite.extraction.rulebook import LANGUAGES
from tripartite.values.spans import Span

_ASIDE = re.compile(r"\s*(?:\([^()]*)?\)?[\s,]*")
#: An aside that tells who the subject is: "the Union, which has 3,000 members, demands".
_RELATIVE = re.compile(r",\s+(?:qui|que|dont|who|which|whose|quien|cuy[oa]|котор\w+)\s[^,;]{2,140}\Z")
#: Who asks together with the subject, told in an aside.
_TOGETHER = re.compile(
    r",\s*(?:together with|along with|alongside|jointly with|"
    r"avec|aux côtés d[eu]s?|junto (?:con|a)|вместе с|совместно с)"
    r"\s[^,;]{2,200}\Z",
    re.IGNORECASE,
)
#: A first person between the last name and the asking word: "we turn to the judge ..., demanding".
_WE_ACT = {
    "en": re.compile(r"\b(?:[Ww]e|I)\b"),
    "fr": re.compile(r"\bnous\s+(?:\w+\s+)?\w+ons\b", re.IGNORECASE),
    "es": re.compile(r"\b\w{2,}(?:amos|emos|imos)\b", re.IGNORECASE),
    "ru": re.compile(r"\bмы\b", re.IGNORECASE),
}
#: Words that stand before a noun or before a clause: "after the League had asked".
_AFTER = re.compile(r"\b(?:after|before|since|until|than)\s+(?:the\s+)?\Z")
_GERUND = re.compile(r"\w+(?:уя|вая|яя|ая|сь|ав|ив|яв|вши|вшись)\b", re.IGNORECASE)
_RU_PARTICIPLE = re.compile(r"\w+(?:щ|вш)(?:ие|ий|ая|ее|иеся|ийся|аяся)\b", re.IGNORECASE)
_IN_ASIDE = re.compile(
    r",\s+(?:[\w]{1,4}\s+)?(?:котор\w+|which|who|whose|qui|que|dont|lequel|laquelle|quien|cuy[oa]s?)\s[^,;]*\Z",
    re.IGNORECASE,
)
_THAT = re.compile(r"(?<!так )\b(?:that|que|что)\s|\bqu['’]")
#: A paper by which somebody asks, that a verb before it says was filed.
_PAPER = re.compile(
    r"\b(?:fil|sign|submitt|present|sen[dt]|issu|wrote|lodg|publish|deliver|releas|circulat|launch)\w*\s+(?:[\w,’'-]+\s+){0,3}?"
    r"(?:petitions?|lawsuits?|suits?|letters?|complaints?|statements?|motions?|resolutions?|reports?|appeals?)\b[^.;]{0,200}\Z",
    re.IGNORECASE,
)
#: A protest that somebody else ends, whose demands are not theirs: "officials dispersed marches demanding".
_CUT_SHORT = re.compile(
    r"\b(?:prevent|dispers|block|bann|broke|break|compel|attack|forb|suppress|den(?:y|ied))\w*\b[^.;]{0,80}\s"
    r"(?:demonstrations?|protests?|rall(?:y|ies)|strikes?|march(?:es)?|deals?|agreements?|gatherings?|events?)\Z",
    re.IGNORECASE,
)
#: A verb that has the name behind it for its object: "armed men threatened staff to demand".
_OBJECT = re.compile(
    r"\b(?:threaten|attack|block|harass|detain|arrest|assault|abduct|kidnap|beat|question|confront|accus|criticiz|"
    r"denounc|condemn|su|surround|storm|met|join)(?:ed)?\s+(?:with\s+)?(?:the\s+|a\s+|an\s+|its\s+|their\s+|\d+\s+)?\Z"
)
#: The subject is whoever a relative pronoun right before the verb takes up: "the treasurer, who urged".
_WHO = re.compile(r",\s*(?:who|qui|quien|который|которая)\Z", re.IGNORECASE)
_RU_PREPOSITION = re.compile(
    r"\b(?:в|во|на|с|со|к|ко|по|за|о|об|от|до|из|у|для|при|под|над|без|через|между|перед|против|после)\s+\Z",
    re.IGNORECASE,
)
_CLITIC = re.compile(r"(?:\b(?:les?|lui|leur|l[ao]s?)\s|\bl['’])(?:(?:a|ont|ha|han)\s)?\Z", re.IGNORECASE)
PRONOUN = re.compile(
    r"it|them|him|her|us|me|you|lui|leur|le|la|les|eux|vous|tu|usted(?:es)?|его|её|ее|их|им|ему|вас|вам|тебя",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One ask in its clause.

    Attributes:
        at: where the asking word stands in the document.
        left: the words before it, the label of a speech blanked; `bare` without adverbs and asides at their end.
        found, subjects: who is named before it, and who of them can be a subject.
    """

    analysis: Analysis
    sentence: Sentence
    ask: Ask
    grammar: Grammar
    at: int
    left: str
    bare: str

    @property
    def ours(self) -> bool:
        """Whether the asking word stands in the first person, or behind one."""
        text, verb = self.sentence.text, not self.ask.noun
        return bool(
            (verb and self.grammar.we_form.match(text, self.ask.start)) or self.grammar.first_person.search(self.bare)
        )

    @property
    def linked(self) -> bool:
        """Whether "and" or a comma joins the asking word to what stands before it."""
        return bool(self.grammar.linked.search(self.bare[-5:] + " ")) or self.bare.endswith(",")

    @property
    def participle(self) -> bool:
        return bool(self.grammar.participle.match(self.sentence.text, self.ask.start))

    @property
    def gerund(self) -> bool:
        """Whether the asking word is a Russian adverbial participle, which belongs to the subject of the clause."""
        return self.sentence.language == "ru" and bool(_GERUND.match(self.sentence.text, self.ask.start))

    @property
    def governed(self) -> bool:
        """Whether a preposition or conjunction governs the asking word ("to demand")."""
        word = self.sentence.text[self.ask.start : self.ask.end].split()[0]
        return bool(self.grammar.governed.search(f"{self.left}{word} ") or self.grammar.governed.search(self.left))


def clause_of(analysis: Analysis, sentence: Sentence, ask: Ask, left: str) -> Clause:
    """An ask with what its clause holds before it."""
    grammar = grammar_of(sentence.language)
    bare = grammar.auxiliary.sub("", left)
    if left.rstrip().endswith(","):
        bare = _TOGETHER.sub("", _RELATIVE.sub("", bare.rstrip(" ,")))
    return Clause(analysis, sentence, ask, grammar, sentence.start + ask.start, left, bare.rstrip(" ,"))


def opening_participle(clause: Clause) -> str | None:
    """Who asks by a participle that opens its sentence, who stands behind it."""
    return None if clause.bare.strip() else _behind(clause)


def by_subject(clause: Clause, voices: Voices, before: str | None) -> str | None:
    """Who asks, by whoever the clause names; the voice where it says "we"; None where neither is told."""
    sentence, ask, at = clause.sentence, clause.ask, clause.at
    first = len(clause.left) - len(clause.left.lstrip())
    named = candidates(clause.analysis, clause.grammar, sentence, ask.start)
    found = [one for one in named if one.start >= first]
    if clause.participle and sentence.language == "en" and _CUT_SHORT.search(clause.bare):
        return None
    subjects = subjects_of(clause.grammar, sentence.text, found)
    committee = bool(voices.committee()) and voices.where(at) == "committee"
    # "regrets that the Government has sent nothing and requests it to": whom "it" means is not who asks.
    if committee and subjects and GOVERNMENT.match(subjects[-1].name) and _is_asked(sentence.text, ask):
        return voices.at(at)
    near = _beside(clause, found, subjects)
    if near and not clause.governed:
        return known_name(clause.analysis, voices, joined(sentence, found, near), at)
    meant = None if clause.governed else _taken_up(clause, found)
    if meant:
        return known_name(clause.analysis, voices, meant, at)
    if clause.ours:
        return voices.at(at)
    if before and clause.linked:
        return before
    if _we_act(clause, subjects):
        return voices.at(at)
    return _far(clause, voices, found, subjects)


def _beside(clause: Clause, found: list[Candidate], subjects: list[Candidate]) -> Candidate | None:
    """Who stands right before the asking word.

    "Clashed with workers demanding back pay": a participle belongs to the noun before it, whatever that noun is. After
    a comma it belongs to the subject: "they petitioned the ministry, demanding back pay".
    """
    text, bare = clause.sentence.text, clause.bare
    if clause.gerund:
        return None
    own = clause.participle and not clause.left.rstrip().endswith(",")
    nouns = found if own else [one for one in found if one in subjects or _AFTER.search(text, 0, one.start)]
    near = next((one for one in reversed(nouns) if _ASIDE.fullmatch(bare, min(one.end, len(bare)))), None)
    near = None if near and (passes_through(text, near) or (own and _through_paper(clause))) else near
    russian = clause.sentence.language == "ru"
    if near is None and russian and found and _ASIDE.fullmatch(bare, min(found[-1].end, len(bare))):
        # "в связи с изложенным Союз требует": the participle after a preposition is no subject, the name after it is
        governs = _RU_PREPOSITION.search(text[: found[-1].start]) or in_other_case(text, found[-1])
        near = None if governs else found[-1]
    # "como trabajador le insto": the verb says "I" or "we", and a common noun beside it is in apposition.
    return None if near and near.sort == "phrase" and clause.grammar.we_form.match(text, clause.ask.start) else near


def _behind(clause: Clause) -> str | None:
    """Who stands behind a Russian participle that opens the sentence: "Требующие прибавки шахтёры перекрыли въезд"."""
    text = clause.sentence.text
    if clause.sentence.language != "ru" or not _RU_PARTICIPLE.match(text, clause.ask.start):
        return None
    head = clause.grammar.subject.search(text, clause.ask.end, clause.ask.end + 120)
    return head.group() if head and "," not in text[clause.ask.end : head.start()] else None


def _taken_up(clause: Clause, found: list[Candidate]) -> str | None:
    """Whom a relative pronoun right before the asking word takes up: "the treasurer, who urged"."""
    relative, start = _WHO.search(clause.bare), clause.sentence.start
    if relative is None:
        return None
    people = clause.analysis.mentions_in(Span(start, start + relative.start() + 1), "people")
    return people[-1].name if people else found[-1].name if found else None


def _we_act(clause: Clause, subjects: list[Candidate]) -> bool:
    """Whether "we" stand before an asking word that has no subject of its own ("we turn to the judge, demanding")."""
    own = clause.participle and not clause.left.rstrip().endswith(",")
    if not (clause.linked or own or clause.governed or clause.ask.noun):
        return False
    since = subjects[-1].end if subjects and not clause.linked and not clause.ask.noun else 0
    return bool(_WE_ACT[clause.sentence.language].search(clause.sentence.text, since, clause.ask.start))


def _far(clause: Clause, voices: Voices, found: list[Candidate], subjects: list[Candidate]) -> str | None:
    """Who asks where other words stand between the subject and the asking word."""
    analysis, sentence, at = clause.analysis, clause.sentence, clause.at
    speaking = voices.where(at) in ("speech", "committee")
    third = clause.grammar.third_person
    opening = clause.grammar.opening_pronoun.match(sentence.text) or third.match(clause.bare)
    if opening and (clause.linked or third.fullmatch(clause.bare)):
        return voices.at(at) if speaking else meant_by_pronoun(analysis, voices, sentence, opening.group())
    that = [] if clause.linked else [*_THAT.finditer(clause.left)]
    if that:
        subjects = [one for one in subjects if one.start >= that[-1].end()] or subjects
    subjects = [one for one in subjects if not _aside(sentence.text, one, clause.ask.start)]
    subjects = _of_clause(clause, subjects)
    if subjects:
        nearest = (clause.governed or clause.participle) and not (clause.ask.noun or clause.gerund)
        conference = next((one for one in reversed(subjects) if BODIES[0][0].search(one.name)), None)
        filer = _filer(clause, subjects)
        chosen = filer or (subjects[-1] if nearest else conference or subjects[0])
        return known_name(analysis, voices, joined(sentence, found, chosen), at)
    if opening:
        return voices.at(at) if speaking else meant_by_pronoun(analysis, voices, sentence, opening.group())
    we = clause.grammar.first_person.match(sentence.text.split(maxsplit=1)[0]) if sentence.text.strip() else None
    return voices.at(at) if speaking or we else None


def _through_paper(clause: Clause) -> bool:
    """Whether a paper asks that the subject of an English clause has filed: "filed a suit against X, demanding"."""
    return bool(clause.participle and clause.sentence.language == "en" and _PAPER.search(clause.left))


def _filer(clause: Clause, subjects: list[Candidate]) -> Candidate | None:
    """Who filed the paper that asks: the last subject before its verb."""
    paper = _PAPER.search(clause.left) if _through_paper(clause) else None
    return next((one for one in reversed(subjects) if paper and one.end <= paper.start() + 1), None)


def _is_object(sentence: Sentence, one: Candidate) -> bool:
    """Whether an English verb right before a name has it for its object."""
    return sentence.language == "en" and bool(_OBJECT.search(sentence.text[max(0, one.start - 40) : one.start]))


def _of_clause(clause: Clause, subjects: list[Candidate]) -> list[Candidate]:
    """The subjects behind the last semicolon, where any stand there; objects of an English verb left out."""
    since = clause.left.rfind(";")
    near = [one for one in subjects if one.start > since]
    if clause.sentence.language == "en":
        near = [one for one in near if not _is_object(clause.sentence, one)] or near
    return near or subjects


def _aside(text: str, one: Candidate, until: int) -> bool:
    """Whether somebody is the subject only of a relative clause that ends before the asking word."""
    return "," in text[one.end : until] and bool(_IN_ASIDE.search(text, max(0, one.start - 120), one.start))


def _is_asked(text: str, ask: Ask) -> bool:
    """Whether the one asked is only a pronoun: "requests it to", "le pide que", "lui demande de"."""
    if ask.addressee:
        return bool(PRONOUN.fullmatch(text[slice(*ask.addressee)].strip(" ,")))
    return bool(_CLITIC.search(text, max(0, ask.start - 12), ask.start))


def meant_by_pronoun(analysis: Analysis, voices: Voices, sentence: Sentence, pronoun: str) -> str | None:
    """Whom a pronoun means: for "he" and "she" the person named last, else the subject of the sentence before."""
    before = analysis.neighbour(sentence, -1)
    if before is None or before.language not in LANGUAGES:
        return None
    grammar = grammar_of(before.language)
    if grammar.person_pronoun.match(pronoun.strip()):
        people = analysis.mentions_in(before, "people")
        return people[-1].name if people else None
    found = candidates(analysis, grammar, before, len(before.text))
    subjects = [one for one in subjects_of(grammar, before.text, found) if not _is_object(before, one)]
    return known_name(analysis, voices, joined(before, found, subjects[0]), before.start) if subjects else None
