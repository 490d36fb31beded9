"""A country's rights at issue, in law and in practice, year by year: what is told, and what coders answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from tripartite.casefile.country import CountryFile
from tripartite.store.coding import Answer, code, codings_of, years_coded
from tripartite.store.rights import rights_by_year, told_of_right, undated_of_rights
from tripartite.values.errors import NoEvidence
from tripartite.web.reviewer import required_reviewer, reviewer_of
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.rights import Theme, themes

ANSWERS: dict[str, str | Promise] = {
    Answer.YES: gettext_lazy("violated"),
    Answer.NO: gettext_lazy("not violated"),
    Answer.UNCLEAR: gettext_lazy("cannot be told"),
}
#: How many statements are offered as evidence.
_OFFERED = 40


def indicators(file: CountryFile, request: HttpRequest) -> dict[str, Any]:
    """The rights of one year: numbers with their statements, answers with their evidence; and all years below."""
    counts = rights_by_year(file.country)
    told = {int(year) for year in counts if year.isdigit() and len(year) == 4}
    years = sorted(told | years_coded(file.country), reverse=True)
    year = _year(request.GET.get("year", ""), years)
    opened = request.GET.get("right", "")
    answers = codings_of(file.country, year) if year else {}
    pairs: dict[str, list[dict[str, Any]]] = {}
    for theme in themes():
        cell = _cell(theme, _number(counts, year, theme), answers.get(theme.code, []))
        if opened == theme.code and year:
            cell["statements"] = [card_of(one) for one in told_of_right(file.country, theme.code, str(year), _OFFERED)]
        pairs.setdefault(theme.right, []).append(cell)
    return {
        "year": year,
        "years": years,
        "opened": next((cell for cells in pairs.values() for cell in cells if "statements" in cell), None),
        "pairs": [(cells[0]["theme"].right_name, cells) for cells in pairs.values()],
        "answers": ANSWERS.items(),
        "may_code": reviewer_of(request) is not None,
        "table": [(one, [_number(counts, one, theme) for theme in themes()]) for one in years],
        "undated": undated_of_rights(file.country),
        "themes": themes(),
    }


@require_POST
def code_right(request: HttpRequest, code_of: str) -> HttpResponse:
    """Keep a coder's answer."""
    by = required_reviewer(request)
    year, theme, answer = (request.POST.get(name, "") for name in ("year", "right", "answer"))
    known = theme in {one.code for one in themes()} and answer in list(Answer)
    if not known or not (year.isascii() and year.isdigit() and len(year) == 4):
        raise Http404
    back = f"{reverse('country-section', args=[code_of, 'indicators'])}?year={year}"
    evidence, note = request.POST.get("statement", "")[:20], request.POST.get("note", "")
    try:
        code(code_of.upper(), int(year), theme, Answer(answer), by=by, statement_key=evidence, note=note)
    except NoEvidence:
        messages.warning(request, _("“Violated” needs a statement that carries it. Choose one of the list."))
        return HttpResponseRedirect(f"{back}&right={theme}#coding")
    return HttpResponseRedirect(f"{back}#rights")


def _number(counts: Mapping[str, Mapping[str, int]], year: int | None, theme: Theme) -> int:
    of_year = counts.get(str(year))
    return of_year.get(theme.code, 0) if of_year else 0


def _cell(theme: Theme, number: int, answers: list[Any]) -> dict[str, Any]:
    stands = answers[0] if answers else None
    return {
        "theme": theme,
        "number": number,
        "coding": stands,
        "answer": ANSWERS.get(stands.answer, "") if stands else "",
        "earlier": len(answers) - 1 if answers else 0,
    }


def _year(asked: str, years: list[int]) -> int | None:
    """The year asked for; else the latest."""
    if asked.isascii() and asked.isdigit() and len(asked) == 4:
        return int(asked)
    return years[0] if years else None
