"""Every trigger family beside its sentences, whole passages, and what no text may break."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tripartite.extraction.analysis import Analysis, analyse
from tripartite.extraction.happening.event_triggers import FOLDER, trigger_words, triggers_in
from tripartite.extraction.happening.events import events
from tripartite.kinds.structure import Structure
from tripartite.pipeline.reading import read_document
from tripartite.values.reading import DocumentFacts, Passage
from tripartite.values.statements import Event
from tripartite.values.vocabulary import PassageKind

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.json"))


def analysis_of(
    text: str, language: str = "en", kind: PassageKind = PassageKind.PARAGRAPH, published: str | None = None
) -> Analysis:
    passages = []
    at = 0
    for part in text.split("\n\n"):
        passages.append(Passage(start=at, end=at + len(part), kind=kind, language=language))
        at += len(part) + 2
    facts = DocumentFacts(sha256="0" * 64, published=published)
    return analyse(text, Structure(facts=facts, passages=tuple(passages)), [])


def events_of(text: str, language: str = "en", kind: PassageKind = PassageKind.PARAGRAPH) -> list[Event]:
    return [one for one in events(analysis_of(text, language, kind)) if isinstance(one, Event)]


def cases(key: str) -> list[tuple[str, str, str, str]]:
    found = []
    for language in LANGUAGES:
        for family in json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))["families"]:
            if family.get("where", "") not in ("", "any"):
                continue
            assert family["must"] and family["must_not"], f"{family['name']} lacks sentences"
            found += [(language, family["name"], family["kind"], one) for one in family[key]]
    return found


@pytest.mark.parametrize(("language", "name", "kind", "sentence"), cases("must"))
def test_family_tells(language: str, name: str, kind: str, sentence: str) -> None:
    assert kind in [str(one.kind) for one in events_of(sentence, language)]


@pytest.mark.parametrize(("language", "name", "kind", "sentence"), cases("must_not"))
def test_family_keeps_away(language: str, name: str, kind: str, sentence: str) -> None:
    assert kind not in [str(one.kind) for one in events_of(sentence, language)]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "Police arrested nine cooks, and in May 2019 the court fined the union.", [None, "2019-05"]),
        ("en", "Nine cooks were arrested in Essel and in May 2019.", ["2019-05"]),
        ("en", "The union, which was founded in March 2018, saw its chair arrested.", ["2018-03", None]),
        ("fr", "Neuf dockers ont été arrêtés, et en mai 2019 le port a licencié le délégué.", [None, "2019-05"]),
        ("ru", "Девять ткачих задержали, а в мае 2019 года фабрика уволила их.", [None, "2019-05"]),
    ],
)
def test_a_date_dates_its_own_clause(language: str, text: str, dates: list[str | None]) -> None:
    assert [one.date for one in events_of(text, language)] == dates


@pytest.mark.parametrize(
    "text",
    [
        "Employees who believed that they were unlawfully dismissed could appeal.",
        "Workers who think they were dismissed for union work can go to the court.",
        "353 of the cases were dismissed without a hearing.",
    ],
)
def test_what_only_may_have_happened_is_no_event(text: str) -> None:
    assert events_of(text) == []


def test_a_law_that_enters_into_force_is_an_event() -> None:
    assert [one.date for one in events_of("On September 1, 2018, the law on unions entered into force.")] == [
        "2018-09-01"
    ]


def test_who_only_tells_takes_no_part() -> None:
    text = "The Harbour Workers’ Union reported that police arrested Ida Frost on 3 May 2019."
    reading = read_document(text.encode(), "paper.txt")
    (arrest,) = (one for one in reading.statements if isinstance(one, Event))
    assert arrest.who == ("Ida Frost",)
    assert arrest.by == ()
    assert arrest.attribution == ("Harbour Workers’ Union",)


@given(st.text(max_size=300), st.sampled_from([*LANGUAGES, "de"]))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text: str, language: str) -> None:
    for one in events(analysis_of(text, language)):
        assert all(text[part.start : part.end] == part.words for part in one.evidence)
    for trigger in triggers_in(text, language):
        assert 0 <= trigger.start < trigger.end <= len(text)


def test_stems_never_hide_a_match() -> None:
    """A sentence read with every pattern tells the same as one read with those alone whose stems it holds."""
    for language in LANGUAGES:
        words = trigger_words(language)
        assert words is not None
        every = words.sayings_for(_all_stems(language))
        for _, _, _, sentence in (one for one in cases("must") if one[0] == language):
            hit = {one for one in every if words.compiled(one.pattern).search(sentence)}
            assert hit <= set(words.sayings_for(sentence))


def _all_stems(language: str) -> str:
    families = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))["families"]
    stems = {stem for family in families for _, stems in family["says"] for stem in stems}
    assert all(len(stem) > 2 for stem in stems)
    return " ".join(sorted(stems))


def test_the_present_perfect_takes_up_no_day_told_before() -> None:
    told = "On 3 May 2030 troops shot at the march of the miners. "
    dates = {str(one.kind): one.date for one in events_of(told + "Two miners were arrested.")}
    assert dates["arrest"] == "2030-05-03"
    dates = {str(one.kind): one.date for one in events_of(told + "Two of the miners’ leaders have been jailed.")}
    assert dates["sentence"] is None
