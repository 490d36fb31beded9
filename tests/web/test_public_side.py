"""The public side: what was published and nothing else; a withheld name in none of its spellings anywhere."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.web.accounts_made import with_accounts
from tests.web.made_readings import letter_reading
from tests.web.public_store import RUSSIAN, SAID, WITHHELD, actor_key, english, published, walked
from tripartite.pipeline import editing
from tripartite.pipeline.leaving import public_records, records_with_names_hidden
from tripartite.pipeline.resolving import resolve
from tripartite.publishing import tables
from tripartite.publishing.jsonlines import json_lines
from tripartite.store import models
from tripartite.store.public_copy import place, public_side
from tripartite.store.publications import Extent
from tripartite.values.reading import Reading

Put = Callable[[Reading], Reading]


@pytest.fixture
def anybody(settings: Any) -> Client:
    """Somebody who is not signed in, from elsewhere."""
    with_accounts(settings)
    return Client(REMOTE_ADDR="203.0.113.7")


def test_everything_is_private_until_it_is_published(put: Put, anybody: Client) -> None:
    one = put(letter_reading())
    assert "Nothing has been published" in anybody.get("/public/").content.decode()
    name = one.document.sha256[:12]
    for address in (f"document/{name}/", "country/KAZ/", "country/KAZ/people/", f"statement/{key_of('events')}/"):
        assert anybody.get(f"/public/{address}").status_code == 404, address
    assert 'class="hit"' not in anybody.get("/public/search/?q=harbour*").content.decode()
    assert list(public_records()) == []


def key_of(sort: str) -> str:
    return models.Statement.objects.filter(sort=sort)[0].key


def test_no_spelling_of_a_withheld_name_is_anywhere(put: Put, anybody: Client) -> None:
    published(put)
    seen = 0
    for address, kind, body in walked(anybody):
        found = WITHHELD.search(body) or WITHHELD.search(address)
        assert found is None, (address, kind, body[max(0, found.start() - 80) : found.end() + 40])
        seen += 1
    assert seen > 40


@pytest.mark.parametrize("words", ["Olkhina", "olkh*", "Ольхин*", "Daria", "Дарью", "Mbekou", "Chantal", "FreeOlkhina"])
def test_a_search_for_the_name_finds_nothing(put: Put, anybody: Client, words: str) -> None:
    published(put)
    assert "Nothing published so far holds all of" in anybody.get("/public/search/", {"q": words}).content.decode()
    assert anybody.get("/public/search/", {"q": "arrested"}).content.decode().count('class="hit"') == 1


def test_the_database_of_the_public_side_does_not_hold_the_name(put: Put, store: Path) -> None:
    published(put)
    with public_side():
        from tripartite.store.documents import readings

        assert models.Document.objects.count() == 2
        for one in readings():
            assert not WITHHELD.search(str(one)), one
    with sqlite3.connect(place()) as raw:
        for (table,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if table.endswith(("_data", "_idx", "_docsize", "_config")):
                continue
            for row in raw.execute(f"SELECT * FROM {table}"):
                told = " ".join(str(value) for value in row if not isinstance(value, bytes))
                assert not WITHHELD.search(told), (table, told[:300])
    # Deleted rows are overwritten, not only let go: the name is not in the file's free pages either.
    for file in place().parent.glob("public.sqlite3*"):
        assert b"Olkhina" not in file.read_bytes(), file


def test_a_pseudonym_stands_in_square_brackets_everywhere(put: Put, anybody: Client) -> None:
    published(put)
    people = anybody.get("/public/country/KAZ/people/").content.decode()
    assert "[Worker A]" in people and "Anton Berezin" in people
    with public_side():
        names = set(models.Actor.objects.filter(sort="people").values_list("name", flat=True))
    assert names == {"[Worker A]", "Anton Berezin"}, "who is withheld has no entry of their own"
    sanctions = public_records(sorts=["sanctions"])
    assert {one.statement.person for one in sanctions} >= {"[Worker A]", "[name withheld]", "Anton Berezin"}  # type: ignore[attr-defined]


def test_quotes_still_quote_exactly(put: Put) -> None:
    published(put)
    with public_side():
        from tripartite.store.documents import reading_of

        for one in public_records():
            text = reading_of(one.document.sha256).text
            for evidence in one.statement.evidence:
                assert text[evidence.start : evidence.end] == evidence.words


def test_exports_hold_no_name_public_or_whole(put: Put) -> None:
    published(put)
    for found in (public_records(), list(records_with_names_hidden())):
        assert len(found) > 5
        made = "".join(json_lines(found)) + "".join(f"{name}{table}" for name, table in tables.tables(found))
        assert WITHHELD.search(made) is None
        assert "[Worker A]" in made


def test_what_editors_see_is_unchanged(put: Put, client: Client) -> None:
    published(put)
    name = english().document.sha256[:12]
    body = client.get(f"/document/{name}/").content.decode()
    assert "Daria Olkhina" in body and "[name withheld]" not in body
    hits = client.get("/search/", {"q": "Olkhina"}).content.decode()
    assert 'class="hit"' in hits and "with the names that are withheld from the public" in hits
    people = client.get("/country/KAZ/people/").content.decode()
    assert "Olkhina" in people


def test_pages_kept_ready_are_never_those_of_the_other_side(put: Put, client: Client, anybody: Client) -> None:
    published(put)
    for _time in range(2):
        assert WITHHELD.search(anybody.get("/public/country/KAZ/").content.decode()) is None
        with public_side():
            public = models.Document.objects.get(languages__icontains="ru").sha256
        assert WITHHELD.search(anybody.get(f"/public/document/{public[:12]}/").content.decode()) is None
        from tripartite.web.casefiles import country_file

        assert any("Olkhina" in ledger.actor.name for ledger in country_file("KAZ").people)


def test_it_is_shown_again_when_the_withholding_ends(put: Put, anybody: Client) -> None:
    published(put)
    editing.show_again(actor_key("Daria Olkhina"), by="ed")
    assert 'class="hit"' in anybody.get("/public/search/", {"q": "Olkhina"}).content.decode()


def test_a_name_in_the_words_alone_can_be_hidden(put: Put, anybody: Client) -> None:
    published(put)
    assert 'class="hit"' in anybody.get("/public/search/", {"q": "Karagash"}).content.decode()
    editing.withhold_words(["Ilya Karagash"], by="ed")
    assert 'class="hit"' not in anybody.get("/public/search/", {"q": "Karagash"}).content.decode()
    assert "aragash" not in str([one.statement for one in public_records()])


def test_an_editor_withholds_a_name_that_no_list_of_people_has(put: Put, settings: Any, anybody: Client) -> None:
    from tests.web.accounts_made import client_as
    from tripartite.store.accounts import Role

    published(put)
    form = {"name": "Ilya Karagash", "spellings": "Karagashin\n", "pseudonym": "Town One", "reason": "asked for"}
    assert client_as(Role.RESEARCHER).post("/publishing/", form).status_code == 403
    editor = client_as(Role.EDITOR)
    assert 'name="spellings"' in editor.get("/publishing/").content.decode()
    assert "aragash" in str([one.statement for one in public_records()])
    assert editor.post("/publishing/", form)["Location"] == "/publishing/"
    for address, kind, body in walked(anybody):
        assert "aragash" not in body and WITHHELD.search(body) is None, (address, kind)
    assert "[Town One]" in str([one.statement for one in public_records()])
    (kept,) = [one for one in models.Withholding.objects.filter(superseded_by=None) if "Ilya Karagash" in one.names]
    assert kept.by == "a-editor" and kept.reason == "asked for" and "Karagashin" in kept.names
    editor.post("/publishing/", {"name": "ilya karagash"})
    (again,) = [one for one in models.Withholding.objects.filter(superseded_by=None) if "Ilya Karagash" in one.names]
    assert again.pseudonym == "" and "Karagashin" in again.names, "a spelling once given stays"


def test_the_form_withholds_a_person_of_the_lists_too(put: Put, client: Client) -> None:
    published(put)
    assert client.post("/publishing/", {"name": "anton berezin"}, SERVER_NAME="localhost").status_code == 302
    assert "Berezin" not in str([one.statement for one in public_records()])
    assert models.Withholding.objects.filter(key=actor_key("Anton Berezin"), superseded_by=None).count() == 1


@pytest.mark.parametrize("form", [{"name": " "}, {"name": "7"}, {"name": "Ilya Karagash", "pseudonym": "Karagash"}])
@pytest.mark.parametrize(
    ("language", "said"), [("en", "hoose|ive it"), ("fr", "oisiss|onnez"), ("es", "lija|scr"), ("ru", "ите")]
)
def test_what_cannot_be_withheld_is_told(
    put: Put, client: Client, form: dict[str, str], language: str, said: str
) -> None:
    import re

    answer = client.post("/publishing/", form, SERVER_NAME="localhost", headers={"Accept-Language": language})
    notice = re.search(r'role="alert">([^<]+)<', answer.content.decode())
    assert answer.status_code == 422 and notice is not None and re.search(said, notice[1]), notice
    assert models.Withholding.objects.count() == 0


def test_a_withholding_stays_one_persons_when_the_person_is_put_together_anew(put: Put, client: Client) -> None:
    published(put)
    key = actor_key("Anton Berezin")
    editing.withhold(key, by="ed", spellings=["Tosha"])
    models.Withholding.objects.filter(key=key, superseded_by=None).update(key="anearlierkey")
    page = client.get(f"/publishing/actor/{key}/", SERVER_NAME="localhost").content.decode()
    assert "The name is withheld in everything that leaves." in page
    editing.withhold(key, by="ed", pseudonym="Worker C")
    (now,) = [one for one in models.Withholding.objects.filter(superseded_by=None, lifted=False) if key == one.key]
    assert "Tosha" in now.names and not models.Withholding.objects.filter(key="anearlierkey", superseded_by=None)
    editing.show_again(key, by="ed")
    assert "Anton Berezin" in str([one.statement for one in public_records()])


def test_taking_back_takes_out_at_once(put: Put, anybody: Client) -> None:
    one = put(letter_reading())
    resolve()
    address = f"/public/document/{one.document.sha256[:12]}/"
    editing.publish_document(one.document.sha256, by="ed", extent=Extent.EVERYTHING)
    assert anybody.get(address).status_code == 200
    editing.publish_document(one.document.sha256, by="ed", public=False)
    assert anybody.get(address).status_code == 404
    assert public_records() == []


@pytest.mark.parametrize(("extent", "sorts"), [(Extent.WORDS, 0), (Extent.REVIEWED, 1), (Extent.EVERYTHING, 8)])
def test_how_much_of_a_document_leaves(put: Put, extent: Extent, sorts: int) -> None:
    from tripartite.store.decisions import Verdict, decide

    one = put(letter_reading())
    resolve()
    decide(key_of("registrations"), Verdict.ACCEPTED, by="anna")
    decide(key_of("figures"), Verdict.REJECTED, by="anna")
    editing.publish_document(one.document.sha256, by="ed", extent=extent)
    found = public_records()
    expected = {Extent.WORDS: set(), Extent.REVIEWED: {"registrations"}}.get(extent)
    said = {record.statement.sort for record in found}
    if expected is not None:
        assert said == expected
    else:
        assert "figures" not in said and "people" not in said and "sanctions" in said


def test_one_statement_by_itself_takes_its_passage_along_and_no_more(put: Put, anybody: Client) -> None:
    one = put(letter_reading())
    resolve()
    editing.publish_statement(key_of("registrations"), by="ed")
    found = public_records()
    assert [record.statement.sort for record in found] == ["registrations"]
    body = anybody.get(f"/public/document/{found[0].document.sha256[:12]}/").content.decode()
    assert "refused to register" in body and "sentenced" not in body and "release Ms Olkhina" not in body
    assert found[0].document.sha256 != one.document.sha256


def test_a_statement_can_be_kept_private_in_a_public_document(put: Put) -> None:
    one = put(letter_reading())
    resolve()
    editing.publish_statement(key_of("sanctions"), by="ed", public=False)
    editing.publish_document(one.document.sha256, by="ed", extent=Extent.EVERYTHING)
    assert "sanctions" not in {record.statement.sort for record in public_records()}


def test_a_persons_page_is_public_only_by_itself(put: Put, anybody: Client) -> None:
    one = put(letter_reading())
    resolve()
    editing.publish_document(one.document.sha256, by="ed", extent=Extent.EVERYTHING)
    assert "/actor/" not in anybody.get("/public/country/KAZ/people/").content.decode()
    editing.publish_actor(actor_key("Daria Olkhina"), by="ed")
    body = anybody.get("/public/country/KAZ/people/").content.decode()
    assert "/public/actor/" in body


def test_what_a_person_rejects_leaves_the_public_side(put: Put, django_capture_on_commit_callbacks: Any) -> None:
    from tripartite.store.decisions import Verdict, decide

    one = put(letter_reading())
    resolve()
    editing.publish_document(one.document.sha256, by="ed", extent=Extent.EVERYTHING)
    with django_capture_on_commit_callbacks(execute=True):
        decide(key_of("sanctions"), Verdict.REJECTED, by="anna")
    assert "sanctions" not in {record.statement.sort for record in public_records()}


def test_who_decided_what_and_where_it_came_from_stay_private(put: Put, anybody: Client) -> None:
    from tripartite.store.decisions import Verdict, decide

    one = put(letter_reading())
    resolve()
    decide(key_of("registrations"), Verdict.ACCEPTED, by="secret-reviewer", reason="heard it on the quay")
    editing.publish_country("KAZ", by="secret-editor", extent=Extent.EVERYTHING, people=True)
    for address, _kind, body in walked(anybody):
        for private in ("secret-reviewer", "secret-editor", "quay", "/home/reader"):
            assert private not in body, (address, private)
    assert anybody.get(f"/public/document/{one.document.sha256[:12]}/original/").status_code == 404


def test_the_tools_are_not_there(put: Put, anybody: Client) -> None:
    published(put)
    private = ("review/", "review/names/", "publishing/", "accounts/", "account/", "sign-in/")
    for address in private:
        assert anybody.get(f"/public/{address}").status_code == 404, address
    for address in (f"review/{key_of('events')}/", "review/names/"):
        assert anybody.post(f"/public/{address}", {"verdict": "accepted", "seen": "0"}).status_code in (403, 404)
    assert models.Decision.objects.count() == 0


def test_whoever_is_signed_in_sees_the_public_side_as_anybody(put: Put, settings: Any) -> None:
    from tests.web.accounts_made import client_as
    from tripartite.store.accounts import Role

    with_accounts(settings)
    published(put)
    body = client_as(Role.ADMINISTRATOR).get("/public/country/KAZ/").content.decode()
    assert "a-administrator" not in body and "/review/" not in body and "/publishing/" not in body


def test_the_public_copy_cannot_be_written_by_a_page(put: Put) -> None:
    from django.db import OperationalError

    published(put)
    with public_side(), pytest.raises(OperationalError):
        models.Document.objects.all().delete()


def test_home_leads_there_where_something_is_public(put: Put, anybody: Client) -> None:
    assert anybody.get("/")["Location"] == "/sign-in/"
    published(put)
    assert anybody.get("/")["Location"] == "/public/"


def test_the_readings_that_are_hidden_do_hold_the_name() -> None:
    """Lest the tests above prove nothing."""
    assert WITHHELD.search(str(english())) and all(WITHHELD.search(one) for one in (*SAID[:2], *RUSSIAN))


def test_whatever_is_kept_ready_is_kept_apart_for_the_two_sides() -> None:
    """A cache of something out of the database has the side in its key; the others hold nothing of the store."""
    import re

    root = Path(__file__).parent.parent.parent / "tripartite"
    kept = re.compile(r"@lru_cache\(.*?\)\ndef (\w+)\((.*?)\)", re.DOTALL)
    of_no_store = {
        "_made_by",
        "locale_of",
        "_stemmer",
        "_pattern",
        "_locale",
        "_country_name",
        "_world",
        "_read",
        "_in_locale",
        "_in_words",
        "_cut",
    }
    found = set()
    for room in ("store", "pipeline", "web"):
        for module in (root / room).rglob("*.py"):
            for name, arguments in kept.findall(module.read_text(encoding="utf-8")):
                found.add(name)
                assert "stamp" in arguments or name in of_no_store or name == "_opened", (module.name, name)
    assert {"_overview", "_country_file", "_opened"} <= found
