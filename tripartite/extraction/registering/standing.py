"""Where a union and a State stand, told in running text: memberships, affiliations, ratifications, marks of an index.

What the layout of a page states (a table of centres, the head of a record, a survey's rating line) is read by
`tripartite.kinds`; headings, notes and table rows are therefore left alone here.
"""

from __future__ import annotations

from collections.abc import Iterator

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.masking import is_beside_the_text, masked, pieces
from tripartite.extraction.registering.memberships import memberships_in
from tripartite.extraction.registering.ratifications import ratifications_in
from tripartite.extraction.registering.standing_rules import Rules, rules
from tripartite.values.statements import Rating, Statement
from tripartite.values.vocabulary import PassageKind


def standing(analysis: Analysis) -> list[Statement]:
    """The memberships, affiliations, ratifications and ratings of a document's running text."""
    found: list[Statement] = []
    for sentence in analysis.sentences:
        chosen = rules(sentence.language)
        words = sentence.text.casefold()
        if any(stem in words for stem in chosen.stems) and _is_running(analysis, sentence):
            for piece in pieces(sentence):
                found += _in_sentence(analysis, piece, chosen)
    return found


def _is_running(analysis: Analysis, sentence: Sentence) -> bool:
    table = analysis.passage_of(sentence).kind is PassageKind.TABLE_ROW
    return not table and not is_beside_the_text(analysis, sentence)


def _in_sentence(analysis: Analysis, sentence: Sentence, chosen: Rules) -> Iterator[Statement]:
    found = masked(analysis, sentence)
    yield from memberships_in(analysis, found, chosen)
    yield from ratifications_in(analysis, found, chosen)
    yield from _ratings(analysis, sentence, chosen)


def _ratings(analysis: Analysis, sentence: Sentence, chosen: Rules) -> Iterator[Rating]:
    """The marks that an index or survey gives; a mark without the name of its index is none."""
    for match in chosen.rated.finditer(sentence.text):
        scheme = chosen.scheme.search(sentence.text)
        value = next(value for value in match.groupdict().values() if value)
        if scheme is None:
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        year = scheme.group()[-4:]
        yield Rating(
            evidence=analysis.evidence(start, end),
            rule="standing.rated",
            confidence=0.7,
            country=analysis.country_at(start),
            scheme=" ".join(scheme.group().split()),
            value=value.replace(",", "."),
            year=year if year.isdigit() else None,
        )
