"""A receiver says of a case that others decide it, that it is of another kind, or needs time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.complaint import CANNOT, NEW
from tests.handlers.complaints.casework import RECEIVER, STAFF, case_of, files, opened, said
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
ASKED_ONCE_MORE = "แจ้งว่าดำเนินการไม่ได้ ด้วยเหตุนี้ใช่หรือไม่"
NOT_SENT = "ไม่ได้ส่งเรื่องถึงหน่วยงานภายนอก"
BOTH_WAYS = "หากอยู่นอกอำนาจของสำนักงาน กด “ดำเนินการไม่ได้”"
KIND_STAYS = "ประเภทของเรื่องเป็นไปตามที่เลือกไว้เมื่อแจ้ง ผู้รับเรื่องเปลี่ยนไม่ได้"
DAY_STAYS = "กำหนดแจ้งผลของเรื่องเลื่อนไม่ได้"


@pytest.fixture
def me(demo: House, chat: People) -> Chat:
    return chat(RECEIVER)


@pytest.mark.parametrize(
    "words",
    [
        "เรื่องนี้ไม่ใช่อำนาจเรา ส่งต่อ ป.ป.ช. ครับ",
        "เรื่องนี้อยู่นอกอำนาจสำนักงาน ควรให้ไปแจ้งตำรวจแทน",
        "เรื่องนี้เป็นอำนาจของ ปปท ครับ",
        "ไม่อยู่ในอำนาจหน้าที่ของเรา ต้องส่งให้ ป.ป.ท. ค่ะ",
        "เคสนี้เกินอำนาจสำนักงาน แจ้ง สตง. เถอะครับ",
        "ส่งต่อ ป.ป.ช. เพราะไม่ใช่อำนาจเรา",
    ],
)
def test_what_is_out_of_power_is_shown_before_it_is_told(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert ASKED_ONCE_MORE in me.last and NOT_SENT in me.since(-1)
    assert case_of(me.house, done).state == NEW and said(me.house, done) == []
    me.taps("ยืนยันแจ้งเหตุ")
    assert case_of(me.house, done).state == CANNOT


def test_a_case_closed_for_want_of_power_tells_why_first(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says("ปิดเรื่องนี้เพราะไม่อยู่ในอำนาจของสำนักงาน")
    assert ASKED_ONCE_MORE in me.last and case_of(me.house, done).state == NEW


@pytest.mark.parametrize(
    "words",
    ["เรื่องนี้ไม่ใช่อำนาจเรา", "เรื่องนี้ไม่อยู่ในอำนาจของสำนักงานใช่ไหม", "เรื่องนี้เป็นอำนาจ ป.ป.ช. หรือเปล่า"],
)
def test_without_where_it_goes_both_ways_are_told(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    assert BOTH_WAYS in me.last and {"ส่งต่อ", "ดำเนินการไม่ได้"} <= set(me.offers)


@pytest.mark.parametrize(
    "words",
    [
        "เรื่องนี้ไม่ใช่อำนาจเรา ส่งต่อ ป.ป.ช. ได้ไหม",
        "บอกผู้แจ้งว่าเรื่องนี้ไม่ใช่อำนาจเรา ให้แจ้ง ป.ป.ช.",
        "จดไว้ว่าเรื่องนี้เป็นอำนาจ ป.ป.ช.",
        "ถ้าเรื่องนี้ไม่ใช่อำนาจเรา ต้องส่ง ป.ป.ช.",
        "ใครส่ง ป.ป.ช. เพราะไม่ใช่อำนาจเรา",
        "ปิดเรื่องนี้เพราะตักเตือนแล้ว",
    ],
)
def test_questions_notes_and_other_reasons_give_nothing_up(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    assert ASKED_ONCE_MORE not in me.last


KINDS = [
    "เรื่องนี้จริงๆ เป็นข้อเสนอแนะ ไม่ใช่ร้องเรียน",
    "เคสนี้น่าจะเป็นเบาะแสมากกว่า",
    "เรื่องนี้ไม่ใช่ร้องเรียน แต่เป็นข้อคิดเห็น",
    "เรื่องนี้ผู้แจ้งเลือกประเภทผิด",
]


@pytest.mark.parametrize(
    "words", [*KINDS, "ขอเปลี่ยนประเภทเป็นข้อเสนอแนะได้ไหม", "ผู้แจ้งเลือกประเภทผิด เป็นคำชม"]
)
def test_the_kind_stays_and_whom_to_ask_is_told(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert KIND_STAYS in me.last and {"บันทึกภายใน", "ตอบหรือถามผู้แจ้ง"} <= set(me.offers)
    assert said(me.house, done) == []


@pytest.mark.parametrize("words", KINDS)
def test_a_receiver_files_nothing_by_naming_the_kind(me: Chat, words: str) -> None:
    assert KIND_STAYS in me.says(words).last


@pytest.mark.parametrize("words", [*KINDS, "เรื่องนี้ไม่ใช่อำนาจเรา ส่งต่อ ป.ป.ช. ครับ"])
def test_others_are_not_told_of_cases(chat: People, words: str) -> None:
    last = chat(STAFF).says(words).last
    assert KIND_STAYS not in last and NOT_SENT not in last


@pytest.mark.parametrize(
    "words",
    [
        "ขอเวลาอีก 7 วันครับ",
        "ขอต่อเวลาอีกอาทิตย์ได้ไหมคะ",
        "ตรวจไม่ทันครับ ขอเวลาตรวจสอบเพิ่มอีก 15 วัน",
        "ขอผ่อนผันอีกสัก 3 วัน",
        "เรื่องนี้ขอเวลาเพิ่ม",
        "อยากได้เวลาอีกหน่อย",
    ],
)
def test_more_time_is_answered_of_the_case_in_sight(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    assert DAY_STAYS in me.last and "ตอบหรือถามผู้แจ้ง" in me.offers


@pytest.mark.parametrize(
    "words",
    ["ขอเวลาอ่านก่อนนะ", "วันนี้ไม่มีเวลา", "ขอเวลาส่งรายงานอีก 7 วัน", "เหลือเวลาอีกกี่วัน", "ขอลาอีก 7 วัน"],
)
def test_other_words_about_time_are_others(me: Chat, words: str) -> None:
    assert DAY_STAYS not in opened(me, files(me.house)).says(words).last


def test_without_a_case_in_sight_time_is_no_matter_of_a_case(me: Chat) -> None:
    files(me.house)
    assert DAY_STAYS not in me.says("ขอเวลาอีก 7 วันครับ").last
