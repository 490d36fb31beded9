"""Speeches set out one by one: "Worker members – We thank ...", "Interpretation from Russian: Observer, ... – ...".

So the records of the Conference Committee on the Application of Standards are set since about 2018, each speech in
the language in which it was given or interpreted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from tripartite.kinds.speakers import (
    LANGUAGES,
    Speaker,
    country_at,
    group_of,
    language_named,
    nouns,
    on_behalf_in,
    represented,
    speaker_words,
    squeezed,
)
from tripartite.values.vocabulary import Group

#: A label ends in a dash, in some records in a colon; what stands before it holds no end of a sentence.
_REST = (
    r"(?P<rest>(?:\s*[,(]|\s+of\s|\s+de\s|\s+del\s)"
    r"(?:[^–—.!?;:\n]|(?<=\w)[–—](?=\w)|\.(?=\S)|(?<=\bSt)\.|\n(?!\n\n)){1,300}?)?"
)
_MARKS = {"dash": r"(?:\s*[–—]|\s+-)\s+", "colon": r"\s*:\s+"}
_OPENING = 450


@cache
def _pattern(language: str, mark: str) -> re.Pattern[str]:
    words = speaker_words()["labels"][language]
    return re.compile(
        rf"(?:^|(?<=[.!?”\"»)]\s))(?:{words['interpreted']})?"
        rf"(?P<label>{words['verbatim_determiner']}{nouns(language, label=True)}){_REST}{_MARKS[mark]}",
        re.MULTILINE,
    )


@cache
def _interpreted_after(language: str) -> re.Pattern[str]:
    return re.compile(speaker_words()["labels"][language]["interpreted_after"], re.IGNORECASE)


#: Without one of these no label can stand in a text.
_TRIGGERS = {"dash": re.compile(r"\s[–—-]\s"), "colon": re.compile(r":\s")}


def speakers_in(text: str, start: int, end: int) -> list[Speaker]:
    """The labels of speeches in `text[start:end]`, in order; labels of all four languages may mix.

    Dashes set labels off; where no two labels have them, colons may.
    """
    dashed = _labelled(text, start, end, "dash")
    if len(dashed) >= 2:
        return dashed
    return max(dashed, _labelled(text, start, end, "colon"), key=len)


def _labelled(text: str, start: int, end: int, mark: str) -> list[Speaker]:
    if not _TRIGGERS[mark].search(text, start, end):
        return []
    found: dict[int, Speaker] = {}
    for language in LANGUAGES:
        for hit in _pattern(language, mark).finditer(text, start, end):
            if _is_label(text, hit):
                found.setdefault(hit.start("label"), _speaker(hit, language))
    speakers = [found[at] for at in sorted(found)]
    ends = [*(one.start for one in speakers[1:]), end][: len(speakers)]
    return [_spoken_for(text, one, stop) for one, stop in zip(speakers, ends, strict=True)]


def _spoken_for(text: str, speaker: Speaker, end: int) -> Speaker:
    """The speaker, with those for whom the label or the speech's first sentences say that they speak."""
    if speaker.on_behalf_of:
        return speaker
    return replace(speaker, on_behalf_of=on_behalf_in(text, speaker.speech, min(end, speaker.speech + _OPENING)))


def _is_label(text: str, hit: re.Match[str]) -> bool:
    """A label begins with a capital; with "of" it must name a country, and in mid-paragraph a speech must follow."""
    rest = hit.group("rest") or ""
    if not hit.group("label")[0].isupper():
        return False
    if rest and not rest.lstrip().startswith((",", "(")):
        link = _LINK.match(rest)
        return bool(link and country_at(rest, link.end(), len(rest))[0])
    opens = hit.start() == 0 or text[hit.start() - 1] == "\n"
    return opens or bool(rest) or text[hit.end() : hit.end() + 1].isupper()


def _speaker(hit: re.Match[str], language: str) -> Speaker:
    group = group_of(hit)
    rest = squeezed(hit.group("rest") or "")
    interpreted = hit.group("from")
    later = _interpreted_after(language).search(rest)
    if later:
        interpreted = later.group("from")
        rest = squeezed(rest[: later.start()] + rest[later.end() :])
    if rest.startswith("(") and rest.endswith(")"):
        rest = rest[1:-1]
    link = _LINK.match(rest)
    named = rest[link.end() :] if link else rest
    return Speaker(
        start=hit.start(),
        end=hit.end(),
        speech=hit.end(),
        label=squeezed(hit.group("label") + (" " if link else ", " if rest else "") + rest),
        group=group,
        country=None if group is Group.OBSERVER else country_at(named, 0, len(named))[0],
        organisation=represented(named) if group is Group.OBSERVER and named else None,
        on_behalf_of=on_behalf_in(rest, 0, len(rest)),
        interpreted_from=language_named(interpreted) if interpreted else None,
        another=hit.group("label").split()[0].lower() in _ANOTHER,
    )


_LINK = re.compile(r"\s*(?:of(?:\s+the)?|del?(?:\s+(?:la|los|las|el|l[’']))?|du|des|d[’'])\s*(?=[^\W\d_a-zà-ÿ])")
_ANOTHER = frozenset({"another", "other", "autre", "otro", "otra", "другой", "другая", "ещё"})
