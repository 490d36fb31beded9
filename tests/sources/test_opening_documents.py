"""Getting documents in: files, folders, archives, web archives, standard input; every failure is a value."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tripartite.sources.incoming import Incoming, Refused
from tripartite.sources.limits import SETTING, limits
from tripartite.sources.opening import opened
from tripartite.values.errors import StopAll


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def webbed(*records: tuple[str, str, bytes]) -> bytes:
    held = io.BytesIO()
    writer = WARCWriter(held, gzip=True)
    for address, kind, body in records:
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=headers)
        )
    return held.getvalue()


def taken(folder: Path, **files: bytes) -> tuple[list[Incoming], list[Refused]]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    found = list(opened([folder]))
    return [one for one in found if isinstance(one, Incoming)], [one for one in found if isinstance(one, Refused)]


def test_folders_are_walked_in_order_and_hidden_files_counted(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.txt").write_text("third")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x").write_text("never")
    documents, refused = taken(tmp_path, **{"z.txt": b"second", "a.txt": b"first", ".hidden": b"never"})
    assert [one.data for one in documents] == [b"first", b"second", b"third"]
    assert [(one.problem, one.harmless) for one in refused] == [("2 hidden files or folders were left out.", True)]


def test_what_is_not_there_says_so(tmp_path: Path) -> None:
    (refused,) = opened([tmp_path / "none.pdf"])
    assert isinstance(refused, Refused)
    assert (refused.problem, bool(refused.remedy)) == ("There is no such file or folder.", True)


def test_links_in_folders_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path.parent / "secret.txt"
    secret.write_text("never")
    (tmp_path / "link.txt").symlink_to(secret)
    documents, refused = taken(tmp_path)
    assert not documents
    assert "Links" in refused[0].problem


def test_a_file_of_two_gigabytes_is_refused_by_its_size_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        os.truncate(file.fileno(), 2_000_000_000)
    (refused,) = opened([large])
    assert isinstance(refused, Refused)
    assert "larger than 200 MB" in refused.problem
    assert SETTING in refused.remedy


def test_the_limit_is_a_setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(SETTING, "0.001")
    _, refused = taken(tmp_path, **{"a.txt": b"x" * 2000})
    assert len(refused) == 1
    monkeypatch.setenv(SETTING, "many")
    with pytest.raises(StopAll, match="no number"):
        limits()


def test_zip_archives_are_opened_and_names_in_them_never_followed(tmp_path: Path) -> None:
    inner = zipped({"../../etc/passwd": b"inner", "/abs/b.txt": b"abs"})
    documents, refused = taken(tmp_path, **{"all.zip": zipped({"a.txt": b"outer", "in.zip": inner, ".x": b"no"})})
    assert [(one.name, one.data) for one in documents] == [
        ("a.txt", b"outer"),
        ("passwd", b"inner"),
        ("b.txt", b"abs"),
    ]
    assert documents[1].place.endswith("all.zip!in.zip!../../etc/passwd")
    assert not refused
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.zip"]


def test_archives_within_archives_have_a_floor(tmp_path: Path) -> None:
    nested = b"deep"
    for _ in range(6):
        nested = zipped({"a.zip": nested})
    documents, refused = taken(tmp_path, **{"a.zip": nested})
    assert not documents
    assert "3 deep" in refused[0].problem


def test_zip_bombs_are_refused(tmp_path: Path) -> None:
    documents, refused = taken(tmp_path, **{"a.zip": zipped({"bomb.txt": b"0" * 30_000_000, "b.txt": b"fine"})})
    assert [one.data for one in documents] == [b"fine"]
    assert "zip bomb" in refused[0].problem


def test_locked_members_say_what_to_do(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"secret", "b.txt": b"open"}))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + place] |= 1
    documents, refused = taken(tmp_path, **{"a.zip": bytes(data)})
    assert [one.data for one in documents] == [b"open"]
    assert ("locked with a password" in refused[0].problem, bool(refused[0].remedy)) == (True, True)


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    parts = {f"{number}.txt": b"" for number in range(20_001)}
    documents, refused = taken(tmp_path, **{"a.zip": zipped(parts, zipfile.ZIP_STORED)})
    assert not documents
    assert "20,000" in refused[0].problem


def test_each_page_of_a_web_archive_is_a_document(tmp_path: Path) -> None:
    archive = webbed(
        ("https://h.example/a/port.html", "text/html", b"<p>Port"),
        ("https://h.example/style.css", "text/css", b"p{}"),
        ("https://h.example/report.pdf", "application/pdf", b"%PDF-1.4"),
    )
    documents, refused = taken(tmp_path, **{"crawl.warc.gz": archive})
    assert [(one.name, one.place) for one in documents] == [
        ("port.html", "https://h.example/a/port.html"),
        ("report.pdf", "https://h.example/report.pdf"),
    ]
    assert not refused
    wacz = zipped({"datapackage.json": b"{}", "archive/a.warc.gz": archive, "pages/pages.jsonl": b""})
    documents, _ = taken(tmp_path, **{"crawl.warc.gz": b"x", "crawl.wacz": wacz})
    assert [one.name for one in documents] == ["port.html", "report.pdf", "crawl.warc.gz"]


def test_a_damaged_web_archive_is_reported_after_what_was_read(tmp_path: Path) -> None:
    archive = webbed(("https://h.example/a.html", "text/html", b"<p>Port"))
    _, refused = taken(tmp_path, **{"a.warc.gz": archive[:-15]})
    assert len(refused) <= 1


def test_standard_input() -> None:
    (one,) = opened(["-"], io.BytesIO(b"<p>Port"))
    assert isinstance(one, Incoming)
    assert one.data == b"<p>Port"
    (none,) = opened(["-"])
    assert isinstance(none, Refused)


@given(st.sampled_from((b"PK\x03\x04", b"WARC/1.0\r\n", b"\x1f\x8b", b"")), st.binary(max_size=400))
def test_any_bytes_are_a_document_or_refused(head: bytes, rest: bytes) -> None:
    for one in opened(["-"], io.BytesIO(head + rest)):
        assert isinstance(one, Incoming) or one.problem
