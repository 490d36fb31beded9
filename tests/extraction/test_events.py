"""Every trigger family beside its sentences, whole passages, and what no text may break."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tripartite.extraction.analysis import Analysis, analyse
from tripartite.extraction.event_triggers import FOLDER, trigger_words, triggers_in
from tripartite.extraction.events import events
from tripartite.kinds.structure import Structure
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
        every = [saying for _, saying in sorted((one.number, one) for one in words.sayings_for(_all_stems(language)))]
        for _, _, _, sentence in (one for one in cases("must") if one[0] == language):
            hit = {one.number for one in every if words.compiled(one.pattern).search(sentence)}
            assert hit <= {one.number for one in words.sayings_for(sentence.lower())}


def _all_stems(language: str) -> str:
    families = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))["families"]
    stems = {stem for family in families for _, stems in family["says"] for stem in stems}
    assert all(len(stem) > 2 for stem in stems)
    return " ".join(sorted(stems))
