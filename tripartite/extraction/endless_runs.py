"""Text that repeats itself without end: how much of it is read for statements, so that no text takes for ever.

Real text repeats too: a refrain, a table, a list of the same penalty for many people. So the bounds are far above what
a document holds, and they bound only what is tried: the text, its passages and its quotes stay whole, and a warning
says what was left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tripartite.values.spans import Span

#: A sentence as long as this is looked at for repetition.
LONG = 1200
#: Words there are, on an average, for each different one, in a sentence that only repeats itself; prose has two or
#: three, lists of names fewer.
_REPEATS = 7
#: How much of such a sentence is read, in code points.
READ = 300
#: How many such sentences of a document are read, and how many that are the same word for word.
MOST_RUNS = 60
MOST_COPIES = 400
#: How much of what was left is quoted, in code points.
_SHOWN = 60
_DIGITS = re.compile(r"\d+")


def repeats_itself(words: str) -> bool:
    """Whether a long sentence says the same few words over and over, other numbers apart."""
    if len(words) < LONG:
        return False
    parted = _DIGITS.sub("0", words).split()
    return len(parted) > _REPEATS * len(set(parted))


def bounded(text: str, spans: Sequence[Span], seen: Counter[str]) -> list[Span]:
    """The sentences to read, in order: of endless repetition the beginning, and no more than so many copies.

    Args:
        seen: how often each sentence of the document was met so far; runs without end are counted under "".
    """
    read = []
    for span in spans:
        words = span.of(text)
        run = repeats_itself(words)
        key = "" if run else words
        seen[key] += 1
        if seen[key] <= (MOST_RUNS if run else MOST_COPIES):
            read.append(_beginning(text, span) if run else span)
    return read


def _beginning(text: str, span: Span) -> Span:
    cut = text.rfind(" ", span.start + 1, span.start + READ)
    return Span(span.start, cut if cut > span.start else span.start + READ)


def left_out(whole: Sequence[Span], read: Sequence[Span]) -> list[Span]:
    """The parts of sentences, or sentences, that `bounded` did not give back."""
    ends = {one.start: one.end for one in read}
    left = (Span(ends.get(one.start, one.start), one.end) for one in whole)
    return [one for one in left if one.start < one.end]


def warnings_of(text: str, unread: Sequence[Span]) -> tuple[str, ...]:
    """What is said to the person of text that was left unread; nothing where all was read."""
    if not unread:
        return ()
    letters = sum(one.end - one.start for one in unread)
    beginning = " ".join(text[unread[0].start : unread[0].start + _SHOWN].split())
    return (
        f"Words that repeat without end ({letters:,} letters, from “{beginning}” on) are kept, "
        "but only their beginning is read for claims.",
    )
