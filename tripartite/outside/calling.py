"""The one place where a document's words leave the machine: a question to an OpenAI-compatible service, its answer.

Only the address that the person set up is called: no redirect is followed, and a service on this machine is never
called through a proxy. What fails for a moment is tried again; what is wrong ends with a sentence of what to do.
"""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from typing import IO, Any

from tripartite import __version__
from tripartite.outside.settings import KEY, KEY_FILE, TIMEOUT, OutsideSettings
from tripartite.values.errors import OutsideReaderFailed

#: Bytes of one answer that are read; a longer one is no answer to what was asked.
LARGEST = 4_000_000
#: Seconds to wait before each further attempt, and the longest that a service may ask to wait.
PAUSES, LONGEST_PAUSE = (2.0, 8.0), 60.0
_FOR_A_MOMENT = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
_UNKNOWN_FORM = frozenset({400, 415, 422})
_SAID = 200


class _Momentary(Exception):
    """The service did not answer this time; `pause` is how long it asks to wait."""

    def __init__(self, why: str, pause: float = 0.0) -> None:
        super().__init__(why)
        self.pause = pause


class _FormUnknown(Exception):
    """The service refused a question that asked for an answer by a schema."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        """Documents and keys go nowhere but to the address that was set up."""
        return None


@dataclass
class Caller:
    """Puts questions to one service, one after another; remembers whether it knows answers by a schema.

    Attributes:
        settings: which service.
        pauses: seconds to wait before each further attempt.
        wait: how to wait; changed by tests only.
    """

    settings: OutsideSettings
    pauses: tuple[float, ...] = PAUSES
    wait: Callable[[float], None] = time.sleep
    _knows_schemas: bool = True

    def ask(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        """The words of the service's answer; empty where it was cut off.

        Raises:
            OutsideReaderFailed: where there is none, after several attempts where another might help.
        """
        if self._knows_schemas:
            try:
                return self._tried(messages, schema)
            except _FormUnknown:
                self._knows_schemas = False
        return self._tried(messages, None)

    def _tried(self, messages: list[dict[str, str]], schema: dict[str, Any] | None) -> str:
        why = ""
        for attempt in range(len(self.pauses) + 1):
            try:
                return _content(self._sent(messages, schema))
            except _Momentary as reason:
                why = str(reason)
                if attempt < len(self.pauses):
                    self.wait(max(self.pauses[attempt], min(reason.pause, LONGEST_PAUSE)))
        raise OutsideReaderFailed(
            f"The outside reader did not answer ({why}); it was asked {len(self.pauses) + 1} times.",
            place=self.settings.address,
            remedy=f"See that it runs and can be reached, or give it longer with {TIMEOUT}; then try again.",
        )

    def _sent(self, messages: list[dict[str, str]], schema: dict[str, Any] | None) -> bytes:
        """The bytes of one answer."""
        body: dict[str, Any] = {"model": self.settings.model, "messages": messages, "temperature": 0, "stream": False}
        if schema is not None:
            named = {"name": "claims", "strict": True, "schema": schema}
            body["response_format"] = {"type": "json_schema", "json_schema": named}
        request = urllib.request.Request(
            f"{self.settings.address}/chat/completions", json.dumps(body).encode(), self._headers(), method="POST"
        )
        until = time.monotonic() + self.settings.timeout
        try:
            with self._opener().open(request, timeout=self.settings.timeout) as response:
                return _read(response, until)
        except urllib.error.HTTPError as refused:
            with refused:
                raise self._refused(refused, schema is not None) from None
        except (OSError, http.client.HTTPException) as reason:
            raise self._unreachable(reason) from None

    def _headers(self) -> dict[str, str]:
        told = {"Content-Type": "application/json", "Accept": "application/json"}
        told["User-Agent"] = f"tripartite/{__version__}"
        return told | ({"Authorization": f"Bearer {self.settings.key}"} if self.settings.key else {})

    def _opener(self) -> urllib.request.OpenerDirector:
        """No proxy for this machine: words meant to stay here would leave through it."""
        proxies = [urllib.request.ProxyHandler({})] if self.settings.on_this_machine else []
        return urllib.request.build_opener(_NoRedirect, *proxies)

    def _refused(self, refused: urllib.error.HTTPError, by_schema: bool) -> Exception:
        """What a refusal means: another attempt, another form of question, or the end."""
        status, place = refused.code, self.settings.address
        if status in _FOR_A_MOMENT:
            return _Momentary(f"HTTP {status}", _seconds(refused.headers.get("Retry-After")))
        if status in (401, 403):
            # Its own words are not repeated: some services tell a part of the key.
            return OutsideReaderFailed(
                f"The outside reader does not accept the key (HTTP {status}).",
                place=place,
                remedy=f"See that {KEY}, or the file that {KEY_FILE} names, holds the right one.",
            )
        if status == 404:
            return OutsideReaderFailed(
                f"There is no such service, or it has no model {self.settings.model!r} (HTTP 404).",
                place=place,
                remedy="See that the address ends as the service says (often /v1) and that the model's name is right.",
            )
        if 300 <= status < 400:
            return OutsideReaderFailed(
                "The address leads elsewhere, and what is sent goes only where you said.",
                place=place,
                remedy="Give the address that it leads to, if you trust it.",
            )
        if by_schema and status in _UNKNOWN_FORM:
            return _FormUnknown()
        return OutsideReaderFailed(
            f"The outside reader refused the question (HTTP {status}{self._words_of(refused)}).", place=place
        )

    def _words_of(self, refused: urllib.error.HTTPError) -> str:
        """The beginning of what a service says of its refusal, without the key."""
        try:
            said = " ".join(refused.read(10 * _SAID).decode("utf-8", "replace").split())
        except (OSError, http.client.HTTPException):
            return ""
        said = said.replace(self.settings.key, "[key]") if self.settings.key else said
        return f": {said[:_SAID]}" if said else ""

    def _unreachable(self, reason: Exception) -> Exception:
        """What a failure below HTTP means."""
        cause = reason.reason if isinstance(reason, urllib.error.URLError) else reason
        if isinstance(cause, ssl.SSLCertVerificationError):
            return OutsideReaderFailed(
                "The service cannot prove that it is the one at this address (its certificate is not accepted).",
                place=self.settings.address,
                remedy="Nothing was sent. Ask whoever runs it.",
            )
        if isinstance(cause, socket.gaierror):
            return OutsideReaderFailed(
                "There is no such address, or there is no network.",
                place=self.settings.address,
                remedy="See that it is spelt right.",
            )
        if isinstance(cause, TimeoutError):
            return _Momentary(f"no answer within {self.settings.timeout:g} seconds")
        return _Momentary(getattr(cause, "strerror", None) or type(cause).__name__)


def _read(response: http.client.HTTPResponse, until: float) -> bytes:
    """A whole answer within the time and the size that it may take."""
    pieces, size = [], 0
    while piece := response.read1(65536):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise OutsideReaderFailed(f"The outside reader's answer is larger than {LARGEST / 1e6:.0f} MB.")
        if time.monotonic() > until:
            raise TimeoutError
    return b"".join(pieces)


def _content(data: bytes) -> str:
    """The words of an answer in the service's envelope; empty where the answer was cut off for its length."""
    try:
        choice = json.loads(data)["choices"][0]
        words, ended = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise _Momentary("what it sent is no answer of an OpenAI-compatible service") from None
    return words if isinstance(words, str) and ended != "length" else ""


def _seconds(told: str | None) -> float:
    """How long a service asks to wait; a date or nonsense counts as not told."""
    return float(told) if told and told.isdigit() and len(told) < 6 else 0.0
