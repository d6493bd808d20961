"""Long sentences at the card of leave: other wishes are done, and no reason is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.people.away.leave import leave_heard
from tests.handlers.house import Chat

WAITS = "พักการแจ้งวันลาไว้ให้แล้ว"
NO_REASON = "ไม่จดเหตุผลและงานที่ฝากไว้"
HALF = "ไม่แยกครึ่งวัน"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0103").says("ลาพรุ่งนี้")


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        (
            "พอดีมีบริษัทส่งกระเช้ามาให้เมื่อวานตอนบ่าย ยังไม่ได้แจ้งเลยค่ะ อยากแจ้งรับของขวัญก่อนที่จะลาพรุ่งนี้ได้ไหมคะ",
            "มูลค่า",
        ),
        (
            "เมื่อวานได้รับกระเช้าผลไม้จากบริษัทรับเหมา ราคาประมาณ 2,500 บาท อยากแจ้งรับของขวัญไว้ก่อนลา",
            "ผู้ให้: บริษัทรับเหมา",
        ),
        (
            "ก่อนลาขอรายงานกิจกรรม 2.1 ให้เสร็จก่อนนะคะ พอดีจัดไปเมื่อสัปดาห์ที่แล้วมีคนเข้าร่วม 45 คน",
            "รายงาน 2.1",
        ),
    ],
)
def test_a_long_wish_is_done_and_the_leave_waits(me: Chat, words: str, heard: str) -> None:
    before = len(me.heard)
    me.says(words)
    assert heard in me.since(before) and WAITS in me.since(before)
    assert HALF not in me.since(before)


@pytest.mark.parametrize(
    "words",
    [
        "พอดีพรุ่งนี้ต้องพาแม่ไปหาหมอที่โรงพยาบาลทั้งวันเลยค่ะ แล้วก็ไม่แน่ใจว่ามะรืนจะกลับมาทันไหม ฝากดูรายงานด้วยนะคะ",
        "เพราะต้องไปงานศพญาติผู้ใหญ่ที่ต่างจังหวัดกับครอบครัวทั้งหมด เดินทางไกลมากเลยค่ะ อาจจะกลับมาไม่ทันเลยค่ะ",
    ],
)
def test_a_long_reason_is_not_kept_and_that_is_told(me: Chat, words: str) -> None:
    before = me.state["answers"]["days"]
    heard = len(me.heard)
    me.says(words)
    assert NO_REASON in me.since(heard)
    assert WAITS not in me.since(heard) and me.state["answers"]["days"] == before


@pytest.mark.parametrize(
    "words",
    ["ได้กระเช้าจากบริษัท", "เมื่อวานตอนบ่ายได้รับของ", "งานในสายงาน", "โทรสายด่วน", "เมื่อเช้าหัวหน้าบอก"],
)
def test_what_only_sounds_so_is_no_half_day(words: str) -> None:
    assert not leave_heard.tells_half_a_day(words)


@pytest.mark.parametrize(
    "words",
    [
        "ลาบ่ายวันศุกร์",
        "ลาแค่ครึ่งเช้า",
        "ขอลาช่วงเช้า",
        "เข้าสายหน่อย",
        "ลา 3 ชั่วโมง",
    ],
)
def test_half_days_are_heard_still(words: str) -> None:
    assert leave_heard.tells_half_a_day(words)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("หัวหน้าต้องกดอนุมัติไหม", "ไม่ต้องรอผู้ใดอนุมัติ"),
        ("ใครอนุมัติลา", "ไม่ต้องรอผู้ใดอนุมัติ"),
        ("ต้องรออนุมัติไหมคะ", "ไม่ต้องรอผู้ใดอนุมัติ"),
        ("ถ้ากลับมาก่อนต้องทำยังไง", "พิมพ์ “กลับมาแล้ว”"),
        ("แล้วถ้าหายก่อนล่ะต้องทำยังไง", "พิมพ์ “กลับมาแล้ว”"),
        ("กลับมาก่อนกำหนดได้ไหม", "พิมพ์ “กลับมาแล้ว”"),
    ],
)
def test_what_follows_is_answered_and_the_card_stays(me: Chat, words: str, told: str) -> None:
    before = len(me.heard)
    me.says(words)
    assert told in me.since(before) and "ยืนยันวันลา" in me.offers


@pytest.mark.parametrize(
    "words",
    ["หัวหน้าอนุมัติรายงานหรือยัง", "ใครอนุมัติรายงาน 2.1", "กลับไปทำ 2.1 ก่อน", "ลาถึงวันศุกร์", "กลับก่อนนะ"],
)
def test_other_questions_at_the_card_are_others(me: Chat, words: str) -> None:
    before = len(me.heard)
    me.says(words)
    assert "ไม่ต้องรอผู้ใดอนุมัติ" not in me.since(before)
