"""Who is not on the roster is told why the menu does nothing, and what works without joining."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.filing.complaint_talk import STRANGER
from tests.handlers.house import Chat, House

TOLD = "เมนูส่วนใหญ่จึงยังใช้ไม่ได้"


@pytest.mark.parametrize(
    "said",
    [
        "ทำไมกดเมนูแล้วใช้ไม่ได้เลย",
        "กดปุ่มอะไรก็ไม่ขึ้นเลย",
        "เมนูกดไม่ได้สักอันครับ",
        "กดบอทแล้วไม่มีอะไรขึ้นเลยค่ะ",
    ],
)
def test_most_of_the_menu_opens_after_joining(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    stranger = Chat(demo, STRANGER).says(said)
    assert TOLD in stranger.last and stranger.last.startswith("ใช้ได้เลยตอนนี้ คือ “ร้องเรียน”")
    assert {"ลงทะเบียน", "ร้องเรียน"} <= set(stranger.offers)
    assert TOLD not in chat("D0106").says(said).since(0)


@pytest.mark.parametrize(
    "said", ["ใส่รหัสแล้วใช้ไม่ได้", "เมนูอาหารไม่อร่อย", "ลิฟต์กดปุ่มไม่ขึ้น", "ส่งรูปในบอตไม่ได้", "บอตทำอะไรได้บ้าง"]
)
def test_other_troubles_are_answered_as_before(demo: House, said: str) -> None:
    assert TOLD not in Chat(demo, STRANGER).says(said).since(0)


@pytest.mark.parametrize(
    "said", ["บอทไม่ตอบเรื่องที่ส่งไปเลย", "ระบบนี้ไม่ตอบเรื่องของผมเลยครับ", "ส่งไปแล้วบอตไม่ตอบ"]
)
def test_who_waits_for_an_answer_is_not_told_to_join(demo: House, said: str) -> None:
    stranger = Chat(demo, STRANGER).says(said)
    assert TOLD not in stranger.last and {"แจ้งเรื่องนี้", "ร้องเรียน"} & set(stranger.offers)


def test_whose_bot_it_is_and_whether_it_is_safe_are_both_told(demo: House) -> None:
    told = Chat(demo, STRANGER).answer_to("บอทนี้ของหน่วยงานไหนคะ ปลอดภัยหรือเปล่า")
    assert "สำนักงานเลขาธิการวุฒิสภา" in told and "เปิดแชตนี้ดูไม่ได้" in told
