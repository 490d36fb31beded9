"""What can be published, and how much of it, in words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: By the sort in the address.
SUBJECTS: dict[str, str | Promise] = {
    "country": _("Country"),
    "document": _("Document"),
    "statement": _("Statement"),
    "actor": _("Person"),
}
#: How much of a document leaves.
EXTENTS: dict[str, str | Promise] = {
    "words": _("its words only"),
    "reviewed": _("its words and the statements that a person confirmed"),
    "everything": _("its words and every statement that nobody rejected"),
}
