"""What every page's frame needs: the appearance chosen, the languages offered."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings

from tripartite import __version__
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
