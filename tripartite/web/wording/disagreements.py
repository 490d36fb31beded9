"""What a disagreement is about and why it is judged as it is, in the language of the page.

The words are those of `tripartite.casefile.disagreements` and `tripartite.casefile.matters`; what is not known stands
as it was said.
"""

from __future__ import annotations

import re

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from tripartite.casefile.asks import asks
from tripartite.casefile.disagreements import Disagreement
from tripartite.web.wording.dates import date_words
from tripartite.web.wording.labels import EVENTS, MEASURES, SANCTIONS, Label, label
from tripartite.web.wording.verdict_reasons import verdict_reason_words

_TITLES: tuple[tuple[re.Pattern[str], Label], ...] = (
    (re.compile(r"name of (?P<who>.+)"), gettext_lazy("name of %(who)s")),
    (re.compile(r"office of (?P<who>.+)"), gettext_lazy("office of %(who)s")),
    (re.compile(r"spelling of (?P<who>.+)"), gettext_lazy("spelling of %(who)s")),
    (re.compile(r"registration of (?P<who>.+)"), gettext_lazy("registration of %(who)s")),
    (re.compile(r"article (?P<number>\S+) of (?P<who>.+)"), gettext_lazy("article %(number)s of %(who)s")),
    (re.compile(r"date of (?P<sort>[a-z-]+): (?P<who>.+)"), gettext_lazy("date (%(sort)s): %(who)s")),
    (re.compile(r"when it is due to (?P<what>.+)"), gettext_lazy("when it is due to %(what)s")),
    (re.compile(r"when the Government is to report next"), gettext_lazy("when the Government is to report next")),
    (
        re.compile(r"reasons given for refusing or closing (?P<who>.+)"),
        gettext_lazy("reasons given for refusing or closing %(who)s"),
    ),
    (
        re.compile(r"how often (?P<who>.+) applied or was refused"),
        gettext_lazy("how often %(who)s applied or was refused"),
    ),
    (re.compile(r"how it is told: (?P<what>.+)"), gettext_lazy("how it is told: %(what)s")),
    (
        re.compile(r"imprisonment for the killing of (?P<who>.+)"),
        gettext_lazy("imprisonment for the killing of %(who)s"),
    ),
    (re.compile(rf"(?P<sort>{'|'.join(map(str, SANCTIONS))}) of (?P<who>.+)"), gettext_lazy("%(sort)s: %(who)s")),
)
_CLASH = re.compile(r"(?P<one>.+) and (?P<other>.+) cannot both be right")
_QUOTED_CLASH = re.compile(r"“(?P<one>.+)” and “(?P<other>.+)” cannot both be right")
_SIDES = re.compile(r"the voices take different sides: (?P<sides>.+)")


def matter_title(matter: str) -> str:
    """What a disagreement is about; codes and dates in it as words."""
    for pattern, words in _TITLES:
        found = pattern.fullmatch(matter)
        if found:
            return str(words) % {name: _part(name, said) for name, said in found.groupdict().items()}
    return _dotted(matter)


def _part(name: str, said: str) -> str:
    if name == "sort":
        return str(label({**EVENTS, **SANCTIONS}, said))
    if name != "what":
        return said
    if said == "change the law":
        return _("change the law")
    asked = next((one.label for one in asks() if one.label["en"] == said), None)
    return _dotted(said) if asked is None else asked.get(_language(), said)


def _dotted(said: str) -> str:
    """Parts set apart by dots: a code first, a date last."""
    first, *others = said.split(" · ")
    known = {**EVENTS, **MEASURES}
    return " · ".join([str(known[first]) if first in known else first, *map(date_words, others)])


def why_words(one: Disagreement) -> str:
    """Why it is judged as it is."""
    why = one.why
    labels = [value.labels for value in one.values if value.labels]
    sides = {each["en"]: each.get(_language(), each["en"]) for each in labels}
    if found := _QUOTED_CLASH.fullmatch(why):
        both = {name: sides.get(said, said) for name, said in found.groupdict().items()}
        return _("“%(one)s” and “%(other)s” cannot both be right") % both
    if found := _CLASH.fullmatch(why):
        numbers = {name: _number(said) for name, said in found.groupdict().items()}
        return _("%(one)s and %(other)s cannot both be right") % numbers
    if found := _SIDES.fullmatch(why):
        told = "; ".join(sides.get(one, one) for one in found["sides"].split("; "))
        return _("the voices take different sides: %(sides)s") % {"sides": told}
    return verdict_reason_words(why)


def _number(said: str) -> str:
    """A number or its bounds, as `tripartite.casefile.disagreements` writes them."""
    if said.startswith("at least "):
        return _("at least %(number)s") % {"number": said[9:]}
    if said.startswith("at most "):
        return _("at most %(number)s") % {"number": said[8:]}
    low, to, high = said.partition(" to ")
    return _("%(low)s to %(high)s") % {"low": low, "high": high} if to else said


def _language() -> str:
    return (get_language() or "en").split("-")[0]
