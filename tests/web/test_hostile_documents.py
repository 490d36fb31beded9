"""What a hostile document holds stays text: nothing of it is alive on any page."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import defusedxml.ElementTree
import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.made_readings import Maker, composed, reading
from tests.web.public_store import walked
from tripartite.pipeline import editing
from tripartite.pipeline.resolving import resolve
from tripartite.publishing import tables
from tripartite.publishing.jsonlines import json_lines
from tripartite.store import models
from tripartite.store.decisions import Verdict, decide
from tripartite.store.publications import Extent
from tripartite.store.statements import records
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
ATOM = {"feed", "title", "id", "updated", "link", "author", "name", "entry", "summary"}
ICAL = {"BEGIN", "END", "VERSION", "PRODID", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL"}
DATA = {"application/octet-stream", "application/x-ndjson", "text/csv"}


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
        drawn = {"timeline", "bars", "drawn-names bars-names", "drawn-names timeline-names", "logo", None}
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


def test_nothing_of_it_is_alive_wherever_a_link_leads(client: Client, hostile: Reading) -> None:
    """Every page, picture and file of the site and of the public side, found by following links."""
    client.defaults["SERVER_NAME"] = "localhost"
    resolve()
    editing.publish_country("KAZ", by=BAD[0], extent=Extent.EVERYTHING, people=True)
    people = models.Actor.objects.filter(sort="people")
    editing.withhold(people[0].key, by=BAD[0], pseudonym="<u onclick=go()>Zed</u>", spellings=("Zoë <b>",))
    tools = (*(f"/publishing/actor/{one.key}/" for one in people), "/publishing/", "/upload/")
    kinds: set[str] = set()
    for start, more in (("/", tools), ("/public/", ())):
        for address, kind, told in walked(client, start, 220, more):
            headers, _, body = told.partition("\n\n") if kind == "redirect" else (told, "", told)
            kinds.add(kind)
            if kind == "redirect":
                assert headers.startswith(("/", "?", "#")) and not headers.startswith("//"), address
            elif kind == "text/html":
                dead(address, LexborHTMLParser(body[body.index("<!doctype") :] if "<!doctype" in body else body))
            elif kind == "application/atom+xml":
                feed = defusedxml.ElementTree.fromstring(body[body.index("<?xml") :])
                assert {one.tag.partition("}")[2] for one in feed.iter()} <= ATOM
            elif kind == "text/calendar":
                lines = body[body.index("BEGIN:VCALENDAR") :].replace("\r\n ", "").split("\r\n")
                assert all(line.partition(":")[0].partition(";")[0] in ICAL for line in lines if line), lines
            else:
                assert kind in DATA and "attachment" in headers.lower(), (address, kind)
    assert kinds >= {"text/html", "redirect", "application/atom+xml", "text/calendar", "application/x-ndjson"}


def dead(address: str, tree: LexborHTMLParser) -> None:
    """Nothing in a page can run, load from elsewhere or be drawn that is not the site's own."""
    for node in tree.css("*"):
        where = (address, node.html[:200] if node.html else "")
        assert node.tag not in ("iframe", "style", "object", "embed", "b", "u", "frame", "base", "foreignobject"), where
        if node.tag == "script":
            assert (node.attributes.get("src") or "").startswith("/static/") and not node.text().strip(), where
        if node.tag == "img":
            assert (node.attributes.get("src") or "").startswith("/"), where
        for name, value in node.attributes.items():
            assert not name.startswith("on") and name not in ("style", "srcdoc", "ping"), where
            if name in ("href", "src", "action", "formaction", "xlink:href", "data"):
                assert (value or "").startswith(("/", "#", "?")) and not (value or "").startswith("//"), where


def test_tables_hold_no_formula_and_lines_are_whole(hostile: Reading) -> None:
    found = records()
    for line in json_lines(found):
        assert json.loads(line)["sort"] and "\x00" not in line
    for _name, table in tables.tables(found):
        for row in csv.reader(io.StringIO(table)):
            assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for value in row)


def test_every_answer_has_the_safe_headers(client: Client, hostile: Reading) -> None:
    name = hostile.document.sha256[:12]
    addresses = ["/", "/search/?q=words", f"/document/{name}/", f"/document/{name}/original/", "/nothing/", "/feed/"]
    addresses += ["/public/", "/public/nothing/", "/calendar.ics", "/statements.jsonl", "/static/web/mark.svg"]
    for address in addresses:
        headers = client.get(address).headers
        policy = headers["Content-Security-Policy"]
        assert "unsafe" not in policy and "default-src 'none'" in policy and "frame-ancestors 'none'" in policy, address
        assert "script-src 'self'" in policy and "style-src 'self'" in policy and "object-src 'none'" in policy
        assert headers["X-Content-Type-Options"] == "nosniff" and headers["X-Frame-Options"] == "DENY", address
        assert headers["Referrer-Policy"] == "same-origin" and "camera=()" in headers["Permissions-Policy"], address
