"""The interface's catalogues are complete and compiled: every message in French, Spanish and Russian."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

WEB = Path(__file__).parent.parent.parent / "tripartite" / "web"
IN_TEMPLATES = re.compile(r"""\{%\s*translate\s+(?:"([^"]+)"|'([^']+)')""")
IN_CODE = re.compile(r"""(?<![\w.])(?:_|gettext|gettext_noop)\(\s*"((?:[^"\\]|\\.)+)"\s*\)""")
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")


def catalogue(language: str) -> Catalog:
    with (WEB / "locale" / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, locale=language)


@pytest.mark.parametrize("language", ["fr", "es", "ru"])
def test_every_message_is_translated_with_its_placeholders(language: str) -> None:
    for message in catalogue(language):
        if not message.id:
            continue
        asked = message.id if isinstance(message.id, tuple) else (message.id,)
        given = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(given) and "fuzzy" not in message.flags, message.id
        for one in given:
            assert set(PLACEHOLDER.findall(one)) == set(PLACEHOLDER.findall(asked[-1])), message.id


@pytest.mark.parametrize("language", ["fr", "es", "ru"])
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    with (WEB / "locale" / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in catalogue(language):
        if message.id and isinstance(message.id, str):
            said = compiled.pgettext(message.context, message.id) if message.context else compiled.gettext(message.id)
            assert said == message.string


def test_every_message_of_the_pages_is_in_the_catalogues() -> None:
    known = {message.id[0] if isinstance(message.id, tuple) else message.id for message in catalogue("fr")}
    said = set()
    for template in WEB.rglob("*.html"):
        said |= {one or other for one, other in IN_TEMPLATES.findall(template.read_text(encoding="utf-8"))}
    for module in WEB.rglob("*.py"):
        said |= set(IN_CODE.findall(module.read_text(encoding="utf-8")))
    assert said, "no message was found"
    assert sorted(said - known) == []
