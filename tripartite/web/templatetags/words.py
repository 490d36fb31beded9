"""Filters that put values in words, in the language of the page."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from tripartite.store.search import CLOSE, OPEN
from tripartite.web.wording import labels
from tripartite.web.wording.amounts import amount_words, number_words
from tripartite.web.wording.cards import convention_name
from tripartite.web.wording.dates import date_words, year_of
from tripartite.web.wording.locale_names import country_name, language_name

register = template.Library()

register.filter("date_words", date_words)
register.filter("year_of", year_of)
register.filter("number", number_words)
register.filter("amount", amount_words)
register.filter("country_name", country_name)
register.filter("language_name", language_name)
register.filter("convention", convention_name)


@register.filter
def kind(word: str | None) -> str:
    """A document's genre in words."""
    return labels.label(labels.KINDS, word)


@register.filter
def sort(word: str | None) -> str:
    """A sort of statement in words, many of them."""
    return labels.label(labels.SORTS, word)


@register.filter
def event(word: str | None) -> str:
    """A sort of event in words."""
    return labels.label(labels.EVENTS, word)


@register.filter
def hits(snippet: str) -> SafeString:
    """A search snippet with its hits marked: escaped first, marked after."""
    # Only the two marks of the search become tags; whatever the document holds stays text.
    return mark_safe(escape(snippet).replace(OPEN, "<mark>").replace(CLOSE, "</mark>"))


@register.filter
def get(mapping: dict[Any, Any], key: Any) -> Any:
    """The value under a key; None where there is none."""
    return mapping.get(key)


@register.simple_tag(takes_context=True)
def asked(context: dict[str, Any], **changes: Any) -> str:
    """The page's own question with some parts changed, as `?...`; an empty value takes a part away."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else "?"
