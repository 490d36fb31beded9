"""What leaves: for editors, what is public and whose names are withheld, and the forms that decide it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tripartite.pipeline import editing, publicising_later
from tripartite.pipeline.publicising import Outcome
from tripartite.store import public_work, publications
from tripartite.store.about_actor import actor_with
from tripartite.store.documents import ref
from tripartite.store.opened import document_named
from tripartite.store.overview import overview
from tripartite.store.public_copy import something_is_public
from tripartite.store.publications import Extent, Subject
from tripartite.store.review import reviewed
from tripartite.values.errors import Conflict, MalformedValue
from tripartite.web.reviewer import required_reviewer
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.locale_names import country_name
from tripartite.web.wording.publishing import EXTENTS, SUBJECTS

_COUNTRY = "country"


@require_http_methods(["GET", "HEAD", "POST"])
def shown(request: HttpRequest) -> HttpResponse:
    """Everything that is public or withheld, and the latest decisions; a POST withholds a name, whoever has it."""
    notice = ""
    if request.method == "POST":
        notice = _name_withheld(request)
        if not notice:
            return _left_for_later(request)
    now = publications.standing()
    context = {
        "countries": [one for one in overview().countries if one.code and one.documents],
        "documents": len(now.documents),
        "statements": sum(now.statements.values()),
        "people": len(now.actors),
        "withheld": publications.withholdings(),
        "latest": [_told(one) for one in publications.latest_publications()],
        "something": something_is_public(),
        "notice": notice,
        "asked": request.POST,
        **_work(),
    }
    return render(request, "web/publishing/overview.html", context, status=422 if notice else 200)


@require_safe
def how_far(request: HttpRequest) -> HttpResponse:
    """How far the work on the public copy is, for a page that asks again."""
    return render(request, "web/publishing/work.html", _work())


@require_POST
def again(request: HttpRequest) -> HttpResponse:
    """Try once more what was broken off."""
    publicising_later.again()
    return HttpResponseRedirect(reverse("publishing"))


def _work() -> dict[str, Any]:
    publicising_later.look_after()
    return {"work": public_work.latest(), "public_is_closed": public_work.closed()}


def _left_for_later(request: HttpRequest) -> HttpResponse:
    """A name is withheld, or no longer: the page says how far the public copy is with it."""
    publicising_later.wake()
    messages.success(request, _("Kept. The public side follows; this page says how far it is."))
    return HttpResponseRedirect(reverse("publishing"))


def _name_withheld(request: HttpRequest) -> str:
    """Withhold a name, whoever has it; what is wrong with what was given, nothing where it is kept."""
    name = request.POST.get("name", "").strip()[:200]
    if sum(map(str.isalpha, name)) < 2:
        return _("There is no name here. Give it as texts write it.")
    by, reason = required_reviewer(request), request.POST.get("reason", "").strip()[:2000]
    pseudonym, spelt = request.POST.get("pseudonym", "").strip()[:150], _spellings(request)
    try:
        editing.withhold_name(name, by=by, pseudonym=pseudonym, spellings=spelt, reason=reason, later=True)
    except MalformedValue:
        return _("The pseudonym gives a part of the name away. Choose another one.")
    return ""


def _spellings(request: HttpRequest) -> list[str]:
    return [one.strip()[:200] for one in request.POST.get("spellings", "").splitlines()[:100] if one.strip()]


@require_http_methods(["GET", "HEAD", "POST"])
def subject(request: HttpRequest, subject: str, key: str) -> HttpResponse:
    """One country, document, statement or person; a POST decides."""
    key, name, address = _meant(subject, key)
    notice = ""
    if request.method == "POST":
        try:
            done = _decided(request, subject, key)
        except MalformedValue:
            notice = _("The pseudonym gives a part of the name away. Choose another one.")
        except Conflict:
            notice = _("Names are being withheld at the same time. Try once more.")
        else:
            if done is None:
                return _left_for_later(request)
            _say(request, done)
            return HttpResponseRedirect(request.path)
    context = {
        "subject": subject,
        "subject_name": SUBJECTS[subject],
        "name": name,
        "address": address,
        "notice": notice,
        "extents": EXTENTS.items(),
        "history": publications.publications_of(Subject(subject), key) if subject != _COUNTRY else (),
        **_standing(subject, key),
    }
    return render(request, "web/publishing/subject.html", context, status=422 if notice else 200)


def _meant(subject: str, key: str) -> tuple[str, str, str]:
    """(key, name, address) of what is meant.

    Raises:
        Http404: where there is no such thing.
    """
    if subject == _COUNTRY:
        code = key.upper()
        if any(one.code == code and one.documents for one in overview().countries):
            return code, str(country_name(code)), reverse("country", args=[code])
    elif subject == Subject.DOCUMENT:
        row = document_named(key)
        if row is not None:
            return row.sha256, ref(row).label, reverse("document", args=[row.sha256[:12]])
    elif subject == Subject.STATEMENT:
        found = reviewed(key)
        if found is not None:
            card = card_of(found.record)
            return key, card.title or card.tag, reverse("statement", args=[key])
    elif subject == Subject.ACTOR:
        actor = actor_with(key)
        if actor is not None and actor.sort == "people":
            return key, actor.name, reverse("actor", args=[key])
        kept = publications.withholding_of(key) if actor is None else None
        if kept is not None:
            return key, kept.names[0], reverse("publishing")
    raise Http404


def _standing(subject: str, key: str) -> dict[str, Any]:
    now = publications.standing()
    if subject == Subject.ACTOR:
        actor = actor_with(key)
        names = [one.name for one in actor.names] if actor else []
        return {"public": key in now.actors, "withholding": publications.withholding_of(key), "spellings": names}
    if subject == Subject.DOCUMENT:
        return {"public": key in now.documents, "extent": now.documents.get(key, Extent.REVIEWED)}
    if subject == Subject.STATEMENT:
        return {"public": now.statements.get(key), "decided": key in now.statements}
    of_country = publications.country_standing(key)
    return {
        "public": None,
        "extent": of_country.extent or Extent.REVIEWED,
        "of_country": of_country,
        "extents_now": [(EXTENTS[extent], number) for extent, number in of_country.documents.items()],
        "all_people": 0 < of_country.people == of_country.of_people,
    }


def _decided(request: HttpRequest, subject: str, key: str) -> Outcome | None:
    by, reason = required_reviewer(request), request.POST.get("reason", "").strip()[:2000]
    asked, extent = request.POST.get("do", ""), request.POST.get("extent", Extent.REVIEWED)
    if asked not in ("publish", "take-back", "withhold", "show-again") or extent not in list(Extent):
        raise Http404
    if asked in ("withhold", "show-again"):
        _withheld(request, subject, key, asked, by=by, reason=reason)
        return None
    public = asked == "publish"
    if subject == _COUNTRY and public:
        return editing.publish_country(key, by=by, extent=Extent(extent), people="people" in request.POST)
    if subject == _COUNTRY:
        return editing.unpublish_country(key, by=by, reason=reason)
    if subject == Subject.DOCUMENT:
        return editing.publish_document(key, by=by, public=public, extent=Extent(extent), reason=reason)
    decide = editing.publish_statement if subject == Subject.STATEMENT else editing.publish_actor
    return decide(key, by=by, public=public, reason=reason)


def _withheld(request: HttpRequest, subject: str, key: str, asked: str, *, by: str, reason: str) -> None:
    """Withhold a person's name, or no longer; the public copy follows beside the pages."""
    if subject != Subject.ACTOR:
        raise Http404
    if asked == "show-again":
        editing.show_again(key, by=by, reason=reason, later=True)
        return
    spellings = _spellings(request)
    pseudonym = request.POST.get("pseudonym", "").strip()[:150]
    kept = publications.withholding_of(key)
    if kept is not None and actor_with(key) is None:
        names = [*kept.names, *spellings]
        editing.withhold_words(names, by=by, pseudonym=pseudonym, reason=reason, key=key, later=True)
    else:
        editing.withhold(key, by=by, pseudonym=pseudonym, spellings=spellings, reason=reason, later=True)


def _say(request: HttpRequest, done: Outcome) -> None:
    said = ngettext(
        "Kept. %(number)s document is public now, whole or in part.",
        "Kept. %(number)s documents are public now, whole or in part.",
        done.there,
    )
    messages.success(request, said % {"number": done.there})
    if done.unfit:
        messages.warning(request, _("Some documents could not be made fit to leave. They stay private."))


def _told(one: Any) -> dict[str, Any]:
    try:
        _key, name, _address = _meant(one.subject, one.key[:64])
    except Http404:
        name = ""
    key = one.key[:12] if one.subject == Subject.DOCUMENT else one.key
    return {
        "one": one,
        "name": name,
        "subject": SUBJECTS.get(one.subject, one.subject),
        "extent": EXTENTS.get(one.extent, ""),
        "address": reverse("publish", args=[one.subject, key]) if name else "",
    }
