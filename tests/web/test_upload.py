"""Files given to the site: set down, read beside it, each one's fate told; hostile names and bad files harm nothing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tripartite.values.reading import Reading

LETTER = b"""Letter on trade union rights in Kazakhstan

On 3 March 2019 the court in Karagash sentenced Ms Daria Olkhina, president of the Union of Harbour Pilots, \
to two years in prison. The Ministry of Justice refused to register the union on 12 June 2019.
"""


@pytest.fixture(autouse=True)
def read_in_this_thread(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test's rows are seen by its own thread alone, so what waits is read there, in this process."""
    from tripartite.pipeline import arriving

    monkeypatch.setattr(arriving, "_WORKERS", 1)
    monkeypatch.setattr(arriving, "wake", arriving.work)
    monkeypatch.setattr(arriving.connection, "close", lambda: None)
    monkeypatch.setattr(arriving.arrivals, "BEAT", 3600)
    yield


@pytest.fixture
def client(client: Client) -> Client:
    """The one person at their own machine."""
    client.defaults["SERVER_NAME"] = "localhost"
    return client


def send(client: Client, *files: tuple[str, bytes]) -> str:
    sent = [SimpleUploadedFile(name, data) for name, data in files]
    response = client.post("/upload/", {"files": sent}, follow=True)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_a_letter_is_added_and_its_statements_are_there(client: Client, store: Path) -> None:
    from tripartite.store import models

    told = send(client, ("letter.txt", LETTER))
    document = models.Document.objects.get()
    assert document.file == "letter.txt" and document.statements.filter(sort="sanctions").exists()
    assert f"/document/{document.sha256[:12]}/" in told
    assert [one.name for one in document.origins.all()] == ["letter.txt"]
    assert not list((store / "arrivals").iterdir())
    assert "was in the store already" in send(client, ("again.txt", LETTER))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "nothing but blanks"),
        ("broken.pdf", b"%PDF-1.7\nnot really", "It is damaged"),
        ("program.exe", b"MZ\x90\x00" + bytes(400), "It is a program"),
        ("sound.mp3", b"ID3\x03\x00\x00\x00" + bytes(400), "sound recording"),
    ],
)
def test_each_bad_file_says_what_is_wrong(client: Client, store: Path, name: str, data: bytes, said: str) -> None:
    told = send(client, (name, data), ("letter.txt", LETTER))
    assert said in told and "not added" in told
    assert "added" in told.replace("not added", ""), "the good file beside it is added"


def test_a_locked_pdf_says_so(client: Client, store: Path) -> None:
    fpdf = pytest.importorskip("fpdf")
    made = fpdf.FPDF()
    made.add_page()
    made.set_font("helvetica")
    made.text(20, 20, "A letter nobody may open")
    made.set_encryption(owner_password="own", user_password="use")
    assert "It is locked with a password." in send(client, ("locked.pdf", bytes(made.output())))


def test_too_large_is_dropped_while_it_comes(client: Client, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIPARTITE_SIZE_LIMIT", "0.1")
    told = send(client, ("large.txt", b"word " * 30_000), ("letter.txt", LETTER))
    assert "large.txt" in told and "It is larger than" in told and "letter.txt" in told


def test_names_of_files_are_no_paths(client: Client, store: Path, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../escaped.txt", LETTER.decode())
        archive.writestr("locked/none.exe", b"MZ\x90" + bytes(300))
    told = send(client, ("../../../etc/<b>case</b>\x07.zip", packed.getvalue()))
    assert "<b>case" not in told and "escaped.txt" in told and "It is a program" in told
    assert not list(tmp_path.rglob("*escaped*"))


def test_what_was_being_read_when_the_site_stopped_says_so(client: Client, store: Path) -> None:
    from tripartite.store import arrivals, models

    row = arrivals.set_down([LETTER], name="letter.txt", by="local")
    models.Arrival.objects.filter(id=row.id).update(
        state="reading", alive=timezone.now() - timedelta(seconds=arrivals.SILENCE + 5)
    )
    page = client.get("/upload/").content.decode()
    assert "The program was stopped while this was being read" in page
    assert not models.Document.objects.exists()
    client.post(f"/upload/{row.id}/again/")
    assert models.Document.objects.count() == 1
    client.post("/upload/clear/")
    assert not models.Arrival.objects.exists()


def test_what_waits_is_read_after_a_restart(client: Client, store: Path) -> None:
    from tripartite.store import arrivals, models

    arrivals.set_down([LETTER], name="letter.txt", by="local")
    client.get("/upload/")
    assert models.Document.objects.count() == 1


def test_nobody_adds_from_elsewhere(client: Client, letter: Reading) -> None:
    sent = {"files": [SimpleUploadedFile("letter.txt", LETTER)]}
    assert client.post("/upload/", sent, REMOTE_ADDR="203.0.113.9").status_code in (302, 403)
    assert client.get("/upload/list/", REMOTE_ADDR="203.0.113.9").status_code in (302, 403)


def test_a_stranger_cannot_read_on_what_is_not_theirs(client: Client, store: Path) -> None:
    from tripartite.store import arrivals, models

    row = arrivals.set_down([LETTER], name="letter.txt", by="somebody-else")
    models.Arrival.objects.update(state="interrupted")
    client.post(f"/upload/{row.id}/again/")
    assert models.Arrival.objects.get().state == "interrupted"
    assert "letter.txt" not in client.get("/upload/").content.decode()
