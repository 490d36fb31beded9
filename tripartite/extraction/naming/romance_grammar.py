"""The patterns by which French, Spanish and Portuguese names of bodies go on after their head word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.naming.name_words import UPPER, either, head_words, listed

SMALL = "a-zà-öø-ÿœāēīōūşşğıİčćđšžñ"
_WORD = rf"[{UPPER}{SMALL}][\w]*(?:[-‑][\w]+)*"
_ARTICLE = (
    rf"(?:(?:la |le |les |los |las |el |l['’])|(?:La |Le |Les |Los |Las |El |L['’])(?=[{UPPER}]))?"
    r"(?:première |primera |grandes? |hautes? |petite?s? |jeunes? |bonne )?"
)
_OF = r"(?:de la |du |des |de los |de las |de lo |del |de |d['’]|de l['’]|dos |das |do |da )"
_MORE = (
    r"(?:pour |para |pro |aux |sur |contra (?:el |la |los |las )?|contre (?:le |la |les |l['’])?"
    r"|por (?:la |el |los |un |una )?)"
)
#: One more complement, list member, apposed adjective or word, each with its `word`.
COMPLEMENT = re.compile(rf" (?P<link>{_OF}|{_MORE}){_ARTICLE}(?P<word>{_WORD})(?!['’])")
AND = re.compile(rf",? (?:et|y|e|&) (?:{_OF}|(?:l['’]|la |las |los )(?=[{UPPER}]))?(?P<word>{_WORD})(?!['’])")
COMMA = re.compile(rf", (?:{_OF}|l['’]|la |las |los )?(?P<word>{_WORD})(?!['’])")
NEXT = re.compile(rf" (?P<word>{_WORD})(?!['’])")
#: Links after which a verb in the infinitive is no part of a name ("demander à la Confédération de reprendre").
BARE_LINKS = frozenset(("de ", "d'", "d’", "pour ", "para ", "sur ", "por ", "contra "))
LIST_ENDS = re.compile(r"[^.;:()]{0,90}? (?:et|y|e|&) ")
ACRONYM = re.compile(rf"[^.;:()«»“”]{{3,170}}? \(([{UPPER}][\w.&/’'-]{{1,17}})\)")
QUOTED = re.compile(r" (?:«[^«»\n]{2,50}»|“[^“”\n]{2,50}”)")
#: A court's number: "A-1", "n° 4".
NUMBER = re.compile(r" (?:[A-Z]-\d{1,3}|[Nn][°ºo]\.? ?\d{1,3}|núm\. ?\d{1,3})\b")
_LINK = re.compile(r" (?:(?:de|du|des|del|dos|das|do|da)\b|d['’])")
_LINKED_WORD = re.compile(rf" {_WORD} (?:(?:de|du|des|del|dos|das|do|da)\b|d['’])")


@dataclass(frozen=True, slots=True)
class RomanceGrammar:
    """Heads and the words that may or may not follow them.

    Attributes:
        head: a head word, of any sort.
        shared: heads that English has too, or that are common words: they need a link or an adjective behind them.
        firm: common nouns such as "la société" that a company's name follows.
        named: heads that a proper name follows at once ("Hospital Santa Rita").
        press: common nouns such as "diario" with the newspaper's name behind them.
    """

    head: re.Pattern[str]
    shared: frozenset[str]
    firm: re.Pattern[str]
    press: re.Pattern[str]
    named: frozenset[str]
    only_of: frozenset[str]
    adjective: re.Pattern[str]
    list_of_adjectives: re.Pattern[str]
    never: frozenset[str]
    nouns: frozenset[str]
    stop: frozenset[str]

    def is_adjective(self, word: str) -> bool:
        """Whether a small word may be an adjective that agrees with a body's name."""
        return word not in self.never and word not in self.stop and self.adjective.match(word) is not None

    def follows(self, text: str, end: int, head: str, language: str | None) -> bool:
        """Whether what stands behind a shared head makes it a name in these languages."""
        if _LINK.match(text, end):
            return True
        hit = NEXT.match(text, end)
        if hit is None:
            return False
        word = hit["word"]
        if _LINKED_WORD.match(text, end) and (word[0].isupper() or self.is_adjective(word)):
            return True
        if language == "en":
            return False
        if word[0].isupper():
            return head in self.named or self.is_adjective(word.lower())
        return self.is_adjective(word)


@lru_cache(maxsize=1)
def romance_grammar() -> RomanceGrammar:
    """The grammar, compiled from the data once."""
    source, heads = listed("romance"), head_words()
    exact = either(source["adjectives"])
    endings = "|".join(sorted(source["adjective_endings"], key=lambda one: (-len(one), one)))
    small = rf"(?:{exact}|[{SMALL}-]{{2,}}(?:{endings}))"
    name = rf"(?:(?:El|La|Le|Les|Los|Las|L['’]) ?)?[{UPPER}]\w+(?: (?:de |du |del |la )?[{UPPER}]\w+){{0,3}}"
    return RomanceGrammar(
        head=re.compile(rf"(?<![\w-])(?:{either(sorted(heads.romance | set(heads.small)))})(?![\w-])"),
        shared=(heads.english & heads.romance) | heads.homographs,
        firm=re.compile(rf"(?<![\w-])(?:{either(source['firms'])}) (?=[{UPPER}])"),
        press=re.compile(rf"(?<![\w-])(?:{either(source['press'])}) (?P<name>{name})"),
        named=frozenset(source["named"]),
        only_of=frozenset(source["only_of"]),
        adjective=re.compile(rf"{small}$"),
        list_of_adjectives=re.compile(rf"(?:, {small}(?=,| ))* (?:et|y) {small}(?!\w)"),
        never=frozenset(source["never_adjective"]),
        nouns=frozenset(source["infinitive_nouns"]),
        stop=frozenset(source["stop"]),
    )
