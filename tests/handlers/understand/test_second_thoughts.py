"""What is wanted of what was just saved, and what is none of it."""

from __future__ import annotations

import pytest

from handlers.understand.second_thoughts import LONGEST, WantedOfIt, read

W = WantedOfIt


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("แก้ได้มั้ย", W.CHANGE),
        ("ขอดึงกลับมาแก้ก่อนนะคะ", W.CHANGE),
        ("จริงๆ ได้มาเมื่อวันเสาร์ไม่ใช่วันนี้ แก้ได้มั้ยครับ", W.CHANGE),
        ("พิมพ์จำนวนคนผิด ต้องเป็น 45", W.CHANGE),
        ("ขอแก้ข้อเมื่อกี้ ไม่ใช่ 30 เป็น 13", W.CHANGE),
        ("ชนกับงานของผอ. เลื่อนไปอีกวันนึงเวลาเดิมนะคะ", W.CHANGE),
        ("ตอนนี้ถึงไหนแล้วคะ", W.NEXT),
        ("ต่อไปต้องทำอะไรคะ", W.NEXT),
        ("ขั้นต่อไปคืออะไร", W.NEXT),
        ("ขอยกเลิกอันเมื่อกี้", W.TAKE_BACK),
        ("ส่งผิดอันค่ะ อันนี้ต้องเป็นของ 1.12 ดึงกลับมาก่อนได้มั้ย", W.TAKE_BACK),
        ("เปลี่ยนใจ ไม่เอาแล้ว", W.TAKE_BACK),
        ("ไม่ต้องแล้วค่ะ หาเจอละ", W.TAKE_BACK),
        ("ลบทิ้งได้ไหมอันที่แจ้งไป", W.TAKE_BACK),
        ("ลืมบอกไปว่ามีพยานอีกคนเป็นคนขับรถค่ะ", W.ADD),
        ("เมื่อกี้ลืมใส่ชื่อคนให้ จะเพิ่มได้ไหมคะ", W.ADD),
        ("ลืมแนบรูป", W.ATTACH),
        ("ลืมแนบรูปกิจกรรมค่ะ ส่งเพิ่มตอนนี้ได้ไหม", W.ATTACH),
        ("ขอดูที่ส่งไปหน่อย", W.LOOK),
        ("ใครจะเห็นบ้างอันนี้", W.SEEN_BY),
        ("แล้วต้องรออะไรต่อ", W.NEXT),
        ("ส่งไปแล้วเขาจะตอบกลับทางไหน", W.NEXT),
        ("เขาได้รับหรือยัง", W.REACHED),
        ("หัวหน้าเห็นหรือยังคะ", W.REACHED),
        ("ทุกคนได้รับแจ้งหรือยัง", W.REACHED),
        ("ขอก๊อปปี้หน่อย", W.LOOK),
        ("แล้วแก้ได้ถึงเมื่อไหร่", W.CHANGE),
        ("แล้วถ้ากลับก่อนล่ะ", W.CHANGE),
        ("แล้วถ้าหัวหน้าไม่อนุมัติล่ะ", W.NEXT),
        ("อีกอันนึงด้วย เก็บกระเป๋าได้เอาไปคืน", W.ANOTHER),
    ],
)
def test_what_is_wanted_is_read(words: str, wanted: WantedOfIt) -> None:
    found = read(words)
    assert found is not None and found.wanted is wanted


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ลืมบอกไปว่ามีพยานอีกคนเป็นคนขับรถค่ะ", "มีพยานอีกคนเป็นคนขับรถ"),
        ("เมื่อกี้ลืมใส่ชื่อคนให้ จะเพิ่มได้ไหมคะ", "ชื่อคนให้"),
        ("เปลี่ยนเวลางานเมื่อกี้เป็นเก้าโมง", "เปลี่ยนเวลาเป็นเก้าโมง"),
        ("มูลค่าผิด จริงๆ 1500 ขอแก้ที่แจ้งไปแล้ว", "มูลค่าผิด จริงๆ 1500 ขอแก้"),
        ("แก้ได้มั้ย", ""),
    ],
)
def test_what_is_told_is_without_what_points_at_it(words: str, told: str) -> None:
    found = read(words)
    assert found is not None and found.told == told


@pytest.mark.parametrize(
    "words",
    [
        "แล้วถ้าเกิน 3,000 ล่ะ",
        "อีกเรื่องนึงค่ะ",
        "ใครยังไม่ส่งรายงานบ้าง",
        "ไม่ใช่ๆ เอาเฉพาะฉบับที่อนุมัติไปแล้ว",
        "ไม่ใช่ค่ะ ขอเฉพาะของเดือนนี้",
        "ลืมส่งรายงานเดือนที่แล้ว",
        "ลืมแจ้งลาเมื่อวาน",
        "ลืมรหัสติดตาม",
        "ขอดูแผนของสำนัก",
        "ยกเลิกนัดคลินิก",
        "แก้ชื่อกิจกรรม",
        "รายงาน 1.10 เสร็จแล้ว",
        "ต้องส่งเมื่อไหร่",
        "ขอบคุณค่ะ",
        "หัวหน้าอยู่ไหม",
        "เพิ่มบุคลากร",
        "รอบหน้าส่งวันไหน",
        "ดูวันหยุด",
    ],
)
def test_other_words_are_no_second_thought(words: str) -> None:
    assert read(words) is None


def test_a_long_text_is_none() -> None:
    assert read("ลืมบอกไปว่า" + "ก" * LONGEST) is None
