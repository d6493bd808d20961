"""To whom a report goes, and how many pictures it needs, are answered in the middle of it."""

from __future__ import annotations

import pytest

from handlers.understand.asked.files_asked import takes_out
from tests.handlers.house import Chat

_HEAD = "ไปถึง นางตัวอย่าง หัวหน้ากลุ่ม"
_AS_MANY = "ไม่กำหนดจำนวนรูป"


@pytest.mark.parametrize(
    "words",
    [
        "ส่งถึงใครคะ",
        "ส่งแล้วไปถึงใครบ้าง",
        "รายงานนี้ส่งไปหาใคร",
        "แล้วมันไปที่ใครต่อครับ",
    ],
)
def test_the_approver_is_named_and_the_question_stays(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    before = reporter.state["answers"]
    assert _HEAD in reporter.answer_to(words)
    assert reporter.state["answers"] == before and "สิ่งที่ทำ" in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "ต้องแนบรูปกี่รูปคะ",
        "แล้วต้องส่งภาพอย่างน้อยกี่ภาพ",
        "กี่รูปถึงจะพอ",
        "แนบไฟล์ได้กี่ไฟล์",
        "ขอรูปกี่ใบคะ",
        "หลักฐานต้องมีกี่แผ่น",
    ],
)
def test_no_number_of_pictures_is_asked_for(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    before = reporter.state["answers"]
    told = reporter.answer_to(words)
    assert _AS_MANY in told and "รายงานที่จัดทำเป็นเล่ม" in told
    assert reporter.state["answers"] == before


@pytest.mark.parametrize(
    "words",
    [
        "ส่งหนังสือถึงทุกสำนัก 20 ฉบับ",
        "ใครเข้าร่วมบ้าง: บุคลากร 45 คน",
        "แจกรูปให้ผู้ร่วมงานคนละ 2 รูป",
        "ประชาสัมพันธ์ว่าใครตรวจสุขภาพแล้วบ้าง",
        "ส่งรูปให้ทุกคนแล้ว",
        "ตรวจเยี่ยมกี่แห่งก็บันทึกครบ",
    ],
)
def test_what_was_done_is_no_such_question(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    told = reporter.answer_to(words)
    assert _HEAD not in told and _AS_MANY not in told


@pytest.mark.parametrize(
    "words",
    [
        "เอาไฟล์ที่แนบสองไฟล์ออกไฟล์นึง มันซ้ำ",
        "ลบรูปที่แนบออกหน่อย",
        "ขอลบไฟล์แรกค่ะ",
        "รูปที่ส่งไปเมื่อกี้ ลบออกให้หน่อย",
        "ช่วยเอารูปซ้ำออกที",
    ],
)
def test_an_order_about_the_files_is_never_offered_as_a_text(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1 จัดอบรมที่วัดเมื่อ 20 ก.พ.").taps("เสร็จแล้ว 100%").sends_file()
    told = reporter.answer_to(words)
    assert "ลบไฟล์" in told and "เพิ่มในสิ่งที่ทำ" not in told and words not in told


@pytest.mark.parametrize(
    "words", ["ลบรอยภาพขยะริมถนน 3 จุดแล้ว", "เอาเอกสารไปแจกทุกกลุ่มงาน", "ถ่ายภาพกิจกรรมไว้ทุกช่วง"]
)
def test_what_was_done_with_pictures_is_no_order(words: str) -> None:
    assert not takes_out(words)


def test_where_the_files_stand_words_that_send_go_back_to_the_card(
    reporter: Chat,
) -> None:
    before = "รายงาน 2.1 จัดอบรมที่วัดเมื่อ 20 ก.พ."
    reporter.says(before).taps("เสร็จแล้ว 100%").taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").sends_file().taps("ครบทุกช่องทาง").says("แก้หลักฐาน")
    assert "ลบไฟล์" in reporter.offers
    assert "ลบไฟล์" in reporter.answer_to("เอาไฟล์ที่แนบออกไฟล์นึง มันซ้ำ")
    reporter.says("โอเค ส่งได้เลยค่ะ")
    assert "ยืนยันการส่ง" in reporter.offers and "ตรวจทานก่อนส่ง" in reporter.last


_NO_LINK = "ลิงก์ใช้แทนรูปในข้อนี้ไม่ได้"


@pytest.mark.parametrize(
    "words",
    [
        "รูปอยู่ในกลุ่มไลน์ ใช้ลิงก์แทนได้ป่ะคะ",
        "แนบลิงก์แทนรูปได้ไหม",
        "ส่งลิงก์กูเกิลไดรฟ์ได้มั้ย",
        "ขอใส่เป็นลิ้งก็ได้ไหมครับ",
        "รูปเยอะมาก แปะลิงก์โฟลเดอร์ได้หรือเปล่า",
        "รูปอยู่ในกลุ่มไลน์ เอามายังไงคะ",
    ],
)
def test_a_link_is_no_picture_and_where_it_belongs_is_told(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    before = reporter.state["answers"]
    assert _NO_LINK in reporter.answer_to(words)
    assert reporter.state["answers"] == before and "สิ่งที่ทำ" in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "ลงลิงก์ในเพจแล้ว",
        "จัดทำลิงก์ลงทะเบียนให้ทุกคนแล้ว",
        "ส่งรูปในกลุ่มไลน์แล้วค่ะ",
        "ลิงก์ประชุมใช้ไม่ได้",
        "ใช้งบได้ไหม",
        "แนบรูปได้กี่รูป",
    ],
)
def test_other_words_ask_of_no_link(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    assert _NO_LINK not in reporter.answer_to(words)


def test_a_link_where_files_are_asked_is_not_lost_silently(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1 เสร็จแล้ว จัดตักบาตรที่สำนักงาน 15 ก.พ. มีคนร่วม 50 คน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    assert "ลิงก์นี้ยังไม่ได้บันทึก" in reporter.answer_to("https://drive.example.com/abc")


@pytest.mark.parametrize(
    "words",
    [
        "ส่งถึงใครแล้วคะ",
        "ส่งถึงหัวหน้าหรือยัง",
        "ตกลงตอนนี้อยู่ที่ใคร",
        "รายงานนี้ค้างอยู่ที่โต๊ะใครคะ",
        "หัวหน้าเห็นรายงานนี้หรือยัง",
        "ไปถึงท่านแล้วหรือยังครับ",
        "ผอ. ได้รับหรือยัง",
        "ส่งไปหาผู้บังคับบัญชายัง",
    ],
)
@pytest.mark.parametrize("at", ["status", "narrative"])
def test_before_it_is_sent_it_is_told_that_nobody_has_it(
    reporter: Chat, words: str, at: str
) -> None:
    reporter.says("รายงาน 2.1")
    if at == "narrative":
        reporter.taps("เสร็จแล้ว 100%")
    told = reporter.answer_to(words)
    assert "ยังไม่ได้ส่ง" in told and reporter.state["at"] == at
    assert "narrative" not in reporter.state["answers"]


@pytest.mark.parametrize(
    "words", ["หัวหน้าได้รับความรู้เรื่องประมวลจริยธรรมแล้ว", "ส่งหนังสือถึงหัวหน้าส่วนราชการทุกสำนักแล้ว"]
)
def test_what_was_done_of_superiors_is_the_answer(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says(words)
    assert reporter.state["answers"]["narrative"] == words
