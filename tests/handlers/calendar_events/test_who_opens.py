"""Who asks which events they open, or chair, hears that the calendar does not keep it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("D0001", "เดือนนี้ผมต้องไปเปิดงานอะไรบ้าง วันไหน"),
        ("D0001", "ผมต้องไปเป็นประธานเปิดงานไหนบ้างเดือนนี้"),
        ("D0001", "สัปดาห์หน้าต้องกล่าวเปิดอบรมวันไหน"),
        ("D0003", "ใครเป็นประธานเปิดอบรมวันที่ 9"),
        ("D0103", "ใครเป็นผู้จัดอบรมวันที่ 9"),
        ("D0103", "อบรมวันที่ 9 วิทยากรคือใคร"),
    ],
)
def test_who_opens_is_not_kept(
    admin: Chat, chat: Callable[[str], Chat], who: str, said: str
) -> None:
    admin.says("เพิ่มกำหนดการ อบรมจริยธรรม 9 มี.ค. 13.00-16.00 ห้อง 402 ทุกคน").taps("บันทึก")
    someone = chat(who)
    count = len(someone.heard)
    someone.says(said)
    told = someone.since(count)
    assert told.startswith("กำหนดการไม่ได้ระบุว่าผู้ใดเปิดงาน") and "อบรมจริยธรรม · ห้อง 402" in told


@pytest.mark.parametrize(
    "said",
    [
        "เปิดลงชื่ออบรมยังไง",
        "ใครเป็นประธานคณะทำงาน",
        "เราต้องเปิดโครงการใหม่ในระบบอีจีพีไหม",
        "เดือนนี้มีงานอะไรบ้าง",
    ],
)
def test_other_matters_stay(chat: Callable[[str], Chat], said: str) -> None:
    someone = chat("D0001")
    count = len(someone.heard)
    someone.says(said)
    assert "ผู้ใดเปิดงาน" not in someone.since(count)
