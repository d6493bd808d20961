"""An announcement's text from a Word file sent into the chat."""

from __future__ import annotations

import io

import docx
import pytest

from models.reports.form_files import WORD
from scheduler.opening.word import word_read
from tests.handlers.house import Chat, House
from tests.handlers.pledges.administering.test_open_announcement import newest
from tests.handlers.pledges.announcing import opens


def sends_word(chat: Chat, *lines: str, table: bool = False) -> Chat:
    """The file as LINE brings it, and the worker's own event with what it read."""
    document, out = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    if table:
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "ลงชื่อ", "เลขาธิการวุฒิสภา"
    document.save(out)
    read = word_read.read(out.getvalue())
    chat.sends_file(look=False)
    form = {"form": {**read, "file": chat.house.files()[-1].id}} if read else {}
    return chat.hears(chat.house.looks_at_file(media_type=WORD, **form) or [])


HEAD = ("ประกาศสำนักงานเลขาธิการวุฒิสภา", "เรื่อง นโยบายประหยัดพลังงาน ปี 2570")
LINES = (*HEAD, "ข้าพเจ้าจะปิดไฟเมื่อออกจากห้อง", "ข้าพเจ้าจะใช้บันได")


def test_a_word_file_of_an_administrator_opens_an_announcement(demo: House, admin: Chat) -> None:
    sends_word(admin, *LINES, table=True)
    assert "อ่านไฟล์ Word ได้ 5 ย่อหน้า" in admin.since(0) and "มีตาราง" in admin.since(0)
    admin.taps("ครบแล้ว").taps("ใช้หัวเรื่องในข้อความ").says("ประหยัดพลังงาน")
    admin.says("1 มี.ค. ถึง 31 มี.ค. 70").taps("ทั้งสำนักงาน").taps("ยืนยันการเปิด")
    made, text, [_] = newest(demo)
    assert made.title == " ".join(HEAD) and made.short == "ประหยัดพลังงาน"
    assert text.text == "\n\n".join((*LINES[2:], "ลงชื่อ เลขาธิการวุฒิสภา"))


@pytest.mark.soak
def test_in_a_conversation_the_file_is_its_text_and_a_picture_is_not_used(
    demo: House, admin: Chat
) -> None:
    opens(demo, "no-gift")
    admin.says("แก้ประกาศ No Gift").taps("เปลี่ยนทั้งข้อความ").sends_file()
    assert "ไม่มีข้อความที่อ่านได้ จึงไม่ได้ใช้" in admin.since(0)
    sends_word(admin, "ข้อความฉบับใหม่")
    assert "อ่านไฟล์ Word ได้ 1 ย่อหน้า" in admin.since(0)
    admin.taps("ครบแล้ว")
    assert "ข้อความเดิม" in admin.last and "ข้อความฉบับใหม่" in admin.last
    admin.taps("บันทึกการแก้")
    assert newest(demo)[1].text == "ข้อความฉบับใหม่"


def test_other_word_files_and_other_people_are_offered_reports_as_before(
    admin: Chat, reporter: Chat
) -> None:
    sends_word(admin, "บันทึกการประชุม")
    assert "ย่อหน้า" not in admin.since(0)
    sends_word(reporter, *LINES)
    assert "ใช้ไฟล์นี้กับเรื่องใด" in reporter.since(0)
