"""Frames beside their sentences, and which act a date that dates nothing yet is given to."""

from __future__ import annotations

import json

import pytest

from tests.extraction.happening.test_events import analysis_of
from tripartite.extraction.happening.event_frames import FOLDER, frames
from tripartite.extraction.happening.events import events
from tripartite.extraction.naming.names import names
from tripartite.values.statements import Event

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.json"))


def told(words: str, language: str = "en", published: str | None = None) -> list[Event]:
    analysis = analysis_of(words, language, published=published)
    names(analysis)
    return [one for one in events(analysis) if isinstance(one, Event)]


def cases(key: str) -> list[object]:
    found = []
    for language in LANGUAGES:
        for frame in json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))["frames"]:
            assert frame["must"] and frame["must_not"], f"{frame['name']} lacks sentences"
            if frame["kind"] != "other":
                named = f"{language}-{frame['name']}"
                found += [pytest.param(language, frame, one, id=f"{named}-{n}") for n, one in enumerate(frame[key])]
    return found


@pytest.mark.parametrize(("language", "frame", "words"), cases("must"))
def test_a_dated_clause_tells(language: str, frame: dict[str, str], words: str) -> None:
    assert frame["kind"] in [str(one.kind) for one in told(words, language) if one.date]


@pytest.mark.parametrize(("language", "frame", "words"), cases("must_not"))
def test_a_dated_clause_tells_nothing_of_it(language: str, frame: dict[str, str], words: str) -> None:
    assert f"events.dated-{frame['name']}" not in [one.rule for one in told(words, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_no_kind_keep_the_others_away(language: str) -> None:
    plain = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))["frames"]
    [frame] = [one for one in plain if one["kind"] == "other"]
    assert not [one for words in frame["must"] for one in told(words, language) if one.rule.startswith("events.dated")]


def test_every_language_has_every_kind() -> None:
    kinds = []
    for language in LANGUAGES:
        chosen = frames(language)
        assert chosen is not None
        kinds.append({one.family.kind for one in chosen.every})
    assert all(one == kinds[0] for one in kinds)
    assert frames("de") is None


def test_an_act_without_a_date_takes_the_one_beside_it() -> None:
    found = told("The gate opened on 4 August 2021: Elias Corm is out of jail.")
    assert [(str(one.kind), one.date) for one in found if one.kind == "release"] == [("release", "2021-08-04")]


def test_a_name_tells_of_no_act() -> None:
    found = told("The Free Weavers' Guild baked bread for its members on 4 August 2021.")
    assert not found


def test_what_is_to_come_is_not_told() -> None:
    words = "The looms of the mill fall silent on 9 May 2030, the weavers say."
    assert not [one for one in told(words, published="2030-05-02") if one.rule.startswith("events.dated")]
