"""Filters that put values in words, in the language of the page."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from tripartite.casefile.records import Record
from tripartite.resolution.latin import romanised
from tripartite.store.search import CLOSE, OPEN
from tripartite.web.paging import Pages
from tripartite.web.wording import fields, labels, rights
from tripartite.web.wording.actor_reasons import actor_reason_words
from tripartite.web.wording.amounts import amount_words, number_words
from tripartite.web.wording.cards import Card, card_of, convention_name
from tripartite.web.wording.conventions import law_name
from tripartite.web.wording.dates import date_words, moment_words, year_of
from tripartite.web.wording.disagreements import matter_title, why_words
from tripartite.web.wording.highlighting import parts_with_words
from tripartite.web.wording.locale_names import country_name, language_name
from tripartite.web.wording.remarks import remark_words
from tripartite.web.wording.roles import ROLES
from tripartite.web.wording.titles import titled

register = template.Library()

register.filter("date_words", date_words)
register.filter("year_of", year_of)
register.filter("moment", moment_words)
register.filter("number", number_words)
register.filter("amount", amount_words)
register.filter("country_name", country_name)
register.filter("language_name", language_name)
register.filter("convention", convention_name)
register.filter("law_name", law_name)
register.filter("why", why_words)
register.filter("matter", matter_title)
register.filter("remark", remark_words)
register.filter("titled", titled)


@register.filter
def as_written_only(name: str) -> bool:
    """Whether a name's script does not come to Latin letters well enough to compare it in any other spelling."""
    return not romanised(name)


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
    return mapping.get(key) if mapping else None


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


@register.simple_tag(takes_context=True)
def without(context: dict[str, Any], name: str) -> str:
    """The page's own question without one part."""
    return asked(context, **{name: "", "page": ""})


@register.simple_tag(takes_context=True)
def narrow(context: dict[str, Any], name: str, value: str) -> str:
    """The page's own question with one more part; the year is a date range."""
    if name == "year":
        return year_link(context, value)
    return asked(context, **{name: value, "page": ""})


@register.simple_tag(takes_context=True)
def year_link(context: dict[str, Any], year: str) -> str:
    """The page's own question of one year alone."""
    return asked(context, **{"from": year, "to": year, "page": ""})


@register.filter
def words_marked(text: str, words: str) -> SafeString:
    """A text with the words of a search marked: cut first, each part escaped, marked after."""
    # Every part is escaped by itself; only this filter's own tags are added.
    return mark_safe(
        "".join(
            f"<mark>{escape(part)}</mark>" if hit else str(escape(part)) for part, hit in parts_with_words(text, words)
        )
    )


@register.filter
def sanction(word: str | None) -> str:
    """A sort of sanction in words."""
    return labels.label(labels.SANCTIONS, word)


@register.filter
def act(word: str | None) -> str:
    """An act of registration in words."""
    return labels.label(labels.ACTS, word)


@register.filter
def measure(word: str | None) -> str:
    """What a figure counts, in words."""
    return labels.label(labels.MEASURES, word)


@register.filter
def organisation_type(word: str | None) -> str:
    """What sort of body an organisation is, in words."""
    return labels.label(labels.ORGANISATION_TYPES, word)


@register.filter
def verdict(word: str) -> str:
    """How the values of a disagreement stand to each other, in words."""
    return labels.label(labels.VERDICTS, word)


@register.filter
def lane(word: str) -> str:
    """A lane of the timeline's picture in words."""
    return labels.label(labels.LANES, word)


@register.filter
def theme(code: str) -> str:
    """A right at issue, in law or in practice, in the language of the page."""
    return rights.theme_name(code)


@register.filter
def card(record: Record) -> Card:
    """The card of a record."""
    return card_of(record)


@register.filter
def unlocalized(number: float) -> str:
    """A number as markup needs it: a point for the fraction and no separators, whatever the language."""
    return f"{number:g}" if abs(number) < 1e5 else str(number)


@register.simple_tag(takes_context=True)
def page_link(context: dict[str, Any], pages: Pages, number: int) -> str:
    """The address of another page of a list."""
    return asked(context, **{pages.name: number})


@register.filter
def status(word: str | None) -> str:
    """How a statement stands, in words."""
    return labels.label(fields.STATUSES, word)


@register.filter
def judgement(word: str | None) -> str:
    """What a person said of two namings, in words."""
    return labels.label(fields.JUDGEMENTS, word)


@register.filter
def reject_reason(words: str) -> str:
    """Why a person rejected: a common reason in the language of the page, the person's own words as they stand."""
    return str(fields.REASONS.get(words, words))


@register.filter
def actor_reason(words: str) -> str:
    """Why two names are, or may be, of one: in the language of the page where it is one of the common reasons."""
    return actor_reason_words(words)


@register.filter
def role(word: str | None) -> str:
    """An account's role in words."""
    return labels.label(ROLES, word) if word else ""
