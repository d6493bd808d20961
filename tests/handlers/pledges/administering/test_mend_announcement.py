"""Changing, moving and closing an announcement in chat: old and new shown, who is asked again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from models.pledges.pledge import JoiningCampaign
from tests.handlers.house import Chat, House
from tests.handlers.pledges.administering.test_open_announcement import newest, pages
from tests.handlers.pledges.announcing import STAFF, opens, signs


def phrase_of(house: House) -> str:
    """Words of the text that stand there once."""
    _, text, _ = newest(house)
    return text.text.split("\n\n")[1][3:15]


def test_a_slip_is_put_right_before_anybody_joined_and_nobody_is_asked_twice(
    demo: House, admin: Chat
) -> None:
    opens(demo, "no-gift")
    old = phrase_of(demo)
    seen = len(admin.says("แก้ประกาศ No Gift").taps("แก้บางคำ").heard)
    admin.says("คำที่ไม่มี เป็น อะไร")
    assert "ไม่พบคำเดิม" in pages(admin, seen)
    admin.says(f"“{old}” เป็น “คำใหม่ที่ถูกต้อง”")
    assert f"{old}" in admin.last and "คำใหม่ที่ถูกต้อง" in admin.last
    assert "ยังไม่มีผู้เข้าร่วม จึงไม่มีใครถูกถามซ้ำ" in admin.last
    admin.taps("บันทึกการแก้")
    made, text, _ = newest(demo)
    assert (made.version, made.asks_from) == (2, 1) and "คำใหม่ที่ถูกต้อง" in text.text


def test_after_somebody_joined_the_administrator_says_whether_they_are_asked_again(
    demo: House, admin: Chat, director: Chat, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "no-gift")
    signs(director)
    admin.says("แก้คำในประกาศ No Gift").taps("หัวเรื่อง").says("ประกาศเจตนารมณ์ฉบับปรับปรุง")
    assert "มีผู้เข้าร่วมแล้ว" in admin.last
    admin.taps("ถามใหม่ทุกคน")
    assert "ผู้เข้าร่วมแล้ว 1 คนจะถูกถามอีกครั้ง" in admin.last
    stale = len(admin.heard)
    signs(chat(STAFF))
    admin.taps("บันทึกการแก้")
    made, text, _ = newest(demo)
    assert (made.version, made.asks_from) == (2, 2)
    assert text.title == "ประกาศเจตนารมณ์ฉบับปรับปรุง" and pages(admin, stale)
    director.says("No Gift")
    assert "ข้อความเปลี่ยนจากฉบับที่ 1" in pages(director, len(director.heard) - 1)


def test_days_move_and_it_is_closed_before_its_end_once(demo: House, admin: Chat) -> None:
    opens(demo, "no-gift")
    admin.says("ขยายวันประกาศ No Gift").says("1 มี.ค. ถึง 30 เม.ย. 70")
    assert "1 มีนาคม 2570 ถึง 31 มีนาคม 2570" in admin.last
    admin.taps("เปลี่ยนวัน")
    _, _, moved = newest(demo)
    assert {each.last_day for each in moved} == {date(2027, 4, 30)}
    admin.says("ปิดประกาศ No Gift")
    assert "เปิดใหม่ในปีงบประมาณนี้ไม่ได้" in admin.last
    admin.taps("ยืนยันปิดรับ")
    assert "ปิดและนับผลแล้ว" in admin.last
    _, _, closed = newest(demo)
    assert all(each.closed_at and each.last_day == date(2027, 3, 1) for each in closed)
    admin.taps("ยืนยันปิดรับ")
    assert "ดำเนินการเสร็จแล้ว" in admin.last
    admin.says("ปิดประกาศ")
    assert "ไม่มีประกาศที่เปิดรับอยู่" in admin.last


def test_one_that_has_not_begun_is_taken_back_and_may_be_opened_again(
    demo: House, admin: Chat
) -> None:
    admin.says("เปิดประกาศ No Gift 1 ต.ค. 2570 ถึง 15 พ.ย. 2570").taps("ทั้งสำนักงาน")
    admin.taps("ยืนยันการเปิด").says("ปิดประกาศ").taps("ยืนยันปิดรับ")
    assert "ยังไม่ได้เปิดให้เข้าร่วม" in admin.last
    with demo.session() as session:
        assert session.query(JoiningCampaign).count() == 0
    admin.taps("เปิดให้เข้าร่วม").says("1 ต.ค. 2570 ถึง 30 พ.ย. 2570").taps("ทั้งสำนักงาน")
    admin.taps("ยืนยันการเปิด")
    _, _, [again] = newest(demo)
    assert again.last_day == date(2027, 11, 30)
