"""Speeches told in reported speech: "A Government representative stated that ...", "The Worker members deplored ...".

So the records of the Conference Committee were written until about 2017, in all three languages of the Office. A new
speech begins where another speaker is reported: at the head of a paragraph, or of a sentence whose verb reports.
"""

from __future__ import annotations

import re
from functools import cache

from tripartite.kinds.speakers import (
    LANGUAGES,
    Speaker,
    country_at,
    group_of,
    nouns,
    on_behalf_in,
    represented,
    speaker_words,
    squeezed,
)
from tripartite.values.vocabulary import Group

_ASIDE = 420
_ANOTHER = re.compile(r"\b(?:another|other|autre|otr[oa]|друг\w+|ещё)\b", re.IGNORECASE)
#: After a label that opens a paragraph, what is no mere attribute of it: an aside, or a word that may be the verb.
_GOES_ON = re.compile(
    r",|\s+(?!(?:of|from|for|to|and|in|on|at|de|des|du|del?|d[’']|et|y|e|en|à|aux?|al|a|и|в|на|от|из|с)\b)[a-zà-ÿа-яё]{3,}\b"
)
_LONGEST_INTRODUCTION = 160
_SENTENCE_BEFORE = re.compile(r"[.!?][”\"»)]?\s+$")
#: Prepositions, conjunctions and relatives before which a label is no subject.
_HANGING = re.compile(
    r"(?:\b(?:to|of|by|with|from|for|between|and|that|as|than|among|both|against|on|"
    r"à|aux?|de|des|du|par|avec|pour|entre|et|que|qu|comme|chez|contre|sur|"
    r"al?|del?|por|con|para|y|e|como|según|contra|sobre|"
    r"от|с|со|и|что|по|для|к|у)\s|[dl][’'])\s*$",
    re.IGNORECASE,
)
_ASIDE_START = re.compile(r"\s*(?:,|\(|–|—)\s*")
_PLURAL_BENCH = re.compile(r"(?:members|membres|miembros)\b", re.IGNORECASE)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = speaker_words()["labels"][language]
    determiner = words["determiner"]
    space = {"fr": r"\s*", "ru": ""}.get(language, r"\s+")
    return re.compile(
        rf"(?<!\w)(?P<label>(?:{determiner}){space}{nouns(language)})(?![’'\w-])",
        re.MULTILINE,
    )


@cache
def _verb(language: str) -> re.Pattern[str]:
    words = speaker_words()["labels"][language]
    return re.compile(rf"\s*(?:{words['adverb']})(?P<verb>{words['role_verb']})")


@cache
def _link(language: str, key: str) -> re.Pattern[str]:
    return re.compile(speaker_words()["labels"][language][key])


def reported_speakers_in(text: str, start: int, end: int, language: str) -> list[Speaker]:
    """The speakers reported in `text[start:end]`, in order, each once for as long as nobody else is reported."""
    if language not in LANGUAGES:
        return []
    found: list[Speaker] = []
    for hit in _pattern(language).finditer(text, start, end):
        speaker, verb = _speaker(text, hit, end, language)
        if not _begins(text, hit, speaker.end, verb):
            continue
        if found and _same(found[-1], speaker):
            continue
        found.append(speaker)
    return found


def _begins(text: str, hit: re.Match[str], at: int, verb: bool) -> bool:
    """Whether a speech begins here: a paragraph opens with the label, or a sentence reports it with a verb."""
    capital = hit.group("label")[0].isupper()
    if hit.start() == 0 or text[hit.start() - 1] == "\n":
        return capital and (verb or _GOES_ON.match(text, at) is not None)
    if capital:
        return verb and _SENTENCE_BEFORE.search(text[max(0, hit.start() - 4) : hit.start()]) is not None
    return verb and _opens_paragraph(text, hit.start())


def _opens_paragraph(text: str, at: int) -> bool:
    """Whether only an introductory phrase stands before a label in its paragraph ("In addition, before the ...,").

    A label that hangs on a preposition is no subject ("in reply to the Worker members, ...").
    """
    line = text.rfind("\n", 0, at) + 1
    phrase = text[line:at]
    if len(phrase) > _LONGEST_INTRODUCTION or re.search(r"[.!?:;]\s", phrase):
        return False
    return _HANGING.search(phrase) is None


def _same(one: Speaker, other: Speaker) -> bool:
    """Whether two labels name the speaker who already has the floor."""
    if other.another or one.group is not other.group:
        return False
    plural = [bool(_PLURAL_BENCH.search(label)) for label in (one.label, other.label)]
    return plural[0] == plural[1] and (one.country, one.organisation) == (other.country, other.organisation)


def _speaker(text: str, hit: re.Match[str], end: int, language: str) -> tuple[Speaker, bool]:
    """The speaker of a label, and whether a reporting verb follows."""
    group = group_of(hit)
    at, country, organisation = hit.end(), None, None
    if group is Group.OBSERVER:
        organisation, at = _body(text, hit.end(), end, language)
    else:
        link = _link(language, "of").match(text, at, end)
        country, after = country_at(text, link.end(), end) if link else (None, at)
        at = after if country else at
    aside, verb = _aside(text, at, end, language)
    return (
        Speaker(
            start=hit.start(),
            end=at,
            speech=verb.start("verb") if verb else aside,
            label=_capitalised(squeezed(text[hit.start() : at])),
            group=group,
            country=country,
            organisation=organisation,
            on_behalf_of=on_behalf_in(text, at, verb.start("verb") if verb else min(end, at + 120)),
            another=bool(_ANOTHER.search(hit.group("label"))),
        ),
        verb is not None,
    )


def _capitalised(label: str) -> str:
    return label[:1].upper() + label[1:]


def _body(text: str, at: int, end: int, language: str) -> tuple[str | None, int]:
    """The body that an observer represents, and where its name ends."""
    link = _link(language, "represents").match(text, at, end)
    begin = link.end() if link else at + (1 if text[at : at + 1].isspace() else 0)
    if not text[begin : begin + 1].isupper() and not link:
        return None, at
    acronym = re.compile(r"[^.;()]{3,220}?\([A-ZА-ЯÀ-Þ][\w.&-]{1,19}\)").match(text, begin, end)
    if acronym:
        return represented(acronym.group()), acronym.end()
    plain = re.compile(r"[^.;,()]{3,160}?(?=,|\s*\(|" + _verb(language).pattern.replace("?P<verb>", "?:") + ")")
    name = plain.match(text, begin, end)
    return (represented(name.group()), name.end()) if name else (None, at)


def _aside(text: str, at: int, end: int, language: str) -> tuple[int, re.Match[str] | None]:
    """Where an aside after a label ends (", speaking on behalf of ...,"), and the reporting verb after it."""
    direct = _verb(language).match(text, at, end)
    if direct:
        return at, direct
    if not _ASIDE_START.match(text, at, end):
        return at, None
    stop = min(end, at + _ASIDE)
    sentence = re.compile(r"[.!?]\s+(?=[A-ZÀ-ÞА-Я])|\n").search(text, at + 1, stop)
    stop = sentence.start() if sentence else stop
    for gap in re.compile(r"[,)–—]\s*").finditer(text, at + 1, stop):
        verb = _verb(language).match(text, gap.end(), end)
        if verb:
            return gap.end(), verb
    return at, None
