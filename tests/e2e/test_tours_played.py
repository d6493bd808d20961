"""The product's own guided tours, played by the page before the real bot, each in a fresh demo.

Starts `bot run` in an empty folder. The tour of a year waits for office time most of the while: it
plays beside the others. A picture of the end of each tour is left among the artefacts.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.watching import Opens, Watch
from tests.journeys.processes import ROOT, Process, until
from tests.ports import free_ports

TOURS = ROOT / "bot" / "simulator" / "platform" / "static" / "tours"
NAMES = json.loads((TOURS / "index.json").read_text(encoding="utf-8"))
LONGEST = "reminder-year"
OTHERS = [name for name in NAMES if name != LONGEST]
PHONE = {"width": 360, "height": 740}
LOADED = 60_000  # milliseconds
A_TOUR = 10 * 60_000


@contextmanager
def demo(folder: Path) -> Iterator[str]:
    """The page of a demo that has just been made."""
    port = free_ports()
    settings = {"PORT": str(port), "DATA_DIR": str(folder / "data")}
    bot = Process([sys.executable, "-m", "bot", "run"], folder, "run", settings)
    try:
        until(lambda: "/sim" in bot.said or bot.code is not None, lambda: bot.said)
        assert bot.code is None, bot.said
        yield f"http://127.0.0.1:{port}/sim/"
    finally:
        bot.stop()


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with demo(tmp_path) as page:
        yield page


@pytest.fixture(scope="module", autouse=True)
def year(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Page, Watch] | None]:
    """The page that plays the longest tour from the first test here on, if anybody asks for it."""
    if not any(item.name == YEAR.__name__ for item in request.session.items):
        yield None
        return
    watch = Watch()
    with demo(tmp_path_factory.mktemp("year")) as at:
        page = watch.opens(browser, **PHONE, expected=())
        begin(page, at, LONGEST)
        yield page, watch
        watch.close()


def begin(page: Page, address: str, name: str) -> None:
    page.goto(address)
    expect(page.locator(".party")).to_have_count(23, timeout=LOADED)
    page.locator("#open-tours").click()
    page.locator(f".tour-entry[data-tour={name}]").get_by_role("button", name="เล่น").click()
    page.locator("#tour-fast").click()


def ends_well(page: Page, picture: Path) -> None:
    page.wait_for_selector(
        "body[data-tour=done], body[data-tour=failed]", timeout=A_TOUR, state="attached"
    )
    page.screenshot(path=picture)
    told = page.locator("#tour").inner_text()
    ended = page.locator("body").get_attribute("data-tour")
    width = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()
    assert ended == "done", told
    assert width <= PHONE["width"]


@pytest.mark.parametrize("name", OTHERS)
def test_the_tour_plays_itself_to_a_good_end(
    name: str, opens: Opens, address: str, artefacts: Path
) -> None:
    page = opens(**PHONE)
    begin(page, address, name)
    ends_well(page, artefacts / f"tour-{name}.png")


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


def test_the_tour_of_a_year_played_itself_beside_them_to_a_good_end(
    year: tuple[Page, Watch], artefacts: Path
) -> None:
    page, watch = year
    ends_well(page, artefacts / f"tour-{LONGEST}.png")
    assert watch.faults == []


YEAR = test_the_tour_of_a_year_played_itself_beside_them_to_a_good_end
