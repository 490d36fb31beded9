"""Names of people that only say which movement, protest, foundation or authority is meant: "the X faction".

Such a name stands for no person in its sentence: whoever is jailed for belonging to it, or during it, is somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.extraction.analysis import Mention

#: Behind a name, in English: "the Quill movement", "the Ada Quill protests".
_BEHIND = re.compile(
    r"\s*[”»\"]?[\s-]+(?:[a-z]{3,}\s)?(?:movement|faction|wing|protests?|demonstrations?|uprising|foundation|institute|prize|"
    r"award|police|authorities|regime|affair|massacre|museum|bridge|airport|stadium|hospital|university|doctrine|"
    r"loyalists?|sympathi[sz]ers?|followers?|network|gang|clan|militia|province|district|region)(?![\w-])"
)
#: Before a name, in the other languages: "le mouvement Quill", "la facción de Ada Quill", "движение «Квилл»".
_BEFORE = re.compile(
    r"(?<!\w)(?:mouvement|mouvance|faction|aile|fondation|prix|affaire|hôpital|aéroport|stade|"
    r"movimiento|facción|fundación|premio|caso|hospital|aeropuerto|estadio|"
    r"движени[еяию]\w?|фракци[яиюе]\w?|фонд[аеу]?|преми[яиюе]\w?|больниц[аыеу]\w?|аэропорт[аеу]?)\s+"
    r"(?:(?:de|d[’']|du|del|имени|им\.)\s*)?[«“\"]?\Z",
    re.IGNORECASE,
)
#: The last word of a name that is a community's: "thirteen Hazara Shia were killed".
_COMMUNITY = re.compile(
    r"(?:Shi[’'`]?a|Shiites?|Sunnis?|Muslims?|Christians?|Hindus?|Sikhs?|Jews?|Yazidis?|Bah[aá][’']?[ií]s?|Ahmadis?|"
    r"Alevis?|Alawites?|Druze|Copts?|Kurds?|Rohingyas?|Roma|Uyghurs?|Uighurs?|Tibetans?|Hazaras?|Chiites?|Sunnites?|Chiíes|Suníes|шииты?|сунниты?)"
)


def without_names_of_things(text: str, people: Sequence[Mention]) -> tuple[Mention, ...]:
    """The people of a sentence without those whose name only says which thing or community is meant.

    Args:
        text: the whole document's text, in which the mentions count.
    """
    return tuple(
        one
        for one in people
        if not _COMMUNITY.fullmatch(one.words.rsplit(" ", 1)[-1])
        and not _BEHIND.match(text, one.end)
        and not _BEFORE.search(text, max(0, one.start - 30), one.start)
    )
