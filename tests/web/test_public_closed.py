"""From the moment a name is withheld until every public document was looked through, nothing public is shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.web.made_readings import letter_reading
from tests.web.public_store import actor_key, english, russian, walked
from tripartite.pipeline import editing, publicising, publicising_later
from tripartite.pipeline.leaving import public_records
from tripartite.pipeline.resolving import resolve
from tripartite.store import models, public_work
from tripartite.store.public_copy import count_change, private_side, public_side, something_is_public
from tripartite.store.publications import Extent
from tripartite.values.errors import PublicClosed
from tripartite.values.reading import Reading

Put = Callable[[Reading], Reading]
ADDRESSES = (
    "/public/",
    "/public/country/KAZ/",
    "/public/country/KAZ/people/",
    "/public/search/?q=Karagash",
    "/public/documents/",
    "/public/due/",
    "/public/feed/",
    "/public/calendar.ics",
    "/public/statements.jsonl",
    "/public/no-such-page/",
)
NAME = re.compile(r"olkhin|olchin|ольхин|daria|дарь", re.IGNORECASE)
FORM = {"name": "Daria Olkhina", "spellings": "Olchina\nДарья Ольхина"}


@pytest.fixture
def nobody_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits is not done: as if the program were stopped just after the decision."""
    monkeypatch.setattr(publicising_later, "wake", lambda: None)


@pytest.fixture
def public(put: Put, client: Client) -> Client:
    """Three documents published whole, no name withheld; the one person at their own machine."""
    for one in (english(), russian(), letter_reading()):
        put(one)
    resolve()
    editing.publish_country("KAZ", by="ed", extent=Extent.EVERYTHING, people=True)
    client.defaults["SERVER_NAME"] = "localhost"
    return client


def shown(client: Client) -> dict[str, int]:
    """The status of every address; no page may give the name."""
    found = {}
    for address in ADDRESSES:
        answer = client.get(address)
        body = (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode()
        assert NAME.search(body) is None, address
        found[address] = answer.status_code
    return found


def test_nothing_is_shown_until_the_documents_were_looked_through(public: Client, nobody_works: None) -> None:
    assert "Olkhina" in public.get("/public/country/KAZ/people/").content.decode()
    assert public.post("/publishing/", FORM).status_code == 302
    assert set(shown(public).values()) == {503}
    assert public.get("/public/", headers={"Accept-Language": "fr"}).headers["Retry-After"] == "20"
    with pytest.raises(PublicClosed):
        public_records()
    assert something_is_public(), "the site does not say that nothing was ever published"
    page = public.get("/publishing/").content.decode()
    assert "The public side is closed." in page and "This has not begun yet." in page
    publicising_later.work()
    assert shown(public) == dict.fromkeys(ADDRESSES, 200) | {"/public/no-such-page/": 404}
    page = public.get("/publishing/").content.decode()
    assert "The public side was made anew" in page and "3 documents are public" in page
    for address, kind, body in walked(public):
        assert "Olkhina" not in body, (address, kind)


def test_it_opens_before_the_documents_are_made_anew_and_without_them(
    public: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    leaks, made = publicising._leaks, publicising._public

    def looking(*given: Any) -> bool:
        with private_side():
            assert public_work.closed() or seen, "it is closed while documents are looked through"
        return leaks(*given)

    def making(*given: Any) -> Any:
        statuses = shown(public)
        with public_side():
            seen.append((statuses["/public/"], models.Document.objects.count()))
        assert "Made anew: " in public.get("/publishing/how-far/").content.decode()
        return made(*given)

    monkeypatch.setattr(publicising, "_leaks", looking)
    monkeypatch.setattr(publicising, "_public", making)
    public.post("/publishing/", FORM)
    assert seen == [(200, 0)] * 3, "all three have the name, so all are out, and the public side is open"
    with public_side():
        assert models.Document.objects.count() == 3


def test_a_document_without_the_name_stays(public: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    there: list[int] = []
    made = publicising._public

    def making(*given: Any) -> Any:
        with public_side():
            there.append(models.Document.objects.count())
            assert not models.Actor.objects.filter(name__icontains="berezin").exists()
        return made(*given)

    monkeypatch.setattr(publicising, "_public", making)
    public.post("/publishing/", {"name": "Anton Berezin"})
    assert there == [2, 2, 2]


def test_a_page_begun_before_the_decision_does_not_leave_after_it(public: Client, nobody_works: None) -> None:
    from tripartite.web.views import country

    before = country.country_file

    def meanwhile(code: str) -> Any:
        with private_side():
            editing.withhold(actor_key("Daria Olkhina"), by="ed", later=True)
        return before(code)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(country, "country_file", meanwhile)
        answer = public.get("/public/country/KAZ/people/")
    assert answer.status_code == 503 and "Olkhina" not in answer.content.decode()


def test_what_cannot_be_done_is_told_and_leaves_it_closed(public: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publicising, "_leaks", lambda *_: 1 / 0)
        public.post("/publishing/", FORM)
    assert set(shown(public).values()) == {503}
    page = public.get("/publishing/").content.decode()
    assert "This was broken off" in page and "Try once more" in page
    assert public.post("/publishing/again/").status_code == 302
    assert shown(public)["/public/"] == 200


def test_what_a_stopped_program_left_is_gone_on_with(public: Client, nobody_works: None) -> None:
    public.post("/publishing/", FORM)
    models.PublicWork.objects.update(state="making", done=1, total=3)
    assert public.get("/public/").status_code == 503
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publicising_later, "wake", publicising_later.work)
        publicising_later.look_after()
    assert shown(public)["/public/"] == 200 and not public_work.any_waiting()


def test_what_another_program_puts_in_meanwhile_is_looked_through_too(
    public: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = 0
    leaks = publicising._leaks

    def looking(*given: Any) -> bool:
        nonlocal looked
        looked += 1
        if looked == 2:
            count_change()
        return leaks(*given)

    monkeypatch.setattr(publicising, "_leaks", looking)
    public.post("/publishing/", {"name": "Nobody Namedhere"})
    assert looked == 3 + 3 + 3, "twice in the copy, once what was made anew"
    assert not public_work.closed()


def test_ending_a_withholding_closes_nothing(public: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    public.post("/publishing/", FORM)
    key = actor_key("Daria Olkhina")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publicising_later, "wake", lambda: None)
        public.post(f"/publishing/actor/{key}/", {"do": "show-again"})
        assert shown(public)["/public/"] == 200
    publicising_later.work()
    assert "Olkhina" in public.get("/public/country/KAZ/people/").content.decode()


def test_the_command_opens_what_a_site_left_closed(public: Client, nobody_works: None) -> None:
    public.post("/publishing/", FORM)
    editing.withhold_name("Daria Olkhina", by="local")
    assert shown(public)["/public/"] == 200
    assert not public_work.any_waiting()
