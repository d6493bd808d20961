"""What people ask of what they have, and whether they will be told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.understand.asked import own_asked
from tests.handlers.advice import advising
from tests.handlers.gifts.gifting import HEAD, ME, gives
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, sends

NAMED = {each for subject in registry.SUBJECTS for each in subject.own_matters}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ถ้าของขวัญตัดสินแล้วบอกด้วยนะครับ", "ของขวัญที่ท่านรายงาน"),
        ("คลินิกตอบเมื่อไหร่ช่วยแจ้งหน่อยค่ะ", "คำถามถึงคลินิก"),
        ("รายงานผ่านแล้วบอตจะแจ้งไหมคะ", "รายงานที่ท่านส่ง"),
        ("มีใครชมมาก็บอกหนูด้วยนะคะ", "คำชื่นชม"),
        ("มีคำตอบแล้วบอกด้วยนะ", "คำถามถึงคลินิกและเรื่องร้องเรียน"),
        ("เรื่องร้องเรียนคืบหน้าแล้วแจ้งผมด้วยนะครับ", "แจ้งเมื่อมีความคืบหน้า"),
        ("จะรู้ได้ยังไงว่าหัวหน้าอนุมัติรายงานแล้ว", "รายงานที่ท่านส่ง"),
    ],
)
def test_whether_and_how_one_is_told_is_said(
    chat: Callable[[str], Chat], words: str, said: str
) -> None:
    me = chat(REPORTER).says(words)
    assert said in me.last and not me.house.states(me.user_id)


@pytest.mark.parametrize(
    "words",
    [
        "ของขวัญมีแจ้งมากี่รายการ มูลค่ารวมเท่าไร",
        "แจ้งหัวหน้าแล้วครับ",
        "เตือนคนที่ยังไม่ส่งรายงานด้วย",
        "ช่วยแจ้งทุกคนว่าประชุมเลื่อนแล้วนะ",
        "ขอแจ้งเบาะแสค่ะ",
        "รายงาน 1.10 เสร็จแล้วครับ",
        "บอกหัวหน้าด้วยนะว่าผมลา",
    ],
)
def test_other_words_want_no_notice(words: str) -> None:
    assert not own_asked.to_be_told(words)


@pytest.mark.parametrize(
    "words", ["คำตอบคลินิกมายังครับ", "ที่ผมถามเรื่องตีกอล์ฟเมื่อกี้ ดูคำตอบตรงไหน", "คลินิกตอบผมหรือยังครับ"]
)
def test_the_answer_of_the_clinic_stands_under_its_code(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(ME)
    advising.asks(me)
    me.says(words)
    assert "รหัสคำถาม" in me.last and "ติดตามคำถาม" in me.offers
    assert "พิมพ์รหัสคำถาม" in me.taps("ติดตามคำถาม").last


def test_an_adviser_asks_for_the_questions_that_wait(
    demo: object, chat: Callable[[str], Chat]
) -> None:
    me = chat(advising.ADVISING)
    advising.adviser(me.house)
    assert "รหัสคำถาม" not in me.says("คำถามคลินิกที่รอตอบมีไหม").last


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("หัวหน้าให้แก้ตรงไหนครับ 3.3", "จำนวนคนไม่ตรง"),
        ("3.3 ที่ถูกส่งกลับมา ขอดูเหตุผลหน่อยครับ", "จำนวนคนไม่ตรง"),
        ("รายงานผมอยู่ที่ใครแล้วครับ", "รอ นางตัวอย่าง หัวหน้ากลุ่ม"),
        ("รายงาน 1.10 รอใครอยู่", "รอ นางตัวอย่าง หัวหน้ากลุ่ม"),
        ("ปีนี้ผมส่งรายงานอะไรไปแล้วบ้าง", "รายงานที่ท่านส่ง 2 ฉบับ"),
        ("หนูรายงานไปกี่กิจกรรมแล้วคะ", "รายงานที่ท่านส่ง 2 ฉบับ"),
    ],
)
def test_ones_reports_and_whom_they_wait_for(
    chat: Callable[[str], Chat], words: str, shown: str
) -> None:
    me, head = chat(REPORTER), chat(HEAD)
    sends(me, number="3.3")
    sends(me, number="1.10")
    head.says("ส่งกลับ 3.3 จำนวนคนไม่ตรงกับใบลงชื่อ")
    head.taps(head.offers[0])
    assert shown in me.says(words).last and not me.house.states(me.user_id)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ผลพิจารณาของขวัญผมออกหรือยัง", "รอหลักฐาน"),
        ("ของที่ผมรายงานยังค้างอะไรอยู่ครับ", "รอหลักฐาน"),
        ("กระเช้าที่ผมรายงานไป หัวหน้าว่าไงครับ", "กระเช้าผลไม้"),
        ("ผมเอาไปคืนบริษัทเมื่อเช้านี้แล้วครับ แต่ยังไม่มีใบรับ", "ส่งรูปถ่ายตอนคืนแทนได้"),
        ("เอากระเช้าไปคืนมาแล้วครับ ทำไงต่อ", "ส่งหลักฐาน"),
        ("ไว้ได้ใบรับก่อนค่อยส่งครับ", "ส่งเมื่อพร้อม"),
        ("แล้วระหว่างนี้กินได้มั้ยครับ มันจะเสีย", "ควรรอผลก่อน"),
        ("ของกินที่เน่าเสียได้ต้องเก็บไว้ไหมครับ", "ของที่เน่าเสียได้"),
    ],
)
def test_what_is_asked_of_ones_gift(chat: Callable[[str], Chat], words: str, said: str) -> None:
    me, head = chat(ME), chat(HEAD)
    gives(me, head)
    head.taps("ให้ส่งคืนผู้ให้")
    for each in head.offers[:1]:
        head.taps(each) if head.house.states(head.user_id) else None
    assert said in me.says(words).last and not me.house.states(me.user_id)


@pytest.mark.parametrize(
    "words",
    ["โอเคครับ งั้นถามหน่อย ประมวลจริยธรรมมีอะไรบ้าง", "ข้อห้ามตามประมวลจริยธรรมข้าราชการรัฐสภา ขออ่านหน่อยครับ"],
)
def test_the_code_of_ethics_is_quoted_with_its_source(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(ME).says(words)
    assert "ข้อ 8" in me.last and "แผนส่งเสริมฯ ปีงบประมาณ 2566" in me.last


def test_matters_are_named_and_something_is_said_of_each() -> None:
    assert all(each.told or each.asked for each in NAMED)
