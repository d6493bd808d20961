"""What somebody is reminded of, why they, when last and when next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.reminders.why_reminded import QUERY
from models.people import absences, deputies
from models.reminders import reminder_record, snoozes
from models.reminders.reminder_pass import digest_for_reply
from models.reports.report import RETURNED, SUBMITTED
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import Heard, ask
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at

EARLY, NEAR, LATE = date(2027, 3, 1), date(2027, 3, 17), date(2027, 3, 23)


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


def asks(office: Owing, who: str, today: date = EARLY) -> Heard:
    return ask(office.session, QUERY, getattr(office, who), today=today)


def test_nothing_is_said_where_nothing_is_to_be_reminded(office: Owing) -> None:
    said = asks(office, "first").words
    assert "ขณะนี้ไม่มีเรื่องที่ต้องเตือนท่าน" in said
    assert "เตือนก่อนกำหนด 30, 14, 7, 3, 1 วันทำการ วันครบกำหนด และหลังกำหนด 1, 3, 7 วันทำการ" in said


@pytest.mark.parametrize(
    ("who", "role", "next_day"),
    [
        ("first", "ผู้รับผิดชอบรายงาน", "วันนี้"),
        ("second", "ผู้รายงานร่วม", "17 มี.ค. 70"),
        ("head", "หัวหน้ากลุ่มงาน", "17 มี.ค. 70"),
    ],
)
def test_each_hears_in_which_role_and_when_next(
    office: Owing, who: str, role: str, next_day: str
) -> None:
    office.activity("1.10")
    [row] = asks(office, who).rows
    assert row.label == "รายงาน 1.10" and "กำหนด 20 มี.ค. 70" in row.value
    assert f"เพราะท่านเป็น{role}" in row.value and "ยังไม่เคยเตือน" in row.value
    assert f"เตือนครั้งถัดไป {next_day}" in row.value


@pytest.mark.soak
@pytest.mark.parametrize(
    ("who", "role", "next_day"),
    [("director", "ผู้อำนวยการสำนัก", "23 มี.ค. 70"), ("admin", "ผู้ดูแลระบบ", "24 มี.ค. 70")],
)
def test_who_is_told_of_what_is_late_sees_it_once_it_is(
    office: Owing, who: str, role: str, next_day: str
) -> None:
    office.activity()
    assert "ไม่มีเรื่องที่ต้องเตือนท่าน" in asks(office, who, NEAR).words
    office.lives(date(2027, 3, 1), date(2027, 3, 22))
    [row] = asks(office, who, date(2027, 3, 22)).rows
    assert f"เพราะท่านเป็น{role}" in row.value and "เลยกำหนดแล้ว" in row.value
    assert f"เตือนครั้งถัดไป {next_day}" in row.value


def test_an_approver_sees_what_waits(office: Owing) -> None:
    factories.report(office.session, office.activity("1.10"), office.first, DUE, SUBMITTED)
    [row] = asks(office, "head", date(2027, 3, 2)).rows
    assert row.label == "พิจารณารายงาน 1.10" and "เพราะท่านเป็นผู้อนุมัติ" in row.value
    assert "ไม่มีเรื่อง" in asks(office, "first", date(2027, 3, 2)).words


def test_who_stands_in_for_an_approver_sees_what_waits(office: Owing) -> None:
    staff = factories.person(office.session, office.bureau, ["staff"])
    deputies.appoint(office.session, office.head, staff, EARLY, date(2027, 3, 9), at(EARLY))
    factories.report(office.session, office.activity("1.10"), office.first, DUE, SUBMITTED)
    [row] = ask(office.session, QUERY, staff, today=date(2027, 3, 2)).rows
    assert "เพราะท่านเป็นผู้อนุมัติ" in row.value
    assert "ไม่มีเรื่อง" in asks(office, "head", date(2027, 3, 2)).words


def test_a_draft_left_lying_is_its_owners(chat: Callable[[str], Chat]) -> None:
    first, second = chat("D0103"), chat("D0104")
    first.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    first.house.now = at(date(2027, 3, 5))
    said = first.says("เตือนอะไรฉันบ้าง").last
    assert "ร่างรายงาน 1.10" in said and "ค้างตั้งแต่ 1 มี.ค. 70" in said
    assert "เพราะท่านเป็นเจ้าของร่าง" in said and "ทำต่อ" in first.offers
    assert "ร่างรายงาน" not in second.says("เตือนอะไรฉันบ้าง").last


def test_a_returned_report_is_named_so(office: Owing) -> None:
    factories.report(office.session, office.activity("1.10"), office.first, DUE, RETURNED)
    [row] = asks(office, "first", date(2027, 3, 2)).rows
    assert row.label == "แก้ไขรายงาน 1.10"


@pytest.mark.soak
def test_when_and_how_it_was_said_last_is_told(office: Owing) -> None:
    office.activity()
    office.lives(EARLY, date(2027, 3, 11))
    [row] = asks(office, "first", date(2027, 3, 11)).rows
    assert "เตือนล่าสุด 11 มี.ค. 70 (ข้อความเตือน)" in row.value
    assert "เตือนครั้งถัดไป 17 มี.ค. 70" in row.value


def test_what_stood_at_the_foot_of_a_reply_is_told_as_such(office: Owing) -> None:
    office.activity()
    digest = digest_for_reply(office.session, CALENDAR, office.first, at(EARLY))
    assert digest is not None
    reminder_record.note_digests(office.session, [digest], at(EARLY), "reply", "r1")
    [row] = asks(office, "first").rows
    assert "เตือนล่าสุด 1 มี.ค. 70 (ท้ายคำตอบ)" in row.value


def test_what_was_left_out_for_want_of_quota_was_not_said(office: Owing) -> None:
    office.activity()
    reminder_record.note_left_out(office.session, office.passes(at(EARLY)).digests)
    [row] = asks(office, "first").rows
    assert "ยังไม่เคยเตือน" in row.value


def test_what_was_put_off_is_told_with_its_day(office: Owing) -> None:
    office.activity()
    now = at(NEAR - timedelta(days=2))
    [duty] = office.passes(now).duties
    snoozes.put_off(office.session, CALENDAR, office.first, duty, "day_before", now)
    [row] = asks(office, "first", date(2027, 3, 15)).rows
    assert "ท่านเลื่อนไว้ถึง 18 มี.ค. 70" in row.value
    assert "เตือนครั้งถัดไป 18 มี.ค. 70" in row.value


@pytest.mark.parametrize("who", ["first", "second", "head", "director", "admin"])
@pytest.mark.soak
def test_what_is_foretold_is_what_a_pass_then_says(office: Owing, who: str) -> None:
    office.activity()
    for today in (EARLY, date(2027, 3, 10), NEAR, date(2027, 3, 22), LATE):
        office.lives(today, today)
        rows = asks(office, who, today).rows
        foretold = rows[0].value.partition("เตือนครั้งถัดไป ")[2] if rows else ""
        if not foretold:
            continue
        with office.session.begin_nested() as undone:
            said = office.lives(today + timedelta(days=1), today + timedelta(days=40))
            undone.rollback()
        first = next(day for day, name, _, _ in said if name == who)
        assert foretold.startswith(f"{first.day} ")


@pytest.mark.parametrize(
    ("who", "role"),
    [("first", "ผู้รับผิดชอบรายงาน"), ("second", "ผู้รายงานร่วม"), ("head", "หัวหน้ากลุ่มงาน")],
)
def test_who_is_away_sees_what_passes_by_and_why(office: Owing, who: str, role: str) -> None:
    office.activity()
    me = getattr(office, who)
    absences.declare(office.session, me, EARLY, date(2027, 3, 5), at(EARLY))
    heard = asks(office, who)
    [row] = heard.rows
    assert f"เพราะท่านเป็น{role}" in row.value and "ท่านลาอยู่ จึงไม่เตือนท่าน" in row.value
    assert "ท่านแจ้งลา 1 มี.ค. 70 – 5 มี.ค. 70" in heard.words
    assert ("ระหว่างนั้นเตือน" in heard.words) == (who != "head")


def test_many_are_counted(office: Owing) -> None:
    for number in range(1, 12):
        office.activity(f"1.{number}")
    heard = asks(office, "first")
    assert len(heard.rows) == 8 and heard.rows[-1].label == "รายงาน 1.8"
    assert "11 เรื่อง" in heard.words and "และอีก 3 เรื่อง" in heard.words


def test_each_line_leads_where_the_duty_is_met(office: Owing) -> None:
    activity = office.activity("1.10")
    opened = asks(office, "first").opened
    assert opened[0][0] == "put_off" or opened[0][0] == "report_activity"
    assert ("report_activity", {"a": str(activity.id), "d": "2027-03-20"}) in opened
    assert ("status", {"b": str(office.bureau.id)}) in asks(office, "head", NEAR).opened


def test_anybody_may_ask_in_many_words(chat: Callable[[str], Chat]) -> None:
    for words in ("เตือนอะไรฉันบ้าง", "ทำไมเตือนฉัน", "เตือนเรื่องอะไรคะ"):
        assert "เรื่องที่เตือนท่าน" in chat("D0103").says(words).last
    assert "ไม่มีเรื่องที่ต้องเตือนท่าน" in chat("D0106").says("เตือนอะไรฉันบ้าง").last


def test_what_is_not_told_any_more_and_never_was_is_not_called_told(office: Owing) -> None:
    office.activity("1.10")
    [row] = asks(office, "first", date(2027, 6, 20)).rows
    assert "ยังไม่เคยเตือน\nไม่มีการเตือนครั้งถัดไป" in row.value
    assert "เตือนครบทุกครั้งแล้ว" not in row.value


@pytest.mark.parametrize(
    "said",
    [
        "ทำไมบอทไม่ส่งข้อความเตือนมาเลย ต้องเปิดตรงไหน",
        "บอทเงียบจัง ไม่มีแจ้งเตือนอะไรเลยเดือนนี้",
        "เตือนไม่เด้งเลยค่ะ",
    ],
)
def test_who_misses_being_reminded_is_told_that_there_is_no_switch(
    chat: Callable[[str], Chat], said: str
) -> None:
    told = chat("D0106").says(said).last
    assert "ขณะนี้ไม่มีเรื่องที่ต้องเตือนท่าน" in told and "ไม่ต้องเปิดเอง" in told


@pytest.mark.parametrize("said", ["ไม่ต้องเตือนแล้ว", "ลูกน้องไม่เห็นข้อความเตือน ทำไง", "เตือนอะไรฉันบ้าง"])
def test_others_are_not_told_of_a_switch(chat: Callable[[str], Chat], said: str) -> None:
    assert "ไม่ต้องเปิดเอง" not in chat("D0103").says(said).last
