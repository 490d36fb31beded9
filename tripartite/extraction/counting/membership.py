"""Whether "4,000 members" are those of a union, a federation or an association, which alone is membership here.

Members of a parliament, a family, a militia or a court are counted people, no membership; so are numbers of residents
and of demonstrators that only words such as "numbered" tell.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.naming.body_types import sort_of
from tripartite.values.spans import Span
from tripartite.values.vocabulary import OrganisationType

_ORGANISED = frozenset((OrganisationType.UNION, OrganisationType.UNION_CENTRE, OrganisationType.EMPLOYERS))
#: Words of unions wherever they stand.
_OF_UNIONS = (
    r"unioni[sz]|syndi[cq]|sindic|guild|affiliat|afiliad|adhérent|membership|membresía|cotisant|gremi|"
    r"профсоюз|профцентр|профком|федерац|объединени|первичк"
)
#: Words of organised labour and of associations, without which a sentence counts no membership.
_LABOUR = re.compile(
    rf"{_OF_UNIONS}|unions?\b|federa[ct]|fédérat|associations?\b|asociaci|centrale?\b|cent(?:er|re)s?\b|"
    r"organi[sz]ations?\b|organizaci|employers|patron|workers|travailleurs|trabajador|branch|locals?\b|"
    r"ассоциац|организац|членск|работник",
    re.IGNORECASE,
)
#: The narrower words of unions and their centres, which a number needs that no "members" stands behind.
_UNIONS = re.compile(
    rf"{_OF_UNIONS}|\bunions?\b|trade\s+union|federation|fédération|federación|confédér|confeder|"
    r"centrale?\s+(?:syndicale|sindical|obrera)|\b(?:represents?|organi[sz]es|unites)\s|численност",
    re.IGNORECASE,
)
#: Those whose members are no membership, before or behind "members".
_OTHERS = (
    r"famil(?:y|ies)|household|cabinet|parliament\w*|congress\w*|senate|assembly|legislat\w+|council|commission|committee|"
    r"board|jury|panel|gang|militia|militant\w*|rebel|army|military|armed|police|security|forces?|defen[cs]e|party|parties|"
    r"opposition|crew|team|staff|delegation|faculty|clan|tribe|tribal|cult|church|religious|minorit\w+|community|"
    r"communities|clergy|press|media|judiciary|bar|public|society|royal|gender|sect|female|male|women|"
    r"famille|parlement\w*|sénat|assemblée|conseil|commission|comité|jury|armée|police|forces?|partis?|équipage|équipe|"
    r"délégation|personnel|communauté|milice|gouvernement|bureau|"
    r"familia|parlament\w*|congreso|senado|asamblea|consejo|comisión|comité|jurado|ejército|policía|fuerzas?|partidos?|"
    r"tripulación|equipo|delegación|personal|comunidad|gabinete|junta|directiva|"
    r"семь\w+|парламент\w*|комисси\w+|совет\w*|комитет\w*|арми\w+|полици\w+|парти\w+|экипаж\w*|делегаци\w+|правительств\w+|"
    r"правлени\w+|присяжн\w+"
)
_MEMBERS = r"(?:members?|membres?|miembros?|integrantes?|член\w*)"
_OF_OTHERS = re.compile(
    rf"[\s-]+(?:(?:[\w’'-]+[\s-]){{0,3}}?(?:{_OTHERS})[\s-]{_MEMBERS}\b|(?:[\w’'-]+\s+){{0,2}}?{_MEMBERS}\s+"
    rf"(?:of\s+|de\s+|du\s+|des\s+|del\s+)?(?:(?:the|la|le|les|l[’']|el|los|las|its|his|her|their|\w+[’']s)\s*)?"
    rf"(?:\w+\s+){{0,1}}(?:{_OTHERS})\b)",
    re.IGNORECASE,
)
#: Members of a board, who are chosen: "eleven members (seven by parliament ...)", "nine members appointed by".
_CHOSEN = re.compile(
    rf"[\s-]+(?:[\w’'-]+\s+){{0,2}}?{_MEMBERS}\s+(?:(?:who\s+)?(?:are|were|is|was|sont|son|fueron)\s+)?"
    r"(?:\(\w+\s+by|appointed|elected|selected|nominated|nommés|désignés|élus|nombrados|designados|elegidos|"
    r"назначенн\w+|избранн\w+)",
    re.IGNORECASE,
)
_NAMED_OF = re.compile(rf"[\s-]+(?:[\w’'-]+\s+){{0,4}}?{_MEMBERS}\b(?:\s+(?:of|de|du|des|del)\b)?", re.IGNORECASE)
#: How far behind "members of" a body's name may begin, in code points.
_NEAR = 12


def is_membership(analysis: Analysis, sentence: Sentence, stop: int, *, named: bool = True) -> bool:
    """Whether the number that ends at `stop` of the sentence's text can count the members of an organisation.

    Args:
        named: whether "members" or the like stands behind the number; else a verb ("groups", "numbers") told it.
    """
    words = sentence.text
    if _OF_OTHERS.match(words, stop) or _CHOSEN.match(words, stop) or _of_another_body(analysis, sentence, stop):
        return False
    needed = _LABOUR if named else _UNIONS
    if needed.search(words):
        return True
    before = analysis.neighbour(sentence, -1)
    return before is not None and needed.search(before.text) is not None


def _of_another_body(analysis: Analysis, sentence: Sentence, stop: int) -> bool:
    """Whether the members are those of a body named beside the word that is neither union nor association."""
    found = _NAMED_OF.match(sentence.text, stop)
    if found is None:
        return False
    near = Span(sentence.start + stop, sentence.start + found.end() + _NEAR)
    bodies = [one for one in analysis.mentions_in(near) if one.sort == "organisations" and one.start >= near.start]
    return any(sort_of(analysis, one) not in _ORGANISED and not _LABOUR.search(one.name) for one in bodies)
