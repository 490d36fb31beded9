"""Who is told behind a clause to have said it: "X should do so, the League said", ", estime la Ligue".

In English the verb stands behind the name or before it, in the other languages before it. Several who said it
together are all named; of a body and whoever speaks for it, the person is. The words are in `data/tellers`, beside
those by which officials and employers tell what they promise (`tellers`): anybody may ask, they alone promise.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.grammar import grammar_of
from tripartite.extraction.asking.subjects import Candidate, joined
from tripartite.extraction.asking.tellers import tellers
from tripartite.extraction.rulebook import LANGUAGES

#: "..., the League said today": what stands before and after the name of who said the clause before.
_BEHIND = re.compile(r",[”\"’]?\s+(?:the\s+)?\Z")
_SAID = re.compile(
    r"(?:\s*\([^()]{1,40}\))?(?:,[^,;]{2,90},)?\s+(?:has\s+|have\s+|also\s+)?(?:said|says|say|argues?|argued|insists?|insisted)"
    r"(?=\s*[.,;]|\s+(?:today|yesterday|on|in|this|last|at|after|following|ahead)\b|\s*\Z)"
)
#: How far behind a clause its speaker is looked for, in code points.
_REACH = 400
#: Bodies in a row, whether or not each is known as one: "in a joint statement A, B and C".
_ITEM = r"[«“\"]?[^\W\d_a-zà-ÿа-яё][^,.;:]{2,90}?"
_LIST = re.compile(
    r"(?:(?:в|dans|en|in|par)\s+(?:[a-zà-ÿа-яё]+\s+){1,4})?(?:the\s+|la\s+|le\s+|el\s+|l['’]\s?)?"
    rf"(?P<all>{_ITEM}(?:,\s+(?:the\s+|la\s+|le\s+|el\s+|l['’]\s?)?{_ITEM}){{1,9}},?\s+(?:and|et|y|e|и)\s+{_ITEM})(?=[,.;:]|\s*\Z)"
)
_SPEAKS_FOR = re.compile(r"[»”\"]?\s+(?!and\b|et\b|y\b|и\b)(?:[a-zà-ÿа-яё-]+\s+){0,3}")


def told_behind(analysis: Analysis, sentence: Sentence, since: int) -> tuple[str, int] | None:
    """Who is told behind a clause to have said it, and where in the sentence that begins."""
    text = sentence.text
    if sentence.language not in LANGUAGES or not re.search(r"[,”\"»’]", text[since : since + _REACH]):
        return None
    cue = tellers(sentence.language).up_to_a_name
    for verb in tellers(sentence.language).named_behind.finditer(text, since, since + _REACH):
        several = _LIST.match(text, verb.end())
        if several:
            return " ".join(re.sub(r"[«»“”\"]", "", several["all"]).split()), verb.start()
    named = [
        Candidate(one.start - sentence.start, one.end - sentence.start, one.name, one.sort)
        for one in analysis.mentions_in(sentence)
        if one.sort != "places" and since < one.start - sentence.start < since + _REACH
    ]
    for number, one in enumerate(named):
        if sentence.language == "en" and _BEHIND.search(text, since, one.start):
            last = _last_joined(text, named, number)
            if _SAID.match(text, last.end):
                return joined(sentence, named, one), text.rindex(",", 0, one.start)
        found = cue.search(text, since, one.start)
        if found and not grammar_of(sentence.language).preposition.search(text[found.start() : one.start].rstrip()):
            after = named[number + 1] if number + 1 < len(named) else None
            speaks = after is not None and after.sort == "people" and _SPEAKS_FOR.fullmatch(text, one.end, after.start)
            return (after.name if after and speaks else joined(sentence, named, one)), found.start()
    return None


def _last_joined(text: str, named: list[Candidate], number: int) -> Candidate:
    """The last of a list of names that begins with one: "A, B and C said"."""
    last = named[number]
    for one in named[number + 1 :]:
        if not re.fullmatch(r"(?:\s*\([^()]*\))?(?:,\s+|\s+and\s+|,\s+and\s+)(?:the\s+)?", text[last.end : one.start]):
            break
        last = one
    return last
