"""Calling a service that answers well, badly, slowly or not at all: an answer, or a sentence of what to do."""

from __future__ import annotations

import socket
import ssl
from typing import Any
from urllib.error import URLError

import pytest

from tests.outside.service import (
    Behaviour,
    claiming,
    dripping,
    hanging_up,
    saying,
    sending,
    service,
    slow,
    without_schemas,
)
from tripartite.outside import calling
from tripartite.outside.calling import Caller
from tripartite.outside.settings import OutsideSettings
from tripartite.values.errors import OutsideReaderFailed

ASKED = [{"role": "user", "content": "What does it claim?"}]


def caller(address: str, *, key: str = "", timeout: float = 5, pauses: tuple[float, ...] = (0, 0)) -> Caller:
    return Caller(OutsideSettings(address, "small", key, timeout), pauses=pauses, wait=lambda seconds: None)


def test_the_question_is_asked_with_the_model_the_schema_and_the_key() -> None:
    with service(saying("well")) as there:
        assert caller(there.address, key="abc-123").ask(ASKED, {"type": "object"}) == "well"
    (asked,) = there.questions
    assert (asked["model"], asked["messages"], asked["temperature"]) == ("small", ASKED, 0)
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert there.headers[0]["Authorization"] == "Bearer abc-123"


def test_without_a_key_none_is_sent() -> None:
    with service(saying("well")) as there:
        caller(there.address).ask(ASKED, {})
    assert "Authorization" not in there.headers[0]


@pytest.mark.parametrize("trouble", [sending(429), sending(503), hanging_up, sending(200, b"<html>"), slow(0.6)])
def test_what_fails_for_a_moment_is_tried_again(trouble: Behaviour) -> None:
    with service(trouble, trouble, saying("well")) as there:
        assert caller(there.address, timeout=0.3).ask(ASKED, {}) == "well"
    assert len(there.questions) == 3


def test_a_service_may_ask_to_wait_but_not_for_ever() -> None:
    waited: list[float] = []
    with service(sending(429, Retry_After="7"), sending(429, Retry_After="90000"), saying("well")) as there:
        asking = Caller(OutsideSettings(there.address, "small"), pauses=(1, 2), wait=waited.append)
        assert asking.ask(ASKED, {}) == "well"
    assert waited == [7, calling.LONGEST_PAUSE]


@pytest.mark.parametrize(
    ("behaviour", "said", "times"),
    [
        (sending(500), "did not answer .HTTP 500.; it was asked 3 times", 3),
        (hanging_up, "did not answer", 3),
        (slow(0.6), "no answer within 0.2 seconds", 3),
        (dripping(1.5), "no answer within 0.2 seconds", 3),
        (sending(200, b"[]"), "no answer of an OpenAI-compatible service", 3),
        (sending(200, b'{"choices": []}'), "no answer of an OpenAI-compatible service", 3),
        (sending(401, b'{"error": "wrong key abc-123"}'), "does not accept the key", 1),
        (sending(403), "does not accept the key", 1),
        (sending(404), "has no model 'small'", 1),
        (sending(307, Location="http://127.0.0.1:9/"), "leads elsewhere", 1),
        (sending(413, b"too long for abc-123"), r"refused the question .HTTP 413: too long for \[key\]", 1),
    ],
)
def test_what_is_wrong_ends_with_a_sentence(behaviour: Behaviour, said: str, times: int) -> None:
    with service(behaviour) as there, pytest.raises(OutsideReaderFailed, match=said) as failed:
        caller(there.address, key="abc-123", timeout=0.2).ask(ASKED, {})
    assert len(there.questions) == times
    assert "abc-123" not in str(failed.value) and there.address in str(failed.value)


def test_a_redirect_is_not_followed() -> None:
    with service(saying("well")) as other:
        for status in (301, 302, 303, 307, 308):
            leading = sending(status, Location=f"{other.address}/chat/completions")
            with service(leading) as there, pytest.raises(OutsideReaderFailed, match="leads elsewhere"):
                caller(there.address, key="abc").ask(ASKED, {})
    assert other.questions == []


def test_an_older_service_is_asked_without_a_schema_from_then_on() -> None:
    with service(without_schemas(saying("well"))) as there:
        asking = caller(there.address)
        assert [asking.ask(ASKED, {}), asking.ask(ASKED, {})] == ["well", "well"]
    assert ["response_format" in one for one in there.questions] == [True, False, False]


def test_a_question_that_is_refused_in_any_form_ends() -> None:
    with service(sending(400, b"no")) as there, pytest.raises(OutsideReaderFailed, match="HTTP 400: no"):
        caller(there.address).ask(ASKED, {})
    assert len(there.questions) == 2


def test_an_answer_cut_off_for_its_length_is_none() -> None:
    with service(saying('{"claims": [', ended="length")) as there:
        assert caller(there.address).ask(ASKED, {}) == ""


def test_an_endless_answer_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calling, "LARGEST", 100_000)
    with service(saying("x" * 300_000)) as there, pytest.raises(OutsideReaderFailed, match="larger than"):
        caller(there.address).ask(ASKED, {})


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with pytest.raises(OutsideReaderFailed, match=r"did not answer .Connection refused"):
        caller(address).ask(ASKED, {})


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (URLError(socket.gaierror(-2, "Name or service not known")), "There is no such address"),
        (URLError(ssl.SSLCertVerificationError("self-signed")), "cannot prove"),
    ],
)
def test_addresses_that_do_not_exist_or_prove_nothing(
    monkeypatch: pytest.MonkeyPatch, reason: Exception, said: str
) -> None:
    def failing(*_: Any, **__: Any) -> None:
        raise reason

    monkeypatch.setattr("urllib.request.OpenerDirector.open", failing)
    with pytest.raises(OutsideReaderFailed, match=said):
        caller("https://models.example.org/v1").ask(ASKED, {})


def test_this_machine_is_never_called_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with service(saying("the proxy heard it")) as proxy, service(claiming()) as there:
        monkeypatch.setenv("http_proxy", proxy.address)
        monkeypatch.setenv("HTTP_PROXY", proxy.address)
        monkeypatch.delenv("no_proxy", raising=False)
        caller(there.address).ask(ASKED, {})
    assert (len(there.questions), proxy.questions) == (1, [])
