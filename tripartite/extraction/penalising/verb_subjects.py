"""Subjects that stand apart from their verb: of a participle in commas, of a relative clause, of the clause before."""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.parties import subjects
from tripartite.extraction.penalising.party_names import Party, chains

_WHO = re.compile(r"\b(?:who|qui|котор(?:ые|ый|ая))\s", re.IGNORECASE)
_OBJECT = re.compile(
    r"\s+(?!(?:for|in|by|on|at|and|or|but|over|after|before|from|to|up|twice|each|again|under|with|without|since|until|"
    r"because|when|while|as|all|the\s+(?:sum|equivalent|maximum|same)|an?\s+(?:total|further|record)|about|around|some|"
    r"more|nearly|over|between|\w+ly)\b)[a-z]",
)
#: Nothing but a linking word and an adverb between the start of a clause and its verb.
_NO_SUBJECT = re.compile(r"\W*(?:(?:but|and|yet|mais|et|pero|y|но|и|а|still|now|aujourd['’]hui|ahora|теперь)\s+){0,2}")
_PARTICIPLE = re.compile(r"(?:о?штрафован|осужд[её]н|наказан|приговор[её]н)[аоы]?\b")
_TAKEN = re.compile(r"взыскал[аи]?\b|взыскан[аоы]?\b")
_FROM = re.compile(r"(?:^|\s)со?\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_JOINERS = (",", " and", " et", " y", " e", " и", " also", " then", " puis", " además", " également")

#: A participle of a whole class of people, told of nobody: "requests from those sentenced to life imprisonment".
_OF_A_CLASS = re.compile(
    r"\b(?:those|anyone|everyone|(?:people|persons|individuals|prisoners|defendants|inmates|convicts)(?<!the\speople)|"
    r"ceux|celles|personnes|quienes|aquellos|personas|тех|лиц|людей)\s+\Z",
    re.IGNORECASE,
)


def of_a_class(found: Masked, at: int) -> bool:
    """Whether a participle at `at` is that of a whole class of people."""
    return bool(_OF_A_CLASS.search(found.words, max(0, at - 30), at))


def carried_over(found: Masked, low: int, at: int) -> list[Party] | None:
    """Those of the clause before, where a clause begins with its verb: "X was freed but must report to the police"."""
    base = found.sentence.start
    named = [run for run in chains(found) if run[-1].end - base <= at]
    if low == 0 or len(named) != 1 or not _NO_SUBJECT.fullmatch(found.words[low:at]):
        return None
    return [Party(one.name, "people", one.start, one.end) for one in named[0]]


def before_participle(found: Masked, at: int) -> list[Party] | None:
    """Those whose names end right before a participle in commas: "the health of X, sentenced to two years"."""
    left = found.words[:at].rstrip()
    if not left.endswith(","):
        return None
    base, end = found.sentence.start, len(left) - 1
    run = next((run for run in chains(found) if run[-1].end - base == end), None)
    return [Party(one.name, "people", one.start, one.end) for one in run] if run else None


def in_relative(analysis: Analysis, found: Masked, low: int, at: int) -> list[Party] | None:
    """Whom a relative clause is about whose second verb stands at `at`: "activists who were arrested and sentenced"."""
    if not joined(found, at):
        return None
    cues = list(_WHO.finditer(found.words, max(low, at - 120), at))
    cue = cues[-1] if cues else None
    if cue is None or "," in found.words[cue.end() : at].rstrip().rstrip(","):
        return None
    return subjects(analysis, found, low, cue.end())


def has_object(found: Masked, at: int, high: int) -> bool:
    """Whether a bare English verb has an object not told apart ("the inspectorate fined employers"): no participle."""
    return found.sentence.language == "en" and bool(_OBJECT.match(found.words[at:high]))


def joined(found: Masked, at: int) -> bool:
    """Whether a verb follows "and" or a comma, so that it shares the verb before's subject or object."""
    return found.words[max(0, at - 20) : at].rstrip().lower().endswith(_JOINERS)


def body_before(found: Masked, low: int, at: int) -> list[Party] | None:
    """The body that a Russian participle, or a verb of taking from, has before it: "X оштрафован", "с X взыскали"."""
    if found.sentence.language != "ru":
        return None
    base = found.sentence.start
    body = next((one for one in reversed(found.bodies) if low <= one.start - base and one.end - base <= at), None)
    if body is None:
        return None
    participle = _PARTICIPLE.match(found.words, at) and not found.words[body.end - base : at].strip(" ,")
    if participle or (_TAKEN.match(found.words, at) and _FROM.search(found.words[low : body.start - base])):
        return [Party(body.name, "organisations", body.start, body.end)]
    return None


#: A name that was not told for a person's, right before a bracket.
_NAME_BEFORE = re.compile(r"[A-ZÀ-ÞА-ЯЁ][\w’'-]+(?:\s+[A-ZÀ-ÞА-ЯЁ][\w’'-]+)+\s*\Z")


def in_brackets(found: Masked, at: int) -> list[Party] | None:
    """Of whom a bracket around a verb at `at` is told: "X (arrested in May and sentenced), Y (sentenced in June)".

    Returns:
        The one named right before the bracket; one without a name where nobody known is named there; None where no
        bracket stands around the verb, or it names somebody itself.
    """
    opened = found.words.rfind("(", max(0, at - 110), at)
    if opened < 0 or found.words.find(")", opened, at) >= 0:
        return None
    base = found.sentence.start
    if any(opened < one.start - base < at for one in found.people):
        return None
    left = found.words[:opened].rstrip()
    run = next((one for one in found.people if one.end - base == len(left)), None)
    if run:
        return [Party(run.name, "people", run.start, run.end)]
    unknown = _NAME_BEFORE.search(left)
    return [Party(None, "people", base + unknown.start(), base + len(left))] if unknown else None
