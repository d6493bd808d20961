"""What other units of the office do, asked at the start of a chat: with whom to ask is told."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from handlers.clinic import office_services
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("เงินเดือนเดือนนี้ออกวันไหนครับ", "หน่วยงานการคลัง"),
        ("เบิกค่าที่พักไปราชการได้คืนละเท่าไหร่", "หน่วยงานการคลัง"),
        ("ลืมรหัสอีเมล senate เข้าไม่ได้", "เทคโนโลยีสารสนเทศ"),
        ("รหัสไวไฟห้องประชุมอะไร", "เทคโนโลยีสารสนเทศ"),
        ("ขอรถตู้ไปราชการพรุ่งนี้สองคันครับ", "ยานพาหนะ"),
        ("ขออนุมัติซื้อหมึกพิมพ์ 4 ตลับ", "หน่วยงานพัสดุ"),
        ("บัตรเจ้าหน้าที่หายต้องไปทำที่ไหน", "หน่วยงานทรัพยากรบุคคล"),
        ("วันนี้มีประชุม กมธ. ห้องไหน", "www.senate.go.th"),
        ("ขอดูงบประมาณของวุฒิสภาปีนี้หน่อยค่ะ", "www.senate.go.th"),
        ("เก้าอี้ทำงานพัง นั่งแล้วปวดหลัง", "อาคารสถานที่"),
        ("หวยงวดนี้ออกอะไร", "เรื่องนี้บอตไม่มีข้อมูล"),
    ],
)
def test_staff_are_told_with_whom_to_ask(chat: Callable[[str], Chat], said: str, whom: str) -> None:
    assert whom in chat("D0106").says(said).last


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("ขอดูงบประมาณของวุฒิสภาปีนี้หน่อยค่ะ", "0 2831 9493"),
        ("กฎหมายสมรสเท่าเทียมผ่านหรือยังครับ", "0 2831 9493"),
        ("อยากไปดูงานรัฐสภา พานักเรียนไป 40 คนค่ะ", "0 2831 9493"),
        ("รับสมัครลูกจ้างไหมครับ", "0 2831 9493"),
        ("ผมเป็นนักข่าว ขอสัมภาษณ์ได้ไหม", "0 2831 9493"),
        ("เสนอขายเครื่องถ่ายเอกสารค่ะ", "0 2831 9493"),
    ],
)
def test_a_stranger_is_told_so_too(talk_of_stranger: Chat, said: str, whom: str) -> None:
    assert whom in talk_of_stranger.says(said).last


@pytest.fixture
def talk_of_stranger(chat: Callable[[str], Chat]) -> Chat:
    known = chat("D0106")
    return Chat(known.house, "U" + "8" * 32)


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้าเบิกค่าเดินทางเท็จหลายครั้งแล้ว แจ้งใคร",
        "คุณได้รับพัสดุตกค้าง คลิก http://th-post.cc",
        "ขอเรียนเชิญร่วมงานฌาปนกิจคุณแม่ของพี่ที่สำนัก ศาลา 5 เวลาบ่ายสาม",
        "ลุงยามหน้าประตูสองเกษียณสิ้นเดือนนี้ ใจหายเหมือนกันนะ",
        "แบบสำรวจเรื่องรถรับส่งทำที่ไหน",
        "รายงานเรื่องซื้อวัสดุแนบอะไรบ้าง",
        "ได้กระเช้าจากร้านหมึกพิมพ์ ต้องแจ้งไหม",
    ],
)
def test_what_is_of_this_bot_or_asks_nothing_is_not_sent_elsewhere(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "กรุณาถามหน่วยงาน" not in chat("D0106").says(said).last
    assert "กรุณาติดต่อหน่วยงาน" not in chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ช่วยบอกผอ.ว่าหนูเอาเอกสารไปวางไว้ให้แล้ว",
        "ฝากบอกพี่นิดว่าประชุมเลื่อนเป็นบ่ายสาม",
        "ช่วยโทรตามคุณสมมติให้หน่อยครับ",
    ],
)
def test_no_errand_to_one_person_is_run(chat: Callable[[str], Chat], said: str) -> None:
    assert "ยังไม่ได้บอกผู้ใด" in chat("D0106").says(said).last


def test_words_for_the_administrators_are_handed_on(chat: Callable[[str], Chat]) -> None:
    assert "ยังไม่ได้บอกผู้ใด" not in chat("D0106").says("ฝากบอกผู้ดูแลระบบว่าชื่อหนูผิด").last


def test_a_long_text_is_read_quickly() -> None:
    began = process_time()
    for each in office_services.SERVICES:
        each.cue.search("เบิกค่ารถ ขอ" * 400)
    assert process_time() - began < 1
