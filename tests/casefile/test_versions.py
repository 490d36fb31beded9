"""One record in several languages asks once."""

from __future__ import annotations

from dataclasses import replace

from tests.casefile.made_records import document, evidence, record
from tripartite.casefile.records import DocumentRef, Record
from tripartite.casefile.threads import Relation, threads
from tripartite.casefile.versions import versions_of
from tripartite.values.statements import Instrument, Request
from tripartite.values.vocabulary import Kind


def comment(name: str, language: str, year: int) -> DocumentRef:
    made = document(name, str(year), Kind.CEACR_COMMENT)
    title = {"en": f"Observation - adopted {year - 1}", "es": f"Observación - Adopción: {year - 1}"}[language]
    return replace(made, title=title, languages=(language,), session="7th Session")


ENGLISH, SPANISH, LATER = comment("a-en", "en", 2031), comment("b-es", "es", 2031), comment("c-en", "en", 2033)


def cited(where: DocumentRef, code: str = "C087") -> Record:
    return record(where, Instrument(**evidence(0, "Convention No. 87"), name="Convention No. 87", code=code))


def asked(where: DocumentRef, words: str) -> Record:
    return record(where, Request(**evidence(40, words), by="Committee", to="Government", text_starts=words))


def test_versions_have_one_session_and_one_convention() -> None:
    found = versions_of([cited(ENGLISH), cited(SPANISH), cited(LATER)])
    assert found == {
        one.sha256: first.sha256 for one, first in ((ENGLISH, ENGLISH), (SPANISH, ENGLISH), (LATER, LATER))
    }
    apart = versions_of([cited(ENGLISH), cited(SPANISH, "C098")])
    assert apart[SPANISH.sha256] == SPANISH.sha256


def test_what_is_printed_in_two_languages_is_asked_once() -> None:
    first, again = "accept a direct contacts mission", "acepte una misión de contactos directos"
    records = [cited(ENGLISH), cited(SPANISH), asked(ENGLISH, first), asked(SPANISH, again)]
    assert threads(records, []) == ()
    (thread,) = threads([*records, cited(LATER), asked(LATER, first)], [])
    assert [one.relation for one in thread.askings] == [Relation.FIRST, Relation.VERSION, Relation.REPEATS]
    assert (thread.times, thread.askers) == (2, (("Committee", 2),))
