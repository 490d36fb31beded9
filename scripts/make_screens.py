"""Make the pictures of `docs/screens/` from the real site, filled with the example documents.

    python scripts/make_screens.py

Needs Chromium (on Debian: `apt-get install chromium fonts-noto-core`) and the development dependencies.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples" / "documents"
SCREENS = ROOT / "docs" / "screens"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
LARGEST = 300_000


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: its file, the address to open, the window, and what to do before taking it."""

    file: str
    address: str
    width: int = 1280
    height: int = 860
    look: str = "light"
    language: str = "en"
    act: Callable[[Page], None] = lambda page: None


def show_a_sanction(page: Page) -> None:
    """Choose the first sanction, so that its words and its card are lit."""
    page.locator('.card[data-sort="sanctions"]').first.click()
    page.wait_for_timeout(300)


def narrow_to_a_time(page: Page) -> None:
    """Show the picture and the list of one stretch of time."""
    page.locator('input[name="from"]').fill("2016")
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    page.evaluate("document.activeElement.blur()")


def open_the_form(page: Page) -> None:
    """Open the form with which a statement is corrected, by its key."""
    page.keyboard.press("c")
    page.wait_for_timeout(200)


def open_a_thread(page: Page) -> None:
    """Open the first request that was made again and again."""
    thread = page.locator(".thread > summary").first
    if thread.count():
        thread.click()


def screens(essay: str) -> tuple[Screen, ...]:
    """Every picture; `essay` is the address of the document to show."""
    return (
        Screen("home.png", "/", height=620),
        Screen("country.png", "/country/KAZ/"),
        Screen("timeline.png", "/country/KAZ/timeline/", act=narrow_to_a_time),
        Screen("people.png", "/country/KAZ/people/"),
        Screen("registration.png", "/country/KAZ/organisations/"),
        Screen("disagreements.png", "/country/KAZ/disagreements/"),
        Screen("document.png", essay, act=show_a_sanction),
        Screen("review.png", "/review/?country=KAZ&sort=sanctions"),
        Screen("review-correct.png", "/review/?country=KAZ&sort=registrations", height=1000, act=open_the_form),
        Screen("due.png", "/due/?on=2022-06-01"),
        Screen("threads.png", "/country/KAZ/requests/", act=open_a_thread),
        Screen("document-dark.png", essay, look="dark", act=show_a_sanction),
        Screen("upload.png", "/upload/", height=620),
        Screen("compare.png", "/compare/?by=date&left=KAZ&date=2017-01"),
        Screen("indicators.png", "/country/KAZ/indicators/?year=2021"),
        Screen("search-statements.png", "/search/?sort=sanctions&view=timeline"),
        Screen("search.png", "/search/?q=регистрац*"),
        Screen("russian.png", "/country/KAZ/", language="ru"),
        Screen("phone.png", "/country/KAZ/", width=360, height=760),
        Screen("phone-review.png", "/review/?country=KAZ&sort=sanctions", width=360, height=760),
        Screen("phone-document.png", essay, width=360, height=760, act=show_a_sanction),
    )


def site(folder: Path) -> str:
    """Fill a store with the examples, serve it in the background and return the site's address."""
    sys.path.insert(0, str(ROOT))
    from tripartite.store.opening import open_store

    open_store(folder)
    from tripartite.pipeline.adding import add
    from tripartite.web.serving import serve

    tally = add([EXAMPLES], workers=1)
    for failure in tally.failed:
        print(f"{failure.name}: {failure.problem}", file=sys.stderr)
    found: list[str] = []
    ready = threading.Event()

    def announce(address: str) -> None:
        found.append(address.rstrip("/"))
        ready.set()

    threading.Thread(target=serve, args=("127.0.0.1", 8600, announce), daemon=True).start()
    if not ready.wait(30):
        raise SystemExit("The site did not start.")
    return found[0]


def address_of(file: str) -> str:
    """The address of the document with a file name."""
    from tripartite.store.documents import find_documents

    return f"/document/{find_documents(file)[0].sha256[:12]}/"


def take(browser: Browser, base: str, screen: Screen) -> bytes:
    """The picture as PNG, in fewer colours where it would be too large."""
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="dark" if screen.look == "dark" else "light",
        reduced_motion="reduce",
        device_scale_factor=2 if screen.width < 500 else 1,
    )
    context.add_cookies([{"name": "django_language", "value": screen.language, "url": base}])
    page = context.new_page()
    page.goto(base + screen.address)
    screen.act(page)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    context.close()
    data = as_png(picture)
    return data if len(data) <= LARGEST else as_png(picture.quantize(256, dither=Image.Dither.NONE))


def as_png(picture: Image.Image) -> bytes:
    """The bytes of a picture."""
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> int:
    """Make every picture; the exit code is 1 where one is too large."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        print("There is no Chromium here. On Debian: apt-get install chromium fonts-noto-core", file=sys.stderr)
        return 1
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    SCREENS.mkdir(parents=True, exist_ok=True)
    too_large = False
    with tempfile.TemporaryDirectory(prefix="tripartite-screens-") as folder:
        base = site(Path(folder))
        essay = address_of("essay-shrinking-space.docx")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
            for screen in screens(essay):
                data = take(browser, base, screen)
                (SCREENS / screen.file).write_bytes(data)
                too_large |= len(data) > LARGEST
                print(f"{screen.file}: {len(data) / 1000:.0f} kB")
            browser.close()
    return int(too_large)


if __name__ == "__main__":
    sys.exit(main())
