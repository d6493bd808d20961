"""The rota in chat: given, looked at, changed; what is refused is said with what to do."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.thursday_pictures.turns.set_rota import read_skips
from handlers.understand.unclear import Unclear
from tests.handlers.house import Chat, House
from tests.handlers.people.test_roster_news import desk
from tests.handlers.reports.sent_reports import person
from tests.handlers.thursday_pictures.picturing import (
    OTHER,
    OWN,
    pictures,
    sends_picture,
    sets_rota,
    weeks,
)


def test_an_administrator_gives_the_rota_and_everybody_reads_it(
    admin: Chat, reporter: Chat
) -> None:
    assert "ใช้ตารางนี้แล้ว" in sets_rota(admin).last
    assert [each.thursday for each in weeks(admin.house)] == [
        date(2027, 3, day) for day in (4, 11, 18, 25)
    ]
    reporter.says("ตารางพฤหัส")
    assert reporter.last.index(OWN) < reporter.last.index(OTHER)
    assert "ยังไม่ได้ส่ง" in reporter.last and "ตั้งตารางใหม่" not in reporter.offers


def test_units_in_one_line_and_days_as_people_say_them_are_taken(admin: Chat) -> None:
    assert "ใช้ตารางนี้แล้ว" in sets_rota(admin, f"{OWN} {OTHER}", "พฤหัสนี้ถึงสิ้นเดือน").last
    assert len({each.bureau_id for each in weeks(admin.house)}) == 2
    assert [each.thursday.day for each in weeks(admin.house)] == [4, 11, 18, 25]


def test_a_day_moved_from_a_holiday_stands_whole_in_its_button(admin: Chat, reporter: Chat) -> None:
    sets_rota(admin, span="8 เม.ย. – 29 เม.ย. 70")
    assert reporter.says("ส่งอินโฟกราฟิก").offers[:2] == ["8 เม.ย. 70", "22 เม.ย. 70"]
    sets_rota(admin, f"{OTHER}\n{OWN}", "8 เม.ย. – 29 เม.ย. 70")
    assert "12 เม.ย. 70 (เลื่อนจากวันหยุด)" in reporter.says("อินโฟกราฟิก").last
    assert reporter.says("ส่งอินโฟกราฟิก").offers[:2] == ["12 เม.ย. 70", "29 เม.ย. 70"]


def test_only_an_administrator_sets_it(reporter: Chat) -> None:
    reporter.says("ตั้งตารางพฤหัส")
    assert "เฉพาะผู้มีหน้าที่นี้" in reporter.last and not weeks(reporter.house)


def test_skipped_weeks_a_holiday_and_too_few_thursdays_are_told_before(admin: Chat) -> None:
    admin.says("ตั้งตารางพฤหัส").taps("ทุกหน่วยงานตามชื่อ").says("8 เม.ย. – 22 เม.ย. 70")
    admin.says("9 เม.ย. 70")
    assert "9 เม.ย. 70 ไม่ใช่พฤหัสบดีในตาราง" in admin.since(0)
    admin.says("22 เม.ย. 70")
    assert "วันหยุด 1 วัน: 15 เม.ย. 70" in admin.last
    admin.taps("งดสัปดาห์นั้น").taps("ส่งต่อเอง ไม่มีค่าส่ง")
    assert "พฤหัสบดีน้อยกว่าหน่วยงาน" in admin.last
    admin.taps("ใช้ตารางนี้")
    assert [each.skipped for each in weeks(admin.house)] == ["", "holiday", "asked"]


def test_units_that_are_unknown_twice_or_several_are_asked_back(admin: Chat) -> None:
    admin.says("ตั้งตารางพฤหัส").says("สำนักที่ไม่มีอยู่จริง")
    assert "ไม่พบ “สำนักที่ไม่มีอยู่จริง”" in admin.since(0)
    admin.says(f"{OWN}, {OWN}")
    assert "มีชื่อซ้ำ" in admin.since(0)
    admin.says(f"{OWN}, การ")
    assert "ตรงกับหลายหน่วยงาน" in admin.since(0)


def test_a_new_rota_takes_the_pictures_along(admin: Chat, reporter: Chat, head: Chat) -> None:
    sets_rota(admin)
    sends_picture(reporter, head)
    sets_rota(admin, f"{OTHER}\n{OWN}")
    assert "จะแทนสัปดาห์ที่ยังไม่เผยแพร่" in admin.since(0)
    [picture] = pictures(admin.house)
    [week] = [each for each in weeks(admin.house) if each.id == picture.week_id]
    assert week.thursday == date(2027, 3, 11)
    assert "อนุมัติอินโฟกราฟิกแล้ว" in head.taps("อนุมัติ").last


def test_a_unit_that_closed_is_told_to_administrators(admin: Chat, reporter: Chat) -> None:
    sets_rota(admin)
    for staff_id in ("D0201", "D0202"):
        person(admin.house, staff_id, retired_at=admin.house.now)
    assert "ไม่มีบุคลากรในทะเบียนแล้ว" in admin.says("ตารางพฤหัส").last
    assert "ไม่มีบุคลากร" not in reporter.says("ตารางพฤหัส").last


def test_weeks_left_out_before_the_span_is_told_are_asked_again(demo: House) -> None:
    """A later question may be read for what an earlier one does not take."""
    with demo.session() as session, pytest.raises(Unclear):
        read_skips("งดวันที่ 24 ธันวาคม", desk(demo, session), {})
