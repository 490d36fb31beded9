"""One's own account: the role, another password, the way to the second factor."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import password_validation, update_session_auth_hash
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tripartite.store.accounts import role_of
from tripartite.web.access.two_factor import has_second_factor


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_account(request: HttpRequest) -> HttpResponse:
    """A POST changes the password."""
    user = request.user
    if not isinstance(user, User):
        raise Http404
    notice = ""
    if request.method == "POST":
        notice = _changed(request, user)
        if not notice:
            messages.success(request, _("Your password is changed."))
            return HttpResponseRedirect(reverse("own-account"))
    context = {"notice": notice, "role": role_of(user), "second": has_second_factor(user)}
    return render(request, "web/access/own_account.html", context, status=422 if notice else 200)


def _changed(request: HttpRequest, user: User) -> str:
    """Change the password; why not, where it is not changed."""
    new = request.POST.get("new", "")[:1000]
    if not user.check_password(request.POST.get("password", "")[:1000]):
        return _("This is not your password. Nothing was changed.")
    if new != request.POST.get("again", "")[:1000]:
        return _("The new password was written in two ways. Nothing was changed.")
    try:
        password_validation.validate_password(new, user)
    except ValidationError as reason:
        return " ".join(reason.messages)
    user.set_password(new)
    user.save(update_fields=["password"])
    # Every other session of this account ends; this one goes on.
    update_session_auth_hash(request, user)
    return ""
