"""The gallery's page in a real browser: drawn by the simulator's renderer, from one file."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from handlers.messages import Button, Card, Row, Text, render
from tests import gallery


def test_every_message_is_drawn_and_asks_for_nothing_else(tmp_path: Path) -> None:
    said = [
        Text("ส่งแล้ว", (Button("เมนู", say="เมนู"),)),
        Card("สถานะ", rows=(Row("ส่งแล้ว", "3 จาก 5"),), buttons=(Button("เอกสาร", say="เอกสาร"),)),
    ]
    file = tmp_path / "gallery.html"
    file.write_text(gallery.page([("status", list(render(said)))]), encoding="utf-8")
    faults: list[str] = []
    asked: list[str] = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        page = chromium.new_page(viewport={"width": 360, "height": 800})
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        expect(page.locator("article")).to_have_count(2)
        expect(page.locator(".fx-bubble")).to_contain_text("3 จาก 5")
        expect(page.locator(".chip")).to_have_text("เมนู")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        chromium.close()
    assert faults == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
