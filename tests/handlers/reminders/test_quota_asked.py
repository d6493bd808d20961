"""How much of the month's messages is left is told to administrators who ask."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.queues import quota
from models.queues.quota import Quota
from tests.handlers.house import Chat, House

ADMIN, STAFF = "D0002", "D0106"


@pytest.mark.parametrize(
    "words",
    [
        "โควตาข้อความไลน์เหลือเท่าไหร่",
        "โควต้าเดือนนี้ใช้ไปกี่ข้อความแล้ว",
        "ข้อความฟรีของไลน์เหลือกี่ข้อความ",
        "ขอดูโควตาหน่อยครับ",
        "ระบบส่งข้อความไปกี่ข้อความแล้วเดือนนี้",
        "เดือนนี้ใช้ข้อความไปเท่าไหร่แล้ว",
    ],
)
def test_what_is_used_and_left_is_told(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    with demo.session() as session:
        quota.store(session, Quota(300, 120, demo.now))
        session.commit()
    admin = chat(ADMIN).says(words)
    assert "120 จาก 300 ข้อความ เหลือ 180" in admin.last and "การเตือน" in admin.offers


def test_it_says_so_where_line_has_told_nothing(chat: Callable[[str], Chat]) -> None:
    assert "ยังไม่ทราบโควตา" in chat(ADMIN).says("โควตาเหลือไหม").last


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (ADMIN, "ส่งข้อความถึงทุกคนในไลน์ว่าพรุ่งนี้หยุด"),
        (ADMIN, "ข้อความไลน์ที่ส่งถึงคุณรายงานดีเหลือกี่คนยังไม่อ่าน"),
        (ADMIN, "ส่งข้อความไปกี่คนแล้ว"),
        (STAFF, "โควตาข้อความไลน์เหลือเท่าไหร่"),
    ],
)
def test_other_words_and_others_are_not_told(
    chat: Callable[[str], Chat], who: str, words: str
) -> None:
    assert "โควตาข้อความ LINE ของเดือนนี้" not in chat(who).says(words).since(0)
