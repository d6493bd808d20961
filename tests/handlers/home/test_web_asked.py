"""Who wants to type on a computer is told how: there is no page for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.trail import facts
from tests.handlers.house import Chat, House


@pytest.mark.parametrize("words", ["ขอลิงก์เว็บหน่อย จะพิมพ์ในคอม", "ใช้บนเว็บได้มั้ย ขอลิงก์เข้าใช้ในคอมหน่อยค่ะ"])
def test_line_on_a_computer_is_the_way(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()
    me = chat("D0103").says(words)
    assert "ไม่มีหน้าเว็บให้พิมพ์" in me.last and "LINE สำหรับคอมพิวเตอร์" in me.last
    assert "https://line.me/R/oaMessage/" in me.last and "เว็บสำนักงาน" in me.offers


@pytest.mark.parametrize(
    "words",
    [
        "คอมเปิดเว็บสำนักงานไม่ได้ ขอช่าง",
        "ขอลิงก์เว็บ ป.ป.ช. หน่อย",
        "แนบลิงก์ในคอมยังไง",
        "กิจกรรม 1.10 อบรมใช้คอมทำเว็บไซต์ มี 40 คน",
        "สอนใช้คอมทำเว็บไซต์ มีคนมาเยอะ",
    ],
)
def test_other_pages_are_none(demo: object, chat: Callable[[str], Chat], words: str) -> None:
    assert "ไม่มีหน้าเว็บให้พิมพ์" not in chat("D0103").answer_to(words)
