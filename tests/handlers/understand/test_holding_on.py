"""What stands behind words that hold on: a question and a correction are no pause."""

from __future__ import annotations

import time

import pytest

from handlers.understand.said_around.holding_on import behind_holding_on, within_conclusion


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("เดี๋ยวนะ วันที่ 25 มีนาตรงวันหยุดไหม", "วันที่ 25 มีนาตรงวันหยุดไหม"),
        ("เดี๋ยวก่อนค่ะ รอบนี้มีกี่สำนัก", "รอบนี้มีกี่สำนัก"),
        ("เดี๋ยว ห้องผิดค่ะ เป็นห้อง 402", "ห้องผิดค่ะ เป็นห้อง 402"),
        ("เดี๋ยวก่อน อันนี้ในแผนต้องแนบอะไรบ้าง", "อันนี้ในแผนต้องแนบอะไรบ้าง"),
        ("เดี๋ยวก่อนค่ะ ขอถามก่อน งบสำนักเราใช้ไปเท่าไหร่แล้ว", "งบสำนักเราใช้ไปเท่าไหร่แล้ว"),
        ("เดี๋ยวค่ะ ใช้งบนะคะ ได้มา 12000 ใช้ไป 8500", "ใช้งบนะคะ ได้มา 12000 ใช้ไป 8500"),
        ("เดี๋ยวนะ ของเดิมชื่ออะไร", "ของเดิมชื่ออะไร"),
        ("แป๊บนะคะ ของใครยังไม่ส่งบ้าง", "ของใครยังไม่ส่งบ้าง"),
        ("เดี๋ยว ไม่ใช่คนนี้ เป็นคุณจิตอาสา", "ไม่ใช่คนนี้ เป็นคุณจิตอาสา"),
    ],
)
def test_a_question_or_a_correction_is_taken_out(text: str, rest: str) -> None:
    assert behind_holding_on(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "เดี๋ยวก่อน", "เดี๋ยวมา", "เดี๋ยว ขอถามหัวหน้าก่อน", "เดี๋ยวนะ ไปประชุมก่อน", "เดี๋ยว ไม่ใช่ตอนนี้",
        "เดี๋ยวค่อยทำต่อได้ไหม", "เดี๋ยวค่ะ ผอ.เรียก", "เดี๋ยว ส่งรูปให้วันที่ 5", "เดี๋ยว 5 นาทีค่ะ",
        "เดี๋ยวก่อนครับ ประชุมถึงบ่าย 3", "เดี๋ยวๆ มีแขกมาค่ะ", 
        "เดี๋ยวนะ ขอไปถามการเงินว่าใช้ไปเท่าไหร่", "เดี๋ยว ขอดูก่อนได้ไหม",
    ],
)  # fmt: skip
def test_a_pause_stays_one(text: str) -> None:
    assert behind_holding_on(text) == text


def test_a_long_text_is_looked_at_quickly() -> None:
    began = time.process_time()
    for text in ("เดี๋ยว " * 800, "เดี๋ยวนะ" * 15 + " ไหม", "ไม่ใช่" * 900):
        behind_holding_on(text)
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("เดี๋ยวๆ พรุ่งนี้วันอะไร", "พรุ่งนี้วันอะไร"),
        ("เดี๋ยวก่อน ของไม่ถึงพันต้องแจ้งไหม", "ของไม่ถึงพันต้องแจ้งไหม"),
        ("เดี๋ยวนะ พรุ่งนี้มาทำต่อได้ไหม", "เดี๋ยวนะ พรุ่งนี้มาทำต่อได้ไหม"),
        ("เดี๋ยวนะคะ ขอถามหัวหน้าก่อน", "เดี๋ยวนะคะ ขอถามหัวหน้าก่อน"),
        ("เดี๋ยวนะ เย็นๆ ส่งให้", "เดี๋ยวนะ เย็นๆ ส่งให้"),
    ],
)
def test_a_question_about_a_time_is_no_pause(text: str, rest: str) -> None:
    assert behind_holding_on(text) == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("งั้นเปลี่ยนเป็นลาป่วยละกัน", "เปลี่ยนเป็นลาป่วย"),
        ("โอเค งั้นก็ข้ามไปก่อนละกันค่ะ", "ข้ามไปก่อน"),
        ("ถ้างั้นแก้มูลค่าเป็น 2000 ละกัน", "แก้มูลค่าเป็น 2000"),
        ("งั้นไม่ระบุชื่อแล้วกัน", "ไม่ระบุชื่อ"),
    ],
)
def test_the_order_within_a_conclusion_is_taken_out(text: str, rest: str) -> None:
    assert within_conclusion(text) == rest


@pytest.mark.parametrize(
    "text", ["งั้นหรือ", "งั้นๆ", "จัดอบรมแบบนั้น แก้ไขละกัน", "เขาบอกว่างั้นเปลี่ยนวันละกัน", "งั้นส่งเสริมคุณธรรม"]
)
def test_other_words_that_hold_then_stay(text: str) -> None:
    assert within_conclusion(text) == text
