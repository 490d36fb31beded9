"""What every page's frame needs: the appearance chosen, the languages offered."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings

from tripartite import __version__
from tripartite.store.accounts import Right
from tripartite.web.access.rights import is_public, may_do
from tripartite.web.views.appearance import chosen

register = template.Library()


@register.simple_tag(takes_context=True)
def appearance(context: dict[str, Any]) -> str:
    """Light, dark or auto."""
    request = context.get("request")
    return chosen(request) if request is not None else "auto"


@register.simple_tag
def languages() -> list[tuple[str, str]]:
    """The languages of the interface, each by its own name."""
    return list(settings.LANGUAGES)


@register.simple_tag
def version() -> str:
    """The program's version, so that browsers fetch changed static files again."""
    return __version__


@register.simple_tag(takes_context=True)
def may(context: dict[str, Any], right: str) -> bool:
    """Whether whoever looks has a right ("review", "publish", "manage"); nobody has any on the public side."""
    request = context.get("request")
    return request is not None and hasattr(request, "user") and may_do(request, Right(right))


@register.simple_tag(takes_context=True)
def public(context: dict[str, Any]) -> bool:
    """Whether this is a page of the public side."""
    request = context.get("request")
    return request is not None and is_public(request)


@register.simple_tag
def accounts_in_use() -> bool:
    """Whether people sign in here."""
    return bool(settings.ACCOUNTS)
