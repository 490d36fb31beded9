"""Where the outside reader is, which model, with which key. Without an address there is none: it is off by default."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from tripartite.values.errors import OutsideReaderFailed

ADDRESS, MODEL = "TRIPARTITE_OUTSIDE_ADDRESS", "TRIPARTITE_OUTSIDE_MODEL"
KEY, KEY_FILE, TIMEOUT = "TRIPARTITE_OUTSIDE_KEY", "TRIPARTITE_OUTSIDE_KEY_FILE", "TRIPARTITE_OUTSIDE_TIMEOUT"
_PATIENCE = 120.0
_LARGEST_KEY = 4096
_PRINTED = re.compile(r"[!-~]+\Z")


@dataclass(frozen=True, slots=True)
class OutsideSettings:
    """How the outside reader is reached.

    Attributes:
        address: of the OpenAI-compatible service, up to its version ("http://127.0.0.1:11434/v1").
        model: the name that the service gives the model.
        key: what the service asks for, empty where it asks for none; it is never printed, stored or logged.
        timeout: seconds that one answer may take.
    """

    address: str
    model: str
    key: str = field(default="", repr=False)
    timeout: float = _PATIENCE

    @property
    def on_this_machine(self) -> bool:
        """Whether what is sent stays on this machine, as far as the address tells."""
        return _is_this_machine(urlsplit(self.address).hostname or "")


def outside_settings(
    environment: Mapping[str, str] | None = None,
    *,
    address: str | None = None,
    model: str | None = None,
    key_file: str | Path | None = None,
) -> OutsideSettings:
    """The settings from the environment, what is told here first.

    Raises:
        OutsideReaderFailed: where something is missing, or the address would send words unencrypted.
    """
    told = os.environ if environment is None else environment
    where = (address or told.get(ADDRESS, "")).strip().rstrip("/")
    which = (model or told.get(MODEL, "")).strip()
    if not where:
        raise OutsideReaderFailed(
            "No outside reader is set up.",
            remedy=f"Give its address with --address or {ADDRESS}, such as http://127.0.0.1:11434/v1.",
        )
    if not which:
        raise OutsideReaderFailed(
            "No model is named for the outside reader.", remedy=f"Name it with --model or {MODEL}."
        )
    _must_be_safe(where)
    named = key_file or told.get(KEY_FILE)
    key = _key_in(Path(named)) if named else _checked(told.get(KEY, "").strip(), KEY)
    return OutsideSettings(where, which, key, _seconds(told.get(TIMEOUT)))


def _must_be_safe(address: str) -> None:
    """An address that can be called, without a password in it, and encrypted unless it is on this machine."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    whole = _PRINTED.match(address) and host and not (parts.query or parts.fragment)
    if not whole or parts.scheme not in ("http", "https"):
        raise OutsideReaderFailed(
            "The outside reader's address is none.", remedy="It looks like https://models.example.org/v1."
        )
    if "@" in parts.netloc:
        # Not repeated in the message: it holds a password.
        raise OutsideReaderFailed(
            "The outside reader's address holds a name or a password.", remedy=f"Put the key into {KEY} or a file."
        )
    if parts.scheme == "http" and not _is_this_machine(host):
        raise OutsideReaderFailed(
            "The words of documents would travel there unencrypted.",
            place=address,
            remedy="Use an https address, or a model on this machine.",
        )


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _key_in(file: Path) -> str:
    try:
        with file.expanduser().open(encoding="ascii") as opened:
            return _checked(opened.read(_LARGEST_KEY).strip(), str(file))
    except (OSError, UnicodeDecodeError) as reason:
        why = getattr(reason, "strerror", None) or "it is no plain text"
        raise OutsideReaderFailed(
            f"The key's file cannot be read ({why}).", place=str(file), remedy="See that the path is right."
        ) from None


def _checked(key: str, place: str) -> str:
    if key and not _PRINTED.match(key):
        raise OutsideReaderFailed("This is no key: it has blanks or signs that keys do not have.", place=place)
    return key


def _seconds(told: str | None) -> float:
    try:
        seconds = float(told) if told else _PATIENCE
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        raise OutsideReaderFailed(
            f"{told!r} is no number of seconds between 1 and 3600.", place=TIMEOUT, remedy="Write 120, for example."
        )
    return seconds
