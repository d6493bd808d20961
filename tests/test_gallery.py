"""The gallery: what tests make the bot say, once each, on a page that needs nothing beside it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests import gallery
from tests.gallery import Collector

TEXT = {"type": "text", "text": "ส่งแล้ว 3 ฉบับ"}


class Item:
    """As much of a test as a collector looks at."""

    def __init__(self, name: str) -> None:
        self.path = Path(name)


def collected(*said: tuple[str, list[dict[str, Any]]]) -> Collector:
    collector = Collector()
    for name, messages in said:
        collector.pytest_runtest_setup(Item(name))  # type: ignore[arg-type]
        collector.add(messages)
    return collector


def shown(page: str) -> Any:
    """What the page has to draw."""
    found = re.search(r'id="said">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_messages_stand_under_what_their_tests_are_about() -> None:
    other = {"type": "text", "text": "อื่น"}
    told = collected(("test_status.py", [TEXT]), ("test_menu.py", [other])).subjects()
    assert told == [("menu", [other]), ("status", [TEXT])]


def test_messages_that_differ_in_figures_only_are_shown_once() -> None:
    other = {"type": "text", "text": "ส่งแล้ว ๑๒ ฉบับ"}
    assert collected(("test_a.py", [TEXT]), ("test_b.py", [other])).subjects() == [("a", [TEXT])]


def test_messages_that_differ_in_codes_only_are_shown_once() -> None:
    first, second = (
        {"type": "text", "text": f"รหัสติดตาม {code}"}
        for code in ("0P3W-5362-8WJM-PCK4-1440", "T251-N763-278F-CX8N-29J8")
    )
    assert collected(("test_a.py", [first, second])).subjects() == [("a", [first])]


def test_what_a_test_made_up_to_send_is_not_the_bots() -> None:
    picture = {"type": "image", "originalContentUrl": "https://example.org/p"}
    told = collected(("test_a.py", [{"type": "text", "text": "push0"}, picture])).subjects()
    assert told == [("a", [picture])]


def test_a_subject_is_called_what_people_call_it() -> None:
    assert gallery.title("end_deputy") == "การเลิกมอบหมาย"
    assert gallery.title("make_document") == "การขอเอกสาร"
    assert gallery.title("menu") == "เมนู"
    assert gallery.title("outbox_send") == "outbox_send"


def test_what_is_said_stays_data_on_the_page() -> None:
    said = [("a", [{"type": "text", "text": "</script><script>alert(1)</script>"}])]
    page = gallery.page(said)  # type: ignore[arg-type]
    assert shown(page) == [["a", "a", said[0][1]]]
    assert "alert(1)</script>" not in page


def test_the_page_needs_nothing_beside_it() -> None:
    page = gallery.page([("a", [TEXT])])
    assert set(re.findall(r'from "([^"]+)"', page)) == {"sim/dom.js", "sim/messages.js"}
    assert "from%20%22./" not in page
    assert not re.search(r'(?:src|href)="', page)


def test_a_failing_test_is_told_and_the_page_is_written(tmp_path: Path) -> None:
    target = tmp_path / "gallery.html"

    def play(_asked: list[str], plugins: list[Collector]) -> int:
        plugins[0].pytest_runtest_setup(Item("test_a.py"))  # type: ignore[arg-type]
        plugins[0].add([TEXT])
        return 1

    assert gallery.main(str(target), play=play) == 1
    assert shown(target.read_text("utf-8")) == [["a", "a", [TEXT]]]


def test_what_is_no_page_is_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert gallery.main("--help") == 2
    assert list(tmp_path.iterdir()) == []


def test_what_is_played_is_there() -> None:
    root = Path(__file__).parents[1]
    left_out = [each.partition("=")[2] for each in gallery.LEFT_OUT]
    assert all((root / folder).is_dir() for folder in (*gallery.PLAYED, *left_out))
