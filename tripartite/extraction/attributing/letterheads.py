"""In whose name a letter, statement or page speaks: "on behalf of", "We, the", its letterhead.

Diplomatics names the same marks: the address of those who speak in the opening formula, the head of the paper. A body
is taken only where one of the document's own organisations stands right there.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.attributing.issuers import issuer_of
from tripartite.extraction.naming.body_types import sort_of
from tripartite.values.vocabulary import Kind, OrganisationType

#: The kinds whose "we" is a body that need not be named as publisher.
_SPEAKING = frozenset({Kind.DOCUMENT, Kind.CAMPAIGN_PAGE})
_HEAD = 400
_BODY = 6_000
#: Only where the first person, or the sentence's head, stands before it: others sign "on behalf of" somebody too.
_BEHALF = re.compile(
    r"(?:\b(?:I|we)\s(?:\w+\s){0,8}?on behalf of|(?:^\W*|\b(?:I|we)\b[^.\n]{0,80}?\s)in the name of|"
    r"(?:^\W*|\b(?:nous|je|j['’])\s?[^.\n]{0,80}?\s)au nom d[eu]s?|"
    r"(?:^\W*|\b(?:\w+(?:amos|emos|imos)|escribo|dirijo)\b[^.\n]{0,80}?\s)en (?:nombre del?|representación del?)|"
    r"(?:^\W*|\b(?:мы|я|обраща(?:юсь|емся)|пиш(?:у|ем)|выступа(?:ю|ем)|прошу|просим|заявляем)\b[^.\n]{0,80}?\s)"
    r"от (?:имени|лица))"
    r"\s*(?:(?:the|its|all the|la|las|los|les|le|el|members of the)\s+|l['’])?",
    re.IGNORECASE | re.MULTILINE,
)
_WE = re.compile(
    r"^(?:We|Nous|Nosotros|Nosotras|Мы)[,\s]\s*(?:(?:[^\W\d_][\w’'-]*\s){0,6}?"
    r"(?:of|de|du|des|del|члены|работники|участники)\s)?"
    r"(?:(?:the|la|las|los|les|le|el|undersigned)\s+|l['’])?"
    # not "мы призываем Министерство ...": whom "we" turn to is not who speaks
    r"(?:(?!\w*(?:ем|им|ём|ся)\s|(?:к|ко|от|в|во|на|с|о|об|у|за|против|не|ждали|хотели)\s)[а-яё]+\s){0,3}",
    re.MULTILINE,
)
#: "We, workers of the mill, ...": those who speak are no body, but name themselves.
_WE_PEOPLE = re.compile(
    r"^(?:We|Nous|Nosotr[oa]s|Мы),\s+(?:the\s+|les\s+|l[oa]s\s+)?(?P<who>(?:workers|employees|staff|members|nurses|teachers|miners|"
    r"dockers|drivers|trade unionists|travailleu\w+|salariés|ouvri\w+|employés|membres|enseignants|mineurs|dockers|"
    r"syndicalistes|trabajador\w+|emplead[oa]s|miembros|docentes|mineros|sindicalistas|"
    r"работники|рабочие|сотрудники|члены|участники|шахт[её]ры|горняки|учителя|врачи|медики|медработники|водители|докеры|"
    r"строители|железнодорожники|металлурги|активисты|профсоюзные активисты)\s[^,.;:\n]{3,90}?)(?=,)",
    re.MULTILINE,
)
_SENDER = re.compile(
    r"(?:^(?:From|De|Expéditeur|Remitente|От|от)\s*:?|(?<=\s)от)\s+(?:the\s+|la\s+|le\s+|el\s+)?", re.MULTILINE
)
#: What stands before "от" in a sentence that names no sender: "ждёт ответа от Министерства".
_LOWER = re.compile(r"(?<!\w)[а-яё]+\s+от\s+$")
_WROTE = re.compile(r"(?:обращени|письм|заявлени|призыв|петици|жалоб)\w*\s+от\s+$", re.IGNORECASE)
#: Who campaigns, on a page of somebody else's: "In partnership with", "A campaign of", "Urgent action by".
_CAMPAIGNS = re.compile(
    r"\b(?:in partnership with|(?:a |this )?campaign (?:by|of|from)|urgent action (?:by|of|from)|at the request of|"
    r"en (?:partenariat|collaboration|association) avec|campagne (?:de|du|des)|action urgente (?:de|du|des)|"
    r"à l['’]appel (?:de|du|des)|"
    r"en (?:colaboración|asociación|alianza) con|campaña (?:de|del)|acción urgente (?:de|del)|a petición (?:de|del)|"
    r"в партн[её]рстве с|в сотрудничестве с|по (?:инициативе|просьбе|призыву)|кампания(?: солидарности)?)\s+"
    r"(?:(?:the|la|las|los|les|le|el)\s+|l['’])?",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[\s).»”\"]*(?:\([^()\n]{2,20}\))?[\s.»”\"]*")
_CAMPAIGN = re.compile(r"\s*[·|•–—-]\s|,?\s+\d")


def house_of(analysis: Analysis) -> str | None:
    """The body in whose name a document speaks, by the name the document gives; None where it is not said."""
    facts = analysis.facts
    if facts.kind not in _SPEAKING:
        return None
    bodies = [one for one in analysis.mentions if one.sort == "organisations" and one.start < _BODY]
    speaks = _called(analysis, bodies, (_BEHALF, _WE))
    people = _WE_PEOPLE.search(analysis.text, 0, _BODY) if not speaks else None
    speaks = people["who"] if people else speaks
    partner = _called(analysis, bodies, (_CAMPAIGNS,))
    publisher = _by_full_name(bodies, facts.publisher)
    if speaks or publisher:
        return speaks or publisher
    return partner or _called(analysis, bodies, (_SENDER,)) or issuer_of(analysis) or _headed(analysis, bodies)


def _by_full_name(bodies: list[Mention], publisher: str | None) -> str | None:
    """A publisher by the full name that the text gives it, where it signs with its acronym."""
    return next((one.name for one in bodies if publisher and one.words == publisher), publisher)


def _called(analysis: Analysis, bodies: list[Mention], patterns: tuple[re.Pattern[str], ...]) -> str | None:
    """The body named right after "on behalf of", "We, the", "a campaign by" or "From"."""
    starts = {one.start: one.name for one in bodies if _may_speak(analysis, one)}
    for pattern in patterns:
        for found in pattern.finditer(analysis.text, 0, _BODY):
            name = starts.get(found.end())
            if name and not (pattern is _SENDER and not _sends(analysis, found)):
                return name
    return None


def _may_speak(analysis: Analysis, body: Mention) -> bool:
    """Whether a page can speak in a body's name: what is wanted "from the Government" is not the Government's wish."""
    return sort_of(analysis, body) not in (
        OrganisationType.GOVERNMENT_BODY,
        OrganisationType.COURT,
        OrganisationType.POLICE,
        OrganisationType.COMPANY,
    )


def _sends(analysis: Analysis, found: re.Match[str]) -> bool:
    """Whether "from" names a sender: in the head of the paper, behind an addressee or a word for what is sent."""
    if found.start() > _HEAD:
        return False
    before = analysis.text[max(0, found.start() - 40) : found.end()]
    return not _LOWER.search(before) or bool(_WROTE.search(before))


def _headed(analysis: Analysis, bodies: list[Mention]) -> str | None:
    """The body whose name is one of the first lines (the letterhead), or begins one before a date."""
    text = analysis.text
    for passage in analysis.passages[:6]:
        if passage.start > _HEAD:
            return None
        for one in bodies:
            if passage.start <= one.start < passage.end:
                before = text[passage.start : one.start].strip()
                rest = _AFTER.match(text, one.end, passage.end)
                after = rest.end() if rest else one.end
                alone = after >= passage.end or _CAMPAIGN.match(text, after, passage.end)
                if alone and (not before or (before[-1] in ".:–—-|·" and len(before) < 60)):
                    return one.name
                break
    return None
