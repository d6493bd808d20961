"""What one line says of whom and what."""

from __future__ import annotations

import pytest

from handlers.circulars.circular_line import CircularLine, begins, read_line
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("line", "whom", "text", "urgent", "acknowledges"),
    [
        ("ส่งหนังสือเวียนเรื่องงดรับของขวัญให้ทุกสำนักทราบ", "ทุกสำนัก", "งดรับของขวัญ", False, False),
        ("ส่งหนังสือเวียนเรื่องงดรับของขวัญให้ทุกคนทราบ", "ทุกคน", "งดรับของขวัญ", False, False),
        (
            "ส่งหนังสือเวียน งดรับของขวัญ ให้ทุกท่านได้ทราบด้วยนะคะ",
            "ทุกท่าน",
            "งดรับของขวัญ",
            False,
            False,
        ),
        ("ส่งข้อความถึงผู้รายงานทุกคน: พรุ่งนี้ 9:00 น.", "ผู้รายงานทุกคน", "พรุ่งนี้ 9:00 น.", False, False),
        ("ส่งข้อความด่วนถึงสำนักการคลัง : ปิดอาคาร", "สำนักการคลัง", "ปิดอาคาร", True, False),
        ("ช่วยส่งข้อความถึงทุกคน ขอให้รับทราบ: หยุด", "ทุกคน", "หยุด", False, True),
        ("แจ้งข้อความให้หัวหน้า (ด่วน)\nขอรายชื่อ", "หัวหน้า", "ขอรายชื่อ", True, False),
        ("ส่งข้อความถึงผู้ที่ยังไม่ส่ง 2.1: ขอรายงาน", "ผู้ที่ยังไม่ส่ง 2.1", "ขอรายงาน", False, False),
        ("ผู้รายงานทุกคนว่า เจอกัน", "ผู้รายงานทุกคน", "เจอกัน", False, False),
        ("บอกผู้รายงานทุกคนว่า พรุ่งนี้ประชุม", "ผู้รายงานทุกคน", "พรุ่งนี้ประชุม", False, False),
        ("ส่งข้อความถึงสำนักการคลัง", "สำนักการคลัง", "", False, False),
        (
            "อยากส่งหนังสือเวียนแจ้งทุกคนว่า วันศุกร์งดใช้ห้องประชุม ขอให้ทุกคนกดรับทราบด้วย",
            "ทุกคน",
            "วันศุกร์งดใช้ห้องประชุม ขอให้ทุกคนกดรับทราบด้วย",
            False,
            True,
        ),
        ("ส่งหนังสือเวียนด่วนถึงทุกคน พรุ่งนี้ประชุม 9 โมง", "ทุกคน", "พรุ่งนี้ประชุม 9 โมง", True, False),
        ("ขอส่งหนังสือเวียนด่วน พรุ่งนี้ประชุม 9 โมง ถึงทุกคน", "ทุกคน", "พรุ่งนี้ประชุม 9 โมง", True, False),
        (
            "ส่งหนังสือเวียนเรื่องงดรับของขวัญปีใหม่ให้ทุกสำนัก",
            "ทุกสำนัก",
            "งดรับของขวัญปีใหม่",
            False,
            False,
        ),
        ("แจ้งเวียนด่วนถึงหัวหน้า: ประชุมเลื่อน", "หัวหน้า", "ประชุมเลื่อน", True, False),
        ("แจ้งเวียน พรุ่งนี้น้ำไม่ไหล ให้ทุกคนด้วยนะคะ", "ทุกคน", "พรุ่งนี้น้ำไม่ไหล", False, False),
    ],
)
def test_a_line_is_read(line: str, whom: str, text: str, urgent: bool, acknowledges: bool) -> None:
    assert read_line(line) == CircularLine(whom, text, urgent, acknowledges)


def test_only_a_line_to_people_begins_one() -> None:
    assert begins("รบกวนส่งข้อความถึงทุกคนหน่อยค่ะ") and begins("แจ้งเวียนทุกสำนัก")
    assert begins("ฝากแจ้งทุกคนว่าพรุ่งนี้ปิดระบบ") and begins("เตือนสำนักการคลังว่าขอรายงานด้วย")
    assert not begins("แจ้งทุกคนว่ายังไง") and not begins("เตือนฉันว่าพรุ่งนี้ประชุม")
    assert begins("แจ้งทุกคนว่า พรุ่งนี้หยุด") and not begins("แจ้งทุกคนอย่างไร")
    assert begins("ส่งหนังสือเวียน งดรับของขวัญช่วงปีใหม่ ถึงสำนักการคลัง")
    assert not begins("ส่งหนังสือเวียนถึงทุกคนหรือยัง") and not begins("ส่งหนังสือเวียนให้ทุกคนแล้ว")
    assert not begins("ส่งรายงาน 2.1") and not begins("ข้อความที่ส่ง") and not begins("แจ้งเบาะแส")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("ประกาศถึงสำนักการคลัง ประชุมวันที่ 1 ธันวา บ่ายโมง ห้อง 301", "ประชุมวันที่ 1 ธันวา บ่ายโมง ห้อง 301"),
        ("ส่งใหม่ถึงสำนักการคลัง ประชุมวันที่ 1 ธ.ค. 13:00 ห้อง 402", "ประชุมวันที่ 1 ธ.ค. 13:00 ห้อง 402"),
        ("ขอส่งถึงสำนักการคลัง: พรุ่งนี้ปิดอาคาร", "พรุ่งนี้ปิดอาคาร"),
    ],
)
def test_sent_or_announced_to_a_bureau_is_a_message(line: str, text: str) -> None:
    assert begins(line)
    assert read_line(line) == CircularLine("สำนักการคลัง", text, False, False)


@pytest.mark.parametrize(
    "line",
    [
        "ส่งถึงสำนักการคลัง หรือยังคะ",
        "ประกาศถึงสำนักการคลัง มีกี่ฉบับ",
        "ส่งรายงานถึงสำนักการคลัง เรียบร้อย",
        "ประกาศถึงวันที่ 15 มีนาคม ยังร่วมได้",
        "ประชุมที่สำนักการคลัง วันที่ 1 ธันวา",
    ],
)
def test_a_line_that_only_sounds_so_is_no_message(line: str) -> None:
    assert not begins(line)


def test_what_it_is_about_names_nobody(admin: Chat) -> None:
    admin.says("ส่งหนังสือเวียนให้ทุกสำนักเรื่องตรวจสุขภาพ 15 ม.ค. ขอให้ลงชื่อภายในสิ้นเดือน")
    answers = admin.state["answers"]
    assert answers["whom"] == "everybody"
    assert answers["text"] == "ตรวจสุขภาพ 15 ม.ค. ขอให้ลงชื่อภายในสิ้นเดือน"


@pytest.mark.parametrize(
    "said", ["เปลี่ยนเป็นส่งพรุ่งนี้เช้าได้ป่าว", "ไม่ส่งละ เก็บไว้ก่อน", "ใครได้บ้าง", "ส่งให้สำนักคลังด้วย"]
)
def test_while_it_is_asked_which_of_them_all_words_are_answered(admin: Chat, said: str) -> None:
    admin.says("ส่งข้อความถึงผู้รายงานที่ยังไม่ส่ง บอกว่าเหลืออีก 3 วัน")
    assert admin.state["answers"]["text"] == "เหลืออีก 3 วัน"
    assert admin.answer_to(said)


def test_words_may_be_added_before_it(admin: Chat) -> None:
    admin.says("ส่งข้อความถึงผู้รายงานที่ยังไม่ส่ง บอกว่าเหลืออีก 3 วัน").says("เพิ่มคำว่า ด่วน ข้างหน้า")
    assert admin.state["answers"]["text"] == "ด่วน เหลืออีก 3 วัน"
