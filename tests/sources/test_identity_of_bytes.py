"""What a file is by its bytes, and what its bytes spell."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripartite.sources import identity
from tripartite.sources.encodings import decoded
from tripartite.sources.identity import identity_of
from tripartite.values.errors import Unreadable

RUSSIAN = "Верховный суд отменил решение о ликвидации профсоюза портовых рабочих. Об этом сообщили вчера."
FRENCH = "Le comité a noté l’année dernière que le « président » avait été condamné. Où ? À Québec, déjà."
SPANISH = "El señor Núñez dirigió la huelga; ¿quién lo despidió? La unión pidió su inscripción mañana."


def zipped(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "application/epub+zip" if name == "mimetype" else "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7", "a.txt", identity.PDF),
        (b"\n\n%PDF-1.7", "", identity.PDF),
        (zipped("word/document.xml"), "a.zip", identity.DOCX),
        (zipped("mimetype"), "a", identity.EPUB),
        (zipped("content.xml", "META-INF/manifest.xml"), "a", identity.ODT),
        (zipped("datapackage.json", "archive/data.warc.gz"), "a", identity.WACZ),
        (zipped("a.pdf", "b.pdf"), "a", identity.ZIP),
        (b"{\\rtf1", "a.doc", identity.RTF),
        (b"<!DOCTYPE HTML><title>x", "", identity.HTML),
        (b"<?xml version='1.0'?><html>", "", identity.HTML),
        (b"\xef\xbb\xbf<html>", "", identity.HTML),
        ("<html>".encode("utf-16"), "", identity.HTML),
        (b"From: a\nTo: b\nSubject: c\n\nd", "a.txt", identity.EMAIL),
        (b"From: the port\nNobody came.", "a.txt", identity.PLAIN),
        (b"# Port", "a.md", identity.MARKDOWN),
        (b"# Port", "a.txt", identity.PLAIN),
        (b"a < b and <p of c", "a.txt", identity.PLAIN),
        (b"WARC/1.1\r\n", "", identity.WARC),
        (b"\xff\xd8\xff\xe0", "", "image/jpeg"),
        (b"BM of the port", "", identity.PLAIN),
        (b"", "a.pdf", identity.EMPTY),
    ],
)
def test_bytes_tell_what_a_file_is(data: bytes, name: str, kind: str) -> None:
    assert identity_of(data, name).media_type == kind


@pytest.mark.parametrize(("name", "remarked"), [("a.docx", True), ("a.pdf", False), ("a", False), ("a.v2", False)])
def test_a_wrong_ending_is_remarked_on(name: str, remarked: bool) -> None:
    assert (identity_of(b"%PDF-1.7", name).remark is not None) is remarked


@given(st.binary(max_size=300), st.text(max_size=12))
def test_any_bytes_are_something(data: bytes, name: str) -> None:
    assert identity_of(data, name).media_type


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866", "iso8859-5"])
def test_russian_in_its_encodings(encoding: str) -> None:
    assert decoded(RUSSIAN.encode(encoding)).text == RUSSIAN


@pytest.mark.parametrize("text", [FRENCH, SPANISH])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "mac_roman"])
def test_french_and_spanish_in_their_encodings(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)).text == text


def test_what_the_page_declares_is_believed_where_it_can_be() -> None:
    page = '<meta charset="windows-1250">Dělníci'.encode("cp1250")
    assert decoded(page).text.endswith("Dělníci")
    assert decoded('<meta charset="windows-1250">Dělníci'.encode()).text.endswith("Dělníci")


def test_a_letter_cut_in_two_does_not_spoil_the_text() -> None:
    told = decoded((RUSSIAN.encode() * 3)[:-2])
    assert told.text.startswith(RUSSIAN)
    assert told.encoding == "utf-8"
    assert told.remark == "1 signs could not be read as utf-8."


def test_a_guess_is_remarked_on() -> None:
    assert decoded(FRENCH.encode("cp1252")).remark == "Its encoding is not declared; read as cp1252, the likeliest."
    assert decoded(FRENCH.encode()).remark is None


def test_bytes_that_spell_nothing_are_refused_with_what_to_do() -> None:
    with pytest.raises(Unreadable, match=r"encoding.*save it again as UTF-8"):
        decoded(bytes(range(128, 256)) * 3)


def test_a_few_stray_bytes_in_plain_text_do_not_stop_the_reading() -> None:
    told = decoded(b"The clerks went out on the fourth of May. " * 20 + b"\x81\x8d\x81\x8f\x9d" + b" They stayed.")
    assert told.text.endswith(" They stayed.")
    assert told.remark is not None
