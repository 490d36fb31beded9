"""Tags that set what a page has hundreds of, made without templates of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from tripartite.web.rendering.blocks import Block
from tripartite.web.rendering.card_list import Beside, card_list
from tripartite.web.rendering.country_rows import country_rows, map_lands, map_rows
from tripartite.web.rendering.set_text import set_text
from tripartite.web.wording import fields, labels
from tripartite.web.wording.cards import Card

register = template.Library()

register.simple_tag(country_rows)
register.simple_tag(map_lands)
register.simple_tag(map_rows)


@register.simple_tag(takes_context=True)
def text_blocks(context: dict[str, Any], blocks: Sequence[Block]) -> SafeString:
    """The blocks of a document's text."""
    return set_text(blocks, context["name"], pictures=_has_pictures(context))


@register.simple_tag(takes_context=True)
def statement_cards(context: dict[str, Any], cards: Sequence[Card]) -> SafeString:
    """The cards of statements beside a document, each with its history where a person decided on it."""
    histories: Mapping[str, Any] = context.get("histories") or {}

    def history(card: Card) -> str:
        told = histories.get(card.key)
        if not told:
            return ""
        made = render_to_string("web/review/history.html", {"card": card, "history": told})
        word = labels.label(fields.STATUSES, context["statuses"].get(card.key))
        return format_html(
            '<details class="more card-history"><summary>{}</summary>{}</details>', word, SafeString(made)
        )

    return card_list(
        cards,
        Beside(
            document=context["name"],
            on_page=_has_pictures(context) and not context.get("page"),
            may_review=bool(context.get("may_review")),
            may_publish=bool(context.get("may_publish")),
            history=history,
        ),
    )


def _has_pictures(context: dict[str, Any]) -> bool:
    return bool(context["row"].media_type == "application/pdf" and not context.get("on_public_side"))
