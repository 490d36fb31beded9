"""The statements beside a document as markup, made without a template: a page has hundreds of them.

Everything that a document says is escaped here, piece by piece; only this room's own tags are added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from tripartite.web.rendering.addresses import addresses
from tripartite.web.wording.cards import Card


@dataclass(frozen=True, slots=True)
class Beside:
    """What the cards of a page have besides their claims.

    Attributes:
        document: the document's short name, for the way back from the review.
        on_page: whether each leads to its place on the picture of its page.
        may_review, may_publish: the tools of whoever looks.
        history: a statement's history as markup; empty where nobody decided on it.
    """

    document: str
    on_page: bool
    may_review: bool
    may_publish: bool
    history: Callable[[Card], str]


def card_list(cards: Iterable[Card], beside: Beside) -> SafeString:
    """The cards, each an item of a list."""
    foot = _Foot(beside)
    made = [
        f'<li class="card ev-{escape(one.sort)}" id="s-{escape(one.key)}" data-key="{escape(one.key)}"'
        f' data-sort="{escape(one.sort)}">{claim(one)}{beside.history(one)}{foot.of(one)}</li>\n'
        for one in cards
    ]
    return mark_safe("".join(made))


def claim(card: Card) -> str:
    """What a statement says, with its particulars."""
    out = [f'<div class="card-head"><span class="tag">{escape(card.tag)}</span>']
    if card.modality:
        out.append(f'<span class="mode mode-{escape(card.modality_code)}">{escape(card.modality)}</span>')
    if card.when:
        out.append(f'<span class="when">{escape(card.when)}</span>')
    out.append("</div>")
    if card.title:
        title = f'<a href="#e-{escape(card.key)}">{escape(card.title)}</a>'
        out.append(f'<p class="card-title" dir="auto">{title}</p>')
    if card.rows:
        rows = [f'<div><dt>{escape(name)}</dt><dd dir="auto">{escape(value)}</dd></div>' for name, value in card.rows]
        out.append(f'<dl class="rows">{"".join(rows)}</dl>')
    if card.attribution:
        out.append(f'<p class="by">{escape(_("according to %(who)s") % {"who": card.attribution})}</p>')
    return "".join(out)


class _Foot:
    """The lines below the cards: their links, and how sure the reading is."""

    def __init__(self, beside: Beside) -> None:
        links: list[tuple[Callable[[str], str], str, str]] = [(addresses("statement"), "", _("Permanent link"))]
        if beside.on_page:
            links.append((addresses("statement-on-page"), "", _("On the page")))
        if beside.may_publish:
            links.append((addresses("publish", "statement"), "", _("Publishing")))
        if beside.may_review:
            links.append((addresses("review-item"), f"?document={escape(beside.document)}", _("Review")))
        self._links = [(address, query, escape(words)) for address, query, words in links]
        self._words = escape(_("Its words"))
        self._by_hand, self._outside = escape(_("added by a person")), escape(_("claimed by an outside reader"))
        self._sure = _("%(percent)s%% sure (rule %(rule)s)")

    def of(self, card: Card) -> str:
        """The line below one card."""
        links = [
            f'<a class="perma" href="{escape(address(card.key))}{query}">{words}</a>'
            for address, query, words in self._links
        ]
        if not card.title:
            links.insert(0, f'<a href="#e-{escape(card.key)}">{self._words}</a>')
        return f'<p class="card-foot">{" ".join(links)} <span class="sure">{self._standing(card)}</span></p>'

    def _standing(self, card: Card) -> str:
        if card.by_hand:
            return self._by_hand
        if card.by_outside:
            return self._outside
        return escape(self._sure % {"percent": card.percent, "rule": card.rule})
