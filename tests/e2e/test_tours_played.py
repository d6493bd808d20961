"""The product's own guided tours, played by the page before the real bot, each in a fresh demo.

Starts `bot run` in an empty folder. A picture of the end of each tour is left among the artefacts.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.watching import Opens
from tests.journeys.processes import ROOT, Process, free_ports, until

TOURS = ROOT / "bot" / "simulator" / "platform" / "static" / "tours"
NAMES = json.loads((TOURS / "index.json").read_text(encoding="utf-8"))
PHONE = {"width": 360, "height": 740}
LOADED = 60_000  # milliseconds
A_TOUR = 10 * 60_000


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The page of a demo that has just been made."""
    port = free_ports()
    settings = {"PORT": str(port), "DATA_DIR": str(tmp_path / "data")}
    bot = Process([sys.executable, "-m", "bot", "run"], tmp_path, "run", settings)
    try:
        until(lambda: "/sim" in bot.said or bot.code is not None, lambda: bot.said)
        assert bot.code is None, bot.said
        yield f"http://127.0.0.1:{port}/sim/"
    finally:
        bot.stop()


@pytest.mark.parametrize("name", NAMES)
def test_the_tour_plays_itself_to_a_good_end(
    name: str, opens: Opens, address: str, artefacts: Path
) -> None:
    page = opens(**PHONE)
    page.goto(address)
    expect(page.locator(".party")).to_have_count(15, timeout=LOADED)
    page.locator("#open-tours").click()
    page.locator(f".tour-entry[data-tour={name}]").get_by_role("button", name="เล่น").click()
    page.locator("#tour-fast").click()
    page.wait_for_selector(
        "body[data-tour=done], body[data-tour=failed]", timeout=A_TOUR, state="attached"
    )
    page.screenshot(path=artefacts / f"tour-{name}.png")
    told = page.locator("#tour").inner_text()
    ended = page.locator("body").get_attribute("data-tour")
    width = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()
    assert ended == "done", told
    assert width <= PHONE["width"]


def test_scripts_and_files_are_served_with_their_types_and_nothing_beside_them(
    address: str, browser: Browser
) -> None:
    context = browser.new_context()
    kinds = {
        "tours/index.json": "application/json",
        "tours/files/picture.jpg": "image/jpeg",
        "tours/files/report.pdf": "application/pdf",
    }
    for path, kind in kinds.items():
        answer = context.request.get(address + path)
        assert (answer.status, answer.headers["content-type"].split(";")[0]) == (200, kind)
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert context.request.get(address + "tours/files/form.xlsx").body()[:2] == b"PK"
    for path in (
        "tours/..%2f..%2fapp.py",
        "tours/%2e%2e/%2e%2e/app.py",
        "tours/",
        "tours/none.json",
    ):
        assert context.request.get(address + path).status == 404
    context.close()
