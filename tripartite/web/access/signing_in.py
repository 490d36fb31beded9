"""Signing in with a name and a password, then with a code where a second factor is set up; signing out."""

from __future__ import annotations

import time
from typing import Any

from axes.helpers import get_client_ip_address
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.models import User
from django.db.models import Sum
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp import login as verify
from django_otp import match_token

from tripartite.web.access.two_factor import has_second_factor

_PENDING = "waits-for-code"
#: Seconds in which the code must follow the password.
_PATIENCE = 300
_BACKEND = "django.contrib.auth.backends.ModelBackend"


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Name and password."""
    if not settings.ACCOUNTS:
        raise Http404
    notice = ""
    if request.method == "POST":
        if _address_must_wait(request):
            return _waits(request, _("Too many wrong passwords from this address. It waits for a quarter of an hour."))
        name, password = request.POST.get("name", "").strip()[:150], request.POST.get("password", "")[:1000]
        user = authenticate(request, username=name, password=password)
        if isinstance(user, User):
            return _password_was_right(request, user)
        notice = _("This name and password do not belong together, or the account is not in use.")
    context = {"notice": notice, "next": _next(request), "name": request.POST.get("name", "")[:150]}
    return render(request, "web/access/sign_in.html", context, status=422 if notice else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """The code of the second factor, or one of the backup codes."""
    user = _pending(request)
    if user is None:
        return HttpResponseRedirect(reverse("sign-in"))
    notice = ""
    if request.method == "POST":
        device = match_token(user, request.POST.get("code", "").replace(" ", "")[:40])
        if device is not None:
            del request.session[_PENDING]
            login(request, user, backend=_BACKEND)
            verify(request, device)
            return HttpResponseRedirect(_next(request))
        notice = _("This code is not right, or it was tried too often: wait a moment and take the next one.")
    context = {"notice": notice, "next": _next(request)}
    return render(request, "web/access/code.html", context, status=422 if notice else 200)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return HttpResponseRedirect(reverse("home"))


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: Any = None) -> HttpResponse:
    """What is shown after too many wrong passwords."""
    notice = _("Too many wrong passwords. Signing in under this name waits for a quarter of an hour.")
    return _waits(request, notice)


def _waits(request: HttpRequest, notice: str) -> HttpResponse:
    return render(request, "web/access/sign_in.html", {"notice": notice, "next": _next(request)}, status=429)


def _address_must_wait(request: HttpRequest) -> bool:
    """Whether too many passwords were wrong of late from one address, of whatever names.

    What is refused here is not counted, so that the wait ends.
    """
    since = timezone.now() - settings.AXES_COOLOFF_TIME
    lately = AccessAttempt.objects.filter(ip_address=get_client_ip_address(request), attempt_time__gte=since)
    wrong = lately.aggregate(wrong=Sum("failures_since_start"))["wrong"] or 0
    return wrong >= settings.SIGN_IN_FAILURES_PER_ADDRESS


def _password_was_right(request: HttpRequest, user: User) -> HttpResponse:
    back = _next(request)
    if not has_second_factor(user):
        login(request, user, backend=_BACKEND)
        return HttpResponseRedirect(back)
    request.session.cycle_key()
    request.session[_PENDING] = [user.pk, int(time.time())]
    address = reverse("sign-in-code")
    return render(request, "web/access/code.html", {"next": back, "notice": "", "address": address})


def _pending(request: HttpRequest) -> User | None:
    number, since = request.session.get(_PENDING, (0, 0))
    if not settings.ACCOUNTS or time.time() - since > _PATIENCE:
        return None
    return User.objects.filter(pk=number, is_active=True).first()


def _next(request: HttpRequest) -> str:
    """Where to go afterwards: an address of this site only."""
    asked = request.POST.get("next", "") or request.GET.get("next", "")
    secure = request.is_secure()
    if asked and url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()}, require_https=secure):
        return asked
    return reverse("home")
