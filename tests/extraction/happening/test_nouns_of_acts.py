"""Names that stand before an act, or only say which thing is meant, and did not suffer it; and those that did."""

from __future__ import annotations

import pytest

from tripartite.extraction.happening.nouns_of_acts import is_not_tied
from tripartite.extraction.happening.sufferers import BEFALLING
from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind


def suffered(text: str) -> set[tuple[EventKind, str]]:
    reading = read_document(text.encode(), "page.txt")
    return {
        (one.kind, name)
        for one in reading.statements
        if isinstance(one, Event) and one.kind in BEFALLING
        for name in one.who
    }


def did(text: str) -> set[str]:
    reading = read_document(text.encode(), "page.txt")
    return {name for one in reading.statements if isinstance(one, Event) for name in one.by}


KILLING, VIOLENCE, ARREST = EventKind.KILLING, EventKind.VIOLENCE, EventKind.ARREST


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("On 3 May 2019 Ada Quill voiced serious concerns about rising allegations of torture.", VIOLENCE, "Ada Quill"),
        ("Ada Quill was arrested in June 2017, following clashes between dockers and guards.", VIOLENCE, "Ada Quill"),
        ("In 2014 the authorities arrested Ada Quill for homicide.", KILLING, "Ada Quill"),
        ("Police arrested Ada Quill, who had been wanted since 2011 for killing 35 people.", KILLING, "Ada Quill"),
        ("On 3 May 2019 the guard Ada Quill confessed that she killed five women.", KILLING, "Ada Quill"),
        (
            "Ada Quill stayed in office despite a video of her shooting and killing two men in 2017.",
            KILLING,
            "Ada Quill",
        ),
        ("Ada Quill was moved in August 2019 but continued to arrest dockers there.", ARREST, "Ada Quill"),
        ("Police arrested Ada Quill on 3 May 2019 after the killing of her husband.", KILLING, "Ada Quill"),
        ("In May 2019 police arrested members of the Dockers' Union (Ada Quill faction).", ARREST, "Ada Quill"),
        (
            "On 3 May 2019 a judge released the officer suspected of negligence in the drowning of Ada Quill.",
            EventKind.RELEASE,
            "Ada Quill",
        ),
        (
            "On 3 May 2019 two guards were found guilty of mistreating the preacher Ada Quill.",
            EventKind.CONVICTION,
            "Ada Quill",
        ),
        (
            "On 17 July 2019 four miners accused of the murder of the minister Ada Quill were found guilty.",
            EventKind.CONVICTION,
            "Ada Quill",
        ),
        ("In May 2019 Tom Reed was released following Ada Quill's sentencing.", EventKind.SENTENCE, "Tom Reed"),
        (
            "In 2019 Ada Quill pardoned the minister Tom Reed, who in December 2018 was convicted of perjury.",
            EventKind.CONVICTION,
            "Ada Quill",
        ),
        (
            "On 3 May 2019 President Ada Quill pardoned the dockers; they were released the same day.",
            EventKind.RELEASE,
            "Ada Quill",
        ),
        ("On 3 May 2019 President Ada Quill dismissed the minister Tom Reed.", EventKind.DISMISSAL, "Ada Quill"),
        (
            "On 3 May 2019 the lawyer Ada Quill alleged that guards shoved her client and beat her.",
            VIOLENCE,
            "Ada Quill",
        ),
        ("On 3 May 2019 Ada Quill was informed that the docker Tom Reed had died in custody.", KILLING, "Ada Quill"),
        ("On 3 May 2019 Ada Quill spoke at a ceremony for the dockers killed in 1941.", KILLING, "Ada Quill"),
        ("In January 2019 the minister moved Ada Quill, an officer involved in an assault.", VIOLENCE, "Ada Quill"),
        ("On 3 May 2019 Tom Reed was shot and two other dockers were arrested.", ARREST, "Tom Reed"),
        (
            "In May 2019 the guard Ada Quill was acquitted of manslaughter for the death of Tom Reed.",
            KILLING,
            "Ada Quill",
        ),
        ("On 3 May 2019 police detained the rector and removed the professor Ada Quill.", ARREST, "Ada Quill"),
        ("The May 2017 release of audio recordings of Ada Quill caused an outcry.", EventKind.RELEASE, "Ada Quill"),
        ("President Ada Quill’s pardons of May 2019 halted the inquiry.", EventKind.RELEASE, "Ada Quill"),
        ("Le 3 mai 2019, Ada Quill a dénoncé les violences contre les dockers.", VIOLENCE, "Ada Quill"),
        ("Le 3 mai 2019, des militants du mouvement Ada Quill ont été arrêtés.", ARREST, "Ada Quill"),
        ("El 3 de mayo de 2019 Ada Quill denunció los asesinatos de obreros.", KILLING, "Ada Quill"),
        ("3 мая 2019 года Ада Квилл выразила протест против насилия.", VIOLENCE, "Ада Квилл"),
    ],
)
def test_who_stands_before_an_act_did_not_suffer_it(text: str, kind: EventKind, name: str) -> None:
    assert (kind, name) not in suffered(text)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("On 3 May 2019 President Ada Quill dismissed the minister Tom Reed.", EventKind.DISMISSAL, "Tom Reed"),
        ("In May 2019 Tom Reed was freed following Ada Quill's sentencing.", EventKind.SENTENCE, "Ada Quill"),
        ("The docker Ada Quill died in custody on 3 May 2019 after being tortured.", KILLING, "Ada Quill"),
        ("On 3 May 2019 Ada Quill was arrested and beaten by police.", VIOLENCE, "Ada Quill"),
        ("On 3 May 2019 Ada Quill was sentenced to two years in prison.", EventKind.SENTENCE, "Ada Quill"),
        ("On 3 May 2019 police arrested the sitting deputy Ada Quill.", ARREST, "Ada Quill"),
        ("On 3 May 2019 police arrested and detained the docker Ada Quill.", ARREST, "Ada Quill"),
        ("Le 3 mai 2019, la dirigeante Ada Quill a été arrêtée.", ARREST, "Ada Quill"),
        ("El 3 de mayo de 2019 la dirigente Ada Quill fue detenida.", ARREST, "Ada Quill"),
        ("3 мая 2019 года Ада Квилл была задержана.", ARREST, "Ада Квилл"),
    ],
)
def test_who_suffered_is_still_told(text: str, kind: EventKind, name: str) -> None:
    assert (kind, name) in suffered(text), suffered(text)


def test_who_dismisses_another_is_the_doer() -> None:
    assert "Ada Quill" in did("On 3 May 2019 President Ada Quill dismissed the minister Tom Reed.")


@pytest.mark.parametrize(
    ("gap", "act", "tied"),
    [
        (" voiced concern about ", "torture", False),
        (" suffered injuries in an ", "attack", True),
        (" appealed against her ", "conviction", True),
        (" was charged with ", "murder", False),
        (" a dénoncé les ", "violences", False),
        (" a subi des ", "violences", True),
        (" denunció los ", "asesinatos", False),
        (" sufrió un ", "ataque", True),
        (" осудил ", "насилие", False),
        (" стал жертвой ", "нападения", True),
    ],
)
def test_the_words_between_tie_a_name_to_a_noun(gap: str, act: str, *, tied: bool) -> None:
    assert is_not_tied(gap, act, passive=False) is not tied
