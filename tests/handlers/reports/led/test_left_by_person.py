"""Who of a group has most left: reports are a bureau's, what was sent back is somebody's."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

CARD = "งานค้าง สำนัก"
NOT_BY_PERSON = "จึงไม่ได้แบ่งเป็นรายคน"


@pytest.mark.parametrize(
    "typed",
    [
        "ในกลุ่มงานใครงานค้างเยอะสุด",
        "ใครในกลุ่มเหลืองานเยอะสุด",
        "ลูกน้องคนไหนงานค้างมากที่สุด",
        "ใครค้างงานเยอะที่สุด",
        "ใครในทีมยังไม่ส่งรายงานเยอะสุด",
        "คนไหนค้างรายงานเยอะกว่าเพื่อน",
        "ในสำนักเราใครเหลือกี่งาน",
    ],
)
def test_a_head_hears_what_the_bureau_has_left_and_what_is_whose(
    reporter: Chat, head: Chat, typed: str
) -> None:
    told = head.answer_to(typed)
    assert f"{CARD}บริหารงานกลาง" in told and NOT_BY_PERSON in told
    assert "32 จาก 32 ฉบับ" in told and "ไม่มีฉบับที่ถูกส่งกลับ" in told
    sends(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("รูปไม่ชัด").taps("ยืนยันส่งกลับ")
    told = head.answer_to(typed)
    assert "ถูกส่งกลับให้ นางสาวตัวอย่าง รายงานดี" in told and "1 ฉบับ" in told


def test_a_bureau_is_named_by_who_may_see_it(head: Chat, director: Chat) -> None:
    typed = "ใครในสำนักคลังค้างงานเยอะสุด"
    assert f"{CARD}การคลังและงบประมาณ" in director.answer_to(typed)
    told = head.answer_to(typed)
    assert "อยู่นอกขอบเขตของท่าน" in told and CARD not in told


@pytest.mark.parametrize(
    "typed", ["ใครค้างงานเยอะที่สุด", "สำนักไหนค้างงานเยอะที่สุด", "สำนักไหนเหลือรายงานต้องส่งเยอะสุด"]
)
def test_who_leads_the_office_means_bureaus(director: Chat, typed: str) -> None:
    told = director.answer_to(typed)
    assert "สถานะทั้งสำนักงาน" in told and "ที่ต้องติดตามก่อนอยู่บน" in told


@pytest.mark.parametrize(
    "typed",
    [
        "ใครค้างอนุมัติเยอะสุด",
        "ใครลาเยอะสุดในกลุ่ม",
        "ใครในกลุ่มยังไม่ลงชื่อ No Gift",
        "ใครส่งช้าบ่อยสุดในกลุ่ม",
        "งบเหลือเยอะสุดของใคร",
        "ใครเหลือวันลาเยอะสุด",
        "ทำไมกลุ่มเรางานค้างเยอะกว่าเพื่อน",
    ],
)
def test_other_questions_of_people_are_others(head: Chat, typed: str) -> None:
    assert NOT_BY_PERSON not in head.answer_to(typed)


def test_who_does_not_lead_is_not_told_of_people(reporter: Chat) -> None:
    assert NOT_BY_PERSON not in reporter.answer_to("ใครในกลุ่มเหลืองานเยอะสุด")


@pytest.mark.parametrize(
    "typed",
    ["กลุ่มไหนในสำนักช้าที่สุด", "แต่ละกลุ่มงานส่งรายงานไปถึงไหนแล้ว", "เทียบกลุ่มงานในสำนักหน่อยว่าใครส่งช้า"],
)
def test_groups_beside_each_other_are_told_that_reports_are_the_bureaus(
    head: Chat, typed: str
) -> None:
    told = head.answer_to(typed)
    assert f"{CARD}บริหารงานกลาง" in told and "หรือรายกลุ่มงาน" in told


@pytest.mark.parametrize("typed", ["กลุ่มไหนได้ของขวัญเยอะสุด", "ในกลุ่มมีใครบ้าง", "ให้กลุ่มไหนส่งรายงานดี"])
def test_groups_of_other_things_are_left_to_these(head: Chat, typed: str) -> None:
    assert CARD not in head.answer_to(typed)
