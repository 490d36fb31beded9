"""The accounts, for administrators: make one, give it a role or a password, take it out of use and back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from tripartite.store import accounts
from tripartite.store.accounts import Role
from tripartite.values.errors import Conflict, MalformedValue, NotFound
from tripartite.web.wording.roles import ROLES


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def listed(request: HttpRequest) -> HttpResponse:
    """Every account; a POST makes one."""
    if request.method == "POST":
        name, role = request.POST.get("name", "")[:150], request.POST.get("role", "")
        if role not in list(Role):
            raise Http404
        try:
            made = accounts.create(name, Role(role), request.POST.get("password", "")[:1000])
        except (Conflict, MalformedValue) as reason:
            return _page(request, _told(reason), 422)
        messages.success(request, _("The account %(name)s is made.") % {"name": made.get_username()})
        return HttpResponseRedirect(reverse("accounts"))
    return _page(request)


@sensitive_post_parameters()
@require_POST
def changed(request: HttpRequest) -> HttpResponse:
    """Change one account as the form's button says."""
    name, asked = request.POST.get("name", "")[:150], request.POST.get("do", "")
    try:
        if asked == "role" and request.POST.get("role") in list(Role):
            accounts.set_role(name, Role(request.POST["role"]))
        elif asked in ("take-out", "take-back"):
            accounts.set_active(name, asked == "take-back")
        elif asked == "password":
            accounts.set_password(name, request.POST.get("password", "")[:1000])
        elif asked == "second-factor":
            accounts.forget_two_factor(name)
        else:
            raise Http404
    except NotFound as reason:
        raise Http404 from reason
    except (Conflict, MalformedValue) as reason:
        return _page(request, _told(reason), 422)
    messages.success(request, _("The account %(name)s is changed.") % {"name": name})
    return HttpResponseRedirect(reverse("accounts"))


def _page(request: HttpRequest, notice: str = "", status: int = 200) -> HttpResponse:
    context = {"accounts": accounts.accounts(), "roles": ROLES.items(), "notice": notice}
    return render(request, "web/access/accounts.html", context, status=status)


def _told(reason: Conflict | MalformedValue) -> str:
    """What was wrong, in the language of the page; Django's own messages on passwords are so already."""
    known = {
        "There is an account of this name already.": _("There is an account of this name already."),
        "Nobody would be left who manages the accounts.": _("Nobody would be left who manages the accounts."),
    }
    return known.get(reason.problem, reason.problem)
