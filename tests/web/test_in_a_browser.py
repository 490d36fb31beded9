"""The site in Chromium: clicks, keys, a phone, scripts off, axe, other scripts. Skipped where there is no Chromium."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.web.made_readings import Maker, composed, letter_reading, reading
from tripartite.values.reading import Reading
from tripartite.values.statements import Event, Person
from tripartite.values.vocabulary import EventKind, PassageKind

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; on Debian: apt-get install chromium"),
]
COUNTRY = tuple(
    f"/country/KAZ/{one}"
    for one in (
        "",
        "timeline/",
        "people/",
        "organisations/",
        "law/",
        "proceedings/",
        "requests/",
        "commitments/",
        "figures/",
        "disagreements/",
        "documents/",
    )
)
SCREENS = (
    "/",
    "/due/",
    "/review/",
    "/review/names/",
    "/documents/",
    "/search/",
    "/search/?q=harbour",
    "/search/?q=nowhere",
    "/help/",
    "/nothing/",
    *COUNTRY,
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any, live_server: LiveServer) -> Iterator[Callable[..., Any]]:
    """Opens an address of the running site in a page of its own, which fails on any error of its scripts."""
    contexts, trouble = [], []

    def opened(address: str, width: int = 1280, **options: Any) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda said: trouble.append(said.text) if "Content Security" in said.text else None)
        page.goto(live_server.url + address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not trouble


def document_address(one: Reading) -> str:
    return f"/document/{one.document.sha256[:12]}/"


def key_of(page: Any, sort: str) -> str:
    return str(page.locator(f'.card[data-sort="{sort}"]').first.get_attribute("data-key"))


def serious(page: Any) -> list[str]:
    """What axe finds that would keep somebody from using the page."""
    from axe_core_python.sync_playwright import Axe

    found = Axe().run(page)["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_axe_finds_nothing_serious(
    visit: Callable[..., Any], live_server: LiveServer, live_letter: Reading, look: str
) -> None:
    page = visit("/", color_scheme=look)
    for address in (*SCREENS, document_address(live_letter)):
        page.goto(live_server.url + address)
        assert serious(page) == [], address


def test_no_screen_scrolls_sideways_on_a_phone(
    visit: Callable[..., Any], live_server: LiveServer, live_letter: Reading
) -> None:
    page = visit("/", width=360)
    for address in (*SCREENS, document_address(live_letter)):
        page.goto(live_server.url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address


def test_words_lead_to_the_statement(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit(document_address(live_letter))
    key = key_of(page, "figures")
    page.locator(f'mark[data-keys~="{key}"]').first.click()
    assert page.locator(".card.now").get_attribute("data-key") == key
    assert page.url.endswith(f"#s-{key}")


def test_a_statement_leads_to_its_words(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit(document_address(live_letter))
    key = key_of(page, "commitments")
    page.locator(f'.card[data-key="{key}"]').click()
    shown = page.locator("mark.now")
    assert "amend the law by the end of 2020" in " ".join(shown.all_inner_texts())
    assert shown.first.is_visible()


def test_overlapping_words_give_one_statement_after_another(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit(document_address(live_letter))
    mark = page.locator("mark.ev-more").first
    keys = str(mark.get_attribute("data-keys")).split()
    seen = []
    for _ in keys:
        mark.click()
        seen.append(page.locator(".card.now").get_attribute("data-key"))
    assert sorted(seen) == sorted(keys)


def test_keys_step_through_statements_and_passages(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit(document_address(live_letter))
    order = [card.get_attribute("data-key") for card in page.locator(".card").all()]
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".card.now").get_attribute("data-key") == order[1]
    page.keyboard.press("k")
    assert page.locator(".card.now").get_attribute("data-key") == order[0]
    page.keyboard.press("Escape")
    assert page.locator(".card.now").count() == 0
    page.keyboard.press("n")
    first = page.locator(".now-passage").get_attribute("id")
    page.keyboard.press("n")
    assert page.locator(".now-passage").get_attribute("id") != first
    page.keyboard.press("p")
    assert page.locator(".now-passage").get_attribute("id") == first


def test_keys_of_every_page(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit("/documents/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "top-q"
    page.keyboard.type("j?gh harbour")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    page.locator("h1").first.evaluate("document.activeElement.blur()")
    page.keyboard.press("g")
    page.keyboard.press("h")
    page.wait_for_url("**/")
    page.keyboard.press("?")
    page.wait_for_url("**/help/#keys")


def test_sorts_are_hidden_and_shown(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit(document_address(live_letter))
    page.locator(".chip.ev-events").click()
    assert page.locator('.card[data-sort="events"]:visible').count() == 0
    assert page.locator('.card[data-sort="figures"]:visible').count() == 1
    page.locator(".chip.ev-events").click()
    assert page.locator('.card[data-sort="events"]:visible').count() == 2


def test_the_whole_way_by_keyboard_alone(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Kazakhstan":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/country/KAZ/")
    assert page.locator("h1").inner_text() == "Kazakhstan"


def test_filters_without_leaving_the_page(visit: Callable[..., Any], live_letter: Reading) -> None:
    from playwright.sync_api import expect

    page = visit("/country/KAZ/timeline/")
    page.evaluate("window.stayed = true")
    page.locator('select[name="modality"]').select_option("denied")
    expect(page.locator(".item")).to_have_count(1)
    assert page.evaluate("window.stayed") is True
    assert "modality=denied" in page.url
    page.go_back()
    expect(page.locator(".item")).to_have_count(2)


def test_search_as_one_types_return(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit("/search/")
    page.locator("#q").fill("pilots")
    page.keyboard.press("Enter")
    page.locator(".hit mark").first.wait_for()
    page.locator(".hit h2 a").first.click()
    page.wait_for_url("**/document/**")
    assert "#p-" in page.url


def test_reading_works_with_scripts_off(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit("/", java_script_enabled=False)
    page.locator(".countries a").first.click()
    page.locator(".tabs a", has_text="Requests").click()
    page.locator(".item .quote a").first.click()
    assert "/document/" in page.url and "#e-" in page.url
    key = page.url.partition("#e-")[2]
    page.locator(f'mark[data-keys~="{key}"] a').first.click()
    assert page.url.endswith(f"#s-{key}")
    page.locator(f"#s-{key} .card-title a").click()
    assert page.url.endswith(f"#e-{key}")
    page.locator(".apply").click()
    assert "sort=" in page.url
    page.locator("#top-q").fill("harbour")
    page.locator(".top-search button").click()
    assert page.locator(".hit mark").count() > 0
    page.locator('button[value="fr"]').click()
    assert page.locator("html").get_attribute("lang") == "fr"


def test_on_a_phone_the_statement_comes_up_from_below(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit(document_address(live_letter), width=360)
    key = key_of(page, "figures")
    page.locator(f'mark[data-keys~="{key}"]').first.click()
    box = page.locator(".card.now").bounding_box()
    assert box is not None and 0 <= box["y"] < 800 and box["y"] + box["height"] <= 801


def test_other_scripts_and_directions(
    visit: Callable[..., Any], live_store: Path, put_live: Callable[[Reading], Reading]
) -> None:
    arabic = "في 3 مارس 2019 أوقفت الشرطة ليلى النجار في المرفأ."
    russian = "Третьего марта 2019 года полиция задержала Дарью Ольхину в порту."
    text, passages = composed(((PassageKind.PARAGRAPH, arabic), (PassageKind.PARAGRAPH, russian)), language="ar")
    made = Maker(text)
    one = put_live(
        reading(
            text,
            passages,
            (
                made(Event, "أوقفت الشرطة ليلى النجار", kind=EventKind.ARREST, date="2019-03-03", who=("ليلى النجار",)),
                made(Person, "Дарью Ольхину", name="Дарья Ольхина"),
            ),
            title="رسالة من المرفأ",
            file="письмо.txt",
        )
    )
    page = visit(document_address(one))
    assert page.locator("h1").evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert page.locator("#p-0").evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert page.locator("#p-1").evaluate("node => getComputedStyle(node).direction") == "ltr"
    page.locator("mark", has_text="Дарью Ольхину").click()
    assert "Дарья Ольхина" in page.locator(".card.now").inner_text()
    assert serious(page) == []
    phone = visit("/country/KAZ/timeline/", width=360)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    found = visit("/search/?q=ольхину")
    assert found.locator(".hit mark").first.inner_text() == "Ольхину"


def test_an_empty_store_looks_like_one(visit: Callable[..., Any], live_store: Path) -> None:
    page = visit("/")
    assert "tripartite add" in page.locator(".command").inner_text()
    assert serious(page) == []


def test_light_dark_and_languages_by_click(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit("/", color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator('button[value="dark"]').click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.locator('button[value="ru"]').click()
    assert page.locator("html").get_attribute("lang") == "ru"


def current_key(page: Any) -> str:
    """The statement under review, out of the page's address."""
    return str(page.url).split("/review/")[1].split("/")[0]


def test_review_by_keyboard_alone(visit: Callable[..., Any], live_letter: Reading) -> None:
    from playwright.sync_api import expect

    from tripartite.store.decisions import history

    page = visit("/review/")
    page.evaluate("window.stayed = true")

    def moved(key: str) -> str:
        expect(page).not_to_have_url(re.compile(f"/review/{key}/"))
        expect(page.locator("html:not([data-busy])")).to_have_count(1)
        return current_key(page)

    first = current_key(page)
    page.keyboard.press("a")
    second = moved(first)
    page.keyboard.press("r")
    page.keyboard.press("4")
    third = moved(second)
    page.keyboard.press("r")
    page.keyboard.type("a street, j k")
    page.keyboard.press("Enter")
    fourth = moved(third)
    page.keyboard.press("c")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("corrected by hand")
    page.keyboard.press("Enter")
    fifth = moved(fourth)
    page.keyboard.press("u")
    assert moved(fifth) == fourth
    page.keyboard.press("j")
    sixth = moved(fourth)
    page.keyboard.press("k")
    assert moved(sixth) == fourth
    page.keyboard.press("?")
    expect(page.locator("#review-keys")).to_have_attribute("open", "")
    assert page.evaluate("window.stayed") is True
    decided = [[(one.verdict, one.reason) for one in history(key)] for key in (first, second, third)]
    assert decided == [[("accepted", "")], [("rejected", "told-twice")], [("rejected", "a street, j k")]]
    assert [one.verdict for one in history(fourth)] == ["corrected", "withdrawn"]


def test_evidence_is_taken_from_the_selection(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit("/review/?sort=commitments")
    page.keyboard.press("c")
    page.evaluate(
        """() => {
          const words = document.querySelector(".excerpts mark a").firstChild;
          getSelection().setBaseAndExtent(words, 3, words, 22);
        }"""
    )
    page.locator("#use-selected").click()
    start = int(page.locator('.run input[name="start"]').first.input_value())
    end = int(page.locator('.run input[name="end"]').first.input_value())
    assert live_letter.text[start:end] == "would amend the law"
    assert page.locator(".run-words").first.inner_text() == "would amend the law"
    assert serious(page) == []


def test_two_reviewers_at_once(visit: Callable[..., Any], live_letter: Reading) -> None:
    from playwright.sync_api import expect

    one, other = visit("/review/?sort=sanctions"), visit("/review/?sort=sanctions")
    one.keyboard.press("a")
    expect(one.locator("h2", has_text="Nothing that fits waits")).to_be_visible()
    other.keyboard.press("r")
    other.keyboard.press("1")
    expect(other.locator(".notice.warn")).to_contain_text("meanwhile")
    expect(other.locator(".history")).to_contain_text("accepted")


def test_review_with_scripts_off(visit: Callable[..., Any], live_letter: Reading) -> None:
    from tripartite.store.decisions import history

    page = visit("/review/?sort=people", java_script_enabled=False)
    key = current_key(page)
    page.locator(".rejecting > summary").click()
    page.locator("#why").fill("a street")
    page.locator(".rejecting button", has_text="Reject").click()
    page.locator(".undo-last button").click()
    page.locator(".correcting > summary").click()
    page.locator("#f-roles").fill("chair\npilot")
    page.locator(".correct-form .primary").click()
    assert [one.verdict for one in history(key)] == ["rejected", "withdrawn", "corrected"]
    assert "Nothing that fits waits" in page.locator("#review").inner_text()


def test_the_letter_is_the_one_shown(live_letter: Reading) -> None:
    assert live_letter == letter_reading()


def test_a_statement_is_added_by_selecting(visit: Callable[..., Any], live_letter: Reading) -> None:
    from playwright.sync_api import expect

    page = visit(document_address(live_letter))
    page.evaluate(
        """() => {
          const run = Array.from(document.querySelectorAll("#text [data-start]"))
            .find((one) => one.textContent.startsWith("The Ministry"));
          const words = document.createTreeWalker(run, NodeFilter.SHOW_TEXT).nextNode();
          getSelection().setBaseAndExtent(words, 0, words, 23);
        }"""
    )
    expect(page.locator("#add-selected")).to_be_visible()
    page.keyboard.press("+")
    page.wait_for_url("**/add/**")
    assert page.locator(".excerpts mark").inner_text() == "The Ministry of Justice"
    assert serious(page) == []
    page.keyboard.press("2")
    page.wait_for_url("**sort=organisations**")
    page.locator(".correct-form .primary").click()
    page.wait_for_url("**/document/**")
    assert "The Ministry of Justice" in page.locator(".card.now").inner_text()
    assert "added by a person" in page.locator(".card.now").inner_text()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_page_of_a_pdf(visit: Callable[..., Any], live_store: Path, scripts: bool) -> None:
    from tripartite.pipeline.reading import read_document
    from tripartite.store.originals import keep
    from tripartite.store.saving import save

    example = Path(__file__).parent.parent.parent / "examples" / "documents" / "union-law-ru.pdf"
    data = example.read_bytes()
    keep(data)
    read = read_document(data, example.name)
    save(read, size=len(data), place="/home/reader/law.pdf", name=example.name)
    page = visit(document_address(read), java_script_enabled=scripts)
    page.locator(".toggle a").click()
    page.wait_for_url("**/page/1/**")
    assert page.locator(".on-page").count() > 0
    link = page.locator(".on-page").first
    assert page.locator(str(link.get_attribute("href"))).count() == 1
    if scripts:
        assert serious(page) == []
        page.keyboard.press("j")
        assert page.locator(".card.now").count() == 1 and page.locator(".on-page.now").count() >= 1
        page.keyboard.press("n")
        page.wait_for_url("**/page/2/**")
        page.set_viewport_size({"width": 360, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
