"""A plan goes out as Excel, is changed there, comes back, is shown, and counts after one tap."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook

from models.plan_drafts.plan_draft import APPLIED
from models.plans import plans
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.plan_drafts.plan_files_sent import (
    add,
    dues_of,
    plan_form,
    put,
    row_of,
    say,
    sends,
    states,
    stored,
    verbs,
)


def test_a_changed_plan_is_shown_and_counts_after_one_tap(admin: Chat, book: Workbook) -> None:
    admin.says("ขอแผนเป็น excel")
    assert "ขอเป็น Excel" in admin.offers
    put(book, "3.6", "วันส่ง", date(2570, 6, 25))
    put(book, "3.6", "กิจกรรม", "สำรวจความพึงพอใจ")
    add(book, "3.9", "เรื่องใหม่", "ทุกสำนัก", "๒๐ มี.ค. ๒๕๗๐")
    sends(admin, book)
    assert "เปลี่ยนวันส่ง 1 ข้อ" in admin.last and "25 มิ.ย. 70" in admin.last
    assert "3.9 เรื่องใหม่" in admin.last and "แก้ข้อความ" in admin.last
    before = dues_of(admin.house, "3.6")
    admin.taps("ใช้แผนนี้")
    assert dues_of(admin.house, "3.6") == before
    admin.says("ใช้แผนนี้")
    assert "ใช้แผนปีงบประมาณ 2570 แล้ว" in admin.last
    assert dues_of(admin.house, "3.6") == [date(2027, 6, 25)] and states(admin.house) == [APPLIED]
    assert verbs(admin.house) == ["plan_draft.keep", "plan.import", "plan_draft.apply"]
    sends(admin, book)
    assert "นำเข้าและใช้เป็นแผนไปแล้ว" in admin.last


@pytest.mark.soak
def test_another_year_makes_a_plan_beside_the_old_one(admin: Chat, book: Workbook) -> None:
    say(book, "ปีงบประมาณ", "๒๕๗๑")
    sends(admin, book).taps("ใช้แผนนี้")
    assert "เป็นแผนใหม่ของปีงบประมาณ 2571" in admin.last
    admin.taps("ใช้แผนนี้")
    with admin.house.session() as session:
        new, old = plans.all_plans(session)
        assert (new.fiscal_year, new.name) == (2571, "central-2571") and old.fiscal_year == 2570
        rows = plans.as_file(new).activities  # nobody is told of them before the year is opened
    moved = [row.due[0] for row in rows if row.number == "3.6"]
    assert moved == [dues_of(admin.house, "3.6")[0].replace(year=2028)]


def test_a_plan_that_would_lose_a_report_is_refused_and_says_what_to_keep(
    admin: Chat, book: Workbook
) -> None:
    with admin.house.session() as session:
        plan = stored(session)
        activity = next(each for each in plan.activities if each.number == "3.6")
        person = factories.person(session, factories.bureau(session, "สำนักบริหารงานกลาง"))
        factories.report(session, activity, person, activity.dues[0].due, "approved")
        session.commit()
    book["กิจกรรม"].delete_rows(row_of(book, "3.6"))
    sends(admin, book)
    assert "ส่งรายงานแล้ว 1 ฉบับ" in admin.last and "คงกิจกรรมข้อนี้ไว้" in admin.last
    assert "ใช้แผนนี้" not in admin.offers
    admin.says("ใช้ร่างแผน")
    assert "คงกิจกรรมข้อนี้ไว้" in admin.last


@pytest.mark.soak
def test_a_plan_that_changed_meanwhile_is_shown_again(admin: Chat, book: Workbook) -> None:
    put(book, "3.6", "กิจกรรม", "ชื่อของคนแรก")
    sends(admin, book).taps("ใช้แผนนี้")
    late = admin.button("ใช้แผนนี้")
    other = plan_form(admin.house)
    put(other, "3.7", "กิจกรรม", "ชื่อของคนที่สอง")
    sends(admin, other)
    admin.says("ใช้ร่างแผน 2").says("ใช้แผนนี้")
    assert "แล้ว" in admin.last
    admin.taps_data(late)
    with admin.house.session() as session:
        titles = [each.title for each in stored(session).activities]
    assert "ชื่อของคนที่สอง" in titles and "ชื่อของคนแรก" not in titles
