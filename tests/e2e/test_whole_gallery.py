"""Every message the bot says, drawn on a page of 360 pixels: nothing sticks out, nothing is cut.

The gallery is made anew (`make gallery`) beside the other tests here, in a process of its own: the
pictures left among the artefacts show what the builders say now, each message as wide as on that
page and four of them side by side, so that a picture is looked at without being enlarged.
There are some thousand sheets, which take half an hour: every twentieth is left; GALLERY_EACH=1
leaves all.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from playwright.sync_api import Page

from tests.e2e.fake_control import DOT
from tests.e2e.layout import amiss
from tests.e2e.watching import BeingMade, Opens

WIDTH, HEIGHT = 360, 800
SHEET = {"width": 4 * 336 + 3 * 16 + 2 * 12, "height": 2_000}  # messages, gaps, edges
BOTS_PICTURES = re.compile(r"https?://127\.0\.0\.1[:/]")  # no bot stands behind the gallery


def test_nothing_the_bot_says_sticks_out_or_is_cut_on_a_small_page(
    opens: Opens, gallery_page: BeingMade, artefacts: Path
) -> None:
    page = opens(WIDTH, HEIGHT)
    page.route(BOTS_PICTURES, lambda route: route.fulfill(body=DOT, content_type="image/png"))
    page.goto(gallery_page.made().as_uri())
    assert page.locator("article").count() > 300
    small = page.evaluate("document.documentElement.scrollWidth")
    found = amiss(page)
    assert found == []
    assert small <= WIDTH
    _pictures(page, artefacts)


def _pictures(page: Page, artefacts: Path) -> None:
    """The page from its top to its end, every so many sheets one; no older one stays."""
    for older in artefacts.glob("gallery-*.png"):
        older.unlink()
    page.add_style_tag(content="h2 { position: static !important; }")
    page.set_viewport_size(SHEET)  # type: ignore[arg-type]
    height = page.evaluate("document.documentElement.scrollHeight")
    sheets = list(enumerate(range(0, height, SHEET["height"]), 1))
    for number, top in sheets[:: int(os.environ.get("GALLERY_EACH", "20"))]:
        page.evaluate("top => scrollTo(0, top)", top)
        page.screenshot(path=artefacts / f"gallery-{number:03}.png")
