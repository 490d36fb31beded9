"""The example documents: made again byte for byte, and in nobody else's words."""

from __future__ import annotations

import html
import importlib.util
import itertools
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "examples" / "documents"
SOURCES = ROOT / "examples" / "sources"
SEEDS = ROOT.parent / "shared" / "seeds"
RUN = 8

# Names and fixed formulas, which any two records of the kind have in common: they are not prose.
FIXED = (
    "Illustrative digest written for Tripartite. Not an original record.",
    "International Labour Conference Conférence internationale du Travail Conferencia Internacional del Trabajo",
    "Freedom of Association and Protection of the Right to Organise Convention, 1948 (No. 87)",
    "Convention (no 87) sur la liberté syndicale et la protection du droit syndical, 1948",
    "Convenio sobre la libertad sindical y la protección del derecho de sindicación, 1948 (núm. 87)",
    "Kazakhstan (ratification: 2000)",
    "Right to Organise and Collective Bargaining Convention, 1949 (No. 98)",
    "Syndicat industriel des employés du secteur des combustibles et de l’énergie",
    "Interpretation from Russian: Observer, International Trade Union Confederation (ITUC)",
    "Ordinance No. 177 of 9 April 2018",
    "Industrial Trade Union of Fuel and Energy Workers",
    "Confederation of Independent Trade Unions of Kazakhstan",
    "Industrial Union of Employees of the Fuel and Energy Sector",
    "Confederation of Independent Trade Unions of the Republic of Kazakhstan",
    "Confederation of Free Trade Unions of Kazakhstan",
    "Federation of Trade Unions of the Republic of Kazakhstan",
    "Arthur Svensson International Prize for Trade Union Rights",
)


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script that makes the binaries."""
    for name in ("fpdf", "docx", "fontpkg_pt_sans", "fontpkg_pt_serif"):
        pytest.importorskip(name, reason=f"{name} is needed to make the example documents")
    spec = importlib.util.spec_from_file_location("make_examples", ROOT / "scripts" / "make_examples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def text_of(path: Path) -> str:
    """The words of an example; a generated document is read from its source."""
    content = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return content.split("\n---\n", 1)[1]
    if path.suffix == ".html":
        content = re.sub(r"(?s)<(script|style|head)\b.*?</\1>|<[^>]+>", " ", content)
        return html.unescape(content)
    return content


def example_texts() -> dict[str, str]:
    paths = [*SOURCES.glob("*.md"), *DOCUMENTS.glob("*.html"), *DOCUMENTS.glob("*.txt")]
    return {path.name: text_of(path) for path in sorted(paths)}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"\[\^\w+]|\u00ad", "", text).casefold())


def shingles(text: str) -> set[str]:
    """Every run of eight words that holds no fixed name."""
    joined = f" {' '.join(words(text))} "
    for name in FIXED:
        joined = joined.replace(f" {' '.join(words(name))} ", " ¶ ")
    return {run for part in joined.split("¶") for run in runs_of(part.split())}


def runs_of(tokens: list[str]) -> Iterator[str]:
    for start in range(len(tokens) - RUN + 1):
        yield " ".join(tokens[start : start + RUN])


def test_binaries_are_reproduced_byte_for_byte(maker: ModuleType) -> None:
    recorded = json.loads((SOURCES / "toolchain.json").read_text(encoding="utf-8"))
    if (present := maker.toolchain()) != recorded:
        others = ", ".join(f"{name} {present[name]}" for name in recorded if present[name] != recorded[name])
        pytest.skip(f"the documents were made with other versions than {others}")
    made = maker.make_all()
    assert made
    assert maker.differing(made) == []
    assert made == maker.make_all()


def test_every_generated_document_has_a_source() -> None:
    generated = {path.stem for pattern in ("*.pdf", "*.docx") for path in DOCUMENTS.glob(pattern)}
    assert generated == {path.stem for path in SOURCES.glob("*.md")}


def test_archives_carry_no_clock() -> None:
    for path in DOCUMENTS.glob("*.docx"):
        with zipfile.ZipFile(path) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_no_two_documents_share_a_run_of_words() -> None:
    runs = {name: shingles(text) for name, text in example_texts().items()}
    shared = {(a, b): sorted(runs[a] & runs[b]) for a, b in itertools.combinations(runs, 2) if runs[a] & runs[b]}
    assert shared == {}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source documents are not beside this checkout")
def test_no_run_of_words_is_taken_from_the_seeds() -> None:
    taken: dict[tuple[str, str], list[str]] = {}
    seeds = {path.name: shingles(path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))}
    for name, text in example_texts().items():
        for seed, seed_runs in seeds.items():
            if both := shingles(text) & seed_runs:
                taken[name, seed] = sorted(both)
    assert taken == {}


@pytest.mark.parametrize("name", sorted(example_texts()))
def test_lengths_and_notice(name: str) -> None:
    text = example_texts()[name]
    assert 380 <= len(words(text)) <= 1600
    content = ((SOURCES if name.endswith(".md") else DOCUMENTS) / name).read_text(encoding="utf-8")
    assert re.search(r"(?i)illustrati|ilustrativo|иллюстративн", content[:1500])


def test_the_list_names_every_document() -> None:
    listed = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in sorted(DOCUMENTS.iterdir()) if f"`{path.name}`" not in listed] == []
    assert sum(path.stat().st_size for path in DOCUMENTS.iterdir()) < 1_000_000
