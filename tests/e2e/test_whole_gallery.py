"""Every message the bot says, drawn on a page of 360 pixels: nothing sticks out, nothing is cut.

The gallery is made anew (`make gallery`) beside the other tests here, in a process of its own: the
pictures left among the artefacts show what the builders say now.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.e2e.layout import amiss
from tests.e2e.watching import BeingMade, Opens

WIDTH, HEIGHT = 360, 800
MOST_PIXELS = 8_000  # a picture's height


def test_nothing_the_bot_says_sticks_out_or_is_cut_on_a_small_page(
    opens: Opens, gallery_page: BeingMade, artefacts: Path
) -> None:
    page = opens(WIDTH, HEIGHT)
    page.goto(gallery_page.made().as_uri())
    assert page.locator("article").count() > 300
    _pictures(page, artefacts)
    assert amiss(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH


def _pictures(page: Page, artefacts: Path) -> None:
    """The whole page from its top to its end, one window after the other."""
    page.add_style_tag(content="h2 { position: static !important; }")
    page.set_viewport_size({"width": WIDTH, "height": MOST_PIXELS})
    height = page.evaluate("document.documentElement.scrollHeight")
    for number, top in enumerate(range(0, height, MOST_PIXELS), 1):
        page.evaluate("top => scrollTo(0, top)", top)
        page.screenshot(path=artefacts / f"gallery-{number:02}.png")
