"""Where the outside reader is: off unless set up, never unencrypted beyond this machine, its key never shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tripartite.outside.settings import ADDRESS, KEY, KEY_FILE, MODEL, TIMEOUT, OutsideSettings, outside_settings
from tripartite.values.errors import OutsideReaderFailed

SET_UP = {ADDRESS: "http://127.0.0.1:9/v1/", MODEL: "small"}


def test_it_is_off_unless_it_is_set_up() -> None:
    with pytest.raises(OutsideReaderFailed, match="No outside reader is set up"):
        outside_settings({})
    with pytest.raises(OutsideReaderFailed, match="No model is named"):
        outside_settings({ADDRESS: "http://127.0.0.1:9/v1"})


def test_what_is_told_comes_before_the_environment(tmp_path: Path) -> None:
    assert outside_settings(SET_UP) == OutsideSettings("http://127.0.0.1:9/v1", "small")
    (tmp_path / "key").write_text("abc-123\n", encoding="ascii")
    told = outside_settings(
        SET_UP | {KEY: "other"}, address="https://x.example/v1", model="big", key_file=tmp_path / "key"
    )
    assert (told.address, told.model, told.key) == ("https://x.example/v1", "big", "abc-123")
    assert outside_settings(SET_UP | {KEY_FILE: str(tmp_path / "key")}).key == "abc-123"
    assert outside_settings(SET_UP | {KEY: "other", TIMEOUT: "7"}).timeout == 7


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://localhost:1/v1", True),
        ("http://127.8.0.1/v1", True),
        ("http://[::1]:80/v1", True),
        ("https://models.example.org/v1", False),
        ("https://localhost.example.org/v1", False),
    ],
)
def test_which_address_is_this_machine(address: str, here: bool) -> None:
    assert outside_settings(SET_UP, address=address).on_this_machine is here


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://models.example.org/v1", "unencrypted"),
        ("http://192.168.1.4:11434/v1", "unencrypted"),
        ("http://localhost.example.org/v1", "unencrypted"),
        ("ftp://127.0.0.1/v1", "address is none"),
        ("models.example.org", "address is none"),
        ("https://", "address is none"),
        ("https://[::1/v1", "address is none"),
        ("https://x.example:port/v1", "address is none"),
        ("https://x.example/v1?key=abc", "address is none"),
        ("https://x.example/v1/é", "address is none"),
        ("https://x.example/v 1", "address is none"),
        ("https://me:secret-word@x.example/v1", "a name or a password"),
    ],
)
def test_an_address_that_is_none_or_not_safe_is_refused(address: str, said: str) -> None:
    with pytest.raises(OutsideReaderFailed, match=said) as refused:
        outside_settings(SET_UP, address=address)
    assert "secret-word" not in str(refused.value)


def test_the_key_is_not_shown_and_must_fit_a_header(tmp_path: Path) -> None:
    assert "abc-123" not in repr(outside_settings(SET_UP | {KEY: "abc-123"}))
    with pytest.raises(OutsideReaderFailed, match="no key") as refused:
        outside_settings(SET_UP | {KEY: "abc\nX-Other: 1"})
    assert "abc" not in str(refused.value)
    with pytest.raises(OutsideReaderFailed, match="cannot be read"):
        outside_settings(SET_UP, key_file=tmp_path / "none")
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    with pytest.raises(OutsideReaderFailed, match="no plain text"):
        outside_settings(SET_UP, key_file=tmp_path / "binary")


@pytest.mark.parametrize("told", ["soon", "0", "-3", "nan", "99999"])
def test_a_time_that_is_none_is_refused(told: str) -> None:
    with pytest.raises(OutsideReaderFailed, match="no number of seconds"):
        outside_settings(SET_UP | {TIMEOUT: told})
