"""Who asks: the subject of the asking word, tied to a name where the text has one, else the voice of the passage.

Where nobody can be named with some certainty the answer is None: an ask without an asker is better than one put into
the wrong mouth.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.asker_names import ARTICLE, GOVERNMENT, government_at, known_name
from tripartite.extraction.asking.asking import Ask
from tripartite.extraction.asking.by_subject import PRONOUN, by_subject, clause_of, meant_by_pronoun, opening_participle
from tripartite.extraction.asking.grammar import grammar_of
from tripartite.extraction.asking.owners import owner_of
from tripartite.extraction.asking.subjects import CONJUNCTIONS
from tripartite.extraction.asking.told_behind import told_behind
from tripartite.extraction.attributing.attribution import told_in
from tripartite.extraction.attributing.voices import Voices
from tripartite.extraction.naming.nominatives import body_nominative
from tripartite.values.vocabulary import Group

_LABEL = re.compile(r"[^–—.]{3,220}?\s[–—]\s")
#: A quotation that ends within a sentence, and how many sentences one is followed.
_CLOSES = re.compile(r"[^\s(][”\"»]")
_LONGEST_QUOTE = 4
_PRONOUN_SAID = re.compile(r"[”\"»]\s*,?\s*(?:[–—]\s*)?(?:a-t-)?(?P<who>he|she|il|elle|él|ella|он|она)\b")
#: Before a noun of asking: whose it is ("its demand", "the union's call"), or a verb that makes it one's own.
_OWNED = re.compile(
    r"(?:['’]s|s['’]|\b(?:its|their|his|her|our|notre|nos|son|sa|ses|leurs?|sus?|nuestr[oa]s?|его|её|их|наш\w*)|"
    r"\b(?:выдвин|выдвиг|предъяв|оглас|озвуч|представ|вруч|переда|направ|повтор|подтверд|сформулир)\w*(?:\s+[\w«»]+){0,2}|"
    r"\b(?:repeat|renew|reiterat|mak|made|issu|launch|rais|réitér|lanc|renouvel|reiter|hizo|hac|hech)\w*(?:\s+\w+)?)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
#: Who asks together with the subject, told at the sentence's head.
_WITH_WHOM = re.compile(
    r"\W*(?:(?:together|along|jointly) with|alongside|(?:conjointement |ensemble,? )?avec|aux côtés d[eu]s?|"
    r"junto (?:con|a)|en conjunto con|вместе с|совместно с)\s+"
    r"(?:the\s+|la\s+|le\s+|les\s+|l['’]\s?|el\s+|los\s+|las\s+)?",
    re.IGNORECASE,
)
#: What the subject comes, writes or turns out with: "вышли с требованием", "came with a demand".
_WITH = re.compile(
    r"(?<!согласн)(?<!согласны)(?<!солидарность)\b\s(?:со?|with|avec|con)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE
)
#: Prepositions of whom Russian asks: "требования к министерству", "требует от властей".
_TO = re.compile(r"\A(?:ко?|от|со\s+стороны)\s+", re.IGNORECASE)
#: Adverbs that Russian puts between whom it asks and what: "призываю вас немедленно освободить".
_HOW = re.compile(r"(?:\s+(?:немедленно|незамедлительно|безотлагательно|срочно|также|вновь|снова|лично|наконец))+\Z")


def asker_of(analysis: Analysis, voices: Voices, sentence: Sentence, ask: Ask, before: str | None) -> str | None:
    """Who makes an ask, by the names the document gives; None where it cannot be told.

    Args:
        before: who made the ask before it in the sentence, whose subject it shares where it has none ("and urged").
    """
    by = _asker(analysis, voices, sentence, ask, before)
    partner = _partner(analysis, sentence) if by and by != before else None
    return f"{by} {CONJUNCTIONS[sentence.language]} {partner}" if partner and partner not in str(by) else by


def _partner(analysis: Analysis, sentence: Sentence) -> str | None:
    """With whom the sentence says that its subject asks: "Together with the League, we call on ..."."""
    opens = _WITH_WHOM.match(sentence.text)
    if opens is None:
        return None
    named = analysis.mentions_in(sentence, "organisations")
    return next((one.name for one in named if one.start - sentence.start == opens.end()), None)


def _asker(analysis: Analysis, voices: Voices, sentence: Sentence, ask: Ask, before: str | None) -> str | None:
    left = _after_label(analysis, sentence, sentence.text[: ask.start])
    clause = clause_of(analysis, sentence, ask, left)
    at = clause.at
    if left[:2] in ("— ", "– ") and not analysis.speech_at(at):
        told = analysis.neighbour(sentence, -1)
        return _told(analysis, told, told.start + 2) if told else None
    if quoted(left) or ask.voiced or (clause.ours and not analysis.speech_at(at)):
        said = told_behind(analysis, sentence, ask.end)
        if said:
            return said[0]
    if quoted(left):
        said_here = _told(analysis, sentence, at) or _said_after(analysis, voices, sentence, ask.end)
        return said_here or _said_around(analysis, sentence)
    owner = owner_of(sentence.text, sentence.language, ask.start, ask.act) if ask.noun else opening_participle(clause)
    if owner:
        return known_name(analysis, voices, owner, at)
    if ask.voiced or not clause.bare.strip():
        return (None if analysis.speech_at(at) else _told(analysis, sentence, at)) or voices.at(at, alone=ask.voiced)
    if ask.noun and not _OWNED.search(left) and not _WITH.search(left):
        return voices.at(at) if voices.where(at) == "speech" else None
    if sentence.language == "ru" and clause.grammar.passive.search(sentence.text[: ask.end]):
        # "министерству поручено": by whom is not told
        return voices.at(at) if voices.where(at) in ("speech", "committee") else None
    if ask.rule in ("passive", "noun-by") or clause.grammar.passive.search(sentence.text[: ask.end]):
        return _passive(analysis, voices, sentence, ask)
    return by_subject(clause, voices, before)


def _said_around(analysis: Analysis, sentence: Sentence) -> str | None:
    """Who said a quotation of several sentences, told where it ends, or where the quotation before it ended."""
    if analysis.speech_at(sentence.start):
        return None
    after = sentence
    for _ in range(_LONGEST_QUOTE):
        following = analysis.neighbour(after, 1)
        if following is None or following.passage != sentence.passage or _CLOSES.search(after.text):
            break
        after = following
        said = told_behind(analysis, after, 0) if _CLOSES.search(after.text) else None
        if said:
            return said[0]
    before = analysis.neighbour(sentence, -1)
    if before is None or before.passage != sentence.passage or not _CLOSES.search(before.text):
        return None
    said = told_behind(analysis, before, 0)
    return said[0] if said else None


def _said_after(analysis: Analysis, voices: Voices, sentence: Sentence, end: int) -> str | None:
    """Who is told by a pronoun to have said a quotation ("...,” he said"); in a speech, the speaker."""
    said = _PRONOUN_SAID.search(sentence.text, end)
    if said:
        return meant_by_pronoun(analysis, voices, sentence, said.group("who"))
    return voices.at(sentence.start) if analysis.speech_at(sentence.start) else None


def _after_label(analysis: Analysis, sentence: Sentence, left: str) -> str:
    """The words before an ask, the label that opens a speech ("Worker members – ...") blanked."""
    speech = analysis.speech_at(sentence.start)
    label = _LABEL.match(left) if speech and sentence.start <= speech.extent[0] + 2 else None
    return " " * label.end() + left[label.end() :] if label else left


def _told(analysis: Analysis, sentence: Sentence, at: int) -> str | None:
    told = told_in(analysis, sentence, at, at + 1)
    known = {one.name for one in analysis.mentions_in(sentence)}
    grammar = grammar_of(sentence.language)
    return next((name for name in told if name in known or grammar.subject.search(name)), None)


def promiser_of(analysis: Analysis, voices: Voices, sentence: Sentence, promise: Ask) -> str | None:
    """Who promises: the subject of the promising word, else the voice, else the country's Government."""
    named = asker_of(analysis, voices, sentence, promise, None)
    speech = analysis.speech_at(sentence.start)
    if speech and (named is None or named == speech.label):
        return government_or_voice(analysis, voices, sentence)
    return named


def government_or_voice(analysis: Analysis, voices: Voices, sentence: Sentence) -> str | None:
    """Who promises where no subject does: in a speech the country's Government, if it speaks; else the part's voice."""
    speech = analysis.speech_at(sentence.start)
    if speech:
        return government_at(analysis, sentence.start) if speech.group is Group.GOVERNMENT else None
    return voices.at(sentence.start)


def addressee_of(analysis: Analysis, sentence: Sentence, ask: Ask) -> str | None:
    """Whom an ask is put to, as the text names them; "the Government" with its country."""
    if not ask.addressee:
        return None
    words = _TO.sub("", _HOW.sub("", sentence.text[slice(*ask.addressee)].strip(" ,")))
    words = re.sub(r",.*\Z", "", ARTICLE.sub("", words, count=1)) if len(words) > 60 else words
    start = sentence.start + ask.addressee[0]
    if GOVERNMENT.match(words.split(",")[0]):
        return government_at(analysis, start)
    if PRONOUN.fullmatch(words):
        return None
    name = ARTICLE.sub("", words, count=1)
    return (body_nominative(name) if sentence.language == "ru" else None) or name or None


def quoted(before: str) -> bool:
    """Whether a quotation is open after these words."""
    return before.count("“") > before.count("”") or before.count("«") > before.count("»") or before.count('"') % 2 == 1


def _passive(analysis: Analysis, voices: Voices, sentence: Sentence, ask: Ask) -> str | None:
    by = re.compile(r"\s(?:by|par|por)\s+(?:the\s+|la\s+|le\s+|el\s+)?").search(sentence.text, ask.end)
    if by and by.start() - ask.end < 3:
        for mention in analysis.mentions_in(sentence):
            if mention.start - sentence.start == by.end():
                return mention.name
    return voices.at(sentence.start + ask.start)
