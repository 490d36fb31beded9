"""What falls due on a day; doubtful pairs and names taken out, by plain forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.made_readings import Maker, composed, letter_reading, reading
from tripartite.pipeline.resolving import resolve
from tripartite.store import models
from tripartite.store.actors import judge
from tripartite.store.decisions import Verdict, decide
from tripartite.store.outcomes import Outcome, confirm
from tripartite.values.reading import Reading
from tripartite.values.statements import Event, Organisation, Person
from tripartite.values.vocabulary import EventKind, OrganisationType, PassageKind


@pytest.fixture
def local(client: Client) -> Client:
    """A browser on the machine itself."""
    client.defaults["SERVER_NAME"] = "localhost"
    return client


def page(client: Client, address: str) -> LexborHTMLParser:
    response = client.get(address)
    assert response.status_code == 200, address
    return LexborHTMLParser(response.content.decode())


@pytest.fixture
def rivals(put: Callable[[Reading], Reading]) -> list[str]:
    """Two bodies of one acronym whose names say different things; the keys of their namings."""
    for number, name in enumerate(("Free Union of Harbour Pilots", "Independent Union of Harbour Pilots")):
        text, passages = composed(((PassageKind.PARAGRAPH, f"The {name} (UHP) met on the quay."),))
        body = Maker(text)(Organisation, name, name=name, acronyms=("UHP",), type=OrganisationType.UNION)
        put(reading(text, passages, (body,), file=f"rival-{number}.txt", title=f"Letter of {name}"))
    resolve()
    return list(models.Statement.objects.order_by("key").values_list("key", flat=True))


def pair_form(tree: LexborHTMLParser) -> dict[str, str]:
    return {
        one.attributes["name"] or "": one.attributes.get("value") or ""
        for one in tree.css_first(".judge").css("input")
        if one.attributes.get("name") not in (None, "csrfmiddlewaretoken")
    }


def actors_of(keys: list[str]) -> set[str]:
    return set(models.ActorName.objects.filter(statement__key__in=keys).values_list("actor__key", flat=True))


@pytest.mark.parametrize(("verdict", "bodies"), [("same", 1), ("different", 2), ("not-sure", 2)])
def test_a_doubtful_pair_is_judged(local: Client, rivals: list[str], verdict: str, bodies: int) -> None:
    tree = page(local, "/review/names/?country=KAZ")
    sides = [one.text() for one in tree.css(".pair-side h3")]
    assert any("Free" in one for one in sides) and any("Independent" in one for one in sides)
    assert len(tree.css(".pair-side .excerpts mark")) == 2
    assert local.post("/review/names/?country=KAZ", pair_form(tree) | {"verdict": verdict}).status_code == 302
    assert len(actors_of(rivals)) == bodies
    after = page(local, "/review/names/?country=KAZ")
    assert "No pair is in doubt" in after.css_first("main").text() and "local" in after.css_first("#review").text()
    assert models.Judgement.objects.get().by == "local"


def test_two_judges_never_overwrite_each_other(local: Client, rivals: list[str]) -> None:
    form = pair_form(page(local, "/review/names/?country=KAZ"))
    judge(rivals[0], rivals[1], "different", by="boris")
    response = local.post("/review/names/?country=KAZ", form | {"verdict": "same"})
    assert response.status_code == 409 and "meanwhile" in response.content.decode()
    assert [one.by for one in models.Judgement.objects.all()] == ["boris"]
    again = page(local, "/review/names/?country=KAZ").css_first(".judge-again")
    seen = again.css_first('input[name="seen"]').attributes["value"]
    assert local.post("/review/names/?country=KAZ", form | {"verdict": "same", "seen": seen}).status_code == 302
    assert len(actors_of(rivals)) == 1


def test_judging_needs_a_name_and_two_namings(local: Client, rivals: list[str]) -> None:
    form = pair_form(page(local, "/review/names/?country=KAZ"))
    assert local.post("/review/names/", form | {"verdict": "nonsense"}).status_code == 404
    assert local.post("/review/names/", form | {"verdict": "same", "left": "none"}).status_code == 404
    local.defaults["REMOTE_ADDR"] = "192.0.2.7"
    assert local.post("/review/names/", form | {"verdict": "same"}).status_code == 403
    assert models.Judgement.objects.count() == 0


def test_a_naming_is_taken_out_of_an_actor(local: Client, put: Callable[[Reading], Reading]) -> None:
    for number in range(3):
        text, passages = composed(((PassageKind.PARAGRAPH, f"Daria Olkhina spoke, {number}."),))
        made = Maker(text)(Person, "Daria Olkhina", name="Daria Olkhina")
        put(reading(text, passages, (made,), file=f"{number}.txt", title=f"Letter {number}"))
    resolve()
    key = models.Actor.objects.get().key
    tree = page(local, f"/actor/{key}/?in=KAZ")
    button = tree.css('.naming button[name="naming"]')
    assert len(button) == 3
    naming = button[1].attributes["value"] or ""
    response = local.post(f"/actor/{key}/apart/?in=KAZ", {"naming": naming})
    assert response.status_code == 302 and response["Location"].endswith("?in=KAZ")
    assert len(page(local, response["Location"]).css(".naming")) == 2
    assert models.Actor.objects.count() == 2
    assert {one.verdict for one in models.Judgement.objects.all()} == {"different"}
    assert local.post(f"/actor/{key}/apart/", {"naming": "none"}).status_code == 404


def test_one_form_is_taken_out_of_a_naming_and_its_acts_follow(
    local: Client, put: Callable[[Reading], Reading]
) -> None:
    text, passages = composed(((PassageKind.PARAGRAPH, "Vera Saiden was jailed. Minister Saiden was dismissed."),))
    make = Maker(text)
    cook = make(Person, "Vera Saiden", name="Vera Saiden", variants=("Minister Saiden",))
    jailed = make(Event, "Vera Saiden was jailed", kind=EventKind.ARREST, who=("Vera Saiden",))
    fined = make(Event, "Minister Saiden was dismissed", kind=EventKind.DISMISSAL, who=("Minister Saiden",))
    put(reading(text, passages, (cook, jailed, fined), file="a.txt", title="Letter"))
    resolve()
    key, naming = models.Actor.objects.get().key, models.ActorName.objects.first().statement.key  # type: ignore[union-attr]
    form = {"naming": naming, "form": "Minister Saiden"}
    assert page(local, f"/actor/{key}/?in=KAZ").css_first(".one-form option") is not None
    assert local.post(f"/actor/{key}/apart/?in=KAZ", form | {"form": "Nobody"}).status_code == 404
    assert local.post(f"/actor/{key}/apart/?in=KAZ", form).status_code == 302
    acts = {
        one.name: [card for card in page(local, f"/actor/{one.key}/").css(".item") if "was jailed" in card.text()]
        for one in models.Actor.objects.all()
    }
    assert sorted(acts) == ["Minister Saiden", "Vera Saiden"]
    assert acts["Vera Saiden"] and not acts["Minister Saiden"]
    told = page(local, "/review/names/?country=KAZ").css_first(".judge-again")
    undo = {one.attributes["name"] or "": one.attributes.get("value") or "" for one in told.css("input")}
    undo.pop("csrfmiddlewaretoken", None)
    assert local.post("/review/names/?country=KAZ", undo | {"verdict": "withdrawn"}).status_code == 302
    assert models.Actor.objects.get().name == "Vera Saiden"


@pytest.mark.parametrize(
    ("day", "standing"),
    [("2020-12-30", "Still to come"), ("2020-12-31", "Due on the day"), ("2021-01-01", "The date has passed")],
)
def test_how_a_date_stands_to_a_day(local: Client, letter: Reading, day: str, standing: str) -> None:
    tree = page(local, f"/due/?on={day}&matter=commitment")
    assert [" ".join(one.text(deep=True).split()) for one in tree.css("#list h2")] == [f"{standing} 1"]
    assert "31 December 2020" in tree.css_first(".item-when").text()


def test_a_reckoned_end_is_said_to_be_reckoned(local: Client, letter: Reading) -> None:
    tree = page(local, "/due/?country=kaz&on=2020-01-01&matter=sanction")
    assert "reckoned" in tree.css_first(".item-when").text() and "3 March 2021" in tree.css_first(".item-when").text()
    assert "Nothing with a date" in page(local, "/due/?country=FRA&on=nonsense").css_first("main").text()


def test_home_and_the_country_lead_to_what_is_due(local: Client, letter: Reading) -> None:
    assert page(local, "/").css_first('a[href="/due/"]') is not None
    assert page(local, "/country/KAZ/").css_first('a[href="/due/?country=KAZ"]') is not None


def test_threads_say_who_asked_when_and_in_what_words(local: Client, put: Callable[[Reading], Reading]) -> None:
    for year in ("2018", "2019"):
        one = letter_reading()
        put(reading(one.text + year, one.passages, one.statements, file=f"{year}.txt", published=f"{year}-07"))
    thread: Any = page(local, "/country/KAZ/requests/").css_first(".thread")
    said = " ".join(thread.text(deep=True).split())
    assert "asked 2 times" in said and "July 2018 – July 2019" in said
    assert "the authors" in said and "first asked" in said and "repeats" in said
    assert len(thread.css(".quote a")) == 2


def test_a_promise_shows_how_it_stands_on_the_day_and_who_says_so(local: Client, letter: Reading) -> None:
    promise = models.Statement.objects.get(sort="commitments")
    told = {
        day: page(local, f"/due/?country=KAZ&on={day}&matter=commitment").css(".relation")
        for day in ("2000-01-01", "2090-01-01")
    }
    assert [one[0].text() for one in told.values()] == ["open", "overdue: nothing here says that it was kept"]
    confirm(promise.key, Outcome.DONE, by="vera", reason="The gazette of March.")
    after = page(local, "/due/?country=KAZ&on=2090-01-01&matter=commitment").css(".relation")
    assert [one.text() for one in after] == ["confirmed by a person: done (vera)"]


def test_what_is_rejected_is_no_longer_due_until_it_is_accepted_after_all(local: Client, letter: Reading) -> None:
    key = models.Statement.objects.get(sort="commitments").key

    def shown() -> bool:
        return key in local.get("/due/").content.decode()

    assert shown()
    decide(key, Verdict.REJECTED, by="anna")
    assert not shown()
    decide(key, Verdict.ACCEPTED, by="anna")
    assert shown()
    decide(key, Verdict.REJECTED, by="anna")
    assert not shown()
    decide(key, Verdict.WITHDRAWN, by="anna")
    assert shown()
