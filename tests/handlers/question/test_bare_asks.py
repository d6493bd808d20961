"""Half sentences that name nothing are of the answer before, or it is said that that is silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

OVERSEER, DIRECTOR, HEAD, ADMIN = "D0001", "D0101", "D0102", "D0002"


@pytest.mark.parametrize(
    ("who", "before", "then", "told"),
    [
        (OVERSEER, "มีเรื่องร้องเรียนกี่เรื่อง", "ทำไมถึงเพิ่มขึ้น", "ไม่ทราบสาเหตุ"),
        (OVERSEER, "มีเรื่องร้องเรียนกี่เรื่อง", "สำนักไหนเยอะสุด", "ตัวเลขเรื่องร้องเรียน"),
        (DIRECTOR, "มีอะไรรอผมอนุมัติบ้าง", "อันไหนนานสุด", "ไม่มีรายงานที่รอท่านอนุมัติ"),
        (ADMIN, "มีใครยังไม่ลงทะเบียนบ้าง", "เทียบกับเดือนที่แล้ว", "คำตอบก่อนหน้ายังเทียบ"),
        (ADMIN, "มีใครยังไม่ลงทะเบียนบ้าง", "อันไหนนานสุด", "คำตอบก่อนหน้าไม่ได้เรียง"),
        (HEAD, "สัปดาห์นี้มีอะไรครบกำหนด", "แล้วสัปดาห์หน้าล่ะ", "8 มีนาคม 2570 ถึง 14 มีนาคม 2570"),
        (HEAD, "สัปดาห์นี้มีอะไรครบกำหนด", "แล้วพรุ่งนี้ล่ะครับ", "2 มีนาคม 2570"),
        (HEAD, "ใครยังไม่ส่ง", "เอาเฉพาะของหมวด 2", "แยกเฉพาะ “ของหมวด 2” ไม่ได้"),
        (ADMIN, "ของขวัญเดือนนี้มีกี่ชิ้น", "ใครรับเยอะสุด", "ไม่แสดงชื่อ"),
        (DIRECTOR, "ใครยังไม่ส่ง", "ส่งให้เขาเลย", "ยังไม่ได้ส่งให้ใคร"),
        (OVERSEER, "วันนี้ใครลาบ้าง", "เอาเฉพาะที่เลยกำหนด", "แยกเฉพาะ “เลยกำหนด” ไม่ได้"),
    ],
)
def test_it_is_of_the_answer_before(
    chat: Callable[[str], Chat], who: str, before: str, then: str, told: str
) -> None:
    assert told in chat(who).says(before).says(then).last


def test_what_is_done_next_is_what_the_answer_offers(chat: Callable[[str], Chat]) -> None:
    leads = chat(DIRECTOR).says("สำนักเราส่งรายงานไปถึงไหนแล้ว").says("แล้วต้องทำยังไงต่อ")
    assert leads.last.startswith("จากคำตอบก่อนหน้า") and "แผนของสำนัก" in leads.offers
    assert "กิจกรรม" in leads.taps("แผนของสำนัก").last


def test_what_was_asked_may_still_be_asked_on(chat: Callable[[str], Chat]) -> None:
    leads = chat(OVERSEER).says("สถานะสำนักการคลัง").says("ส่งให้เขาเลย").says("เอาเฉพาะที่เลยกำหนด")
    assert "สำนักการคลังและงบประมาณ" in leads.last


@pytest.mark.parametrize(
    "said", ["ส่งรายงาน 2.1 ให้เขาเลย", "แล้วรายงานต้องทำยังไงต่อ", "สำนักไหนช้าสุด", "เทียบงบกับปีที่แล้ว"]
)
def test_what_names_something_is_a_question_of_its_own(
    chat: Callable[[str], Chat], said: str
) -> None:
    last = chat(ADMIN).says("มีใครยังไม่ลงทะเบียนบ้าง").says(said).last
    assert "คำตอบก่อนหน้า" not in last


@pytest.mark.parametrize("said", ["อันไหนนานสุด", "ส่งให้เขาเลย", "ทำไมถึงเพิ่มขึ้น"])
def test_without_an_answer_before_nothing_is_said_of_one(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "คำตอบก่อนหน้า" not in chat(ADMIN).says(said).last
