"""Labels of speeches in each language, from the data file's own examples."""

from __future__ import annotations

import pytest

from tripartite.kinds.reported_speech import reported_speakers_in
from tripartite.kinds.speakers import LANGUAGES, speaker_words
from tripartite.kinds.speeches import speakers_in

LABELS = speaker_words()["labels"]
VERBATIM = [(text, label) for language in LANGUAGES for text, label in LABELS[language]["verbatim"]]
REPORTED = [(language, text, label) for language in LANGUAGES for text, label in LABELS[language]["reported"]]
NEITHER = [(language, text) for language in LANGUAGES for text in LABELS[language]["neither"]]


@pytest.mark.parametrize(("text", "label"), VERBATIM)
def test_a_label_before_a_dash(text: str, label: str) -> None:
    found = speakers_in(text, 0, len(text))
    assert [one.label for one in found] == [label]
    assert text[found[0].speech].isupper()


@pytest.mark.parametrize(("language", "text", "label"), REPORTED)
def test_a_reported_speaker(language: str, text: str, label: str) -> None:
    assert [one.label for one in reported_speakers_in(text, 0, len(text), language)] == [label]


@pytest.mark.parametrize(("language", "text"), NEITHER)
def test_no_speaker(language: str, text: str) -> None:
    assert speakers_in(text, 0, len(text)) == []
    assert reported_speakers_in(text, 0, len(text), language) == []
