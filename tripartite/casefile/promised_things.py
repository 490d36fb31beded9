"""What ties the words of a promise to other words: its deed, what it asks for, the law or body it names, its words.

A sentence that tells that something was done, or was not, is of a promise where it tells the deed that was promised
(`tripartite.casefile.deeds`), or none of its own ("the promise was broken"), and

- both fall under one published ask with a subject of its own (a law, an article, an organisation),
- both fall under one ask without subject and share two telling words, or one where they are in two languages,
- in one language they share two telling words and a third of the promise's, or
- it follows the promise in the same document, within three sentences or so, and shares a telling word, or says that
  nothing has happened.

Words that any promise may hold ("government", "law", "workers") tell nothing; nor do the words of a long sentence far
from the deed. What happened in years before the promise was made does not answer it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from tripartite.casefile.asks import Subjects, asked_in
from tripartite.casefile.became import Family, told_at
from tripartite.casefile.deeds import answers, deeds_in
from tripartite.casefile.records import Record
from tripartite.resolution.latin import folded

_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM = 6
_SHARED_ON_ASK, _SHARED_ALONE, _PART = 1, 2, 3
#: Two tellings of one promise on one ask share two words.
_SHARED_BY_TELLINGS = 2
#: How far, in characters, the words around a deed are of what was done.
_AROUND = 110
#: What follows is no longer about the promise.
_OTHER_CASE = re.compile(
    r"(?i)\s*(?:(?:in|on|at) (?:another|a separate|a different|other)\b|another\b|dans (?:une? autre|d['’]autres)\b"
    r"|en (?:otr[oa]s?)\b|otr[oa]s?\b|в другом\b|другой\b)"
)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: How far, in characters, a sentence may follow the promise whose outcome it tells.
_FOLLOWS = 420
#: A draft that is not said to be of which law is of the law named last before it.
_DRAFT = re.compile(
    r"(?i)\b(?:draft|bill|reforms?|amendments?|revision|legislation|projet|réforme|amendements?|proyecto|anteproyecto|reforma"
    r"|enmiendas?)\b|\bpresentarl[oa]s?\b|\bsometerl[oa]s?\b|законопроект|поправ|\bпроект"
    r"|\b(?:the text|le texte|el texto|текст)\b"
)
#: What is done with a draft alone, by whatever word it is called ("the text will be sent to Parliament").
_OF_PARLIAMENT = frozenset({"debate"})
#: An application that is pending is of the union named last before it.
_APPLICATION = re.compile(
    r"(?i)\b(?:applications?|solicitud(?:es)?|demandes? d['’]enregistrement|toute demande|заявлени\w+)\b"
)
_REGISTERING = "register-organisation:"
_NOTHING = re.compile(
    r"(?i)\bnothing\b|\brien n|\bnada\b|ничего не|\bpas fait\b|\b(?:done|do) so\b|\blo (?:ha )?h[ei][zc]\w+|не сдела"
    r"|\bno (?:action|steps?|progress)\b|\bdead letter\b"
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A piece of text by what ties it: keys of asks, laws named, telling words, deeds."""

    keys: frozenset[str]
    laws: frozenset[str]
    stems: frozenset[str]
    deeds: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()

    @property
    def sure(self) -> frozenset[str]:
        """What names one thing only: asks with a subject, and laws."""
        return frozenset(key for key in self.keys if ":" in key) | self.laws


def thing_of(record: Record, subjects: Subjects) -> Thing:
    """What a record's words are about."""
    words = f"{getattr(record.statement, 'what', '') or ''} {record.quote}"
    keys = frozenset(key for key, _, _ in asked_in(record, subjects))
    laws = subjects.law_keys(record)
    deeds = deeds_in(words)
    if not laws and (_DRAFT.search(words) or deeds & _OF_PARLIAMENT) and (law := subjects.law_before(record)):
        laws = frozenset({law})
    if _APPLICATION.search(words) and not any(key.startswith(_REGISTERING) for key in keys):
        keys |= {f"{_REGISTERING}{name}" for name in subjects.organisations_before(record)}
    return Thing(keys, laws, telling_words(words), deeds, frozenset(record.document.languages))


def outcome_of(family: Family, record: Record, subjects: Subjects) -> Thing:
    """What a sentence that tells an outcome is about: its words around what was done, and the deeds told there."""
    whole = thing_of(record, subjects)
    spans = list(told_at(family, record.quote))
    near = " ".join(record.quote[max(0, start - _AROUND) : end + _AROUND] for start, end in spans)
    deeds = deeds_in(" ".join(record.quote[start : end + 1] for start, end in spans))
    return replace(whole, stems=telling_words(near), deeds=deeds) if spans else whole


@lru_cache(maxsize=20_000)
def telling_words(words: str) -> frozenset[str]:
    """The stems of the longer words that say what something is about."""
    stems = (word[:_STEM] for word in _WORD.findall(folded(words)))
    return frozenset(stem for stem in stems if not any(stem.startswith(one) for one in _generic()))


@lru_cache(maxsize=1)
def _generic() -> tuple[str, ...]:
    data = json.loads((files("tripartite.casefile") / "data" / "outcomes.json").read_text(encoding="utf-8"))
    return tuple(folded(one)[:_STEM] for one in data["generic"])


class Outcomes:
    """The sentences that tell what became of something, found again by what they are about."""

    def __init__(self, told: Iterable[tuple[Family, Record]], subjects: Subjects, moments: Mapping[str, str]) -> None:
        self._moments = moments
        self._by_key: dict[str, list[int]] = defaultdict(list)
        self._by_document: dict[str, list[int]] = defaultdict(list)
        self._told: list[tuple[Family, Record, Thing]] = []
        for family, record in told:
            if family in (Family.DONE, Family.NOT_DONE):
                thing = outcome_of(family, record, subjects)
                for key in (*thing.keys, *thing.laws, *(f"word {stem}" for stem in thing.stems)):
                    self._by_key[key].append(len(self._told))
                self._by_document[record.document.sha256].append(len(self._told))
                self._told.append((family, record, thing))

    def of(self, promise: Record, thing: Thing) -> Iterator[tuple[Family, Record]]:
        """What is told of a promise, by a later document or right after it, in order of time."""
        near = {at for key in (*thing.keys, *thing.laws) for at in self._by_key.get(key, ())}
        near |= {at for stem in thing.stems for at in self._by_key.get(f"word {stem}", ())}
        near |= set(self._by_document.get(promise.document.sha256, ()))
        found, answered = [self._told[at] for at in near], False
        for family, record, other in sorted(found, key=lambda one: self._when(one[1])):
            done = family is Family.DONE
            if self._follows(promise, record):
                same = not _OTHER_CASE.match(record.quote) and bool(thing.stems & other.stems)
                same = same and answers(thing.deeds, other.deeds, done=done)
                if not answered and (same or _NOTHING.search(record.quote)):
                    answered = True
                    yield family, record
            elif self._later(promise, record) and not self._past(promise, record) and _tied(thing, other, done):
                yield family, record

    def _when(self, record: Record) -> tuple[str, str, int]:
        return self._moments.get(record.document.sha256, ""), record.document.sha256, record.statement.start

    def _follows(self, promise: Record, record: Record) -> bool:
        last = promise.statement.evidence[-1].end
        return record.document == promise.document and 0 <= record.statement.start - last <= _FOLLOWS

    def _past(self, promise: Record, record: Record) -> bool:
        """Whether all the years that an outcome names lie before the promise was made."""
        years = _YEARS.findall(record.quote)
        return bool(years) and max(years) < self._moments.get(promise.document.sha256, "")[:4]

    def _later(self, promise: Record, record: Record) -> bool:
        mine, theirs = (self._moments.get(one.document.sha256) for one in (promise, record))
        return bool(mine and theirs and theirs[:7] > mine[:7])


def _tied(thing: Thing, other: Thing, done: bool) -> bool:
    if other.deeds and not answers(thing.deeds, other.deeds, done=done):
        return False
    shared = len(thing.stems & other.stems)
    # words of two languages are seldom alike: there one will do
    enough = _SHARED_ON_ASK if thing.languages and not thing.languages & other.languages else _SHARED_BY_TELLINGS
    on_ask = thing.keys & other.keys and shared >= enough
    in_words = shared >= _SHARED_ALONE and shared * _PART >= len(thing.stems)
    return bool(thing.sure & other.sure or on_ask or in_words)


def one_promise(a: Record, b: Record, one: Thing, other: Thing) -> bool:
    """Whether two commitments are one promise told twice: one due date, and one thing promised, in any language."""
    due, later = (getattr(record.statement, "due", None) for record in (a, b))
    if not due or due != later or a.key == b.key:
        return False
    shared = len(one.stems & other.stems)
    return bool(one.sure & other.sure or one.keys & other.keys or shared >= _SHARED_BY_TELLINGS)


def groups_of(promises: Sequence[Record], things: Mapping[str, Thing]) -> dict[str, tuple[str, ...]]:
    """By each commitment's key the keys of the others that tell the same promise."""
    by_due: dict[str, list[Record]] = defaultdict(list)
    for record in promises:
        if due := getattr(record.statement, "due", None):
            by_due[due].append(record)
    same: dict[str, list[str]] = defaultdict(list)
    for some in by_due.values():
        for place, a in enumerate(some):
            for b in some[:place]:
                if one_promise(a, b, things[a.key], things[b.key]):
                    same[a.key].append(b.key)
                    same[b.key].append(a.key)
    return {key: tuple(sorted(keys)) for key, keys in same.items()}
