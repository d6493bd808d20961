"""What the own bureau has reported is told apart from what is open, what the plan asks of an
activity as evidence, and whose it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

NONE_SENT = "ยังไม่มีกิจกรรมที่ส่งรายงานแล้ว"


@pytest.mark.parametrize(
    "said",
    [
        "ที่ทำเสร็จแล้วมีไหมครับ แยกให้ดูด้วยครับ",
        "กิจกรรมของสำนักที่รายงานแล้วมีอะไรบ้างครับ",
        "ข้าพเจ้าประสงค์ขอทราบว่า กิจกรรมของสำนักที่ส่งรายงานแล้วมีกิจกรรมใดบ้าง",
    ],
)
def test_that_none_is_done_is_said(chat: Callable[[str], Chat], said: str) -> None:
    told = chat("D0103").says(said).last
    assert NONE_SENT in told and "ยังไม่เสร็จ" in told


def test_those_that_were_sent_are_named(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("รายงาน 3.8 เสร็จแล้ว จัดทำคู่มือ 1 เล่ม").says("ตามแผนทั้งสองข้อ")
    me.says("ไม่ใช้งบ").says("เขียว").says("ยังไม่มีไฟล์").says("ยังไม่ได้เผยแพร่").says("ส่งเลย")
    told = me.says("กิจกรรมของสำนักที่รายงานแล้วมีอะไรบ้าง").last
    assert "ส่งแล้ว 1 ฉบับ: 3.8 (รออนุมัติ)" in told


@pytest.mark.parametrize("said", ["กิจกรรมที่ทำแล้วคืออบรม 40 คน", "ที่ส่งแล้วแก้ได้ไหม", "งานที่ทำเสร็จแล้ว"])
def test_other_words_are_no_such_question(chat: Callable[[str], Chat], said: str) -> None:
    assert NONE_SENT not in chat("D0103").says(said).since(0)


def test_what_evidence_an_activity_needs_is_no_evidence_that_was_sent(
    chat: Callable[[str], Chat],
) -> None:
    told = chat("D0103").says("ต้องใช้หลักฐานอะไรแนบข้อ 3.6 บ้าง").last
    assert "ตามแผน กิจกรรม 3.6 ต้องมี แบบสำรวจ" in told
    assert "ตามแผน" not in chat("D0103").says("หลักฐานที่แนบไปแล้วของ 3.6 มีอะไรบ้าง").last


def test_whose_it_is_is_told_by_the_plan(chat: Callable[[str], Chat]) -> None:
    told = chat("D0103").says("ข้อ 1.6 นี่ของเราหรือของสำนักการคลังฯ อะคะ งงมาก เค้าบอกให้เราส่ง").last
    assert "ตามแผน กิจกรรมนี้สำนักของท่านต้องส่งรายงานเอง" in told and "1.6.1" in told
