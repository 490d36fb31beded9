"""Bodies in Russian texts told by a mark beside the name, or by a short name of their own, without a head noun.

A journal in a citation, a site that is the source of the news, a company under its Latin name, "Минтруд".
"""

from __future__ import annotations

import re

from tripartite.extraction.naming.bodies import Body
from tripartite.values.vocabulary import OrganisationType

#: The short names of ministries and of a few offices, which stand alone.
_SHORT_OFFICE = re.compile(
    r"(?<!\w)(?:Мин(?:юст|труд|здрав|фин|обр\w{0,10}|энерго|эконом\w{0,9}|транс|соц\w{0,8}|пром\w{0,5}|сельхоз|строй|обороны)"
    r"|Генпрокуратур|Госдум|Гострудинспекци|Рострудинспекци|Роструд|Роскомнадзор|Еврокомисси|Европарламент)[а-яё]{0,2}(?!\w)"
)
#: A company under its Latin name: "компании Orlo Rubra", "завода Orlo".
_LATIN_COMPANY = re.compile(
    r"(?<!\w)(?:компани|корпораци|концерн|холдинг|завод|фабрик|фирм|предприяти|гигант|офис|сервис)[а-яё]{0,4} "
    r"(?P<name>[A-Z][\w&.’'-]*[\w](?: (?:[A-Z][\w&.’'-]*[\w]|&)){0,3})"
)
#: A paper or site named as the source of the news: "сообщает «Озёрский листок»", "пишет orlo.news".
_SOURCE = re.compile(
    r"(?<!\w)(?:сообща[ел]\w*|сообщил[аио]?|переда[её]т|передают|пиш[еу]т|писал[аио]?|уточня[ею]т|информирует|цитирует|"
    r"по (?:данным|информации|сообщению|сведениям)) (?:(?:газета|агентство|издание|сайт|портал|телеканал|журнал) )?"
    r"(?:«(?P<a>[^«»\n]{3,50})»|\"(?P<b>[А-ЯЁA-Z][^\"\n]{2,50})\"|(?P<c>[A-Za-zА-Яа-я][\w-]+\.[A-Za-zА-Яа-я]{2,10})(?!\w))"
)
#: News agencies by their usual initials: "РИА Озёра".
_AGENCY = re.compile(r"(?<!\w)(?:РИА|МИА|ИА) [А-ЯЁA-Z][\w.-]*\w")
#: A journal in a citation ("// Порт и право. 2019") or the owner of the rights ("© Речной вестник, 2019").
_IMPRINT = re.compile(
    r"(?P<radio>(?<!\w)Радио [А-ЯЁ]\w+)|(?:// |© )(?P<name>[А-ЯЁ«][^.,;:/\d\n]{2,60}?)(?=[.,] ?(?:\d{4}|№))"
)


def bodies_by_mark(text: str, start: int, end: int) -> list[Body]:
    """Every body of a passage so told: imprints, companies, sources, agencies, offices."""
    found = [
        Body(*hit.span(hit.lastgroup or 0), OrganisationType.MEDIA, hit[hit.lastgroup or 0], "bodies_cyrillic.imprint")
        for hit in _IMPRINT.finditer(text, start, end)
    ]
    found += [
        Body(hit.start("name"), hit.end("name"), OrganisationType.COMPANY, hit["name"], "bodies_cyrillic.latin")
        for hit in _LATIN_COMPANY.finditer(text, start, end)
    ]
    found += [
        Body(*hit.span(hit.lastgroup or 0), OrganisationType.MEDIA, hit[hit.lastgroup or 0], "bodies_cyrillic.source")
        for hit in _SOURCE.finditer(text, start, end)
    ]
    found += [
        Body(*hit.span(), OrganisationType.MEDIA, hit.group(), "bodies_cyrillic.agency")
        for hit in _AGENCY.finditer(text, start, end)
    ]
    found += [
        Body(*hit.span(), OrganisationType.GOVERNMENT_BODY, hit.group(), "bodies_cyrillic.office")
        for hit in _SHORT_OFFICE.finditer(text, start, end)
    ]
    return found
