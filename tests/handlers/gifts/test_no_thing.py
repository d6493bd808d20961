"""A sentence that surely begins something else is not kept as the thing received."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ขยับวันส่งของรอบ 20 มีนา ออกไปอีกอาทิตย์นึง", "เลื่อน"),
        ("เตรียมจุดเช็คอินหน้าห้องอบรมวันนี้ ให้คนสแกนเข้าได้", "ลงชื่อ"),
        ("ส่งข้อความถึงทุกสำนักว่าให้รีบส่งรายงาน", "ข้อความ"),
        ("ลาป่วยพรุ่งนี้กับมะรืนนี้นะคะ", "ตรวจวันลา"),
        ("เพิ่มงานประชุมวันศุกร์ลงปฏิทินให้หน่อย", "ประชุม"),
        ("ชื่อคนในสำนักเราผิดสองคน คนนึงย้ายไปแล้ว", "รายชื่อ"),
    ],
)
def test_a_sentence_of_something_else_begins_that(
    chat: Callable[[str], Chat], typed: str, said: str
) -> None:
    admin = chat(ADMIN).says("รับของขวัญ").says(typed)
    assert said in admin.since(1) and "มูลค่าประมาณกี่บาท" not in admin.since(1)


@pytest.mark.parametrize(
    "typed",
    [
        "ปฏิทินตั้งโต๊ะของบริษัทรับเหมา ราคาไม่กี่ร้อย",
        "สมุดโน้ตกับปากกาจากงานอบรมวันศุกร์ที่แล้ว",
        "แฟ้มเอกสารหนังอย่างดี มีโลโก้บริษัท",
        "นาฬิกาแขวนที่เขาเอามาให้ตอนส่งมอบงานรอบ 20 มีนา",
        "ตั๋วคอนเสิร์ตสองใบ ให้มาหลังประชุมคณะทำงาน",
        "ผ้าไหมพับหนึ่ง ไม่ทราบราคา น่าจะพันกว่า",
    ],
)
def test_a_thing_with_words_of_other_subjects_is_kept(
    chat: Callable[[str], Chat], typed: str
) -> None:
    assert "มูลค่าประมาณกี่บาท" in chat(ADMIN).says("รับของขวัญ").says(typed).last


@pytest.mark.parametrize(
    "said",
    [
        "เค้าซื้อมาฝากทั้งห้องอะ", "เพื่อนพี่สาวทำงานบริษัทนั้น เค้าฝากมาให้", "เขาเอามาให้เองเลย",
        "เค้าเอามาวางไว้บนโต๊ะ", "มีคนฝากมาให้เมื่อวาน",
    ],
)  # fmt: skip
def test_how_it_came_alone_is_no_thing(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says("รับของขวัญ").says(said)
    assert "what" not in me.state["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "เค้าซื้อขนมมาฝากทั้งห้อง",
        "เพื่อนทำงานโรงงานเค้ก เค้าให้เค้กมา 1 กล่อง",
        "ขนมที่เค้าซื้อมาฝาก",
        "ของที่ระลึกเขามอบมาให้",
    ],
)
def test_a_thing_in_such_words_is_kept(chat: Callable[[str], Chat], said: str) -> None:
    assert chat("D0103").says("รับของขวัญ").says(said).state["answers"].get("what")
