"""Review: the queue, each decision, two reviewers at once, plain forms with scripts off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.accounts_made import BACKEND
from tests.web.made_readings import letter_reading, reading
from tripartite.pipeline.resolving import resolve
from tripartite.store import models
from tripartite.store.accounts import Role, create
from tripartite.store.actors import unresolved_countries
from tripartite.store.decisions import Verdict, decide, history
from tripartite.store.disputes import keep_disputes
from tripartite.store.review import Narrowed, after, before, first, reviewed, waiting
from tripartite.store.rows import statement_of
from tripartite.values.reading import Reading


@pytest.fixture
def local(client: Client) -> Client:
    """A browser on the machine itself."""
    client.defaults["SERVER_NAME"] = "localhost"
    return client


def key_of(sort: str) -> str:
    return str(models.Statement.objects.filter(sort=sort).values_list("key", flat=True)[0])


def seen_on(page: LexborHTMLParser) -> str:
    return str(page.css_first('.decide input[name="seen"]').attributes["value"])


def opened(client: Client, key: str, query: str = "") -> LexborHTMLParser:
    response = client.get(f"/review/{key}/{query}")
    assert response.status_code == 200
    return LexborHTMLParser(response.content.decode())


def post(client: Client, key: str, verdict: str, seen: int | str = 0, query: str = "", **more: Any) -> Any:
    return client.post(f"/review/{key}/{query}", {"verdict": verdict, "seen": seen, **more})


def form_values(page: LexborHTMLParser) -> dict[str, Any]:
    """What the correction form would send as it stands."""
    form = page.css_first(".correct-form")
    sent: dict[str, Any] = {"start": [], "end": []}
    for one in form.css("input, select, textarea"):
        name = one.attributes.get("name") or ""
        if one.tag == "select":
            chosen = one.css_first("option[selected]") or one.css_first("option")
            value = chosen.attributes.get("value") or ""
        else:
            value = one.text() if one.tag == "textarea" else one.attributes.get("value") or ""
        if name in ("start", "end"):
            sent[name].append(value)
        elif name and name != "csrfmiddlewaretoken":
            sent[name] = value
    return sent


def test_the_queue_has_people_and_sanctions_first(local: Client, letter: Reading) -> None:
    order, key = [], first(Narrowed())
    while key:
        order.append(key)
        found = reviewed(key)
        assert found is not None
        key = after(found.place, Narrowed())
    sorts = [reviewed(one).record.statement.sort for one in order]  # type: ignore[union-attr]
    assert len(order) == waiting(Narrowed()) == len(letter.statements)
    assert set(sorts[:2]) == {"people", "sanctions"} and not set(sorts[2:]) & {"people", "sanctions"}
    back = [before(reviewed(one).place, Narrowed()) for one in order]  # type: ignore[union-attr]
    assert back == [None, *order[:-1]]


def test_the_sentence_stands_in_its_context(local: Client, letter: Reading) -> None:
    page = opened(local, key_of("commitments"))
    assert page.css_first(".excerpts mark").text() == "it would amend the law by the end of 2020"
    for run in page.css(".excerpts [data-start]"):
        start = int(run.attributes["data-start"] or "")
        assert letter.text[start : start + len(run.text())] == run.text()


def test_accepting_leads_to_the_next(local: Client, letter: Reading) -> None:
    key = first(Narrowed())
    assert key
    response = post(local, key, "accepted")
    assert response.status_code == 302 and key not in response["Location"].partition("?")[0]
    assert [(one.verdict, one.by) for one in history(key)] == [("accepted", "local")]
    page = LexborHTMLParser(local.get(response["Location"]).content.decode())
    assert "Accepted." in page.css_first(".said-now").text()
    assert page.css_first(".undo-last") is not None


def test_rejecting_keeps_the_reason(local: Client, letter: Reading) -> None:
    key = key_of("people")
    post(local, key, "rejected", reason="a street")
    assert history(key)[0].reason == "a street"
    assert "a street" in opened(local, key).css_first(".history").text()
    said = local.get(f"/document/{letter.document.sha256[:12]}/").content.decode()
    assert "a street" in LexborHTMLParser(said).css_first(".rejected").text()
    other = key_of("sanctions")
    post(local, other, "rejected", preset="told-twice")
    assert "told twice" in opened(local, other).css_first(".history").text()


def test_a_correction_changes_fields_and_evidence(local: Client, letter: Reading) -> None:
    key = key_of("sanctions")
    sent = form_values(opened(local, key))
    start = letter.text.index("two years in prison")
    sent |= {"f-amount": "P3Y", "f-type": "ban", "start": [start], "end": [start + 19], "reason": "read again"}
    sent |= {"f-attribution": "the court\nthe authors"}
    assert local.post(f"/review/{key}/", sent).status_code == 302
    row = models.Statement.objects.get(key=key)
    now: Any = statement_of(row)
    assert row.status == "corrected" and now.amount == "P3Y" and str(now.type) == "ban"
    assert now.evidence[0].words == "two years in prison" and now.attribution == ("the court", "the authors")
    assert now.imposed == "2019-03-03" and now.person == "Daria Olkhina"


@pytest.mark.parametrize("sort", ["people", "organisations", "figures", "events", "registrations", "requests"])
def test_a_form_sent_back_as_it_was_changes_nothing(local: Client, letter: Reading, sort: str) -> None:
    key = key_of(sort)
    as_it_was = statement_of(models.Statement.objects.get(key=key))
    assert local.post(f"/review/{key}/", form_values(opened(local, key))).status_code == 302
    assert statement_of(models.Statement.objects.get(key=key)) == as_it_was


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"f-imposed": "yesterday"}, "Write a date"),
        ({"f-imposed": "2019-13"}, "Write a date"),
        ({"f-type": "exile"}, "Choose one"),
        ({"f-country": "Kazakhstania"}, "by its code"),
        ({"f-country": "KZA"}, "by its code"),
        ({"start": ["9999999"], "end": ["99999999"]}, "No words stand"),
        ({"start": ["x"], "end": ["y"]}, "No words stand"),
        ({"start": [""], "end": [""]}, "needs its words"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(
    local: Client, letter: Reading, changed: dict[str, Any], said: str
) -> None:
    key = key_of("sanctions")
    sent = form_values(opened(local, key)) | {"f-charge": "typed with care"} | changed
    response = local.post(f"/review/{key}/", sent)
    page = LexborHTMLParser(response.content.decode())
    assert response.status_code == 422 and said in page.css_first(".correct-form").text()
    assert "typed with care" in page.css_first(".correct-form").text() and history(key) == []


def test_undo_brings_it_back(local: Client, letter: Reading) -> None:
    key = key_of("people")
    post(local, key, "rejected", reason="a street")
    page = opened(local, key)
    assert post(local, key, "withdrawn", seen_on(page))["Location"] == f"/review/{key}/?undone=1"
    assert models.Statement.objects.get(key=key).status == "unreviewed"
    assert post(local, key, "withdrawn", seen_on(opened(local, key))).status_code in (302, 409)


@pytest.mark.parametrize(
    "entered", ["MEX", "mex", "Mexico", "mexico", "MEXICO", "Mexique", "México", "méxico", "Мексика", "мексика"]
)
def test_a_country_is_entered_by_its_name_or_code(local: Client, letter: Reading, entered: str) -> None:
    key = key_of("sanctions")
    sent = form_values(opened(local, key)) | {"f-country": entered}
    assert local.post(f"/review/{key}/", sent).status_code == 302
    assert statement_of(models.Statement.objects.get(key=key)).country == "MEX"


def walked_back(client: Client, query: str = "") -> LexborHTMLParser:
    """Presses the way back once, from the queue as it now is."""
    page = LexborHTMLParser(client.get(f"/review/{query}", follow=True).content.decode())
    form = page.css_first(".undo-last")
    sent = {one.attributes["name"]: one.attributes["value"] for one in form.css("input[name][value]")}
    done = client.post(form.attributes["action"], sent, follow=True)
    return LexborHTMLParser(done.content.decode())


def test_undoing_again_walks_back_through_ones_own_decisions(local: Client, letter: Reading) -> None:
    keys = []
    for verdict in ("accepted", "rejected", "accepted"):
        keys.append(first(Narrowed()))
        post(local, str(keys[-1]), verdict)
    decide(key_of("figures"), Verdict.ACCEPTED, by="boris")
    for key, said in zip(reversed(keys), ("accepted", "rejected", "accepted"), strict=True):
        page = walked_back(local)
        title = page.css_first(".claim-title").text()
        assert page.css_first(".said-now").text().strip() == f"Undone ({said}): {title}"
        assert models.Statement.objects.get(key=key).status == "unreviewed"
    assert page.css_first(".undo-last") is None and "None of your decisions" in page.css_first(".nothing-more").text()
    assert models.Statement.objects.get(key=key_of("figures")).status == "accepted"


def test_two_decisions_on_one_statement_are_undone_one_after_the_other(local: Client, letter: Reading) -> None:
    key = key_of("people")
    decide(key, Verdict.REJECTED, by="boris")
    for verdict in ("accepted", "rejected"):
        post(local, key, verdict, seen_on(opened(local, key)))
    statuses = []
    for _ in range(2):
        page = walked_back(local)
        statuses.append(models.Statement.objects.get(key=key).status)
    assert statuses == ["accepted", "rejected"] and page.css_first(".undo-last") is None


def test_what_somebody_else_decided_over_is_passed(local: Client, letter: Reading) -> None:
    mine, theirs = key_of("people"), key_of("sanctions")
    post(local, mine, "accepted")
    post(local, theirs, "accepted")
    decide(theirs, Verdict.REJECTED, by="boris")
    walked_back(local)
    found = [models.Statement.objects.get(key=one).status for one in (mine, theirs)]
    assert found == ["unreviewed", "rejected"]
    assert Client(SERVER_NAME="localhost").get(f"/review/{theirs}/").content.count(b"undo-last") == 0


def test_two_reviewers_never_overwrite_each_other(local: Client, letter: Reading) -> None:
    key = key_of("sanctions")
    page = opened(local, key)
    decide(key, Verdict.REJECTED, by="boris", reason="another person", seen=0)
    response = post(local, key, "accepted", seen_on(page))
    shown = LexborHTMLParser(response.content.decode())
    assert response.status_code == 409 and "meanwhile" in shown.css_first(".notice.warn").text()
    assert "boris" in shown.css_first(".history").text()
    assert [one.verdict for one in history(key)] == ["rejected"]
    sent = form_values(page) | {"f-charge": "typed with care"}
    again = LexborHTMLParser(local.post(f"/review/{key}/", sent).content.decode())
    assert "typed with care" in again.css_first(".correct-form").text()
    assert post(local, key, "accepted", seen_on(again)).status_code == 302
    assert [one.verdict for one in history(key)] == ["rejected", "accepted"]


def test_the_person_signed_in_is_the_one_who_decided(local: Client, letter: Reading) -> None:
    local.force_login(create("anna", Role.RESEARCHER, "a-harbour-in-fog"), backend=BACKEND)
    post(local, key_of("people"), "accepted")
    assert history(key_of("people"))[0].by == "anna"


@pytest.mark.parametrize(
    "elsewhere", [{"REMOTE_ADDR": "192.0.2.7"}, {"HTTP_X_FORWARDED_FOR": "192.0.2.7"}, {"SERVER_NAME": "testserver"}]
)
def test_nobody_decides_unnamed_from_elsewhere(local: Client, letter: Reading, elsewhere: dict[str, str]) -> None:
    key = key_of("people")
    local.defaults.update(elsewhere)
    assert post(local, key, "accepted").status_code == 403 and history(key) == []
    page = LexborHTMLParser(local.get(f"/review/{key}/").content.decode())
    assert page.css_first(".decide") is None


def test_a_forged_post_is_refused(letter: Reading) -> None:
    strict = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    assert post(strict, key_of("people"), "accepted").status_code == 403


@pytest.mark.parametrize("verdict", ["", "added", "nonsense"])
def test_nonsense_changes_nothing(local: Client, letter: Reading, verdict: str) -> None:
    key = key_of("people")
    assert post(local, key, verdict).status_code == 400
    assert post(local, key, "accepted", "x").status_code == 400
    assert local.get("/review/nosuchkey/").status_code == 404 and history(key) == []


def test_the_queue_is_narrowed(local: Client, put: Callable[[Reading], Reading]) -> None:
    put(letter_reading())
    other = letter_reading()
    second = put(reading(other.text + " Two.", other.passages, other.statements, file="second.txt"))
    response = local.get(f"/review/?sort=figures&document={second.document.sha256[:12]}&country=KAZ")
    key = response["Location"].split("/")[2]
    found = reviewed(key)
    assert found is not None and found.record.document.file == "second.txt"
    end = post(local, key, "accepted", query="?" + response["Location"].partition("?")[2])
    assert "Nothing that fits waits" in local.get(end["Location"]).content.decode()
    assert "Nothing that fits waits" in local.get("/review/?country=FRA").content.decode()


def test_an_empty_store_has_nothing_to_review(local: Client, store: Any) -> None:
    assert "Nothing waits for review" in local.get("/review/").content.decode()
    assert local.get("/review/names/").status_code == 200
    assert "Nothing with a date" in local.get("/due/").content.decode()


def test_the_document_page_shows_who_decided(local: Client, letter: Reading) -> None:
    decide(key_of("sanctions"), Verdict.ACCEPTED, by="anna", reason="checked against the judgment")
    page = LexborHTMLParser(local.get(f"/document/{letter.document.sha256[:12]}/").content.decode())
    assert "anna" in page.css_first(".card-history").text()


def test_the_number_of_queries_is_bounded(local: Client, letter: Reading, django_assert_max_num_queries: Any) -> None:
    opened(local, key_of("people"))
    with django_assert_max_num_queries(18):
        local.get(f"/review/{key_of('people')}/")


def test_what_sources_disagree_on_comes_first_and_says_so(local: Client, letter: Reading) -> None:
    key, other = key_of("figures"), key_of("events")
    keep_disputes("KAZ", [(key, "pilots dismissed"), (other, "pilots dismissed")])
    order, one = [], first(Narrowed())
    while one:
        order.append(one)
        found = reviewed(one)
        assert found is not None
        one = after(found.place, Narrowed())
    assert len(order) == waiting(Narrowed()) and set(order[2:4]) == {key, other}
    assert [before(reviewed(one).place, Narrowed()) for one in order] == [None, *order[:-1]]  # type: ignore[union-attr]
    assert waiting(Narrowed(disputed=True)) == 2
    assert "pilots dismissed" in opened(local, key).css_first(".disputed").text()
    post(local, key, "rejected")
    assert reviewed(other).matter == "", "what stood against it is rejected"  # type: ignore[union-attr]


def test_accepting_leaves_who_is_who_as_it_is(local: Client, letter: Reading) -> None:
    resolve()
    key = key_of("people")
    post(local, key, "accepted")
    assert models.ActorName.objects.filter(statement__key=key).exists() and not unresolved_countries()
    sent = form_values(opened(local, key)) | {"f-name": "Darya Olkhina"}
    local.post(f"/review/{key}/", sent)
    assert unresolved_countries() == ["KAZ"]


def test_a_person_confirms_what_became_of_a_promise(local: Client, letter: Reading) -> None:
    from tests.casefile.made_records import evidence
    from tripartite.store.outcomes import confirmed
    from tripartite.store.rows import row_of
    from tripartite.values.statements import Commitment

    words = letter.text[:12]
    promise = Commitment(**evidence(0, words), by="Government", what="the Act will be amended")
    row_of(models.Document.objects.get(), "promised", promise, "unreviewed").save()
    assert opened(local, "promised").css_first("#outcome-why") is not None
    assert local.post("/review/promised/outcome/", {"outcome": "done", "reason": "the Gazette"}).status_code == 302
    assert confirmed()["promised"].done
    assert "the Gazette" in opened(local, "promised").text()
    assert local.post("/review/promised/outcome/", {"outcome": "perhaps"}).status_code == 404


def test_the_history_says_what_each_correction_changed(local: Client, letter: Reading) -> None:
    key = key_of("sanctions")
    sent = form_values(opened(local, key, "?correct=1"))
    sent |= {"f-court": "Court of the Fjord", "f-country": "MEX", "f-imposed": "2020-05-01"}
    assert local.post(f"/review/{key}/", sent).status_code == 302
    again = sent | {"f-court": "", "seen": seen_on(opened(local, key))}
    assert local.post(f"/review/{key}/", again).status_code == 302
    shown = [
        [" ".join(one.text().split()) for one in change.css("li")] for change in opened(local, key).css(".changes")
    ]
    assert any(one.endswith("after Court of the Fjord") for one in shown[0])
    assert any("before Kazakhstan" in one and "after Mexico" in one for one in shown[0])
    assert any("after 1 May 2020" in one for one in shown[0])
    assert shown[1] == ["Court: before Court of the Fjord"]
    assert opened(local, key_of("figures")).css_first(".changes") is None
