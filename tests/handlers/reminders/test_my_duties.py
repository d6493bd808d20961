"""What somebody still has to do, day by day, each with the button that does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from handlers.messages import Para
from handlers.reminders.my_duties import QUERY
from models.reports.report import RETURNED, SUBMITTED
from tests import factories
from tests.handlers.house import Chat, House
from tests.handlers.question.desk import Heard, ask
from tests.models.reminders.owing import DUE, Owing, at
from tests.understanding.office_at_work import told_in

TODAY, LATER, LATE = date(2027, 3, 18), date(2027, 3, 24), date(2027, 3, 23)


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


def asks(office: Owing, who: str = "first", rest: str = "", today: date = TODAY) -> Heard:
    return ask(office.session, QUERY, getattr(office, who), rest, today=today)


def headings(heard: Heard) -> list[str]:
    return [part.text for part in heard.parts if isinstance(part, Para)]


def test_duties_stand_under_their_days_each_with_its_button(office: Owing) -> None:
    activity = office.activity("1.10")
    office.activity("2.1", LATER)
    heard = asks(office)
    assert headings(heard) == ["วันเสาร์ที่ 20 มีนาคม 2570", "วันพุธที่ 24 มีนาคม 2570"]
    assert [row.label for row in heard.rows] == ["รายงาน 1.10", "รายงาน 2.1"]
    facts = {"a": str(activity.id), "d": "2027-03-20"}
    assert ("report_activity", facts) in heard.opened and "เรื่องที่ต้องทำ 2 เรื่อง" in heard.words


def test_what_is_late_stands_first_with_its_day(office: Owing) -> None:
    office.activity("1.10")
    office.activity("2.1", LATER)
    heard = asks(office, today=LATE)
    assert headings(heard) == ["เลยกำหนดแล้ว", "พรุ่งนี้ วันพุธที่ 24 มีนาคม 2570"]
    assert "กำหนด 20 มี.ค. 70" in heard.rows[0].value and heard.rows[0].tone == "bad"


@pytest.mark.parametrize(
    ("rest", "numbers"),
    [
        ("สัปดาห์นี้", ["1.10"]),
        ("สัปดาห์หน้า", ["2.1"]),
        ("เดือนนี้", ["1.10", "2.1"]),
        ("24 มีนาคม", ["2.1"]),
        ("", ["1.10", "2.1"]),
    ],
)
def test_days_that_are_named_are_the_ones_told(
    office: Owing, rest: str, numbers: list[str]
) -> None:
    office.activity("1.10")
    office.activity("2.1", LATER)
    heard = asks(office, rest=rest)
    assert [row.label for row in heard.rows if row.label.startswith("รายงาน")] == [
        f"รายงาน {n}" for n in numbers
    ]
    assert ("เรื่องอื่นที่ต้องทำ" in heard.words) == (len(numbers) == 1)


@pytest.mark.parametrize("rest", ["วันนี้", "เมื่อวาน", "12 มีนาคม"])
def test_where_nothing_is_due_on_the_days_named_what_is_due_next_is_told(
    office: Owing, rest: str
) -> None:
    office.activity("1.10")
    office.activity("2.1", LATER)
    heard = asks(office, rest=rest)
    assert "ไม่มีเรื่องที่ถึงกำหนด" in heard.words and "ไม่มีเรื่องที่ต้องทำค้างอยู่" not in heard.words
    assert "แต่ยังมีเรื่องที่ต้องทำ 2 เรื่อง" in heard.words
    assert [row.label for row in heard.rows] == ["รายงาน 1.10", "รายงาน 2.1"]


def test_what_is_late_counts_as_today_s(office: Owing) -> None:
    office.activity("1.10")
    assert "รายงาน 1.10" in asks(office, rest="วันนี้", today=LATE).words


def test_what_waits_since_last_week_is_of_today_and_of_this_week(office: Owing) -> None:
    factories.report(office.session, office.activity("2.1"), office.first, DUE, SUBMITTED)
    for rest in ("วันนี้", "สัปดาห์นี้", ""):
        heard = asks(office, "head", rest, date(2027, 3, 31))
        assert "พิจารณารายงาน 2.1" in heard.words and "เรื่องที่ต้องทำ 1 เรื่อง" in heard.words


def test_how_many_are_late_is_told_beside_how_many_are_to_be_done(office: Owing) -> None:
    office.activity("1.10")
    office.activity("2.1", LATER)
    heard = asks(office, today=LATE)
    assert "เรื่องที่ต้องทำ 2 เรื่อง" in heard.words and "เลยกำหนดแล้ว 1 เรื่อง" in heard.words
    assert "เลยกำหนดแล้ว" not in asks(office).words


def test_a_returned_report_and_one_to_approve_are_to_be_done(office: Owing) -> None:
    factories.report(office.session, office.activity("1.10"), office.first, DUE, RETURNED)
    factories.report(office.session, office.activity("2.1"), office.first, DUE, SUBMITTED)
    assert "แก้ไขรายงาน 1.10" in asks(office).words
    heard = asks(office, "head")
    assert "พิจารณารายงาน 2.1" in heard.words and "รายงาน 1.10" not in [r.label for r in heard.rows]


@pytest.mark.parametrize(("who", "whose"), [("admin", "ทั้งสำนักงาน"), ("director", "สำนักในความดูแล")])
def test_what_others_have_to_do_is_one_line_for_who_looks_after_it(
    office: Owing, who: str, whose: str
) -> None:
    office.activity("1.10")
    office.activity("2.1")
    heard = asks(office, who, today=date(2027, 3, 25))
    assert "ไม่มีเรื่องที่ต้องทำค้างอยู่" in heard.words
    assert [(row.label, row.value) for row in heard.rows] == [
        (f"ที่ผู้อื่นต้องทำ ({whose})", "2 เรื่อง เลยกำหนดแล้ว 2 เรื่อง")
    ]
    assert ("not_sent", {}) in heard.opened


def test_a_long_list_comes_in_pages_within_the_days_named(office: Owing) -> None:
    for number in range(1, 10):
        office.activity(f"1.{number}")
    page = asks(office, rest="สัปดาห์นี้")
    facts = {"f": "2027-03-15", "l": "2027-03-21", "p": "2"}
    assert (QUERY.name, facts) in page.opened
    second = ask(office.session, QUERY, office.first, facts=facts, today=TODAY)
    assert len({row.label for row in (*page.rows, *second.rows)}) == 9


def test_who_has_nothing_to_do_is_told_where_to_look(office: Owing) -> None:
    heard = asks(office, "second")
    assert "ไม่มีเรื่องที่ต้องทำค้างอยู่" in heard.words and ("rounds_dates", {}) in heard.opened


# -- how much is late, in a sentence --------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "ตอนนี้เลยกำหนดกี่เรื่อง",
        "เลยกำหนดไปกี่เรื่องแล้วคะ",
        "ผมค้างอยู่กี่เรื่อง",
        "ค้างอยู่กี่เรื่อง",
    ],
)
@pytest.mark.every(2)
def test_a_reporter_is_told_how_many_of_the_own_duties_are_late(
    chat: Callable[[str], Chat], words: str
) -> None:
    reporter = chat("D0103")
    assert "ยังไม่มีเรื่องที่เลยกำหนด" in reporter.says(words).last
    reporter.house.now = at(date(2027, 3, 25))
    assert "เรื่องที่ต้องทำ 6 เรื่อง" in reporter.says(words).last
    assert "เลยกำหนดแล้ว 5 เรื่อง" in reporter.last


def test_it_is_told_also_in_the_middle_of_a_report(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says("ตอนนี้เลยกำหนดกี่เรื่อง")
    assert "ยังไม่มีเรื่องที่เลยกำหนด" in reporter.last and "ทำเรื่องที่ค้างต่อ" in reporter.offers
    assert "narrative" not in reporter.state["answers"]


def test_a_head_is_told_what_the_bureau_has_not_sent(chat: Callable[[str], Chat]) -> None:
    head = chat("D0102")
    head.house.now = at(date(2027, 3, 25))
    told = head.says("ตอนนี้เลยกำหนดกี่เรื่อง").last
    assert "เลยกำหนดแล้ว 5 ฉบับ" in told and "สำนักบริหารงานกลาง" in told


@pytest.mark.parametrize("who", ["D0105", "D0002", "D0001"])
def test_who_works_with_other_figures_may_mean_those(chat: Callable[[str], Chat], who: str) -> None:
    assert "เรื่องที่ต้องทำ" not in chat(who).says("ค้างกี่เรื่อง").last


@pytest.mark.parametrize(
    "words", ["เรื่องร้องเรียนค้างกี่เรื่อง", "สำนักการคลังเลยกำหนดกี่เรื่อง", "อบรมเลยกำหนดไปกี่วันเรื่องก็ยังเดินต่อได้"]
)
def test_other_figures_are_not_taken_for_the_own_ones(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "เรื่องที่ต้องทำ" not in chat("D0103").says(words).last.partition("\n")[0]


def test_another_month_is_asked_on_of_ones_own_duties(reporter: Chat) -> None:
    first = reporter.says("เรื่องที่ต้องทำ").last
    assert reporter.says("กี่เรื่อง").last == first
    assert "เดือนเมษายน 2570" in reporter.says("แล้วเดือนหน้าล่ะ").last


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "สำนักเรายังค้างอะไรอีกบ้าง เอาแค่ที่ต้องส่งภายในเดือนนี้นะครับ",
            "1 มีนาคม 2570 ถึง 31 มีนาคม 2570",
        ),
        ("สำนักเรายังค้างอะไรบ้างเดือนนี้", "รอบ 20 มีนาคม 2570"),
        ("สำนักเราเหลืออะไรบ้างในเดือนนี้", "รอบ 20 มีนาคม 2570"),
    ],
)
def test_what_the_own_bureau_owes_this_month_is_of_this_month(
    reporter: Chat, said: str, told: str
) -> None:
    assert told in reporter.says(said).last


def test_where_nothing_is_due_in_the_week_it_is_said(reporter: Chat) -> None:
    told = reporter.says("สำนักเราต้องส่งอะไรบ้างสัปดาห์นี้").last
    assert "ช่วงนี้ไม่มีเรื่องที่ถึงกำหนด" in told and "20 มีนาคม 2570" in told


def test_without_days_the_bureau_is_shown_whole(reporter: Chat) -> None:
    assert "ปีงบประมาณ 2570" in reporter.says("สำนักเรายังค้างอะไรบ้าง").last


def test_who_leads_the_bureau_sees_its_figures_of_the_month(chat: Callable[[str], Chat]) -> None:
    told = chat("D0101").says("สำนักเรายังค้างอะไรอีกบ้าง เอาแค่ที่ต้องส่งภายในเดือนนี้นะครับ").last
    assert "รอบ 20 มีนาคม 2570" in told and "ปีงบประมาณ" not in told


def test_who_does_not_report_is_told_so_and_who_does(chat: Callable[[str], Chat]) -> None:
    told = chat("D0106").says("ผมต้องส่งรายงานอะไรไหมครับ").last
    assert "ท่านไม่ได้เป็นผู้รายงาน" in told and "นางสาวตัวอย่าง รายงานดี และ นายสมมติ ช่วยรายงาน" in told
    assert "ท่านไม่ได้เป็นผู้รายงาน" not in chat("D0103").says("เรื่องที่ต้องทำ").last


@pytest.mark.parametrize(
    ("who", "words", "told"),
    [
        ("D0103", "รอบ 30 กรกฎา ค้างข้อไหนบ้าง", "เรื่องที่ต้องทำ 8 เรื่อง"),
        ("D0103", "30 กรกฎาคม มีงานค้างอะไร", "เรื่องที่ต้องทำ 8 เรื่อง"),
        ("D0103", "วันที่ 15 กันยา ต้องส่งอะไรไหม", "เรื่องที่ต้องทำ 1 เรื่อง"),
        ("D0101", "รอบ 30 กรกฎา ค้างข้อไหนบ้าง", "สำนักบริหารงานกลาง\nรอบ 30 กรกฎาคม 2570"),
        ("D0102", "30 กรกฎาคม มีงานค้างอะไร", "สำนักบริหารงานกลาง\nรอบ 30 กรกฎาคม 2570"),
        ("D0002", "รอบ 30 กรกฎา ค้างข้อไหนบ้าง", "ทั้งหมด 24 ฉบับ"),
    ],
)
def test_a_round_far_ahead_is_not_called_empty(
    at_work: House, who: str, words: str, told: str
) -> None:
    said = told_in(at_work, who, words)
    assert told in said and "ไม่มีเรื่องที่ถึงกำหนด" not in said
