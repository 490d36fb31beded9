"""What is wrong with the dates that somebody typed, in their language."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from tripartite.web.rendering.axis import span_of


def wrong_dates(typed: Iterable[str], since: str = "", until: str = "") -> list[str]:
    """A message for each date typed that is none, and one where the first comes after the last; else nothing."""
    told = [
        _("“%(words)s” is no date. Write a year (2019), a month (2019-05) or a day (2019-05-31).") % {"words": one[:40]}
        for one in dict.fromkeys(typed)
        if one and (span_of(one) is None or "/" in one)
    ]
    begin, end = span_of(since), span_of(until)
    if not told and begin and end and begin.first > end.last:
        told.append(
            _("Nothing lies between %(since)s and %(until)s: the first comes after the last.")
            % {"since": since[:40], "until": until[:40]}
        )
    return told
