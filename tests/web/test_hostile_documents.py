"""What a hostile document holds stays text: nothing of it is alive on any page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.made_readings import Maker, composed, reading
from tripartite.store import models
from tripartite.store.decisions import Verdict, decide
from tripartite.values.reading import Reading
from tripartite.values.statements import (
    Commitment,
    Event,
    Figure,
    Instrument,
    Intervention,
    Membership,
    Organisation,
    Person,
    Ratification,
    Rating,
    Registration,
    Request,
    Sanction,
)
from tripartite.values.vocabulary import (
    EventKind,
    Group,
    Kind,
    Measure,
    OrganisationType,
    PassageKind,
    RegistrationAct,
    SanctionType,
)

BAD = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg onload=alert(1)><circle/></svg>",
    '<a href="javascript:alert(1)">here</a>',
    "<style>body{display:none}</style>",
    "'; </textarea></title><iframe src=//evil.example></iframe>",
    "{{ settings.SECRET_KEY }} {% debug %}",
    "&lt;script&gt;alert(2)&lt;/script&gt;",
    "\x02<b>not a hit</b>\x03",
)


@pytest.fixture
def hostile(put: Callable[[Reading], Reading]) -> Reading:
    """A store with one document that is hostile in every place that a document has."""
    lines = tuple((PassageKind.PARAGRAPH, f"Words {bad} words.") for bad in BAD)
    rows = (
        (PassageKind.HEADING, BAD[0]),
        (PassageKind.TABLE_ROW, f"{BAD[1]}\t{BAD[2]}"),
        (PassageKind.LIST_ITEM, BAD[3]),
    )
    text, passages = composed((*rows, *lines, (PassageKind.FOOTNOTE, BAD[2])), language="en")
    made, name = Maker(text), " ".join(BAD)
    quote = f"Words {BAD[0]} words."
    two = ("A", BAD[1])
    statements = (
        made(Person, quote, name=f"Anna {name}", variants=two, roles=two, organisation=name),
        made(Organisation, quote, name=f"Union {name}", acronyms=("U", BAD[2]), type=OrganisationType.UNION, seat=name),
        made(Instrument, quote, name=f"Law {name}", article=BAD[0]),
        made(Figure, quote, quantity=3, measure=Measure.KILLED, of=name, unit=BAD[1], attribution=two),
        made(Event, quote, kind=EventKind.ARREST, date="2019", who=(f"Anna {name}",), by=two, place=name),
        made(
            Sanction,
            quote,
            person=f"Anna {name}",
            type=SanctionType.FINE,
            amount=BAD[0],
            imposed="2019",
            charge=name,
            court=name,
            outcome=name,
        ),
        made(
            Registration,
            quote,
            organisation=f"Union {name}",
            act=RegistrationAct.REFUSAL,
            date=None,
            authority=name,
            reason=name,
        ),
        made(Request, quote, by=name, to=name, text_starts=name),
        made(Commitment, quote, by=name, what=name, due="2020"),
        made(Rating, quote, value=BAD[0], meaning=name, scheme=name),
        made(Ratification, quote, convention=BAD[1]),
        made(Membership, quote, organisation=name, of=name, members=3),
        made(Intervention, quote, label=name, group=Group.WORKERS, organisation=name, on_behalf_of=name),
    )
    return put(
        reading(
            text,
            passages,
            statements,
            file='"><svg onload=alert(1)>.txt',
            kind=Kind.CAS_RECORD,
            title=name,
            publisher=name,
            author=name,
            session=name,
            symbol=BAD[1],
            record=BAD[0],
            details={BAD[0]: BAD[1]},
        )
    )


def addresses(client: Client, one: Reading) -> list[str]:
    """Every page on which the document leaves a trace."""
    sections = (
        "timeline",
        "people",
        "organisations",
        "law",
        "proceedings",
        "requests",
        "commitments",
        "figures",
        "documents",
    )
    found = ["/", "/documents/", "/country/KAZ/", f"/document/{one.document.sha256[:12]}/"]
    found += [f"/country/KAZ/{section}/" for section in sections]
    found += ["/search/?q=words", "/search/?q=<script>alert(1)</script>", '/search/?q="><img src=x onerror=alert(1)>']
    found += ['/country/KAZ/timeline/?from=<script>&kind="><svg onload=alert(1)>', "/<script>alert(1)</script>/"]
    people = LexborHTMLParser(client.get("/country/KAZ/people/").content.decode())
    found += [link.attributes["href"] or "" for link in people.css('a[href^="/actor/"]')]
    found += ["/due/", "/due/?on=<script>", "/review/?country=<svg onload=alert(1)>", "/review/names/?country=<b>"]
    found += [f"/review/{key}/?document=<b>" for key in models.Statement.objects.values_list("key", flat=True)]
    return found


def test_nothing_of_it_is_alive(client: Client, hostile: Reading) -> None:
    client.defaults["SERVER_NAME"] = "localhost"
    key = models.Statement.objects.values_list("key", flat=True)[0]
    decide(key, Verdict.ACCEPTED, by=BAD[0], reason=BAD[1])
    decide(models.Statement.objects.filter(sort="events")[0].key, Verdict.REJECTED, by=BAD[2], reason=BAD[3])
    for address in addresses(client, hostile):
        body = client.get(address).content.decode()
        tree = LexborHTMLParser(body)
        for bad in ("script", "iframe", "style", "img", "object", "embed", "textarea", "b"):
            for node in tree.css(bad):
                # The correction form's own boxes, each with one of the form's names.
                if bad == "textarea" and (node.attributes.get("id") or "").startswith("f-"):
                    continue
                assert bad == "script" and (node.attributes.get("src") or "").startswith("/static/"), (address, bad)
        for node in tree.css("*"):
            for name, value in node.attributes.items():
                assert not name.startswith("on") and name != "style", (address, name)
                if name in ("href", "src", "action", "formaction", "xlink:href"):
                    assert (value or "").startswith(("/", "#", "?")) and not (value or "").startswith("//"), address
        drawn = {"timeline", "bars", "logo", None}
        for node in tree.css("svg"):
            assert node.attributes.get("class") in drawn and "onload" not in node.attributes


def test_it_is_all_still_there_to_read(client: Client, hostile: Reading) -> None:
    tree = LexborHTMLParser(client.get(f"/document/{hostile.document.sha256[:12]}/").content.decode())
    text = tree.css_first("#text").text(deep=True)
    for bad in BAD:
        assert bad in text


def test_its_hit_marks_are_not_taken_for_ours(client: Client, hostile: Reading) -> None:
    tree = LexborHTMLParser(client.get("/search/?q=words").content.decode())
    assert {mark.text().lower() for mark in tree.css(".snippet mark")} <= {"words", "<b>not a hit</b>"}
    assert not tree.css(".snippet b")


def test_its_name_cannot_break_the_download(client: Client, hostile: Reading) -> None:
    response = client.get(f"/document/{hostile.document.sha256[:12]}/original/")
    assert response["Content-Disposition"].startswith("attachment; filename")
    assert "\n" not in response["Content-Disposition"]
    assert response["Content-Type"] == "application/octet-stream"
