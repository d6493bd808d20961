"""A plan goes out as Excel, is changed there, comes back, is shown, and counts after one tap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook

from bot.simulator import seed
from models.errors import Refusal
from models.plan_drafts.plan_draft import APPLIED
from models.plans import plans
from models.reports import plan_replacing
from tests import factories
from tests.factories import plan
from tests.handlers.house import Chat, House
from tests.handlers.plan_drafts.plan_files_sent import (
    add,
    dues_of,
    empty_form,
    plan_form,
    put,
    row_of,
    say,
    sends,
    states,
    stored,
    verbs,
)
from tests.handlers.reports.sent_reports import REPORTER
from tests.talk import words


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


def test_a_year_that_is_named_has_its_plans_alone(admin: Chat) -> None:
    with admin.house.session() as session:
        plan(session, "before", 2569)
        session.commit()
    assert "ปีงบประมาณ 2569" in admin.says("ขอแผนเป็น Excel").last
    assert "ปีงบประมาณ 2569" not in admin.says("ขอแผน 2570 เป็น excel").last


@pytest.mark.soak
def test_those_who_owe_what_changed_in_a_running_plan_are_told_once(
    admin: Chat, book: Workbook
) -> None:
    put(book, "3.6", "วันส่ง", date(2570, 6, 25))
    put(book, "3.8", "กิจกรรม", "แก้เพียงชื่อ")
    add(book, "3.9", "เรื่องใหม่", "สำนักบริหารงานกลาง", "๒๐ มี.ค. ๒๕๗๐")
    book["กิจกรรม"].delete_rows(row_of(book, "3.7"))
    sends(admin, book).taps("ใช้แผนนี้")
    assert "แจ้งผู้ที่ต้องส่งข้อที่เปลี่ยน" in admin.last
    late = admin.button("ใช้แผนนี้")
    admin.taps_data(late)
    told = notices(admin.house)
    own = told[seed.line_id(REPORTER)]
    assert "วันส่งเปลี่ยน\n3.6: " in own and "ต้องส่งเพิ่ม\n3.9" in own and "ไม่ต้องส่งอีก\n3.7" in own
    assert "3.8" not in own
    [other] = [text for text in told.values() if "3.9" not in text][:1]
    assert "3.6: " in other  # another bureau's: the new activity is none of theirs
    assert f"แจ้งผู้ที่ต้องส่งข้อที่เปลี่ยนแล้ว {len(told):,} คน" in admin.last
    admin.taps_data(late)
    assert notices(admin.house) == told


def notices(house: House) -> dict[str, str]:
    """What people were told of a plan that was replaced, by their LINE ids."""
    sent = [each for each in house.sent if each.key.startswith("replaced:")]
    assert len({each.recipient for each in sent}) == len(sent), "nobody is told twice"
    return {str(each.recipient): words(each.messages[-1]) for each in sent}


@pytest.mark.soak
def test_another_year_makes_a_plan_beside_the_old_one(admin: Chat, book: Workbook) -> None:
    say(book, "ปีงบประมาณ", "๒๕๗๑")
    sends(admin, book).taps("ใช้แผนนี้")
    assert "เป็นแผนใหม่ของปีงบประมาณ 2571" in admin.last
    assert "ยังไม่มีใครเห็นแผนนี้ จนกว่าจะเปิดปี 2571" in admin.last and "มีผลทันที" not in admin.last
    assert "แก้แผน 1.1 ปี 2571" in admin.taps("ใช้แผนนี้").last
    assert not notices(admin.house)
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
def test_the_name_of_another_years_plan_never_replaces_it(admin: Chat) -> None:
    """A form that only bears the code of a running plan, with another year."""
    book = empty_form(admin.house)
    own = {"รหัสแผน": "plan-own", "ชื่อแผน": "แผนเอง", "ปีงบประมาณ": 2570, "เจ้าของแผน": "สำนักกฎหมาย"}
    for head, value in own.items():
        say(book, head, value)
    book["มาตรการ"].append([1, "มาตรการ", ""])
    add(book, "1.1", "เรื่องหนึ่ง", "กฎหมาย", "20 มีนาคม 2570")
    sends(admin, book).taps("ใช้แผนนี้")
    assert "มีผลทันที สำนักที่ต้องส่งเห็นแผนนี้" in admin.last
    admin.taps("ใช้แผนนี้")
    say(book, "ปีงบประมาณ", 2571)
    put(book, "1.1", "วันส่ง", "20 มีนาคม 2571")
    sends(admin, book).taps("ใช้แผนนี้").taps("ใช้แผนนี้")
    with admin.house.session() as session:
        found = {each.name: each.fiscal_year for each in plans.all_plans(session)}
        assert found["plan-own"] == 2570 and sorted(found.values()) == [2570, 2570, 2571]
        file = replace(plans.as_file(plans.named(session, "plan-own")), fiscal_year=2571)  # type: ignore[arg-type]
        with pytest.raises(Refusal, match="other_year"):
            plan_replacing.apply(session, file, None, admin.house.now)


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


def test_guidelines_are_given_and_changed_in_the_form(admin: Chat, book: Workbook) -> None:
    measures = book["มาตรการ"]
    assert [cell.value for cell in measures[1]][-1] == "แนวทาง"
    measures.cell(2, 4).value = "๑.๑ แนวทางเดิม\n1.2 แนวทางใหม่"  # type: ignore[assignment]
    for row in book["กิจกรรม"].iter_rows(min_row=2):
        if str(row[1].value) == "1":
            row[2].value = "1.2" if str(row[0].value) == "1.4" else ""
    sends(admin, book).taps("ใช้แผนนี้")
    admin.taps("ใช้แผนนี้")
    with admin.house.session() as session:
        file = plans.as_file(stored(session))
    [first] = [each for each in file.measures if each.number == 1]
    assert [(g.number, g.title) for g in first.guidelines] == [
        ("1.1", "แนวทางเดิม"), ("1.2", "แนวทางใหม่"),
    ]  # fmt: skip
    under = {row.number: row.guideline for row in file.activities}
    assert (under["1.4"], under["1.5"], under["2.4"]) == ("1.2", None, "2.2")


@pytest.mark.soak
def test_a_form_without_the_column_keeps_them_and_a_wrong_one_is_named(
    admin: Chat, book: Workbook
) -> None:
    put(book, "1.5", "แนวทางที่", "2.1")
    sends(admin, book)
    assert "แนวทางที่ “2.1” ไม่ใช่แนวทางของมาตรการนี้" in admin.last
    book["กิจกรรม"].delete_cols(3)
    book["มาตรการ"].delete_cols(4)
    book["กิจกรรม"].cell(2, 3).value = "ชื่อที่แก้แล้ว"  # type: ignore[assignment]
    sends(admin, book).taps("ใช้แผนนี้")
    admin.taps("ใช้แผนนี้")
    with admin.house.session() as session:
        under = {row.number: row.guideline for row in plans.as_file(stored(session)).activities}
    assert (under["1.7"], under["3.2"]) == ("1.2", "3.2")
