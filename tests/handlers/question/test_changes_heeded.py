"""A question that builds on the answer before changes that answer, or is told why it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

Speaks = Callable[..., Chat]

KINDS = (
    "สถานะ", "เสร็จกี่เปอร์เซ็นต์", "ไฟเขียวเหลืองแดง", "สำนักไหนแดงบ้าง", "งบประมาณ", "งบประมาณแยกตามสำนัก",
    "งบประมาณรายกิจกรรม", "สำนักไหนส่งช้าที่สุด", "สำนักที่ส่งมากที่สุด", "มีอะไรใหม่", "ข้อบกพร่องที่พบบ่อย",
    "ค่าเฉลี่ยต่อสำนัก", "คาดการณ์การส่ง", "ผลคะแนน", "ลิงก์หลักฐาน", "ของขวัญเกิน 3000", "ของขวัญทั้งหมด",
    "ความครอบคลุม", "เรื่องร้องเรียนรายเดือน", "ระดับองค์กรคุณธรรม", "แฟ้มรางวัล", "ใครรายงานของสำนักกฎหมาย",
    "ใครยังไม่ลงทะเบียน", "กำหนดการ",
)  # fmt: skip
CHANGES = {
    "แล้วไตรมาส 1 ล่ะ": ("ไตรมาสที่ 1", "1 ต.ค. 69 – 31 ธ.ค. 69"),
    "แล้วปีที่แล้วล่ะ": ("2569", "1 ต.ค. 68", "10 มี.ค. 69"),
    "แล้วเดือนเมษาล่ะ": ("เดือนเมษายน 2570", "1 เม.ย. 70 – 30 เม.ย. 70"),
    "แล้วรอบ 20 มิถุนายนล่ะ": ("รอบ 20 มิถุนายน 2570", "– 20 มิ.ย. 70"),
    "แล้วสำนักการพิมพ์ล่ะ": ("สำนักการพิมพ์",),
    "แล้วมาตรการที่ 1 ล่ะ": ("มาตรการที่ 1",),
    "แล้วกิจกรรม 1.10 ล่ะ": ("กิจกรรม 1.10",),
}
"""By each change, how an answer of it is marked."""
SAYS_WHY = ("คำตอบก่อนหน้าแยกตาม", "ไม่ใช่เฉพาะช่วงที่ถาม")


@pytest.mark.every(3)
@pytest.mark.parametrize("then", CHANGES)
@pytest.mark.parametrize("asks", KINDS)
def test_every_change_changes_the_answer_or_is_said_not_to(
    says: Speaks, asks: str, then: str
) -> None:
    executive = says(asks, role="executive")
    told = executive.answer_to(then)
    of_none = asks == "ความครอบคลุม" and "สำนัก" in then  # no announcement is open here
    assert of_none or any(each in told for each in (*CHANGES[then], *SAYS_WHY))
    unheeded = "คำตอบก่อนหน้าแยกตาม" in told
    assert unheeded == ((asks, then) in UNHEEDED)


_TIMES = tuple(CHANGES)[:4]
_WORK = tuple(CHANGES)[5:]
UNHEEDED = {
    *(
        (asks, then)
        for asks in ("ของขวัญเกิน 3000", "ของขวัญทั้งหมด", "เรื่องร้องเรียนรายเดือน")
        for then in _WORK
    ),
    *(
        (asks, then)
        for asks in ("ความครอบคลุม", "ระดับองค์กรคุณธรรม", "แฟ้มรางวัล")
        for then in (_TIMES[0], *_TIMES[2:], *_WORK)
    ),
    *(
        (asks, then)
        for asks in ("ใครรายงานของสำนักกฎหมาย", "ใครยังไม่ลงทะเบียน")
        for then in (*_TIMES, *_WORK)
    ),
    *(("กำหนดการ", then) for then in (_TIMES[3], "แล้วสำนักการพิมพ์ล่ะ", *_WORK)),
}
"""What each answer does not heed, and says so."""


@pytest.mark.parametrize(
    ("asks", "then", "told"),
    [
        (
            "ระดับองค์กรคุณธรรม",
            "แล้วไตรมาส 1 ล่ะ",
            "ไตรมาส เดือน หรือรอบไม่ได้ ถามต่อเป็นรายสำนักหรือปีงบประมาณอื่นได้",
        ),
        ("ของขวัญทั้งหมด", "แล้วมาตรการที่ 1 ล่ะ", "มาตรการไม่ได้ ถามต่อเป็นรายสำนักหรือช่วงเวลาอื่นได้"),
        ("ใครยังไม่ลงทะเบียน", "แล้วเดือนเมษาล่ะ", "ช่วงเวลาไม่ได้ ถามต่อเป็นรายสำนักได้"),
        ("กำหนดการ", "แล้วรอบ 20 มิถุนายนล่ะ", "รอบไม่ได้ ถามต่อเป็นช่วงเวลาอื่นได้"),
    ],
)
def test_what_an_answer_does_not_heed_is_told_with_what_it_does(
    says: Speaks, asks: str, then: str, told: str
) -> None:
    executive = says(asks, then, role="executive")
    assert told in executive.last
    executive.says("แล้วปีที่แล้วล่ะ" if "ระดับ" in asks else "แล้วไตรมาส 2 ล่ะ")
    assert told not in executive.last or asks == "ใครยังไม่ลงทะเบียน"


def test_gifts_of_an_activity_are_those_of_all(says: Speaks) -> None:
    told = says("ของขวัญทั้งหมด 1.10", role="executive").last
    assert "1.10" not in told
