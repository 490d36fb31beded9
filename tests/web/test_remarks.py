"""Remarks in the reader's language; searches that readers keep; a disagreement that comes back; a path of a proxy."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import pytest
from django.test import Client
from django.urls import set_script_prefix
from django.utils import translation

from tests.web.accounts_made import client_as, with_accounts
from tests.web.made_readings import letter_reading
from tests.web.test_side_by_side import Put
from tripartite.store.accounts import Role
from tripartite.store.decisions import Verdict, decide
from tripartite.store.disputes import keep_disputes, matter_of
from tripartite.store.models import Statement
from tripartite.values.reading import Legibility, PageLegibility, Reading
from tripartite.web.wording.remarks import remark_words


@pytest.mark.parametrize(
    ("said", "french"),
    [
        ("The page is empty.", "La page est vide."),
        ("It holds more than 5,000 files.", "Elle contient plus de 5,000 fichiers."),
        ("It has no pages.", "Il n’a pas de pages."),
        (
            "Words that repeat without end (2,140 letters, from “on 3 May” on) are kept, but only their beginning is "
            "read for claims.",
            "(2,140 lettres, à partir de « on 3 May »)",
        ),
        ("2 of 9 pages could not be read (pages 3, 4); see the pages' own remarks.", "2 sur 9 (3, 4)"),
        ("Nobody has said this yet.", "Nobody has said this yet."),
    ],
)
def test_remarks_are_told_in_the_readers_language(said: str, french: str) -> None:
    with translation.override("fr"):
        told = remark_words(said)
    assert french in told
    with translation.override("en"):
        assert remark_words("The page is empty.") == "The page is empty."


def test_a_documents_warnings_are_translated(client: Client, put: Put) -> None:
    pages = (PageLegibility(page=1, characters=0, source="none", warnings=("The page is empty.",)),)
    one = put(replace(letter_reading(), legibility=Legibility(pages=pages, warnings=("The same bytes came twice.",))))
    client.cookies["django_language"] = "es"
    page = client.get(f"/document/{one.document.sha256[:12]}/").content.decode()
    assert "La página está vacía." in page and "El mismo archivo llegó dos veces." in page


def test_a_reader_keeps_searches_and_may_change_nothing_else(settings: object, letter: Reading) -> None:
    with_accounts(settings)
    reader, other = client_as(Role.READER), client_as(Role.RESEARCHER)
    sent = {"name": "Pilots", "query": "q=pilots"}
    assert reader.post("/search/save/", sent).status_code == 302
    assert "Pilots</a>" in reader.get("/search/").content.decode()
    assert "Pilots</a>" not in other.get("/search/").content.decode()
    key = Statement.objects.all()[0].key
    assert reader.post(f"/review/{key}/", {"verdict": "accepted"}).status_code == 403
    assert client_as(None).post("/search/save/", sent)["Location"].startswith("/sign-in/")


def test_a_rejection_undone_brings_its_disagreement_back(letter: Reading) -> None:
    key, other = Statement.objects.filter(sort__in=("figures", "events")).values_list("key", flat=True)[:2]
    told = [(key, "pilots dismissed"), (other, "pilots dismissed")]
    keep_disputes("KAZ", told)
    decision = decide(key, Verdict.REJECTED, by="local")
    assert matter_of(key) == matter_of(other) == ""
    with patch("tripartite.web.views.review.file_of", lambda country: keep_disputes(country, told)):
        Client(SERVER_NAME="localhost").post(f"/review/{key}/", {"verdict": "withdrawn", "seen": str(decision.pk)})
    assert matter_of(key) == matter_of(other) == "pilots dismissed"


def test_under_a_proxys_path_the_public_side_stays_below_it(settings: object, letter: Reading) -> None:
    with_accounts(settings)
    # A real server sets what stands before every address; the test client leaves it alone.
    set_script_prefix("/tools/")
    try:
        with patch("tripartite.web.access.doors.something_is_public", return_value=True):
            assert Client().get("/")["Location"] == "/tools/public/"
    finally:
        set_script_prefix("/")
