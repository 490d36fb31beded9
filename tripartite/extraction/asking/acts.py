"""The acts that one ask asks for: "to repeal section 4 and to inform the Office" is two."""

from __future__ import annotations

import re

from tripartite.extraction.asking.asking import Ask
from tripartite.extraction.asking.grammar import Grammar
from tripartite.values.spans import Span

#: "(1)", "(a)", "(iii)", "2.", "b)" before an item of a list set in a sentence.
MARK = re.compile(
    r"(?<![^\s\[“\"])(?:\(\s?(?:\d{1,2}|[a-zа-я]|[ivx]{1,5})\s?\)|\b(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}(?:\.[-–—]|[-–—](?=\s)|°\.?-?)|[•▪·‣])\s*"
)
_TAIL = re.compile(r"[\s.,;:\]”»–—-]+(?:(?:and|or|et|ou|y|o|и|или)[\s.,;:]*)?\Z")
#: What joins an item of a list to its lead-in ("prie le gouvernement: a) de libérer ...").
JOINED = re.compile(r"(?:to|de|à|que|a que)\s+|(?:d|qu)['’]\s?")
#: How far back, in code points, the grammar of one act is looked at.
_REACH = 400
#: What is asked as a whole clause is divided as one.
_DIVIDED = {"whole": "that"}
_AFTER_OF = re.compile(
    r"\b(?:of|between|with|by|for|from|to|de|du|des|del|entre)\s+(?:(?:the|la|le|los|las)\s+|l['’])?[A-Z][\w’'-]*\Z"
)
#: Qualities joined before one noun: "their immediate and unconditional release".
_QUALITIES = re.compile(
    r"\s*(?:(?:the|an?|his|her|their|its|all|this|la|le|les|sa|son|leur|su|una?)\s+)?(?:\w+ly\s+)?"
    r"(?:immediate|full|prompt|swift|speedy|urgent|thorough|independent|impartial|unconditional|safe|fair|free|complete|total|"
    r"transparent|effective|genuine|meaningful|peaceful|inclusive|credible|rapid|open|decent|better|"
    r"immédiate|totale|rapide|pleine|inmediata|plena|pronta)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?!The\b|An?\b)[A-Z]\w")
_NAME = re.compile(r"(?:(?:the|la|le|el)\s+|l['’])?[A-Z]{2,}")
_ENCLOSED = re.compile(r"\([^()]{0,300}\)|[“«][^”»]{0,600}[”»]")
_LEAD = re.compile(r"[\s,:;•–—-]+")


def acts_of(grammar: Grammar, ask: Ask, text: str, until: int) -> list[Span]:
    """The acts of an ask, as spans of the sentence's text.

    Args:
        until: where the ask's clause ends (the sentence's end, or the next ask's clause).
    """
    start = _first(text, ask.act, until)
    if ask.puts == "whole" and until - start < 3:
        return [Span(ask.start, ask.end)]
    if text[ask.act : ask.act + 1] in (":", "") and MARK.match(text, start):
        return enumerated(text, start, until)
    kind = _DIVIDED.get(ask.puts, ask.puts)
    marks = list(MARK.finditer(text, start, until))
    if len(marks) > 1 and text[ask.act : marks[0].start()].rstrip().endswith(":"):
        return enumerated(text, marks[0].start(), until)
    return divided(grammar, kind, text, start, until)


def enumerated(text: str, start: int, until: int) -> list[Span]:
    """The items of a list set in a sentence: "(1) ...; (2) ...; and (3) ..."."""
    marks = list(MARK.finditer(text, start, until))
    ends = [mark.start() for mark in marks[1:]] + [until]
    found = []
    for mark, end in zip(marks, ends, strict=True):
        joined = JOINED.match(text, mark.end(), end)
        first = joined.end() if joined else mark.end()
        if text[first:end].strip():
            found.append(Span(first, trimmed(text, first, end)))
    return found


def divided(grammar: Grammar, kind: str, text: str, start: int, until: int) -> list[Span]:
    """The acts joined by "and", commas and semicolons in `text[start:until]`; `kind` is "do", "that" or "noun"."""
    spans: list[Span] = []
    enclosed = _parentheses(text, start, until)
    at, nested = start, -1
    stop = _stopped(grammar, text, at, until)
    for found in grammar.splits[kind].finditer(text, start, until):
        semicolon = ";" in found.group()
        if found.start() - at < 4 or any(low < found.start() < high for low, high in enclosed):
            continue
        if kind == "noun" and not semicolon and (found.start() > stop or _paired(text, found)):
            continue
        if kind == "noun" and _QUALITIES.fullmatch(text, at, found.start()):
            continue
        groups = found.groupdict()
        if groups.get("bare") or groups.get("verb"):
            if nested >= 0 and len(text[nested : found.start()].split()) < 8:
                continue
            nested = -1
            if not _parts(grammar, text, at, found):
                purpose = grammar.purpose.search(text, max(at, found.start() - _REACH), found.start())
                nested = found.end() if purpose else -1
                continue
        if _ends(grammar, kind, text, found):
            until = found.start()
            break
        if kind == "noun" and not semicolon and _NAMED.match(text, found.end()):
            continue
        spans.append(Span(at, trimmed(text, at, min(stop, found.start()) if kind == "noun" else found.start())))
        at = found.end()
        stop = _stopped(grammar, text, at, until)
    spans.append(Span(at, trimmed(text, at, min(stop, until))))
    pairs = [part for span in spans for part in (_pair(grammar, text, span) if kind == "noun" else [span])]
    return [span for span in pairs if len(span) > 2]


def _pair(grammar: Grammar, text: str, span: Span) -> list[Span]:
    """Two bare nouns joined ("wage increases and labour law reform") are two things asked for."""
    found = grammar.pair.match(text, span.start, span.end)
    if found is None or _QUALITIES.fullmatch(text, span.start, found.start("link")):
        return [span]
    return [Span(span.start, found.start("link")), Span(found.end("link"), span.end)]


def _paired(text: str, found: re.Match[str]) -> bool:
    """Whether two names are joined inside one thing asked for ("the inclusion of the ITUC and the IOE")."""
    return bool(_AFTER_OF.search(text, max(0, found.start() - 60), found.start()) and _NAME.match(text, found.end()))


def _parts(grammar: Grammar, text: str, at: int, found: re.Match[str]) -> bool:
    """Whether a verb after a bare "and" or comma begins an act of its own, and not a second verb of the same."""
    before = text[max(at, found.start() - _REACH) : found.start()]
    words = before.split()
    if len(words) < 2 or grammar.verb.fullmatch(words[-1]) or grammar.relative.search(before):
        return False
    verb = grammar.verb.match(text, found.end())
    if verb and grammar.also_noun.fullmatch(verb.group()) and not grammar.objects.match(text, verb.end()):
        return False
    if verb and grammar.reporting.fullmatch(verb.group()):
        return True
    return not grammar.purpose.search(before)


def _ends(grammar: Grammar, kind: str, text: str, found: re.Match[str]) -> bool:
    """Whether a new statement follows ("and a man died", "; none has been seen"), no further thing asked for."""
    if kind == "noun":
        return bool(grammar.asserts.match(text, found.end()))
    semicolon = found.group().lstrip().startswith(";") and not found.group().rstrip(" ").endswith((" to", " de", " à"))
    return semicolon and not grammar.continues.match(text, found.end())


def _stopped(grammar: Grammar, text: str, start: int, until: int) -> int:
    stop = grammar.stops.search(text, start + 3, until)
    return stop.start() if stop else until


def _first(text: str, at: int, until: int) -> int:
    lead = _LEAD.match(text, at, until)
    return lead.end() if lead else at


def _parentheses(text: str, start: int, until: int) -> list[tuple[int, int]]:
    return [found.span() for found in _ENCLOSED.finditer(text, start, until)]


def trimmed(text: str, start: int, end: int) -> int:
    """`end` moved back over white space, closing punctuation and a dangling "and"."""
    tail = _TAIL.search(text, start, end)
    return tail.start() if tail and tail.start() > start else end
