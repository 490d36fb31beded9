"""Looking up by offset gives what stands there, as a plain search would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.values.reading import DocumentFacts, Section
from tripartite.values.spans import Evidence, Span
from tripartite.values.statements import Intervention
from tripartite.values.vocabulary import Group

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def analysis_with(
    sections: list[tuple[int, int]] | None = None,
    speeches: list[tuple[int, int]] | None = None,
    mentions: list[tuple[int, int]] | None = None,
) -> Analysis:
    text = "x" * 120
    return Analysis(
        text=text,
        facts=DocumentFacts(sha256="0" * 64),
        passages=(),
        sections=tuple(Section(name="part", start=start, end=end) for start, end in sections or []),
        interventions=tuple(
            Intervention(
                evidence=(Evidence.at(text, start, end),), rule="t", label="A", group=Group.WORKERS, extent=(start, end)
            )
            for start, end in speeches or []
        ),
        sentences=(),
        mentions=[Mention(start, end, "people", "A", text[start:end]) for start, end in sorted(mentions or [])],
    )


@given(st.lists(SPANS, max_size=8), st.integers(0, 100))
def test_sections_at(spans: list[tuple[int, int]], offset: int) -> None:
    analysis = analysis_with(sections=spans)
    found = analysis.sections_at(offset)
    assert found == [one for one in analysis.sections if one.start <= offset < one.end]


@given(st.integers(0, 100))
def test_speech_at(offset: int) -> None:
    spans = [(0, 10), (12, 30), (30, 55)]
    found = analysis_with(speeches=spans).speech_at(offset)
    wanted = next(((start, end) for start, end in spans if start <= offset < end), None)
    assert (found.extent if found else None) == wanted


@given(st.lists(SPANS, max_size=10), SPANS)
def test_mentions_in(spans: list[tuple[int, int]], around: tuple[int, int]) -> None:
    analysis = analysis_with(mentions=spans)
    found = analysis.mentions_in(Span(*around))
    assert found == [one for one in analysis.mentions if around[0] <= one.start < around[1]]


def test_mentions_added_later_are_found() -> None:
    analysis = analysis_with()
    assert analysis.mentions_in(Span(0, 50)) == []
    analysis.mentions.append(Mention(3, 5, "people", "A", "xx"))
    assert len(analysis.mentions_in(Span(0, 50))) == 1
