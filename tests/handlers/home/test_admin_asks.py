"""What administrators ask for meets its own subject, and nobody is sent to themselves."""

from __future__ import annotations

from tests.handlers.house import Chat


def test_months_are_the_whole_offices_and_general_words_name_no_activity(
    admin: Chat, reporter: Chat
) -> None:
    admin.says("เดือนหน้าต้องทำอะไรบ้าง")
    assert "สถานะทั้งสำนักงาน" in admin.last and "เดือนเมษายน 2570" in admin.last
    reporter.says("รายงานผลการดำเนินงาน")
    assert "เลือกกิจกรรมที่จะรายงาน" in reporter.last and "ไม่พบ" not in reporter.last


def test_an_administrator_is_sent_to_others_or_to_the_server(admin: Chat) -> None:
    admin.says("ติดต่อผู้ดูแลระบบ")
    assert "ท่านเป็นผู้ดูแลระบบ" in admin.last and "ผู้ดูแลเครื่อง" in admin.last
    admin.says("รอบส่งรายงาน ปี 2575")
    assert "กรุณาสอบถามผู้ดูแลระบบ" not in admin.last
    admin.says("คู่มือแอดมิน")
    assert "วิธีใช้สำหรับผู้ดูแลระบบ" in admin.since(0)
