"""The pictures of the guides, taken from the guided tours: `make guide`.

The tours that guides show are played in a fresh demo, step by step, up to what is shown; the card
that is seen there is kept as a small picture. Needs playwright and a Chromium, as `make e2e` does.
"""

from __future__ import annotations

import io
import shutil
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from handlers.guides import guide_pictures
from handlers.guides.guide import Shot
from handlers.guides.guide_shelf import SHOTS
from tests.e2e.test_tours_played import LOADED, demo
from tests.handlers.guides.shots import seen_at
from tests.journeys.touring import script

PHONE: Any = {"width": 390, "height": 2400}
"""As wide as a phone, and high enough for a whole card."""

SHARP, COLOURS = 1.5, 64
A_STEP = 120_000  # milliseconds
MANY = 14
"""So many people and groups there are at least."""


def main(folder: Path) -> None:
    """Takes all pictures into the folder."""
    wanted: dict[str, list[Shot]] = defaultdict(list)
    for shot in sorted(SHOTS, key=lambda shot: "starts" in script(shot.tour)):  # time goes on only
        wanted[shot.tour].append(shot)
    with sync_playwright() as playwright, TemporaryDirectory() as data, demo(Path(data)) as address:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        for tour, shots in wanted.items():
            play(browser, address, tour, shots, folder)
        browser.close()


def play(browser: Browser, address: str, tour: str, shots: list[Shot], folder: Path) -> None:
    """Plays one tour as far as its last picture."""
    page = browser.new_context(
        viewport=PHONE, device_scale_factor=SHARP, locale="th-TH", timezone_id="UTC"
    ).new_page()
    page.goto(address)
    expect(page.locator(".party").nth(MANY)).to_be_attached(timeout=LOADED)
    page.locator("#open-tours").click()
    entry = page.locator(f".tour-entry[data-tour={tour}]")
    entry.get_by_role("button", name="ทีละขั้น").click()
    page.locator("#tour-fast").click()
    left = {seen_at(shot): shot for shot in shots}
    begun = "starts" in script(tour)  # coming to its moment is a step of its own
    for number in range(1, max(left) + 1 + begun):
        step(page)
        shot = left.get(number - begun)
        if shot is not None:
            taken = small(card(page, shot))
            (folder / f"{shot.name}.png").write_bytes(taken)
            print(f"{shot.name}: {len(taken):,} bytes", flush=True)  # noqa: T201
    page.context.close()


DONE = """before => document.body.dataset.tour === 'failed'
  || document.body.dataset.tour !== 'playing'
  && document.querySelector('#tour-count').innerText !== before"""


def step(page: Page) -> None:
    """Plays one step, and waits until it is done."""
    before = page.locator("#tour-count").inner_text()
    page.locator("#tour-step").click()
    page.wait_for_function(DONE, arg=before, timeout=A_STEP)
    assert page.locator("body").get_attribute("data-tour") != "failed", page.locator(
        "#tour"
    ).inner_text()


def card(page: Page, shot: Shot) -> bytes:
    """The newest message that has the words, as it stands in the chat."""
    row = page.locator("#log-inner > .row.theirs", has_text=shot.sees).last
    found = row.locator(".line > :first-child")
    return found.screenshot()


def small(picture: bytes) -> bytes:
    """The picture with few colours: a card has few."""
    image = (
        Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    )
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main(guide_pictures.FOLDER if len(sys.argv) < 2 else Path(sys.argv[1]))
