"""A pass: exactly those who owe hear, once a step, on working days; the others are told why not."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.calendar import WorkingDays
from models.duties import duty_holders
from models.people import absences
from models.people.person import ADMIN, STAFF, Deputy
from models.reminders import own_duties, reminder_pass, reminder_record, snoozes
from models.reminders.duties import duties
from models.reminders.duty_kinds import DEFAULT
from models.reminders.reminder_pass import digest_for_reply, forecast
from models.reports.report import APPROVED, RETURNED, SUBMITTED, WITHDRAWN
from tests import factories
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at, heard, statements
from tests.soaking import SEARCHING

FIRST, LAST = date(2027, 2, 1), date(2027, 4, 30)
EARLY = [("02-05", "-30"), ("03-02", "-14"), ("03-11", "-7")]
LATE = [("03-22", "+1"), ("03-24", "+3"), ("03-30", "+7")]


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


# -- a season ------------------------------------------------------------------------------------


def test_each_is_told_at_their_steps_from_february_to_the_end(office: Owing) -> None:
    office.activity()
    said = office.lives(FIRST, LAST)
    near = [("03-17", "-3"), ("03-19", "0")]  # of Friday's two steps the nearer one
    assert heard(said, "first") == [*EARLY, *near, *LATE]
    assert heard(said, "second") == [*near, *LATE]
    assert heard(said, "head") == [*near, *LATE]
    assert heard(said, "director")[:3] == [("03-23", "+1"), ("03-25", "+3"), ("03-31", "+7")]
    assert heard(said, "admin")[:3] == [("03-22", "+1"), ("03-24", "+3"), ("03-30", "+7")]


def test_silence_after_the_report_is_sent(office: Owing) -> None:
    activity = office.activity()
    office.lives(FIRST, date(2027, 3, 22))
    factories.report(office.session, activity, office.first, DUE, APPROVED)
    assert office.lives(date(2027, 3, 23), LAST) == []


def test_what_was_withdrawn_is_owed_again(office: Owing) -> None:
    activity = office.activity()
    factories.report(office.session, activity, office.first, DUE, WITHDRAWN)
    assert heard(office.lives(date(2027, 3, 17), date(2027, 3, 17)), "first") == [("03-17", "-3")]


@pytest.mark.soak
def test_another_round_of_the_same_activity_keeps_its_own_days_after_a_late_answer(
    office: Owing,
) -> None:
    july = date(2027, 7, 30)
    activity = office.activity("1.1", DUE, july)
    office.lives(date(2027, 3, 1), date(2027, 4, 10))
    factories.report(office.session, activity, office.first, DUE, APPROVED)
    said = heard(office.lives(date(2027, 4, 11), date(2027, 8, 12)), "first")
    offsets = [-30, -14, -7, -3, -1, 0, 1, 3, 7]
    assert said == [
        (CALENDAR.shift(july, n).isoformat()[5:], f"{n:+d}" if n else "0") for n in offsets
    ]


def test_days_of_being_down_are_not_made_up_for(office: Owing) -> None:
    office.activity()
    said = office.lives(date(2027, 3, 18), date(2027, 3, 18))
    assert heard(said, "first") == [("03-18", "-3")]  # not -30, -14, -7 as well
    later = office.lives(date(2027, 3, 29), date(2027, 3, 29))
    assert heard(later, "first") == [("03-29", "+3")]
    assert heard(later, "admin") == [("03-29", "+3")]
    assert heard(later, "director") == []  # who hears a working day after the reporter has
    assert heard(office.lives(date(2027, 3, 30), date(2027, 3, 30)), "director") == [
        ("03-30", "+3")
    ]


def test_what_is_overdue_is_told_weekly_to_who_can_decide_until_it_is_sent(office: Owing) -> None:
    activity = office.activity()
    office.activity("1.2")
    office.lives(FIRST, date(2027, 4, 3))
    said = office.lives(date(2027, 4, 4), date(2027, 5, 16))
    mondays = ["04-05", "04-12", "04-19", "04-26", "05-03", "05-10"]
    for who in ("director", "admin"):
        assert [day for day, _ in heard(said, who)] == [m for m in mondays for _ in range(2)]
    assert {who for _, who, _, _ in said} == {"director", "admin"}
    factories.report(office.session, activity, office.first, DUE, APPROVED)
    left = office.lives(date(2027, 5, 17), date(2027, 5, 23))
    assert [who for _, who, _, _ in left] == ["director", "admin"]


def test_a_report_that_was_never_sent_is_told_weekly_while_its_fiscal_year_runs(
    office: Owing,
) -> None:
    office.activity()
    office.activity("1.2", date(2027, 9, 20))
    mondays = [date(2027, 9, 27), date(2027, 10, 4), date(2027, 11, 8)]
    told = [
        {
            line.duty.payload.number
            for digest in office.passes(at(day)).digests
            for line in digest.lines
        }
        for day in mondays
    ]
    assert told == [{"1.1", "1.2"}, {"1.2"}, set()]  # 1.2 until thirty working days past its day


# More than the thirty working days after which others are told; `make soak` waits till July.
DAYS = 121 if SEARCHING else 61


@given(st.frozensets(st.integers(0, DAYS - 1), max_size=50), st.integers(0, DAYS - 1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.soak
def test_however_the_worker_stops_nobody_hears_of_the_same_overdue_report_twice_a_week(
    session: Session, down: frozenset[int], sent_after: int
) -> None:
    with session.begin_nested() as trial:
        office = Owing(session)
        activity, heard_in = office.activity(), set[tuple[int, int, str]]()
        for ahead in range(DAYS):
            day = date(2027, 4, 1) + timedelta(days=ahead)
            if ahead == sent_after:
                factories.report(office.session, activity, office.first, DUE, APPROVED)
            if ahead in down:
                continue
            for digest in office.sends(at(day)):
                assert ahead < sent_after
                for line in digest.lines:
                    if line.duty.kind.is_weekly(line.offset):
                        assert line.role in line.duty.kind.policy.weekly
                        week = (digest.person_id, day.isocalendar().week, line.duty.key)
                        assert week not in heard_in
                        heard_in.add(week)
        trial.rollback()


def test_a_clock_set_back_sends_nothing_twice(office: Owing) -> None:
    office.activity()
    assert office.lives(date(2027, 3, 17), date(2027, 3, 19))
    assert office.lives(date(2027, 3, 2), date(2027, 3, 19)) == []


def test_a_step_moved_by_a_late_holiday_is_not_said_again(office: Owing) -> None:
    office.activity()
    now = at(date(2027, 3, 17))
    assert office.sends(now)
    moved = WorkingDays(lambda year: CALENDAR.public(year) | {date(2027, 3, 18)})
    later = at(date(2027, 3, 17), 15)
    assert reminder_pass.pass_at(office.session, moved, later).digests == ()


# -- quiet ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "speaks"),
    [
        (at(date(2027, 3, 19), 8, 29), at(date(2027, 3, 19), 8, 30)),
        (at(date(2027, 3, 19), 18), at(date(2027, 3, 22), 8, 30)),
        (at(date(2027, 3, 20), 12), at(date(2027, 3, 22), 8, 30)),
        (at(date(2027, 2, 22), 12), at(date(2027, 2, 23), 8, 30)),  # Makha Bucha's substitute
    ],
)
def test_nothing_goes_out_in_quiet_hours_or_on_days_off(
    office: Owing, now: datetime, speaks: datetime
) -> None:
    office.activity()
    found = office.passes(now)
    assert found.digests == ()
    assert found.speaks_at == speaks


# -- who is there --------------------------------------------------------------------------------


def test_the_duty_passes_to_the_next_reporter_while_the_first_is_away(office: Owing) -> None:
    office.activity()
    away = date(2027, 3, 1), date(2027, 3, 12)
    absences.declare(office.session, office.first, *away, at(date(2027, 2, 26)))
    said = office.lives(FIRST, date(2027, 3, 18))
    # Whoever takes a duty over hears at once how it stands, and so does who comes back to it.
    assert heard(said, "second") == [
        ("03-01", "-30"), ("03-02", "-14"), ("03-11", "-7"), ("03-17", "-3"),
    ]  # fmt: skip
    assert heard(said, "first") == [("02-05", "-30"), ("03-15", "-7"), ("03-17", "-3")]


@pytest.mark.soak
def test_with_no_reporter_there_the_head_is_told_from_the_first_step(office: Owing) -> None:
    office.activity()
    office.first.blocked_at = at(FIRST)
    office.second.line_user_id = None
    office.session.flush()
    said = office.lives(FIRST, date(2027, 3, 12))
    assert heard(said, "head") == EARLY
    owed = duties(office.session, CALENDAR, at(date(2027, 3, 12)))
    passed = {each.person_id for duty in owed for each in duty.recipients.passed}
    assert passed == {office.first.id, office.second.id}


@pytest.mark.soak
def test_a_bureau_that_line_does_not_reach_is_on_the_administrators_list(office: Owing) -> None:
    office.activity()
    for person in (office.first, office.second, office.head, office.director):
        person.line_user_id = None
    office.session.flush()
    said = office.lives(FIRST, LAST)
    assert {who for _, who, _, _ in said} == {"admin"}
    owed = duties(office.session, CALENDAR, at(date(2027, 3, 12)))
    assert reminder_pass.reaching_nobody(owed) == owed


def test_the_responsible_reporter_can_be_another_for_all_or_for_one_activity(
    office: Owing,
) -> None:
    one, two = office.activity("1.1"), office.activity("1.2")
    now = at(date(2027, 3, 2))
    duty_holders.assign(office.session, office.head, office.second, now, two.id)
    told = {
        d.payload.activity_id: d.recipients.by_role["responsible"]
        for d in office.passes(now).duties
    }
    assert told == {one.id: (office.first.id,), two.id: (office.second.id,)}
    duty_holders.assign(office.session, office.head, office.second, now)
    told = {
        d.payload.activity_id: d.recipients.by_role["responsible"]
        for d in office.passes(now).duties
    }
    assert told == {one.id: (office.second.id,), two.id: (office.second.id,)}


@pytest.mark.soak
def test_a_director_who_is_the_head_as_well_hears_of_lateness_a_day_after_the_reporter(
    office: Owing,
) -> None:
    office.activity()
    office.first.supervisor_id = office.second.supervisor_id = office.director.id
    office.session.flush()
    said = heard(office.lives(date(2027, 3, 15), date(2027, 3, 26)), "director")
    assert said == [("03-17", "-3"), ("03-19", "0"), ("03-23", "+1"), ("03-25", "+3")]


# -- once ----------------------------------------------------------------------------------------


def test_a_person_has_one_digest_a_day_whatever_is_owed(office: Owing) -> None:
    for number in ("1.9", "1.10", "2.1"):
        office.activity(number)
    office.activity("3.1", date(2027, 3, 17))
    found = office.sends(at(date(2027, 3, 17)))
    mine = [d for d in found if d.person_id == office.first.id]
    assert [[(line.duty.payload.number, line.step) for line in d.lines] for d in mine] == [
        [("3.1", "0"), ("1.9", "-3"), ("1.10", "-3"), ("2.1", "-3")]
    ]


def test_what_came_up_after_the_days_digest_waits_until_tomorrow(office: Owing) -> None:
    office.activity("1.1")
    now = at(date(2027, 3, 17))
    assert office.sends(now)
    office.activity("1.2")
    assert office.passes(now + timedelta(hours=2)).digests == ()
    tomorrow = office.sends(now + timedelta(days=1))
    assert {line.duty.payload.number for d in tomorrow for line in d.lines} == {"1.2"}


def test_two_passes_at_once_agree_and_the_second_adds_nothing(office: Owing) -> None:
    office.activity()
    now = at(date(2027, 3, 24))
    one, other = office.passes(now), office.passes(now)
    assert one == other and one.digests
    assert reminder_record.note_digests(office.session, one.digests, now) == list(one.digests)
    assert reminder_record.note_digests(office.session, other.digests, now) == []


def test_who_was_told_at_the_foot_of_a_reply_gets_no_push_that_day(office: Owing) -> None:
    office.activity()
    now = at(date(2027, 3, 17), 7)  # before anything may be pushed
    foot = digest_for_reply(office.session, CALENDAR, office.first, now)
    assert foot is not None and [line.step for line in foot.lines] == ["-3"]
    reminder_record.note_digests(office.session, [foot], now, "reply", "reply:1")
    assert digest_for_reply(office.session, CALENDAR, office.first, now) is None
    told = {d.person_id for d in office.sends(at(date(2027, 3, 17)))}
    assert office.first.id not in told and office.second.id in told


@pytest.mark.soak
def test_the_foot_of_a_reply_tells_the_same_as_the_push_would(office: Owing) -> None:
    activity = office.activity()
    other = Owing(office.session, "สำนักข")
    other.activity()
    factories.report(office.session, activity, office.first, DUE, SUBMITTED)
    now = at(date(2027, 3, 24))
    pushed = {d.person_id: d for d in office.passes(now).digests}
    people = [office.first, office.head, office.admin, other.first, other.director, other.head]
    for person in people:
        assert digest_for_reply(office.session, CALENDAR, person, now) == pushed.get(person.id)


def test_the_foot_reaches_whoever_has_a_role_in_the_bureau(office: Owing) -> None:
    """Also who holds no role of the roster: leads by the line of superiors, or stands in."""
    office.activity()
    day = date(2027, 3, 24)
    office.head.roles = [STAFF]
    office.director.roles = [STAFF]
    stand_in, colleague = (
        factories.person(office.session, office.bureau, [STAFF], office.director) for _ in range(2)
    )
    office.session.add(
        Deputy(
            person_id=office.head.id, deputy_id=stand_in.id,
            first_day=day, last_day=day, appointed_at=at(day),
        )
    )  # fmt: skip
    office.session.flush()
    pushed = {digest.person_id: digest for digest in office.passes(at(day)).digests}
    assert {office.first.id, stand_in.id} <= pushed.keys() and colleague.id not in pushed
    for person in (office.first, office.head, office.director, office.admin, stand_in, colleague):
        told = digest_for_reply(office.session, CALENDAR, person, at(day))
        assert told == pushed.get(person.id)


def test_the_foot_tells_a_deputy_of_whoever_leads_another_bureau_too(office: Owing) -> None:
    """As `own_duties` counts: also the bureaus of a superior for whom they stand in."""
    other = Owing(office.session, "สำนักข")
    other.first.supervisor_id = office.head.id
    factories.report(office.session, other.activity(), other.first, DUE, SUBMITTED)
    stand_in = factories.person(office.session, office.bureau, [STAFF], office.director)
    day = date(2027, 3, 24)
    office.session.add(
        Deputy(
            person_id=office.head.id, deputy_id=stand_in.id,
            first_day=day, last_day=day, appointed_at=at(day),
        )
    )  # fmt: skip
    office.session.flush()
    pushed = {digest.person_id: digest for digest in office.passes(at(day)).digests}
    told = digest_for_reply(office.session, CALENDAR, stand_in, at(day))
    assert told is not None and told == pushed.get(stand_in.id)
    assert own_duties.reaching(office.session, CALENDAR, stand_in, at(day))


def test_a_message_that_never_arrived_leaves_its_lines_owed(office: Owing) -> None:
    office.activity()
    now = at(date(2027, 3, 17))
    for digest in office.sends(now):
        reminder_record.unsay(office.session, digest.key)
    assert {d.person_id for d in office.sends(now)} == {
        office.first.id, office.second.id, office.head.id,
    }  # fmt: skip


@pytest.mark.soak
def test_what_the_quota_left_out_is_on_record_and_not_tried_again(office: Owing) -> None:
    office.activity()
    now = at(date(2027, 3, 2))
    found = office.passes(now).digests
    assert len(reminder_record.note_left_out(office.session, found)) == 1
    assert reminder_record.note_left_out(office.session, found) == []
    assert heard(office.lives(date(2027, 3, 2), date(2027, 3, 11)), "first") == [("03-11", "-7")]


# -- the other kinds -----------------------------------------------------------------------------


@pytest.mark.soak
def test_an_approval_waiting_reminds_the_approver_and_not_the_reporter(office: Owing) -> None:
    activity = office.activity()
    factories.report(office.session, activity, office.first, DUE, SUBMITTED)  # on 1 March
    said = office.lives(date(2027, 3, 1), date(2027, 4, 10))
    assert {who for _, who, _, _ in said} == {"head"}
    steps, weeks = heard(said, "head")[:3], heard(said, "head")[3:]
    assert steps == [("03-02", "+1"), ("03-04", "+3"), ("03-10", "+7")]
    assert [day for day, _ in weeks] == ["03-15", "03-22", "03-29", "04-05"]


def test_an_approval_passes_on_while_the_approver_is_away(office: Owing) -> None:
    activity = office.activity()
    factories.report(office.session, activity, office.first, DUE, SUBMITTED)
    absences.declare(
        office.session, office.head, date(2027, 3, 2), date(2027, 3, 3), at(date(2027, 3, 1))
    )
    said = office.lives(date(2027, 3, 2), date(2027, 3, 4))
    assert heard(said, "director") == [("03-02", "+1")]
    assert heard(said, "head") == [("03-04", "+3")]


@pytest.mark.soak
def test_what_was_returned_is_due_three_working_days_later_and_not_before_its_date(
    office: Owing,
) -> None:
    activity = office.activity()
    factories.report(office.session, activity, office.first, DUE, RETURNED)  # on 1 March
    said = heard(office.lives(date(2027, 3, 1), date(2027, 3, 22)), "first")
    assert said == [
        ("03-02", "-14"), ("03-11", "-7"), ("03-17", "-3"), ("03-19", "0"), ("03-22", "+1"),
    ]  # fmt: skip


def test_nobody_is_late_on_the_day_their_report_comes_back(office: Owing) -> None:
    activity = office.activity("1.1", date(2027, 2, 19))
    factories.report(office.session, activity, office.first, date(2027, 2, 19), RETURNED)
    said = office.lives(date(2027, 3, 1), date(2027, 3, 5))
    assert heard(said, "first") == [("03-03", "-1"), ("03-04", "0"), ("03-05", "+1")]
    assert heard(said, "director") == []


# -- snoozes -------------------------------------------------------------------------------------


@pytest.mark.soak
def test_what_was_put_off_comes_back_on_the_day_and_only_to_who_put_it_off(
    office: Owing,
) -> None:
    office.activity()
    now = at(date(2027, 3, 11))
    office.sends(now)
    (duty,) = office.passes(now).duties
    day = snoozes.put_off(office.session, CALENDAR, office.first, duty, snoozes.TOMORROW, now)
    assert day == date(2027, 3, 12)
    said = office.lives(date(2027, 3, 11), date(2027, 3, 17))
    assert heard(said, "first") == [("03-12", "=2027-03-12"), ("03-17", "-3")]


def test_a_step_inside_the_time_put_off_is_said_when_that_is_over(office: Owing) -> None:
    office.activity()
    now = at(date(2027, 3, 16))
    (duty,) = office.passes(now).duties
    snoozes.put_off(office.session, CALENDAR, office.first, duty, snoozes.DAY_BEFORE, now)
    said = office.lives(date(2027, 3, 16), date(2027, 3, 19))
    assert heard(said, "first") == [("03-18", "-3"), ("03-19", "0")]
    assert heard(said, "second") == [("03-17", "-3"), ("03-19", "0")]


# -- the whole office ----------------------------------------------------------------------------


def test_an_office_of_any_size_takes_the_same_number_of_statements(session: Session) -> None:
    small = Owing(session)
    small.activity()
    factories.report(session, small.activity("1.2"), small.first, DUE, SUBMITTED)
    now = at(date(2027, 3, 24))
    few = statements(session, lambda: small.passes(now))
    every = factories.plan(session, "every")
    for place in range(20):
        factories.person(session, factories.bureau(session, f"สำนัก {place}"))
    for place in range(38):
        factories.activity(session, every, f"1.{place + 1}", due=[DUE])
    session.flush()
    found = small.passes(now)
    assert len(found.duties) >= 20 * 38
    assert statements(session, lambda: small.passes(now)) == few <= 16


def test_an_administrator_is_told_of_all_late_ones_as_one_list(session: Session) -> None:
    offices = [Owing(session, f"สำนัก{letter}") for letter in "กขค"]
    for office in offices:
        office.activity()
    found = offices[0].sends(at(date(2027, 3, 24)))
    lists = [d for d in found if d.person_id == offices[0].admin.id]
    assert [[line.duty.bureau for line in d.listed] for d in lists] == [["สำนักก", "สำนักข", "สำนักค"]]
    assert lists[0].own == ()


@pytest.mark.soak
def test_a_forecast_bills_what_the_passes_then_send(office: Owing) -> None:
    office.activity()
    office.activity("1.2", date(2027, 3, 10))
    until = date(2027, 5, 31)
    ahead = forecast(office.session, CALENDAR, at(FIRST, 8), FIRST, until)
    told = {each.day: each.billed for each in ahead if each.billed}
    sent: dict[date, int] = {}
    day = FIRST
    while day <= until:
        if billed := len(office.sends(at(day))):
            sent[day] = billed
        day += timedelta(days=1)
    assert told == sent
    assert sum(each.plain for each in ahead) > sum(sent.values())


def test_every_line_of_a_dry_run_has_a_reason(office: Owing) -> None:
    office.activity()
    absences.declare(office.session, office.second, date(2027, 3, 10), date(2027, 3, 12), at(FIRST))
    office.director.blocked_at = at(FIRST)
    office.session.flush()
    found = {(d.person_id, d.why) for d in office.passes(at(date(2027, 3, 11))).decisions}
    assert found == {
        (office.first.id, ""),
        (office.second.id, "away"),
        (office.head.id, "not_yet"),
        (office.director.id, "blocked"),
        (office.admin.id, "not_yet"),
    }


# -- whatever happens ----------------------------------------------------------------------------

moments = st.integers(0, 24 * 90).map(lambda hours: at(FIRST, 0) + timedelta(hours=hours))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    passes=st.lists(moments, min_size=1, max_size=25),
    sent=st.dictionaries(st.integers(1, 4), st.integers(0, 24 * 90), max_size=4),
)
@pytest.mark.soak
def test_whenever_passes_run_only_those_who_owe_hear_and_each_step_once(
    session: Session, passes: list[datetime], sent: dict[int, int]
) -> None:
    with session.begin_nested() as trial:
        office = Owing(session)
        activities = {n: office.activity(f"1.{n}") for n in range(1, 5)}
        reported_at = {n: at(FIRST, 0) + timedelta(hours=hours) for n, hours in sent.items()}
        heard_of: list[tuple[str, str, int]] = []
        for now in passes:  # in no order: clocks are set back
            done = {n for n, moment in reported_at.items() if moment <= now}
            for number in done:
                if number in activities:
                    which = activities.pop(number)
                    factories.report(session, which, office.first, DUE, APPROVED)
            found = office.sends(now)
            assert CALENDAR.may_speak(now) or not found
            numbers = {int(ln.duty.payload.number[2:]) for d in found for ln in d.lines}
            assert numbers <= set(activities)
            assert office.sends(now) == []
            people = [d.person_id for d in found]
            assert len(people) == len(set(people))
            heard_of += [line.key for d in found for line in d.lines]
        assert len(heard_of) == len(set(heard_of))
        trial.rollback()


def test_the_policy_knows_every_kind_and_no_step_beyond_its_keeping() -> None:
    for row in DEFAULT.kinds.values():
        assert max(row.steps) < DEFAULT.kept_for
        assert all(telling.first <= max(row.steps) for telling in row.tellings)


def test_an_administrator_who_reports_is_told_in_one_role(office: Owing) -> None:
    office.activity()
    office.first.roles = [*office.first.roles, ADMIN]
    office.session.flush()
    found = office.sends(at(date(2027, 3, 24)))
    mine = [line.role for d in found if d.person_id == office.first.id for line in d.lines]
    assert mine == ["responsible"]
