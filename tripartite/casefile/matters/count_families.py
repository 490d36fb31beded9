"""What a figure counts, as far as figures are compared: measures that sources use for one another are one family."""

from __future__ import annotations

import re

from tripartite.casefile.matters.counted import counted, number_in
from tripartite.casefile.records import Record
from tripartite.values.statements import Figure
from tripartite.values.vocabulary import Measure

#: Measures that sources use for one another.
FAMILY = {
    Measure.DETAINED: Measure.ARRESTED,
    Measure.PARTICIPANTS: Measure.STRIKERS,
    Measure.CONVICTED: Measure.PROSECUTED,
    Measure.IMPRISONED: Measure.PROSECUTED,
}
#: What is told of a whole country in a year.
COUNTRYWIDE = ("unions", "majority")
_UNIONS = re.compile(r"(?i)(?:\w+ ){0,2}(?:trade unions?|unions|syndicats|sindicatos|профсоюз\w*)\b")
#: Words of counting what there is, not of who called a strike.
_THERE_ARE = re.compile(
    r"(?i)\bregist|there (?:are|were)|\b(?:have|has|unites|comprises)\b|\bexist|number of|\btotal|\bcount(?:ed|s)"
    r"|enregistr|\bil y a|existen|\bhay\b"
    r"|inscrit|регистр|насчит|действу|имеется"
)
#: Not all that there are: those of one trade, the new ones, those that somebody helped or refused.
_SOME_UNIONS = re.compile(
    r"(?i)\b(?:new|additional|other|garment|rmg|textile|sector|industry|assist\w*|help\w*|reject\w*|refus\w*|denied"
    r"|suspend\w*|dissolv\w*|zone\w*|nouveaux|autres|secteur|branche|nuevos|otros|nov[oa]s|отрасл\w*|нов\w+)\b"
)
_VOTES = re.compile(r"(?i)\b(?:votes?|majorit|quorum|mayoría|большинств|голосов)")


def family_of(record: Record) -> str:
    """What is counted: a measure, or the unions of a country, or the majority that a rule asks for."""
    one = record.statement
    assert isinstance(one, Figure)
    if one.measure is not Measure.OTHER:
        people = one.measure in (Measure.ATTEMPTS, Measure.MEMBERS) or counted(record).people
        return FAMILY.get(one.measure, one.measure) if people else Measure.OTHER
    if one.quantity >= 2 and one.of and _UNIONS.match(one.of) and _THERE_ARE.search(record.quote):
        return "unions" if not _SOME_UNIONS.search(_about(record)) else Measure.OTHER
    if 0 < one.quantity < 1 and _VOTES.search(record.quote):
        return "majority"
    return Measure.OTHER


def _about(record: Record) -> str:
    """The words for what is counted with the few around them."""
    one = record.statement
    assert isinstance(one, Figure)
    start, end = number_in(record.quote, one.quantity, one.of or "", record.document.languages)
    return record.quote[max(0, start - 40) : end + len(one.of or "") + 40]
