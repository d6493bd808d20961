"""What is typed where a name is asked and is none: answered, or offered to be opened."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def choosing(admin: Chat) -> Chat:
    """Who is asked for the chair of a committee."""
    return admin.says("จัดคัดเลือกดีเด่น").says("ปี 2570")


def test_a_document_asked_for_there_is_begun_and_the_rest_put_aside(choosing: Chat) -> None:
    heard = len(choosing.heard)
    choosing.says("ขอบัญชีการส่งรายงานเฉพาะสำนักบริหารงานกลาง เป็น word เลขอารบิก")
    assert "พักการจัดคัดเลือกดีเด่นไว้ให้แล้ว" in choosing.since(heard)
    assert "ไม่พบชื่อนี้" not in choosing.since(heard)


def test_a_question_asked_there_is_answered(choosing: Chat) -> None:
    assert "คำถามที่รอคำตอบ" in choosing.says("คลินิกมีคำถามค้างไหม").last


def test_a_sentence_that_plainly_wants_another_thing_begins_it(choosing: Chat) -> None:
    heard = len(choosing.heard)
    choosing.says(
        "เพิ่มคนใหม่ ชื่อ นางสาวทดสอบ ใจดี นักวิชาการเงินและบัญชี สำนักการคลัง เป็นผู้รายงาน "
        "หัวหน้า นางตัวอย่าง อำนวยการคลัง"
    )
    said = choosing.since(heard)
    assert "พักการจัดคัดเลือกดีเด่นไว้ให้แล้ว" in said and "เลขประจำตัวเจ้าหน้าที่" in said


@pytest.mark.parametrize("name", ["นายสมมุติ ไม่มีคนนี้", "กขคง", "ขอบคุณ บัญชีดี"])
def test_an_unknown_name_is_only_told_to_be_none(choosing: Chat, name: str) -> None:
    heard = len(choosing.heard)
    choosing.says(name)
    assert "หรือหมายถึงเรื่องอื่น" not in choosing.since(heard)
    assert "ประธานกรรมการ" in choosing.last


@pytest.mark.parametrize("name", ["นางสาวตัวอย่าง รายงานดี", "รายงานข่าว"])
def test_a_name_that_begins_like_a_command_is_a_name(choosing: Chat, name: str) -> None:
    assert "ข้อ 3" in choosing.says(name).last


@pytest.fixture
def naming(admin: Chat) -> Chat:
    """Who is asked for the title of an event that people sign in at."""
    return admin.says("เปิดลงชื่อ")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("ใครยังไม่ส่งงานรอบนี้บ้าง จะโทรตาม", "ยังไม่ส่ง"),
        ("คนของเราที่ยังไม่ได้ผูกบัญชีมีกี่คนชื่ออะไรมั่ง", "ลงทะเบียน"),
        ("บอตของเราอยู่ในกลุ่มไลน์ไหนมั่ง", "กลุ่ม"),
    ],
)
def test_a_spoken_question_is_no_title(naming: Chat, asked: str, told: str) -> None:
    heard = len(naming.heard)
    assert told in naming.says(asked).since(heard) and "สถานที่" not in naming.since(heard)
    assert "สถานที่" in naming.says("อบรมจริยธรรมข้าราชการ").last


def test_an_order_about_an_activity_is_asked_about(naming: Chat) -> None:
    naming.says("ขยายเวลาส่ง 1.10 ถึงสิ้นมิถุนา")
    assert {"ใช้เป็นคำตอบ", "เลื่อนกำหนดกิจกรรม"} <= {*naming.offers}
    assert "title" not in naming.state["answers"]


@pytest.mark.parametrize(
    "title",
    [
        "อบรมการรายงานผลการดำเนินงาน",
        "ประชุมชี้แจงการรับของขวัญค่ะ",
        "คณะทำงานพิจารณาเรื่องร้องเรียนการทุจริต",
        "แลกเปลี่ยนเรียนรู้เรื่องการส่งรายงานให้ทันกำหนด",
        "ประชุมติดตาม 1.10",
    ],
)
def test_a_title_of_the_bot_s_own_words_is_one(naming: Chat, title: str) -> None:
    assert "สถานที่" in naming.says(title).last
