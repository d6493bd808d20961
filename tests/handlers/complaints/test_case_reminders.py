"""Complaints in reminders: to who has them and who comes next, neutral; seen by nobody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.messages import render
from handlers.reminders import digest_card
from handlers.reminders.reminder_words import step_words
from models.calendar import office_day
from models.complaints.case_duties import CASE_ACKNOWLEDGE, CASE_RESULT, CASE_WORD
from models.complaints.cases import Filed
from models.complaints.sealed import case_texts
from models.people.person import Person
from models.plans.working_days import working_days
from models.reminders import duty_checks, nudges, reminder_view
from models.reminders.duties import duties
from models.reminders.nudges import Aim
from models.reminders.reminder_pass import digest_for_reply, forecast, pass_at
from tests.handlers.complaints.casework import (
    ADMIN,
    DIRECTOR,
    HEAD,
    OFFICE,
    OTHER,
    RECEIVER,
    STORY,
    TOP,
    files,
    opened,
)
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import number_of, person
from tests.talk import actions, words

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(RECEIVER)


def kinds(house: House) -> set[str]:
    with house.session() as session:
        owed = duties(session, working_days(session), house.now)
    return {duty.kind for duty in owed if duty.kind.sealed}


def told(house: House, staff_id: str) -> tuple[str, dict[str, str]] | None:
    """The case lines of somebody's digest now, and what their buttons do; None: there are none."""
    wanted = number_of(house, staff_id)
    with house.session() as session:
        found = pass_at(session, working_days(session), house.now)
    mine = [each for each in found.digests if each.person_id == wanted]
    lines = [line for each in mine for line in each.lines if line.duty.kind.sealed]
    if not lines:
        return None
    [message] = render([digest_card.card(replace(mine[0], lines=tuple(lines)))])
    taps = {a.get("label", ""): str(a.get("data", "")) for a in actions(message)}
    return words(message), taps


def goes_to(house: House, day: date) -> None:
    house.later(days=(day - office_day(house.now)).days)


def short(done: Filed) -> str:
    return case_texts.short(done.case_id)


def test_the_receiver_is_told_neutrally_with_the_button_that_opens(me: Chat) -> None:
    done = files(me.house)
    goes_to(me.house, date(2027, 3, 8))  # seven days after
    said, taps = told(me.house, RECEIVER) or ("", {})
    assert f"รับเรื่อง {short(done)} · ครบกำหนดวันนี้" in said and STORY not in said
    assert taps["เปิดเรื่อง"] == f"o:show_case?c={done.case_id}"
    assert "เลื่อน" not in taps
    assert told(me.house, HEAD) is None and told(me.house, ADMIN) is None


def test_what_is_late_goes_one_up_who_reads_nothing_of_it(me: Chat, chat: People) -> None:
    done = files(me.house)
    goes_to(me.house, date(2027, 3, 9))
    said, taps = told(me.house, HEAD) or ("", {})
    assert f"รับเรื่อง {short(done)} · เลยกำหนด 1 วัน" in said and STORY not in said
    assert done.case_id not in "".join(taps.values())
    assert not any(data.startswith("o:late_reason") for data in taps.values())
    assert told(me.house, DIRECTOR) is None and told(me.house, ADMIN) is None
    assert "กรุณากำชับผู้รับเรื่อง" in said
    head = chat(HEAD).says("เตือนอะไรฉันบ้าง")
    assert "ผู้ดูแลลำดับถัดไป (ไม่เห็นเนื้อหา)" in head.last
    assert "กรุณากำชับผู้รับเรื่อง" in head.last
    assert "ไม่พบเรื่องนี้" in opened(head, done).last


def test_an_executive_is_offered_no_list_of_cases_that_is_empty(me: Chat, chat: People) -> None:
    for staff_id in (HEAD, DIRECTOR, OFFICE):  # only the top is left to come next
        person(me.house, staff_id, line_user_id=None)
    done = files(me.house)
    goes_to(me.house, date(2027, 3, 9))
    said, taps = told(me.house, TOP) or ("", {})
    assert f"รับเรื่อง {short(done)}" in said and "กรุณากำชับผู้รับเรื่อง" in said
    executive = chat(TOP).says("เตือนอะไรฉันบ้าง")
    assert short(done) in executive.last and "กรุณากำชับผู้รับเรื่อง" in executive.last
    for data in (*taps.values(), *(executive.button(label) for label in executive.offers)):
        assert not data.startswith(("o:cases", "o:show_case"))


def test_who_comes_next_knows_of_no_case_before_it_is_nearly_late(me: Chat, chat: People) -> None:
    done = files(me.house)
    opened(me, done).taps("รับเรื่อง")
    goes_to(me.house, date(2027, 3, 25))
    opened(me, done).taps("ตอบหรือถามผู้แจ้ง").says("กำลังตรวจสอบ").taps("ส่งข้อความ")
    head = chat(HEAD)
    goes_to(me.house, date(2027, 4, 26))  # the result is due on the 30th
    opened(me, done).taps("ตอบหรือถามผู้แจ้ง").says("ใกล้เสร็จแล้ว").taps("ส่งข้อความ")
    head.says("เตือนอะไรฉันบ้าง")
    assert short(done) not in head.last
    goes_to(me.house, date(2027, 4, 27))
    head.says("เตือนอะไรฉันบ้าง")
    assert f"แจ้งผลเรื่อง {short(done)}" in head.last


def test_reading_and_notes_clear_nothing_an_answer_does(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("บันทึกภายใน").says("อ่านแล้ว")
    assert kinds(me.house) == {CASE_ACKNOWLEDGE}
    opened(me, done).taps("รับเรื่อง")
    assert kinds(me.house) == {CASE_WORD}
    goes_to(me.house, date(2027, 3, 25))
    assert kinds(me.house) == {CASE_WORD, CASE_RESULT}
    opened(me, done).taps("แจ้งผล").says("แก้ไขแล้ว").taps("ยืนยันแจ้งผล")
    assert kinds(me.house) == set()


def test_a_reminder_that_was_met_meanwhile_is_owed_no_more(me: Chat) -> None:
    done = files(me.house)
    with me.house.session() as session:
        keys = [d.key for d in duties(session, working_days(session), me.house.now)]
        mine = {key for key in keys if done.case_id in key}
        assert duty_checks.still_due(session, mine) == mine != set()
    opened(me, done).taps("รับเรื่อง")
    with me.house.session() as session:
        left = duty_checks.still_due(session, mine)
    assert {key.split(":")[0] for key in left} <= {CASE_RESULT}


def test_why_reminded_explains_it_to_the_receiver_without_a_word_of_it(me: Chat) -> None:
    done = files(me.house)
    me.says("เตือนอะไรฉันบ้าง")
    assert f"รับเรื่อง {short(done)}" in me.last and "เพราะท่านเป็นผู้รับเรื่อง" in me.last
    assert STORY not in me.last
    me.taps("เปิดเรื่อง")
    assert STORY in me.last


def test_of_another_bureaus_case_its_holder_is_reminded_too(me: Chat, chat: People) -> None:
    done = files(me.house, "tip", OTHER)
    office = chat(OFFICE).says("เตือนอะไรฉันบ้าง")
    assert f"รับเรื่อง {short(done)}" in office.last
    goes_to(me.house, date(2027, 3, 8))
    with me.house.session() as session:
        own = session.get_one(Person, number_of(me.house, OFFICE))
        digest = digest_for_reply(session, working_days(session), own, me.house.now)
    assert digest is not None
    assert CASE_ACKNOWLEDGE in {line.duty.kind for line in digest.lines}


@pytest.mark.parametrize("staff_id", [ADMIN, HEAD, DIRECTOR])
def test_who_looks_after_reminders_sees_nothing_of_cases(
    me: Chat, chat: People, staff_id: str
) -> None:
    goes_to(me.house, date(2027, 3, 8))
    other = chat(staff_id)

    def seen() -> str:
        before = len(other.heard)
        other.says("เตือน").taps("ดูรายสำนัก")
        other.taps_data("o:reminders?v=paper")
        return other.since(before)

    without = seen()
    person(me.house, OFFICE, line_user_id=None)
    files(me.house)
    me.house.later(days=7)
    files(me.house)
    me.house.later(days=-7)
    assert seen() == without


def test_what_was_said_of_cases_is_not_counted_for_others(me: Chat) -> None:
    files(me.house)
    goes_to(me.house, date(2027, 3, 8))
    with me.house.session() as session:
        coming = reminder_view.ahead(session, working_days(session), me.house.now)
    assert all(not line.duty.kind.sealed for each in coming for line in each.lines)


def test_nobody_is_nudged_about_a_case(me: Chat) -> None:
    files(me.house)
    with me.house.session() as session:
        days = working_days(session)
        owed = [d for d in duties(session, days, me.house.now) if d.kind.sealed]
        assert owed and not any(Aim().fits(duty) for duty in owed)
        found = nudges.nudge(session, days, me.house.now, Aim())
    assert all(
        not line.duty.kind.sealed or not line.step.startswith("=")
        for digest in found.digests
        for line in digest.lines
    )


def test_the_forecast_counts_them(me: Chat) -> None:
    files(me.house)
    with me.house.session() as session:
        first = office_day(me.house.now)
        days = working_days(session)
        ahead = forecast(session, days, me.house.now, first, first + timedelta(days=14))
    lines = [line for day in ahead for digest in day.digests for line in digest.lines]
    heard = {line.person_id for line in lines if line.duty.kind == CASE_ACKNOWLEDGE}
    assert heard == {number_of(me.house, RECEIVER), number_of(me.house, HEAD)}


def test_the_steps_of_a_case_are_days_of_the_calendar() -> None:
    assert step_words(CASE_RESULT, -14) == "อีก 14 วัน"
