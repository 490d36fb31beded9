"""Roles in words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: By the role's name, the most trusted first.
ROLES: dict[str, str | Promise] = {
    "administrator": _("Administrator"),
    "editor": _("Editor"),
    "researcher": _("Researcher"),
    "reader": _("Reader"),
}
