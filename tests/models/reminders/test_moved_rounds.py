"""Wherever a round is moved, all that is due at it counts from its new day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year
from models.complaints.figures import case_confirming, case_results
from models.complaints.figures.case_result_duties import CASE_NUMBERS
from models.conversations.conversation import PAUSED, Conversation
from models.duties.duty import Duty
from models.errors import Refusal
from models.gifts.result import gift_answers, gift_confirming
from models.gifts.result.gift_result import NONE, GiftAnswer, GiftResult
from models.gifts.result.gift_result_duties import GIFT_ANSWER, GIFT_RESULT
from models.people.person import RECEIVER
from models.plans import plan_roll, result_rounds
from models.plans.plan import Activity, Plan
from models.plans.plan_files import read_plan
from models.pledges import announcing
from models.reminders.duties import duties
from models.reminders.rounds import round_moves
from models.reminders.rounds.round_moves import Move
from models.reports import plan_intake
from models.reports.draft_duties import REPORT_DRAFT
from models.reports.report_duties import REPORT
from tests.models.pledges.joining_in import text
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at

TODAY = date(2027, 2, 1)
YEARS_END = date(2027, 9, 30)
NEW = date(2027, 4, 9)  # a Friday
FILE = """
name: moved-2570
title: แผน
fiscal_year: 2570
owner: สำนักก
channels: []
measures:
- {number: 1, title: มาตรการ}
activities:
- {number: "1.1", measure: 1, title: ก, bureaus: [สำนักก], due: [2027-03-20],
   timing: "ส่ง 20 มีนาคม 2570"}
- {number: "1.2", measure: 1, title: ข, bureaus: [สำนักก], due: [2027-07-30]}
"""
AT_A_ROUND = (REPORT, GIFT_ANSWER, GIFT_RESULT, CASE_NUMBERS)


@pytest.fixture
def office(session: Session) -> Iterator[Owing]:
    with session.begin_nested() as trial:
        yield prepared(session)
        trial.rollback()


def prepared(session: Session) -> Owing:
    """A bureau with a plan, a No Gift announcement and a receiver of complaints."""
    made = Owing(session)
    made.plan = plan_intake.store(session, read_plan(FILE))
    made.second.roles = [*made.second.roles, RECEIVER]
    kept = announcing.store(session, text(), at(TODAY)).announcement
    announcing.open_campaign(session, kept, TODAY, TODAY, at(TODAY), made.bureau)
    session.flush()
    return made


def moves(office: Owing, old: date, new: date, today: date = TODAY, **more: object) -> int:
    move = Move(old, new, frozenset((office.plan.id,)), **more)  # type: ignore[arg-type]
    return round_moves.carry_out(office.session, office.admin, move, at(today))


def owed_at_rounds(office: Owing, today: date = TODAY) -> list[Duty]:
    """All that is owed at a round of the year from the day on, also what lies far ahead."""
    found = duties(office.session, CALENDAR, at(today), until=YEARS_END + timedelta(days=30))
    of_year = [duty for duty in found if today <= (duty.payload.round or today) <= YEARS_END]
    return [duty for duty in of_year if duty.kind in AT_A_ROUND]


_days = st.dates(TODAY + timedelta(days=1), YEARS_END - timedelta(days=1))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_days, min_size=1, max_size=4), st.booleans())
def test_wherever_a_round_is_moved_every_subject_counts_from_its_new_day(
    session: Session, days: list[date], and_back: bool
) -> None:
    with session.begin_nested() as trial:
        office, now = prepared(session), DUE
        before = {(duty.kind, duty.payload.round) for duty in owed_at_rounds(office)}
        for new in [*days, *([DUE] if and_back else [])]:
            assume(new != date(2027, 7, 30))  # with which the complaints' other round would fall
            if new != now:
                moves(office, now, new)
                now = new
        found = owed_at_rounds(office)
        assert {(d.kind, d.payload.round) for d in found} == {
            (kind, now if day == DUE else day) for kind, day in before
        }
        confirmed_by = CALENDAR.shift(now, 5)
        expected = {GIFT_RESULT: confirmed_by, CASE_NUMBERS: confirmed_by}
        for duty in found:
            if duty.payload.round == now:
                assert duty.day == expected.get(duty.kind, now)
                assert duty.kind == CASE_NUMBERS or now.isoformat() in duty.key
        trial.rollback()


def test_the_fiscal_years_end_is_no_round_that_could_be_moved(office: Owing) -> None:
    moves(office, DUE, YEARS_END)
    gifts = result_rounds.now(office.session).of_year(2570)
    assert gifts == (date(2027, 9, 20), YEARS_END)
    moves(office, YEARS_END, DUE, activity_ids=frozenset(_of(office, "1.1")))
    assert result_rounds.now(office.session).of_year(2570) == (DUE, date(2027, 9, 20), YEARS_END)


def test_what_another_plan_still_asks_for_that_day_keeps_the_round_there(office: Owing) -> None:
    other = plan_intake.store(office.session, read_plan(FILE.replace("moved-2570", "other-2570")))
    moves(office, DUE, NEW)
    assert DUE in result_rounds.now(office.session).of_year(2570)
    move = Move(DUE, NEW, frozenset((other.id,)))
    round_moves.carry_out(office.session, office.admin, move, at(TODAY))
    assert NEW in result_rounds.now(office.session).of_year(2570)


def test_taking_a_round_from_another_one_brings_it_home(office: Owing) -> None:
    """20 March is moved onto 30 July, and parted from it again: July never moved."""
    july = date(2027, 7, 30)
    entry = moves(office, DUE, july)
    assert case_results.rounds(office.session).of_year(2570) == (july, YEARS_END)
    known = round_moves.known(office.session, entry)
    assert known is not None
    round_moves.carry_out(office.session, office.admin, known.back, at(TODAY))
    assert case_results.rounds(office.session).of_year(2570) == (DUE, july, YEARS_END)


def test_answers_and_confirmed_results_stay_under_the_new_day(office: Owing) -> None:
    session, late, after = office.session, date(2027, 3, 22), date(2027, 3, 23)
    gift_answers.answer(session, CALENDAR, office.first, DUE, NONE, at(date(2027, 3, 18)))
    waiting = gift_confirming.for_confirmation(session, office.first, DUE, at(late))
    gift_confirming.confirm(session, office.first, DUE, gift_confirming.stamp(waiting), at(late))
    numbers = case_confirming.for_confirmation(session, office.second, DUE, at(late))
    case_confirming.confirm(session, office.second, DUE, numbers.stamp, at(late))
    moves(office, DUE, NEW, after)
    assert session.scalars(select(GiftAnswer.round_day)).all() == [NEW]
    assert session.scalars(select(GiftResult.round_day)).all() == [NEW]
    kinds = {duty.kind for duty in owed_at_rounds(office, after) if duty.payload.round == NEW}
    assert kinds == {REPORT}, "nobody owes again what was answered or confirmed"


def test_an_older_button_means_the_round_where_it_is_now(office: Owing) -> None:
    moves(office, DUE, NEW)
    moves(office, NEW, date(2027, 4, 20))
    rounds = result_rounds.now(office.session)
    assert rounds.present_day(DUE) == rounds.present_day(NEW) == date(2027, 4, 20)
    assert rounds.around(date(2027, 4, 12)) == date(2027, 4, 20)
    meant = case_results.meant(case_results.rounds(office.session), fiscal_year(TODAY), DUE)
    assert meant == date(2027, 4, 20)
    with pytest.raises(Refusal, match="not_over"):
        gift_confirming.for_confirmation(office.session, office.first, meant, at(DUE))


@pytest.mark.soak
def test_a_draft_of_a_moved_round_is_brought_up_with_its_report(office: Owing) -> None:
    [activity] = office.session.scalars(select(Activity).where(Activity.number == "1.1")).unique()
    session, begun = office.session, at(date(2027, 3, 1))
    draft = Conversation(
        id="d" * 16, lane="lane", person_id=office.first.id, flow="report_activity",
        subject=f"{activity.id}|{DUE.isoformat()}|1", status=PAUSED, step="ask", opened_at=begun,
        touched_at=begun,
    )  # fmt: skip
    session.add(draft)
    moves(office, DUE, NEW, date(2027, 3, 2))
    found = duties(session, CALENDAR, at(date(2027, 4, 7)))
    assert {d.payload.round for d in found if d.kind in (REPORT_DRAFT, REPORT)} == {NEW}


def test_the_plans_own_words_name_the_new_day(office: Owing) -> None:
    moves(office, DUE, NEW)
    [activity] = office.session.scalars(select(Activity).where(Activity.number == "1.1")).unique()
    assert activity.timing == "ส่ง 9 เมษายน 2570"


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("กำหนดส่งวันที่ 20 มีนาคม 2570", "กำหนดส่งวันที่ 9 เมษายน 2570"),
        ("ส่ง 20 มี.ค. 70 ตามแบบ", "ส่ง 9 เม.ย. 70 ตามแบบ"),
        ("ส่งรายงาน 20 มีนาคม", "ส่งรายงาน 9 เมษายน"),
        ("ส่ง 20 มีนาคม 2569", "ส่ง 20 มีนาคม 2569"),
        ("ส่ง 120 มีนาคม 2570", "ส่ง 120 มีนาคม 2570"),
        ("จัดอบรมวันที่ 20 มีนาคม 2570\nส่ง 20 มีนาคม 2570", "จัดอบรมวันที่ 20 มีนาคม 2570\nส่ง 9 เมษายน 2570"),
        (None, None),
    ],
)
def test_only_the_day_of_sending_changes_in_a_plans_words(
    said: str | None, becomes: str | None
) -> None:
    assert plan_roll.with_day(said, DUE, NEW) == becomes


def _of(office: Owing, number: str) -> list[int]:
    query = select(Activity.id).join(Plan).where(Activity.number == number)
    return list(office.session.scalars(query.where(Plan.id == office.plan.id)))
