"""Who asks: the subject of the asking word, tied to a name where the text has one, else the voice of the passage.

Where nobody can be named with some certainty the answer is None: an ask without an asker is better than one put into
the wrong mouth.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.asking.asker_names import ARTICLE, BODIES, GOVERNMENT, government_at, known_name
from tripartite.extraction.asking.asking import Ask
from tripartite.extraction.asking.grammar import grammar_of
from tripartite.extraction.asking.subjects import candidates, joined, subjects_of
from tripartite.extraction.attributing.attribution import told_in
from tripartite.extraction.attributing.voices import Voices
from tripartite.extraction.rulebook import LANGUAGES
from tripartite.values.spans import Span
from tripartite.values.vocabulary import Group

_ASIDE = re.compile(r"\s*(?:\([^()]*)?\)?[\s,]*")
_LABEL = re.compile(r"[^–—.]{3,220}?\s[–—]\s")
#: "..., the League said today": what stands before and after the name of who said the clause before.
_BEHIND = re.compile(r",[”\"’]?\s+(?:the\s+)?\Z")
_SAID = re.compile(
    r"(?:\s*\([^()]{1,40}\))?(?:,[^,;]{2,90},)?\s+(?:has\s+|have\s+|also\s+)?(?:said|says)"
    r"(?=\s*[.,;]|\s+(?:today|yesterday|on|in|this|last|at|after|following|ahead)\b|\s*\Z)"
)
_PRONOUN_SAID = re.compile(r"[”\"»]\s*,?\s*(?:[–—]\s*)?(?:a-t-)?(?P<who>he|she|il|elle|él|ella|он|она)\b")
#: Before a noun of asking: whose it is ("its demand", "the union's call"), or a verb that makes it one's own.
_OWNED = re.compile(
    r"(?:['’]s|s['’]|\b(?:its|their|his|her|our|notre|nos|son|sa|ses|leurs?|sus?|nuestr[oa]s?|его|её|их|наш\w*)|"
    r"\b(?:repeat|renew|reiterat|mak|made|issu|launch|rais|réitér|lanc|renouvel|reiter|hizo|hac|hech)\w*(?:\s+\w+)?)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
#: An aside that tells who the subject is: "the Union, which has 3,000 members, demands".
_RELATIVE = re.compile(r",\s+(?:qui|que|dont|who|which|whose|quien|cuy[oa]|котор\w+)\s[^,;]{2,140}\Z")
_PRONOUN = re.compile(
    r"it|them|him|her|us|me|you|lui|leur|le|la|les|eux|vous|tu|usted(?:es)?|его|её|ее|их|им|ему|вас|вам|тебя",
    re.IGNORECASE,
)
#: Adverbs that Russian puts between whom it asks and what: "призываю вас немедленно освободить".
_HOW = re.compile(r"(?:\s+(?:немедленно|незамедлительно|безотлагательно|срочно|также|вновь|снова|лично|наконец))+\Z")
_CLITIC = re.compile(r"(?:\b(?:les?|lui|leur|l[ao]s?)\s|\bl['’])(?:(?:a|ont|ha|han)\s)?\Z", re.IGNORECASE)
#: The subject is whoever a relative pronoun right before the verb takes up: "the treasurer, who urged".
_WHO = re.compile(r",\s*(?:who|qui|quien|который|которая)\Z", re.IGNORECASE)
_RU_PREPOSITION = re.compile(
    r"\b(?:в|во|на|с|со|к|ко|по|за|о|об|от|до|из|у|для|при|под|над|без|через|между|перед|против|после)\s+\Z",
    re.IGNORECASE,
)


def asker_of(analysis: Analysis, voices: Voices, sentence: Sentence, ask: Ask, before: str | None) -> str | None:
    """Who makes an ask, by the name the document gives; None where it cannot be told.

    Args:
        before: who made the ask before it in the sentence, whose subject it shares where it has none ("and urged").
    """
    grammar = grammar_of(sentence.language)
    at = sentence.start + ask.start
    left = _after_label(analysis, sentence, sentence.text[: ask.start])
    bare = grammar.auxiliary.sub("", left)
    bare = (_RELATIVE.sub("", bare.rstrip(" ,")) if left.rstrip().endswith(",") else bare).rstrip(" ,")
    first = len(left) - len(left.lstrip())
    if left[:2] in ("— ", "– ") and not analysis.speech_at(at):
        told = analysis.neighbour(sentence, -1)
        return _told(analysis, told, told.start + 2) if told else None
    if quoted(left):
        return _told(analysis, sentence, at) or _said_after(analysis, voices, sentence, ask.end)
    if ask.voiced or not bare.strip():
        said = said_behind(analysis, sentence, ask.end) if ask.voiced else None
        if said:
            return said[0]
        return (None if analysis.speech_at(at) else _told(analysis, sentence, at)) or voices.at(at, alone=ask.voiced)
    if ask.noun and not _OWNED.search(left):
        return voices.at(at) if voices.where(at) == "speech" else None
    if ask.rule in ("passive", "noun-by") or grammar.passive.search(sentence.text[: ask.end]):
        return _passive(analysis, voices, sentence, ask)
    found = [one for one in candidates(analysis, grammar, sentence, ask.start) if one.start >= first]
    governed = grammar.governed.search(f"{left}{sentence.text[ask.start : ask.end].split()[0]} ")
    governed = governed or grammar.governed.search(left)
    subjects = subjects_of(grammar, sentence.text, found)
    ours = bool(voices.committee()) and voices.where(at) == "committee"
    # "regrets that the Government has sent nothing and requests it to": whom "it" means is not who asks.
    if ours and subjects and GOVERNMENT.match(subjects[-1].name) and _is_asked(sentence.text, ask):
        return voices.at(at)
    # "clashed with workers demanding back pay": a participle belongs to the noun before it, whatever that noun is.
    # After a comma it belongs to the subject: "they petitioned the ministry, demanding back pay".
    own = grammar.participle.match(sentence.text, ask.start) and not left.rstrip().endswith(",")
    nouns = found if own else subjects
    near = next((one for one in reversed(nouns) if _ASIDE.fullmatch(bare, min(one.end, len(bare)))), None)
    if near is None and sentence.language == "ru" and found and _ASIDE.fullmatch(bare, min(found[-1].end, len(bare))):
        # "в связи с изложенным Союз требует": the participle after a preposition is no subject, the name after it is
        near = found[-1] if not _RU_PREPOSITION.search(sentence.text[: found[-1].start]) else None
    if near and not governed:
        return known_name(analysis, voices, joined(sentence, found, near), at)
    relative = _WHO.search(bare)
    if relative and not governed:
        people = analysis.mentions_in(Span(sentence.start, sentence.start + relative.start() + 1), "people")
        meant = people[-1].name if people else found[-1].name if found else None
        if meant:
            return known_name(analysis, voices, meant, at)
    if grammar.we_form.match(sentence.text, ask.start):
        return voices.at(at)
    if grammar.first_person.search(bare):
        return voices.at(at)
    speaking = voices.where(at) in ("speech", "committee")
    opening = grammar.opening_pronoun.match(sentence.text) or grammar.third_person.match(bare)
    linked = bool(grammar.linked.search(bare[-5:] + " ")) or bare.endswith(",")
    if before and linked:
        return before
    if opening and (linked or grammar.third_person.fullmatch(bare)):
        return voices.at(at) if speaking else _meant(analysis, voices, sentence, opening.group())
    if subjects:
        nearest = bool(governed or grammar.participle.match(sentence.text, ask.start))
        conference = next((one for one in reversed(subjects) if BODIES[0][0].search(one.name)), None)
        chosen = subjects[-1] if nearest else conference or subjects[0]
        return known_name(analysis, voices, joined(sentence, found, chosen), at)
    if opening:
        return voices.at(at) if speaking else _meant(analysis, voices, sentence, opening.group())
    we = grammar.first_person.match(f"{sentence.text.split(maxsplit=1)[0]}") if sentence.text.strip() else None
    return voices.at(at) if speaking or we else None


def said_behind(analysis: Analysis, sentence: Sentence, since: int) -> tuple[str, int] | None:
    """Who is told behind a clause to have said it, and where that begins: "X should do so, the League said today"."""
    text = sentence.text
    if sentence.language != "en" or " sa" not in text[since:]:
        return None
    for one in analysis.mentions_in(sentence):
        start, end = one.start - sentence.start, one.end - sentence.start
        if one.sort != "places" and start > since and _BEHIND.search(text, since, start) and _SAID.match(text, end):
            return one.name, text.rindex(",", 0, start)
    return None


def _is_asked(text: str, ask: Ask) -> bool:
    """Whether the one asked is only a pronoun: "requests it to", "le pide que", "lui demande de"."""
    if ask.addressee:
        return bool(_PRONOUN.fullmatch(text[slice(*ask.addressee)].strip(" ,")))
    return bool(_CLITIC.search(text, max(0, ask.start - 12), ask.start))


def _said_after(analysis: Analysis, voices: Voices, sentence: Sentence, end: int) -> str | None:
    """Who is told by a pronoun to have said a quotation ("...,” he said"); in a speech, the speaker."""
    said = _PRONOUN_SAID.search(sentence.text, end)
    if said:
        return _meant(analysis, voices, sentence, said.group("who"))
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
    words = _HOW.sub("", sentence.text[slice(*ask.addressee)].strip(" ,"))
    words = re.sub(r",.*\Z", "", ARTICLE.sub("", words, count=1)) if len(words) > 60 else words
    start = sentence.start + ask.addressee[0]
    if GOVERNMENT.match(words.split(",")[0]):
        return government_at(analysis, start)
    if _PRONOUN.fullmatch(words):
        return None
    return ARTICLE.sub("", words, count=1) or None


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


def _meant(analysis: Analysis, voices: Voices, sentence: Sentence, pronoun: str) -> str | None:
    """Whom a pronoun means: for "he" and "she" the person named last, else the subject of the sentence before."""
    before = analysis.neighbour(sentence, -1)
    if before is None or before.language not in LANGUAGES:
        return None
    grammar = grammar_of(before.language)
    if grammar.person_pronoun.match(pronoun.strip()):
        people = analysis.mentions_in(before, "people")
        return people[-1].name if people else None
    found = candidates(analysis, grammar, before, len(before.text))
    subjects = subjects_of(grammar, before.text, found)
    return known_name(analysis, voices, joined(before, found, subjects[0]), before.start) if subjects else None
