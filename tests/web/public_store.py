"""A store with people whose names are withheld, and a walk over everything that the public can reach."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urljoin, urlsplit

from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.made_readings import Maker, composed, reading
from tripartite.pipeline import editing
from tripartite.pipeline.resolving import resolve
from tripartite.store import models
from tripartite.store.publications import Extent
from tripartite.values.reading import Reading
from tripartite.values.statements import Commitment, Event, Intervention, Organisation, Person, Request, Sanction
from tripartite.values.vocabulary import EventKind, Group, Kind, OrganisationType, PassageKind, SanctionType

#: Every way in which the documents below write the two hidden people's names.
WITHHELD = re.compile(
    r"olkhin|olchin|ольхин|daria|даша|дарь|mbekou|chantal|d\.\s?olkh|о\.\s?ольх"
    r"|natalia|\bp\. ?\[|\bd\. ?o\.|\bд\. ?о\.|\bolk\W|\bhina",
    re.IGNORECASE,
)
SAID = (
    "Daria Olkhina was arrested on 3 March 2019 in Karagash.",
    "Ms Olkhina's lawyer said that Olkhina, Daria was ill; D. Olkhina and DARIA OLKHINA are one.",
    "See https://harbour.example/free-daria-olkhina and #FreeOlkhina, or write to olkhina@harbour.example.",
    "Address: https://harbour.example/%D0%9E%D0%BB%D1%8C%D1%85%D0%B8%D0%BD%D0%B0 as well.",
    "Daria said so herself. Then Dar\u00adia Olkhi\u00adna went home.",
    "Chantal Mbekou-Ndi was fined; Mme Mbekou-Ndi appealed. Anton Berezin was not.",
    "P. Olkhina and Natalia Olkhina are one with Olk<b>hina</b>; D.O. and Д. О. wrote to Olk&shy;hina again.",
)
RUSSIAN = (
    "Дарья Ольхина была задержана 3 марта 2019 года.",
    "Суд признал Дарью Ольхину виновной. Адвокат Ольхиной обжаловал решение; Д. А. Ольхина осталась под стражей.",
)


def english() -> Reading:
    """A page that names the two everywhere that a document can."""
    rows = tuple((PassageKind.PARAGRAPH, one) for one in SAID)
    heading = ((PassageKind.HEADING, "Free Daria Olkhina"),)
    text, passages = composed((*heading, *rows, (PassageKind.FOOTNOTE, "Interview with Olkhina, 2019.")))
    made = Maker(text)
    quote, fine = SAID[0], "Chantal Mbekou-Ndi was fined"
    statements = (
        made(Person, "Daria Olkhina", name="Daria Olkhina", variants=("Ms Olkhina", "D. Olkhina", "Olkhina, Daria")),
        made(Person, "Chantal Mbekou-Ndi", name="Chantal Mbekou-Ndi", variants=("Mme Mbekou-Ndi",)),
        made(Person, "Anton Berezin", name="Anton Berezin"),
        made(Organisation, "Daria Olkhina", name="Friends of Daria Olkhina", type=OrganisationType.UNION),
        made(Event, quote, kind=EventKind.ARREST, date="2019-03-03", who=("Daria Olkhina",), place="Karagash"),
        made(
            Sanction,
            quote,
            person="Daria Olkhina",
            type=SanctionType.IMPRISONMENT,
            amount="P2Y",
            imposed="2019-03-03",
            until="2031-03-03",
            charge="speaking for Olkhina",
        ),
        made(Sanction, fine, person="Chantal Mbekou-Ndi", type=SanctionType.FINE, imposed="2019-05-01"),
        made(Sanction, "Anton Berezin", person="Anton Berezin", type=SanctionType.FINE, imposed="2019-06-01"),
        made(Request, quote, by="Friends of Daria Olkhina", to="Daria Olkhina", text_starts="free Ms Olkhina"),
        made(Commitment, quote, by="Government", what="release Olkhina", due="2031-12-31"),
        made(Intervention, quote, label="Ms OLKHINA", group=Group.WORKERS, organisation="Olkhina Foundation"),
    )
    return reading(
        text,
        passages,
        statements,
        file="free_daria_olkhina-2019.pdf",
        kind=Kind.CAS_RECORD,
        title="Free Daria Olkhina",
        publisher="Friends of Olkhina",
        author="D. Olkhina",
        session="Olkhina session",
        symbol="OLKHINA/1",
        record="olkhina:1",
        details={"Olkhina": "Daria"},
    )


def russian() -> Reading:
    """The same case in Russian, with the cases of the name."""
    text, passages = composed(tuple((PassageKind.PARAGRAPH, one) for one in RUSSIAN), language="ru")
    made = Maker(text)
    statements = (
        made(Person, "Дарья Ольхина", name="Дарья Ольхина", variants=("Дарью Ольхину", "Ольхиной")),
        made(Event, RUSSIAN[0], kind=EventKind.ARREST, date="2019-03-03", who=("Дарья Ольхина",)),
        made(Sanction, RUSSIAN[1], person="Дарья Ольхина", type=SanctionType.IMPRISONMENT, imposed="2019-03-03"),
    )
    return reading(text, passages, statements, file="Ольхина.txt", languages=("ru",), title="Дело Ольхиной")


def published(put: Callable[[Reading], Reading]) -> None:
    """Everything published, one name withheld and one under a pseudonym."""
    put(english())
    put(russian())
    resolve()
    editing.publish_country("KAZ", by="ed", extent=Extent.EVERYTHING, people=True)
    editing.withhold(actor_key("Daria Olkhina"), by="ed", spellings=("Olchina",))
    editing.withhold(actor_key("Chantal Mbekou-Ndi"), by="ed", pseudonym="Worker A")


def actor_key(name: str) -> str:
    """The key of the person whom some document calls so."""
    return models.ActorName.objects.filter(name=name, actor__sort="people")[0].actor.key


def walked(
    client: Client, start: str = "/public/", limit: int = 400, more: tuple[str, ...] = ()
) -> Iterator[tuple[str, str, str]]:
    """(address, what kind, body with its headers) of every page, picture and file that links lead to."""
    seen, waiting = {start, *more}, [start, *more]
    while waiting and len(seen) < limit:
        address = waiting.pop(0)
        answer = client.get(address)
        hops = 0
        while answer.status_code in (301, 302) and hops < 5:
            yield address, "redirect", unquote(answer["Location"])
            address, hops = urljoin(address, answer["Location"]), hops + 1
            answer = client.get(address.partition("#")[0])
        kind = answer.headers.get("Content-Type", "").partition(";")[0]
        body = (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode("utf-8", "replace")
        assert answer.status_code == 200, (address, answer.status_code)
        yield address, kind, "\n".join([*(f"{name}: {value}" for name, value in answer.headers.items()), body])
        if kind != "text/html":
            continue
        for node in LexborHTMLParser(body).css("[href], [src], [action], [hx-get]"):
            for name in ("href", "src", "action", "hx-get"):
                link = urljoin(address, node.attributes.get(name) or "").partition("#")[0]
                parts = urlsplit(link)
                posts = name == "action" and (node.attributes.get("method") or "").lower() == "post"
                local = not parts.netloc and not parts.path.startswith("/static/") and not posts
                if local and link not in seen and len(seen) < limit:
                    assert parts.path.startswith(start), f"{address} leads out of the public side: {link}"
                    seen.add(link)
                    waiting.append(link)
