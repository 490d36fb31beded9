"""Whether a name before an act is tied to it: acts told by a noun, acts that are a charge, acts of whoever is named.

"X voiced concern about torture" tortures nobody; "X was arrested for murder" murders nobody that it names; "X went on
arresting dockers" is about whoever arrests. In all of them the name stands before the act and nothing befell it.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
#: An act told by a noun alone, which has no subject.
_NOUN = re.compile(
    r"(?:arrests?|detentions?|torture|violence|clashes|killings?|murders?|homicides?|assassinations?|assaults?|attacks?|"
    r"deaths?|beatings?|abuses?|abductions?|kidnappings?|disappearances?|ill-treatment|mistreatment|massacres?|sentencing|"
    r"convictions?|dismissals?|"
    r"arrestations?|détentions?|violences?|meurtres?|assassinats?|attaques?|agressions?|enlèvements?|licenciements?|"
    r"detenci(?:ón|ones)|arrestos?|tortura|violencia|asesinatos?|homicidios?|ataques?|agresi(?:ón|ones)|secuestros?|"
    r"despidos?|арест(?:ы|а|ов|ах|ам)?|задержани\w+|пыт(?:ки|ок|ках)|насили[еяю]|убийств\w*|нападени\w+|избиени\w+)\b",
    _I,
)
#: Words of whoever suffers an act, between a name and the noun.
_SUFFERS = re.compile(
    r"\b(?:receiv\w+|suffer\w*|sustain\w*|surviv\w*|fac(?:e|es|ed|ing)|under\w*|await\w*|subject(?:ed)?|victims?|injur\w+|"
    r"d(?:ied|ying|ies)|serv(?:ed|es|ing)|held|was|were|been|being|in|"
    r"(?:following|after) (?:his|her|their)|"
    r"subi\w*|victime\w*|souff\w+|surv[ié]\w+|bless\w+|est|été|était|lors|fait\s+l[’']objet|"
    r"sufri\w+|víctim\w+|sobreviv\w+|herid[oa]|fue|sido|era|objeto|"
    r"жертв\w+|подверг\w+|пострада\w+|перен[её]с\w*|был[аи]?|после|во\s+время|под)\b",
    _I,
)
#: A possessive right before the noun that takes up whoever is named: "appealed against her conviction".
_OWN = re.compile(
    r"\b(?:his|her|their|son|sa|ses|leurs?|sus?|его|е[её]|их|сво\w+)\s+(?:[\w’'-]+\s+){0,3}\Z",
    _I,
)
#: What is done about such acts, or makes them those of others.
_NOT_SUFFERED = re.compile(
    r"\b(?:perpetrat\w+|committ\w+|concern(?:s|ed)?|allegations?|efforts?|curb|prevent|combat|denounc\w+|condemn\w+|"
    r"investigat\w+|accus\w+|charg\w+|guilty|convicted\s+of|responsib\w+|order\w*|campaign\w*|protest\w*|comment\w*|"
    r"involv\w+|implicat\w+|participat\w+|impliqu\w+|implicad\w+|причаст\w+|following(?!\s+(?:his|her|their))|amid|despite|such\s+as|issues?|report(?:s|ed|ing)?|"
    r"préoccup\w+|dénonc\w+|condamné\s+(?:les?|la)|coupable|accusé\w*|enquêt\w+|auteurs?|lutte\w*|"
    r"preocupaci\w+|denunci\w+|conden\w+|culpable|acusad\w+|investig\w+|autor(?:es|a)?|lucha\w*|"
    r"обеспоко\w+|осуди\w+|обвин\w+|винов\w+|расслед\w+|протест\w*|борьб\w+|соверш\w+)\b",
    _I,
)
#: Acts of which somebody may be charged.
_DEED = re.compile(
    r"(?:kill|murder|death|homicid|manslaughter|assassin|shoot|beat|attack|assault|tortur|violen|massacr|lynch|extrajudicial|"
    r"tu(?:er|é)|meurtr|agress|mat(?:ar|ó)|asesin|homicid|agred|ataca|уби|избие|напад|пыт)\w*",
    _I,
)
#: Words of a charge, up to the deed that it is of.
_CHARGED = re.compile(
    r"\b(?:guilty|acquitt\w+|cleared|accus\w+|convict\w+|charg\w+|wanted|suspect\w+|arrest\w+|detain\w+|sentenc\w+|jail\w+|indict\w+|"
    r"investigat\w+|confess\w*|admitt\w+|responsib\w+|sought|imprison\w+|tried|"
    r"coupable|condamné\w*|inculpé\w*|soupçonné\w*|arrêté\w*|poursuivi\w*|culpable|acusad\w+|condenad\w+|detenid\w+|"
    r"procesad\w+|sospechos\w+|обвин\w+|подозрева\w+|осужд\w+|винов\w+|признал\w+)\b(?P<rest>[^.;:]{0,110})\Z",
    _I,
)
#: The preposition that a charge takes somewhere before its deed, or a confession's clause.
_OF_CHARGE = re.compile(
    r"(?:^|\s)(?:of|with|for|in|to|over|on|that|de|d[’']|du|pour|por|del|в|за|что)(?:\s|$)|[’']$", re.IGNORECASE
)
#: The named does the act: "continued to arrest", "a video of him shooting and killing".
_DOES = re.compile(
    r"\b(?:continu\w+|order\w*|began|begun|start\w*|threat\w+|attempt\w*|tr(?:y|ies|ied|ying)|us(?:e|es|ed)|helped|"
    r"a\s+continué|continuó|продолж\w+)\s+(?:[\w-]+\s+)?(?:to|à|de|a)?\s*\Z|\b(?:him|her|them)\s+(?:\w+ing\s+and\s+)?\Z",
    _I,
)
_PASSIVE = re.compile(r"(?:was|were|is|are|been|being|be|est|sont|été|fue(?:ron)?|ha\s+sido|был[аио]?)\b", _I)


def is_passive(act: str) -> bool:
    """Whether the words of an act begin with the auxiliary of a passive."""
    return bool(_PASSIVE.match(act))


def is_not_tied(gap: str, act: str, *, passive: bool) -> bool:
    """Whether the words between a name and an act behind it leave the name without a part in it.

    Args:
        gap: the masked words from the name's end to the act.
        act: the words of the act.
        passive: whether the act is a verb in the passive.
    """
    if passive or is_passive(act):
        return False
    if _NOUN.match(act) and not _OWN.search(gap) and (_NOT_SUFFERED.search(gap) or not _SUFFERS.search(gap)):
        return True
    charged = _CHARGED.search(gap) if _DEED.match(act) and not _OWN.search(gap) else None
    if charged and _OF_CHARGE.search(charged["rest"]):
        return True
    return bool(_DOES.search(gap)) and (act.lower().endswith("ing") or not _NOUN.fullmatch(act))
