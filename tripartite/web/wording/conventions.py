"""The Conventions that such documents cite most, by the titles that the ILO gives them in each language of the site."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from tripartite.casefile.laws import Law
from tripartite.web.wording.labels import Label

TITLES: dict[str, Label] = {
    "C011": _("Right of Association (Agriculture) Convention, 1921"),
    "C029": _("Forced Labour Convention, 1930"),
    "C081": _("Labour Inspection Convention, 1947"),
    "C087": _("Freedom of Association and Protection of the Right to Organise Convention, 1948"),
    "C098": _("Right to Organise and Collective Bargaining Convention, 1949"),
    "C100": _("Equal Remuneration Convention, 1951"),
    "C105": _("Abolition of Forced Labour Convention, 1957"),
    "C111": _("Discrimination (Employment and Occupation) Convention, 1958"),
    "C135": _("Workers’ Representatives Convention, 1971"),
    "C138": _("Minimum Age Convention, 1973"),
    "C141": _("Rural Workers’ Organisations Convention, 1975"),
    "C144": _("Tripartite Consultation (International Labour Standards) Convention, 1976"),
    "C151": _("Labour Relations (Public Service) Convention, 1978"),
    "C154": _("Collective Bargaining Convention, 1981"),
    "C155": _("Occupational Safety and Health Convention, 1981"),
    "C158": _("Termination of Employment Convention, 1982"),
    "C169": _("Indigenous and Tribal Peoples Convention, 1989"),
    "C182": _("Worst Forms of Child Labour Convention, 1999"),
    "C187": _("Promotional Framework for Occupational Safety and Health Convention, 2006"),
    "C189": _("Domestic Workers Convention, 2011"),
    "C190": _("Violence and Harassment Convention, 2019"),
}


def law_name(law: Law) -> str:
    """A Convention by its title in the language of the page; any other instrument by the fullest name in the texts."""
    return str(TITLES.get(law.code or "", law.name))
