"""A message ordered of those of whom the answer before speaks is prepared for them by name."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

ADMIN = "D0002"
HEAD, REPORTER = "นางตัวอย่าง หัวหน้ากลุ่ม", "นางสาวตัวอย่าง รายงานดี"


def _card(house: House, *typed: str) -> str:
    chat = Chat(house, seed.line_id(ADMIN))
    for each in ("เมนู", *typed):
        told = chat.answer_to(each)
    if "ยกเลิก" in told:
        chat.says("ยกเลิก")
    return told


@pytest.mark.parametrize(
    ("asked", "typed", "whom", "text"),
    [
        ("ใครต้องเป็นคนอนุมัติ", "ฝากบอกเขาให้รีบอนุมัติหน่อย", HEAD, "ขอให้รีบอนุมัติ (รายงาน 1.10 และ 2.1)"),
        ("หัวหน้าคนไหนค้างอนุมัติ", "เตือนหัวหน้าให้หน่อย", HEAD, "มีรายงานรอท่านอนุมัติ 2 ฉบับ"),
        ("หัวหน้าคนไหนค้างอนุมัติ", "ช่วยตามท่านให้พิจารณาด้วย", HEAD, "ขอให้พิจารณา (รายงาน 1.10 และ 2.1)"),
        ("เมนู", f"แจ้ง{HEAD} ให้อนุมัติ 2.1 ด้วย", HEAD, "ขอให้อนุมัติ 2.1"),
        ("รายงานที่ถูกตีกลับ", "ฝากบอกผู้รายงานให้แก้ก่อนศุกร์นี้นะ", REPORTER, "ขอให้แก้ก่อนศุกร์นี้ (รายงาน 3.3)"),
    ],
)  # fmt: skip
def test_it_is_prepared_and_asks_before_it_goes(
    at_work: House, asked: str, typed: str, whom: str, text: str
) -> None:
    told = _card(at_work, asked, typed)
    assert whom in told and text in told and "ยังไม่ส่งจนกว่าจะกด" in told


@pytest.mark.parametrize(
    "typed",
    ["บอกท่านว่าอนุมัติไปแล้ว", "บอกคนนั้นว่าไม่ต้องแก้แล้ว", "บอกเขาให้ตรวจห้องประชุมด้วย", "บอกเขาให้ปรับแอร์หน่อย"],
)
def test_other_words_to_them_are_no_such_message(at_work: House, typed: str) -> None:
    assert "ขอให้" not in _card(at_work, "หัวหน้าคนไหนค้างอนุมัติ", typed)


@pytest.mark.parametrize(
    "typed",
    [
        "แจ้งให้ทุกคนรู้จักบอตหน่อย",
        "บอกให้ทุกคนทราบเรียบร้อยแล้ว",
        "ประกาศให้ทุกคนทราบไปแล้วเมื่อเช้า",
        "แจ้งให้สำนักการคลังทราบทางโทรศัพท์แล้วครับ",
        "แจ้งให้ทุกคนทราบไม่ได้ เพราะยังไม่อนุมัติ",
    ],
)
def test_what_was_told_or_cannot_be_told_is_no_message(at_work: House, typed: str) -> None:
    assert "ตรวจก่อนส่ง" not in _card(at_work, typed)


def test_of_nobody_in_sight_nothing_is_prepared(at_work: House) -> None:
    assert "ตรวจก่อนส่ง" not in _card(at_work, "เมนู", "เตือนหัวหน้าให้หน่อย")


@pytest.mark.parametrize(
    "typed",
    [
        "ประกาศให้ทุกคนทราบ วันที่ 10 มีนาคม มีอบรมเรื่องประมวลจริยธรรม ห้องประชุม 402 เวลา 9 โมงเช้า",
        "แจ้งให้ทุกคนทราบว่า วันที่ 10 มีนาคม มีอบรมเรื่องประมวลจริยธรรม ห้องประชุม 402 เวลา 9 โมงเช้า",
    ],
)
def test_a_day_at_the_head_of_the_text_is_no_recipient(at_work: House, typed: str) -> None:
    told = _card(at_work, typed)
    assert "ทุกคนในสำนักงาน" in told and "13 คน รับทาง LINE ได้ 12 คน" in told
    assert "วันที่ 10 มีนาคม มีอบรมเรื่องประมวลจริยธรรม ห้องประชุม 402 เวลา 9 โมงเช้า" in told


def test_how_many_it_reaches_is_told_at_once(at_work: House) -> None:
    told = _card(at_work, "แจ้งทุกคนว่า พรุ่งนี้ประชุม 9 โมง", "จะไปถึงกี่คนคะ")
    assert told.startswith("จะส่งถึงทุกคนในสำนักงาน 13 คน")
