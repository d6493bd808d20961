"""The PDF or picture of an announcement: one, and nothing else; read by whom it is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.executive_news.announcing import TEXT, TITLE, newest, reads_notice
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, SECRETARY

STAFF = "D0106"


def drafting(admin: Chat) -> Chat:
    """The administrator is asked for the file."""
    return admin.says("ออกประกาศ").says(TITLE).says(TEXT).taps("ทุกคนในสำนักงาน")


def lays_before(admin: Chat) -> Chat:
    """The further questions, and the last tap."""
    admin.taps("อ่านเพื่อทราบ").taps("ในสรุปประจำวัน").taps("วันนี้ถึงอีก 7 วัน")
    return admin.says("ผู้นำองค์กร").taps("ไม่ผูกกับกิจกรรม").taps("ส่งให้ผู้บริหาร")


def test_a_picture_is_opened_by_whom_it_is_for(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = drafting(chat(ADMIN)).sends_file()
    assert "ข้อ 4 · เอกสารแนบ" in admin.since(0) and "ข้อ 5 · การรับทราบ" in admin.last
    lays_before(admin)
    reads_notice(demo, chat(SECRETARY)).taps("ออกประกาศ")
    staff = chat(STAFF).says("ข่าวของผู้บริหาร").taps("เปิดอ่าน")
    assert "เอกสารแนบ" in staff.last
    staff.taps("เปิด")
    assert "รูปภาพ" in staff.last and "10 นาที" in staff.last
    assert newest(demo).attachment_id == demo.files()[-1].id


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.soak
def test_a_word_file_is_refused_when_it_comes_and_a_picture_sent_before_is_taken(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).sends_file(look=False)
    admin.hears(demo.looks_at_file(media_type=WORD) or [])
    admin.sends_file()
    drafting(admin)
    assert "1 ไฟล์: แนบกับประกาศได้เฉพาะ PDF หรือรูปภาพ" in admin.since(0)
    lays_before(admin)
    assert newest(demo).attachment_id == demo.files()[-1].id


@pytest.mark.soak
def test_a_file_that_is_none_and_a_second_one_are_refused(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = drafting(chat(ADMIN)).sends_file(keeps=False)
    assert "ส่ง PDF หรือรูปภาพ" in admin.last
    admin.sends_file().sends_file()
    lays_before(admin)
    assert "แนบได้ไฟล์เดียว" in admin.since(0)
