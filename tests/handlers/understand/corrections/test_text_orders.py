"""Orders about a text are read as such, and a story that sounds like one is none."""

from __future__ import annotations

import time

import pytest

from handlers.understand.corrections.text_orders import read_anew, read_text_order, without

TEXT = "หัวหน้าใช้คนขับไปรับลูกทุกเช้าเลยค่ะ แล้วก็เบิกน้ำมันหลวง มีคนถ่ายรูปไว้"
FIRST, SECOND, LAST = TEXT.split(" ")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("แค่จะลบคำว่า ทุกเช้า", TEXT.replace("ทุกเช้า", "")),
        ("แค่จะลบคำว่า ทุกเช้าด้วย", TEXT.replace("ทุกเช้า", "")),
        ("เอาคำว่า“ทุกเช้า”ออกให้หน่อยนะคะ", TEXT.replace("ทุกเช้า", "")),
        ("ไม่เอาคำว่า ทุกเช้า ค่ะ", TEXT.replace("ทุกเช้า", "")),
        ("คำว่าทุกเช้าไม่ต้องใส่ค่ะ", TEXT.replace("ทุกเช้า", "")),
        ("ขอเอาคำว่าทุกเช้าออกได้ไหมคะ", TEXT.replace("ทุกเช้า", "")),
        ("เอาคำว่า เบิก น้ำมันหลวง ออก", f"{FIRST} {LAST}"),
        ("ตัดคำว่า ทุกเช้า กับ เบิกน้ำมันหลวง ออก", f"{FIRST.replace('ทุกเช้า', '')} {LAST}"),
        ("ตัดที่ว่าเบิกน้ำมันหลวงด้วยค่ะ", f"{FIRST} {LAST}"),
        ("ตัด เบิกน้ำมันหลวง ด้วยค่ะ", f"{FIRST} {LAST}"),
        ("ตัดคำว่า ทุกเช้าเลยค่ะ ออกนะคะ", TEXT.replace("ทุกเช้าเลยค่ะ", "")),
        (
            "ช่วยลบคำว่า ทุกเช้าเลยค่ะ แล้วก็เบิกน้ำมันหลวง ออกให้ด้วยครับ",
            f"{FIRST.replace('ทุกเช้าเลยค่ะ', '')} {LAST}",
        ),
        ("ลบอันที่มีคนขับออก", f"{SECOND} {LAST}"),
        ("ไม่เอาประโยคที่มีคำว่าน้ำมันนะ", f"{FIRST} {LAST}"),
        ("ขอลบเรื่องน้ำมันได้ไหมคะ", f"{FIRST} {LAST}"),
        ("เรื่องถ่ายรูปเอาออกนะคะ กลัวเขารู้", f"{FIRST} {SECOND}"),
        ("ไม่เอาประโยคนั้น", f"{FIRST} {SECOND}"),
        ("ลบประโยคสุดท้ายออกให้หน่อยค่ะ", f"{FIRST} {SECOND}"),
        ("ลบประโยคสุดท้ายออก ที่ว่า มีคนถ่ายรูปไว้", f"{FIRST} {SECOND}"),
        ("เอาข้อความที่เพิ่งพิมพ์ออกก่อนค่ะ", f"{FIRST} {SECOND}"),
        ("อันที่เพิ่งเพิ่มลบออกให้หน่อย", f"{FIRST} {SECOND}"),
    ],
)
def test_an_order_takes_out_what_it_names(words: str, left: str) -> None:
    order = read_text_order(words)
    assert order is not None and without(TEXT, order) == left


@pytest.mark.parametrize(
    "words",
    [
        "หัวหน้าสั่งให้ลบคำว่าทุกเช้าออกจากบันทึก",
        "เขาบอกให้ตัดชื่อหนูออกจากเวรด้วยค่ะ",
        "วันนั้นเขาไม่เอาประโยคที่หนูเขียนในรายงาน",
        "เขาเอาเงินออกไปด้วยค่ะ",
        "ลบคำว่าด่วนออกจากหนังสือแล้วเก็บไว้สองเดือน",
        "ไม่เอาของขวัญค่ะ",
        "ไม่เอาอันนี้",
        "ไม่ต้องติดต่อกลับ",
        "แก้คำว่า ทุกเช้า เป็น บางเช้า",
    ],
)
def test_a_story_and_other_orders_are_none(words: str) -> None:
    assert read_text_order(words) is None


@pytest.mark.parametrize(
    "words",
    ["ตัดไฟตอนกลางคืนด้วยค่ะ", "ลบกล้องวงจรปิดทิ้งหมดเลยค่ะ", "ตัดงบโครงการออก", "ขอลบเรื่องที่จอดรถได้ไหม"],
)
def test_what_may_be_a_story_is_an_order_only_where_its_words_stand(words: str) -> None:
    order = read_text_order(words)
    assert order is not None and not order.plainly and without(TEXT, order) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ขอเขียนใหม่ว่า นัดพบกันที่ห้องประชุม", "นัดพบกันที่ห้องประชุม"),
        ("ขอเล่าใหม่ นัดพบกันที่ห้องประชุม", "นัดพบกันที่ห้องประชุม"),
        ("ไม่ใช่แบบนั้น ให้ใส่ว่า นัดพบกันที่ห้องประชุม", "นัดพบกันที่ห้องประชุม"),
        ("ขอพิมพ์ใหม่", ""),
        ("เขียนใหม่ทั้งหมดเลยค่ะ", ""),
        ("ใหม่มาก", None),
        ("ไม่ใช่แบบนั้นเลย", None),
        ("เล่าให้ใหม่ฟัง", None),
    ],
)
def test_what_is_told_anew(words: str, told: str | None) -> None:
    assert read_anew(words) == told


def test_no_sentence_takes_long() -> None:
    begins = time.process_time()
    for words in ("ตัด" + "ก ค่ะ " * 40, "ขอช่วย" * 40 + "ตัด" * 20, "ลบประโยคที่ " * 20, "คำว่า" * 40):
        read_text_order(words[:160])
        read_anew(words)
    assert time.process_time() - begins < 0.5
