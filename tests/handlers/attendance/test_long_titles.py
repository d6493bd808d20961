"""An event named as the plan names its activity, in two hundred signs: what is said of it is
seen."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from handlers.attendance import screen_words
from handlers.attendance.screen_words import Screen
from models.attendance import moving_code
from tests.handlers.attendance.meeting import came, event_of, on_screen
from tests.handlers.house import Chat, House

STAFF, STRANGER = "D0106", "D9999"
MOST_BEFORE = 110
"""Signs that stand before what a sentence says of the event."""


@pytest.fixture
def organiser(reporter: Chat) -> Chat:
    """Has opened an event with the title of activity 1.1."""
    reporter.says("เปิดลงชื่อ 1.1").taps("ใช้ชื่อกิจกรรมในแผน").says("ห้องประชุมใหญ่")
    for choice in ("เริ่มเดี๋ยวนี้ 3 ชั่วโมง", "บุคลากรของสำนัก", "รหัสบนจอ", "รับบุคคลภายนอก"):
        reporter.taps(choice)
    return reporter.taps("เปิดลงชื่อ")


def test_sentences_name_its_beginning_only(
    organiser: Chat, demo: House, chat: Callable[[str], Chat]
) -> None:
    assert len(event_of(demo).title) > 150
    code = on_screen(demo)
    staff = chat(STAFF).says(code).says(code)
    assert staff.last.index("ไว้แล้วเมื่อ") < MOST_BEFORE
    guest = chat(STRANGER).says(code)
    assert guest.last.index("กรุณาพิมพ์ชื่อ") < MOST_BEFORE
    assert organiser.taps("ลงชื่อให้ผู้ไม่มี LINE").last.index("พิมพ์ชื่อบุคลากร") < MOST_BEFORE
    demo.later(minutes=2)
    assert chat("D0105").says(code).last.index("หมดเวลาแล้ว") < MOST_BEFORE
    assert organiser.says("ปิดลงชื่อ").last.index("ใช่หรือไม่") < MOST_BEFORE


def test_the_screen_keeps_room_for_the_code(organiser: Chat, demo: House) -> None:
    event = event_of(demo)
    key = moving_code.key_of(demo.sealer, event.id)
    shown = screen_words.page(Screen(event, came(demo), key, "@strong"), demo.now)
    title = re.search("<h1>(.*)</h1>", shown)
    assert title is not None and 60 < len(title[1]) < 120 and title[1].endswith("…")
    assert "รหัสเปลี่ยนทุกนาที" in shown and "@strong" in shown
