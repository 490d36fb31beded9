"""The second factor: codes of an authenticator (TOTP), and backup codes on paper for when it is lost."""

from __future__ import annotations

import io
from typing import Any

import segno
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from django_otp import login as verify
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

_BACKUP_CODES = 10


def has_second_factor(user: Any) -> bool:
    """Whether an account has a second factor set up and confirmed."""
    return bool(TOTPDevice.objects.filter(user_id=user.pk, confirmed=True).exists())


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def two_factor(request: HttpRequest) -> HttpResponse:
    """Set it up with a picture to scan and a code to confirm; later new backup codes, or take it away."""
    if not request.user.is_authenticated:
        raise Http404
    context: dict[str, Any] = {"notice": "", "codes": ()}
    if request.method == "POST":
        done = _changed(request, context)
        if done is not None:
            return done
    context["confirmed"] = has_second_factor(request.user)
    if not context["confirmed"]:
        context["key"] = _key_in_fours(_waiting(request))
    return render(request, "web/access/two_factor.html", context, status=422 if context["notice"] else 200)


@never_cache
@require_safe
def picture(request: HttpRequest) -> HttpResponse:
    """The picture to scan, for as long as it is not confirmed; black on white whatever the page's look."""
    if not request.user.is_authenticated or has_second_factor(request.user):
        raise Http404
    drawn = io.BytesIO()
    segno.make(_waiting(request).config_url, error="m").save(
        drawn, kind="svg", scale=5, border=4, dark="#000", light="#fff", xmldecl=False, nl=False
    )
    return HttpResponse(drawn.getvalue(), content_type="image/svg+xml")


def _changed(request: HttpRequest, context: dict[str, Any]) -> HttpResponse | None:
    asked = request.POST.get("do", "")
    if asked == "confirm" and not has_second_factor(request.user):
        device = _waiting(request)
        if not device.verify_is_allowed()[0]:
            # Each wrong code doubles the wait; a right one that comes too early must not be called wrong.
            context["notice"] = _(
                "This code is not right, or it was tried too often: wait a moment and take the next one."
            )
        elif device.verify_token(request.POST.get("code", "").replace(" ", "")[:10]):
            device.confirmed = True
            device.save(update_fields=["confirmed"])
            verify(request, device)
            context["codes"] = _new_backup_codes(request.user)
        else:
            context["notice"] = _("This code is not right. Take the one that your authenticator shows now.")
        return None
    if not request.user.check_password(request.POST.get("password", "")[:1000]):
        context["notice"] = _("This is not your password. Nothing was changed.")
    elif asked == "codes" and has_second_factor(request.user):
        context["codes"] = _new_backup_codes(request.user)
    elif asked == "remove":
        TOTPDevice.objects.filter(user=request.user).delete()
        StaticDevice.objects.filter(user=request.user).delete()
        messages.success(request, _("The second factor is taken away."))
        return HttpResponseRedirect(reverse("own-account"))
    return None


def _waiting(request: HttpRequest) -> TOTPDevice:
    """The device that is being set up; the same one until it is confirmed, so that the picture may be scanned twice."""
    device, _made = TOTPDevice.objects.get_or_create(user=request.user, confirmed=False, defaults={"name": "totp"})
    return device


def _new_backup_codes(user: Any) -> tuple[str, ...]:
    """Fresh backup codes; those given out before no longer work."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="backup", confirmed=True)
    codes = tuple(StaticToken.random_token() for _number in range(_BACKUP_CODES))
    StaticToken.objects.bulk_create([StaticToken(device=device, token=one) for one in codes])
    return codes


def _key_in_fours(device: TOTPDevice) -> str:
    """The secret as an authenticator takes it by hand."""
    from base64 import b32encode

    key = b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
