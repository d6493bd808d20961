"""What is owed in a case: acknowledging, the next word, the result; reading meets none of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.complaints import case_duties, case_limits, case_tracking, case_work, cases
from models.complaints.case_duties import CASE_ACKNOWLEDGE, CASE_RESULT, CASE_WORD, HANDLER
from models.complaints.complaint import ACKNOWLEDGED, KINDS, NEW, TIP, TOLD, Case
from models.crypto import Sealer
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind, DutySearch
from models.duties.duty_people import ABOVE, NOT_JOINED
from models.reminders.duty_kinds import DEFAULT
from tests.models.complaints.complaining import NOW, case_of, filed, later, office

TODAY = office_day(NOW)


def owed(session: Session, bureaus: frozenset[int] | None = None) -> list[Duty]:
    far = TODAY + timedelta(days=400)
    search = DutySearch(session, WorkingDays(), DEFAULT, TODAY, TODAY, far, bureaus)
    return list(case_duties.cases_due(search))


def days(found: list[Duty]) -> dict[DutyKind, date]:
    return {duty.kind: duty.day for duty in found}


def after(count: int) -> date:
    return TODAY + timedelta(days=count)


def test_a_new_case_is_acknowledged_in_a_week_and_answered_in_sixty_days(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    filed(session, sealer, here.bureau)
    found = owed(session)
    assert days(found) == {CASE_ACKNOWLEDGE: after(7), CASE_RESULT: after(60)}
    for duty in found:
        assert duty.recipients.by_role[HANDLER] == (here.first.id, here.second.id)
        assert duty.recipients.by_role[ABOVE] == (here.head.id,)
        assert duty.kind.deadline and duty.bureau == "สำนักทดลอง"


def test_who_moved_to_another_bureau_owes_it_no_more(session: Session, sealer: Sealer) -> None:
    here = office(session)
    filed(session, sealer, here.bureau)
    here.first.bureau_id = here.centre.id
    session.flush()
    assert {duty.recipients.by_role[HANDLER] for duty in owed(session)} == {(here.second.id,)}


def test_a_tip_has_ninety_days(session: Session, sealer: Sealer) -> None:
    here = office(session)
    filed(session, sealer, here.bureau, kind=TIP)
    found = owed(session)
    assert days(found)[CASE_RESULT] == after(90)
    assert found[0].recipients.by_role[HANDLER] == (here.own.id,)


def test_reading_and_notes_clear_nothing(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    before = owed(session)
    cases.open_case(session, sealer, done.case_id, here.first, NOW)
    cases.note(session, sealer, done.case_id, here.first, "อ่านแล้ว", NOW)
    assert owed(session) == before


def test_an_answer_puts_off_the_next_word_and_nothing_else(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    case_work.acknowledge(session, sealer, done.case_id, here.first, later(2))
    assert days(owed(session)) == {CASE_WORD: after(32), CASE_RESULT: after(60)}
    cases.receiver_says(session, sealer, done.case_id, here.first, "กำลังตรวจ", later(20))
    assert days(owed(session)) == {CASE_WORD: after(50), CASE_RESULT: after(60)}
    case_work.tell_result(session, sealer, done.case_id, here.first, "ผล", later(21))
    assert owed(session) == []


def test_an_answer_without_acknowledging_leaves_that_owed(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    cases.receiver_says(session, sealer, done.case_id, here.first, "ขอข้อมูล", later(1))
    assert CASE_ACKNOWLEDGE in days(owed(session))


def test_what_was_not_solved_has_its_time_anew(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    case_work.tell_result(session, sealer, done.case_id, here.first, "ผล", later(10))
    case_tracking.reopen(session, sealer, case_of(session, done), "ยังไม่ได้", later(20))
    assert days(owed(session)) == {CASE_WORD: after(50), CASE_RESULT: after(80)}


def test_who_is_out_of_reach_is_passed_by_with_the_reason(session: Session, sealer: Sealer) -> None:
    here = office(session)
    filed(session, sealer, here.bureau)
    here.first.line_user_id = None
    session.flush()
    holders = owed(session)[0].recipients
    assert holders.by_role[HANDLER] == (here.second.id,)
    assert [(each.person_id, each.why) for each in holders.passed] == [(here.first.id, NOT_JOINED)]


def test_only_the_bureaus_asked_for(session: Session, sealer: Sealer) -> None:
    here = office(session)
    filed(session, sealer, here.bureau)
    filed(session, sealer, None)  # listed under its holder's bureau
    assert {duty.bureau_id for duty in owed(session)} == {here.bureau.id, here.centre.id}
    assert {d.bureau_id for d in owed(session, frozenset((here.bureau.id,)))} == {here.bureau.id}


def test_a_reminder_leaves_only_while_it_is_still_owed(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = filed(session, sealer, here.bureau)
    wanted = {duty.key: duty.key.split(":")[1:] for duty in owed(session)}
    assert case_duties.still_due(session, wanted) == set(wanted)
    case_work.acknowledge(session, sealer, done.case_id, here.first, NOW)
    assert {key.split(":")[0] for key in case_duties.still_due(session, wanted)} == {
        CASE_RESULT.name
    }


def test_a_key_fits_its_column(session: Session, sealer: Sealer) -> None:
    filed(session, sealer, office(session).bureau)
    assert max(len(duty.key) for duty in owed(session)) <= 80


# -- limits --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("acknowledged", "result", "late"),
    [(7, 60, False), (8, 60, True), (7, 61, True), (8, None, True), (3, None, False)],
)
def test_what_is_late(acknowledged: int, result: int | None, late: bool) -> None:
    told = after(result) if result is not None else None
    state = TOLD if told else ACKNOWLEDGED
    case = Case(
        kind="complaint", state=state, received_on=TODAY, acknowledged_on=after(acknowledged),
        first_result_on=told, result_on=told,
    )  # fmt: skip
    assert case_limits.late(case, after(59)) is late


@settings(max_examples=50)
@given(st.sampled_from(KINDS), st.integers(0, 200))
def test_a_case_left_lying_becomes_late_and_stays_so(kind: str, passed: int) -> None:
    case = Case(kind=kind, state=NEW, received_on=TODAY)
    assert case_limits.late(case, after(passed)) is (passed > 7)


@settings(max_examples=50)
@given(st.sampled_from(KINDS), st.integers(0, 200))
def test_a_second_result_is_late_by_the_day_it_was_reopened(kind: str, passed: int) -> None:
    limit = 90 if kind == TIP else 60
    case = Case(
        kind=kind, state=ACKNOWLEDGED, received_on=TODAY, acknowledged_on=TODAY,
        first_result_on=TODAY, reopened_on=after(10),
    )  # fmt: skip
    assert case_limits.late(case, after(10 + passed)) is (passed > limit)
