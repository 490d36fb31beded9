"""How a sanction stands today, in words: ended and when, in force, end not told."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from tripartite.casefile.terms import Running, term_of
from tripartite.values.statements import Sanction
from tripartite.web.wording import labels
from tripartite.web.wording.dates import date_words
from tripartite.web.wording.labels import label


def outcome_words(one: Sanction) -> str:
    """What became of a sanction, in a word; empty where nothing is told."""
    return label(labels.OUTCOMES, one.outcome) if one.outcome else ""


def term_words(one: Sanction, on: date) -> str:
    """How a sanction stands on a day ("ended August 2019", "in force"); empty for what has no term."""
    term = term_of(one, on)
    if term is None:
        return ""
    end = date_words(term.end)
    if term.running is Running.ENDED:
        return f"{_('ended')} {end}".strip()
    if term.running is Running.IN_FORCE:
        return _("in force")
    return _("end not told") if not end else f"{_('until')} {end}"
