"""Picture and words are handed over to be forwarded; who says so logs it once."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat
from tests.handlers.thursday_pictures.picturing import (
    TITLE,
    WORDS,
    sends_picture,
    sets_rota,
    weeks,
)


def test_the_ready_message_is_forwarded_and_logged_once(
    admin: Chat, reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    sets_rota(admin)
    assert "ไม่พบภาพที่รอส่งต่อ" in reporter.says("รับภาพไปส่งต่อ").last
    sends_picture(reporter, head)
    head.taps("อนุมัติ")
    week = weeks(admin.house)[0]
    assert "ยังไม่ถึงวันเผยแพร่" in reporter.taps_data(f"o:ready_picture?w={week.id}").last
    admin.house.later(days=3)
    heard = len(reporter.heard)
    reporter.says("รับภาพไปส่งต่อ")
    assert [each["type"] for each in reporter.heard[heard:]] == ["image", "text", "flex"]
    assert TITLE in reporter.since(heard) and WORDS in reporter.since(heard)
    button = reporter.button("ส่งต่อแล้ว")
    assert "ไม่อยู่ในหน้าที่" in chat("D0202").taps_data(button).last
    assert "บันทึกแล้ว เผยแพร่ 4 มีนาคม 2570" in reporter.says("ส่งต่อแล้ว").says("ใช่").last
    assert "เผยแพร่แล้ว โดย" in admin.taps_data(button).last
    [week, *_] = weeks(admin.house)
    assert (week.channel, week.published_at) == ("hand", admin.house.now)
    found = chat("D0106").says("อินโฟกราฟิก จัดซื้อ")
    assert TITLE in found.last
    assert WORDS in found.taps("ดูภาพ").last
    assert "ไม่พบภาพที่เผยแพร่แล้ว" in found.says("อินโฟกราฟิก ไดโนเสาร์").last
