"""The small grammar that reading events needs, kept as data by language (`data/event_grammar/LANGUAGE.json`).

Tense, legal rules, what makes a date that of a law or a deadline, relative and joining words, voice and doers.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "data" / "event_grammar"


@dataclass(frozen=True, slots=True)
class EventGrammar:
    """Compiled patterns of one language.

    Attributes:
        past: a verb that tells of the past.
        rule: a verb that lays down a rule.
        law_before_date, deadline: what stands right before a date that dates no act.
        relative: words that open a relative clause.
        that: what opens a clause that somebody says.
        joining: words that may stand before the date that heads a clause.
        verb: words that show that a date further on belongs to another predicate.
        by: what stands right before an agent; `passive`: right before a passive participle.
        doers: bodies that usually do rather than suffer.
        compared, through: what stands before a date compared with ("down from 19 in"), or up to which is counted.
        people: whom a reduced relative clause tells of ("workers dismissed for ..."); `after_participle`: what follows.
        named: nouns that name a happening again and again ("the strike").
        charge: what stands before an offence that somebody is accused of.
        kept_from: verbs of preventing, before what is to be prevented.
        before_attribute, after_attribute: what stands around a participle that describes ("the detained workers").
        columns: kinds of event and the heads of table columns that give their dates.
    """

    past: re.Pattern[str]
    rule: re.Pattern[str]
    law_before_date: re.Pattern[str]
    deadline: re.Pattern[str]
    relative: re.Pattern[str]
    that: re.Pattern[str]
    joining: re.Pattern[str]
    verb: re.Pattern[str]
    by: re.Pattern[str]
    passive: re.Pattern[str]
    doers: re.Pattern[str]
    compared: re.Pattern[str]
    through: re.Pattern[str]
    people: re.Pattern[str]
    after_participle: re.Pattern[str]
    named: re.Pattern[str]
    charge: re.Pattern[str]
    kept_from: re.Pattern[str]
    before_attribute: re.Pattern[str]
    after_attribute: re.Pattern[str]
    columns: tuple[tuple[str, re.Pattern[str]], ...]


@lru_cache(maxsize=8)
def event_grammar(language: str) -> EventGrammar:
    """The grammar of a language; English for a language that is not read."""
    path = FOLDER / f"{language}.json"
    if not path.is_file():
        return event_grammar("en")
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    columns: dict[str, str] = data.pop("columns")
    words: dict[str, str] = data
    whole = {key: rf"(?<!\w)(?:{value})(?!\w)" for key, value in words.items()}
    article = r"\s+(?:(?:the|an?|le|la|les|el|los|las|end of|fin de?|конца|начала)\s+)*(?:l[’'])?$"
    return EventGrammar(
        past=_compiled(whole["past"]),
        rule=_compiled(whole["rule"]),
        law_before_date=_compiled(rf"(?<!\w)(?:{words['law_before_date']})\s*$"),
        deadline=_compiled(rf"(?<!\w)(?:{words['deadline']}){article}"),
        relative=_compiled(whole["relative"]),
        that=_compiled(rf"(?<!\w)(?:{words['that']})"),
        joining=_compiled(whole["joining"]),
        verb=_compiled(whole["verb"]),
        by=_compiled(rf"(?<!\w)(?:{words['by']}){article}"),
        passive=_compiled(rf"(?<!\w)(?:{words['passive']})\s+(?:\w+\s+)?$"),
        doers=_compiled(whole["doers"]),
        compared=_compiled(rf"(?<!\w)(?:{words['compared']})\s*$"),
        through=_compiled(rf"(?<!\w)(?:{words['through']})\s*$"),
        people=_compiled(rf"(?<!\w)(?:{words['people']})(?:\s\w+(?:ly|ment|mente))?\s+$"),
        after_participle=_compiled(rf"\s+(?:{words['after_participle']})(?!\w)"),
        named=_compiled(rf"(?<!\w)(?:{words['named']})$"),
        kept_from=_compiled(
            rf"(?<!\w)(?:{words['kept_from']})\s+(?:(?:the|an?|any|all|further|such|its|their|more|la|le|les|el|los|las)\s+)?$"
        ),
        before_attribute=_compiled(rf"(?:^|(?<!\w)(?:{words['before_attribute']})(?:,?\s+\w+(?:ly|ment|mente))?\s+)$"),
        after_attribute=_compiled(rf"\s+(?:{words['after_attribute']})(?!\w)"),
        charge=_compiled(rf"(?<!\w)(?:{words['charge']})(?!\w)"),
        columns=tuple((kind, _compiled(rf"\s*(?:{head})\s*")) for kind, head in columns.items()),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
