"""Where nothing is published the public side says so, and never that documents hold nothing of the sort."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override

from tests.web.accounts_made import client_as, with_accounts
from tests.web.made_readings import letter_reading
from tests.web.public_store import walked
from tripartite.pipeline import editing
from tripartite.pipeline.resolving import resolve
from tripartite.store.accounts import Role
from tripartite.store.publications import Extent, country_standing
from tripartite.values.reading import Reading

Put = Callable[[Reading], Reading]

#: What each page says for itself where there is nothing; of a published selection all of it may be untrue.
PRIVATE = (
    "No sanction on a named person is told.",
    "These documents tell of no act of registration.",
    "Nothing is asked in these documents.",
    "Nothing is promised in these documents.",
    "No law is cited in these documents.",
    "No record of a supervisory body is among these documents.",
    "Nothing fits, or these documents hold none.",
    "Nobody is named in these documents.",
    "No disagreement was found.",
    "No dated statement touches one of these rights.",
    "No figure of people is told.",
    "No event fits.",
    "Nothing with a date fits.",
    "No document fits.",
    "Nothing fits.",
    "Nothing holds all of",
    "No statement was found in this document.",
    "No statement begins in this part.",
    "Nothing of this is told of any country yet.",
    "No country in this store is called so.",
)
#: What stands there instead, by the section of the country's file.
SECTIONS = {
    "": "No sanction on a named person has been published so far.",
    "timeline/": "Nothing that fits has been published so far.",
    "people/": "page is published here",
    "organisations/": "No organisation has been published so far.",
    "law/": "No statement that cites a law has been published so far.",
    "proceedings/": "No record of a supervisory body has been published so far.",
    "requests/": "Nothing that fits has been published so far.",
    "commitments/": "Nothing that fits has been published so far.",
    "disagreements/": "No disagreement has been published so far.",
    "figures/": "Nothing that fits has been published so far.",
    "indicators/": "has been published so far.",
}


@pytest.fixture
def anybody(settings: Any) -> Client:
    """Somebody who is not signed in, from elsewhere."""
    with_accounts(settings)
    return Client(REMOTE_ADDR="203.0.113.7")


def test_no_public_page_says_that_there_is_nothing(put: Put, anybody: Client) -> None:
    put(letter_reading())
    resolve()
    editing.publish_country("KAZ", by="ed", extent=Extent.REVIEWED)
    seen = 0
    more = ("/public/search/?q=nowhere", "/public/?find=nowhere", "/public/compare/?a=KAZ&b=KAZ", "/public/due/")
    for address, kind, body in walked(anybody, more=more):
        said = unescape(body)
        assert [one for one in PRIVATE if one in said] == [], (address, kind)
        seen += 1
    assert seen > 20


@pytest.mark.parametrize("section", SECTIONS)
def test_each_section_says_that_nothing_is_published(put: Put, anybody: Client, section: str) -> None:
    put(letter_reading())
    editing.publish_country("KAZ", by="ed", extent=Extent.REVIEWED)
    body = unescape(anybody.get(f"/public/country/KAZ/{section}").content.decode())
    assert re.search(SECTIONS[section], body)


def test_a_document_says_that_no_statement_of_it_is_published(put: Put, anybody: Client, client: Client) -> None:
    name = put(letter_reading()).document.sha256[:12]
    editing.publish_country("KAZ", by="ed", extent=Extent.WORDS)
    said = "No statement of this document has been published so far."
    assert said in anybody.get(f"/public/document/{name}/").content.decode()
    assert said not in client.get(f"/document/{name}/").content.decode()


@pytest.mark.parametrize("language", ["fr", "es", "ru"])
def test_it_is_said_in_every_language(put: Put, anybody: Client, language: str) -> None:
    from django.utils.translation import gettext

    put(letter_reading())
    editing.publish_country("KAZ", by="ed", extent=Extent.REVIEWED)
    body = unescape(anybody.get("/public/country/KAZ/", headers={"Accept-Language": language}).content.decode())
    with override(language):
        assert gettext(SECTIONS[""]) != SECTIONS[""] and gettext(SECTIONS[""]) in body


def test_publishing_a_country_shows_and_preselects_what_is_public(put: Put, settings: Any) -> None:
    with_accounts(settings)
    put(letter_reading())
    resolve()
    editor = client_as(Role.EDITOR)
    before = editor.get("/publishing/country/KAZ/").content.decode()
    assert "Nothing of this country is public at present." in before and 'value="reviewed" checked' in before
    editing.publish_country("KAZ", by="ed", extent=Extent.EVERYTHING, people=True)
    after = unescape(editor.get("/publishing/country/KAZ/").content.decode())
    assert 'value="everything" checked' in after and 'value="yes" checked' in after
    assert "1 of 1" in after and "Nothing of this country" not in after
    now = country_standing("KAZ")
    assert (now.documents, now.of_documents, now.people) == ({Extent.EVERYTHING: 1}, 1, now.of_people)
