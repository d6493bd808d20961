"""The gallery's page in a real browser: drawn by the simulator's renderer, from one file."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from handlers.messages import Button, Card, Row, Text, render
from tests import gallery
from tests.e2e.layout import amiss
from tests.e2e.watching import Opens

WIDTH, HEIGHT = 360, 800


def shown(opens: Opens, folder: Path, *said: object) -> Page:
    file = folder / "gallery.html"
    file.write_text(gallery.page([("status", list(said))]), encoding="utf-8")  # type: ignore[arg-type]
    page = opens(WIDTH, HEIGHT)
    page.goto(file.as_uri())
    return page


def test_every_message_is_drawn_and_asks_for_nothing_else(opens: Opens, tmp_path: Path) -> None:
    said = [
        Text("ส่งแล้ว", (Button("เมนู", say="เมนู"),)),
        Card("สถานะ", rows=(Row("ส่งแล้ว", "3 จาก 5"),), buttons=(Button("เอกสาร", say="เอกสาร"),)),
    ]
    page = shown(opens, tmp_path, *render(said))
    expect(page.locator("article")).to_have_count(2)
    expect(page.locator(".fx-bubble")).to_contain_text("3 จาก 5")
    expect(page.locator(".chip")).to_have_text("เมนู")
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    assert amiss(page) == []


def test_what_sticks_out_or_is_cut_is_noticed(opens: Opens, tmp_path: Path) -> None:
    page = shown(opens, tmp_path, *render([Text("ข้อความที่ยาวพอจะถูกตัด" * 4)]))
    expect(page.locator(".bubble")).to_be_visible()
    for style in ("width: 600px; max-width: none", "height: 20px; overflow: hidden"):
        page.locator(".bubble").evaluate("(node, style) => { node.style.cssText = style; }", style)
        assert amiss(page) != []
