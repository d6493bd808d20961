"""Steps and their days, the order of a digest, and what a short quota leaves out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.calendar import DaysApart, WorkingDays
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.duties.duty_people import ADMINISTRATOR, RESPONSIBLE, Recipients
from models.duties.reminder_policy import Steps, announcement, step_key
from models.reminders.duty_kinds import DEFAULT
from models.reminders.reminder_lines import Digest, Line, SentLines
from models.reminders.reminder_plan import decisions, digest_for, digests, thinned
from models.reports.deciding.approval_duties import APPROVAL
from models.reports.report_duties import REPORT, ReportDuty
from tests.models.reminders.owing import CALENDAR, DUE

TODAY = date(2027, 3, 11)


def duty(number: str = "1.1", day: date = DUE, kind: DutyKind = REPORT, bureau: str = "ก") -> Duty:
    holders = Recipients({RESPONSIBLE: (1,)})
    key = f"{kind.name}:{number}:{bureau}:{day}"
    payload = ReportDuty(number=number, round=day, activity_id=7, title="t")
    return Duty(key, kind, day, 1, bureau, holders, payload)


def line(offset: int, person_id: int = 1, role: str = RESPONSIBLE, **more: object) -> Line:
    return Line(duty(**more), step_key(offset), offset, person_id, role)  # type: ignore[arg-type]


closures = st.frozensets(st.dates(date(2027, 1, 1), date(2027, 6, 30)), max_size=40)


@given(closures, st.dates(date(2027, 2, 15), date(2027, 5, 1)))
def test_no_step_falls_on_a_day_off_and_they_follow_one_another(
    closed: frozenset[date], due: date
) -> None:
    calendar = WorkingDays(apart=DaysApart(closed))
    found = Steps(DEFAULT, calendar).of("report", 1, due)
    assert all(calendar.is_working(step.day) for step in found)
    assert [step.offset for step in found] == [-30, -14, -7, -3, -1, 0, 1, 3, 7]
    assert [step.day for step in found] == sorted(step.day for step in found)
    assert all((step.day <= due) is (step.offset <= 0) for step in found)


@given(closures, st.dates(date(2027, 2, 15), date(2027, 5, 1)), st.data())
def test_told_on_every_day_each_step_is_said_once_and_the_last_before_the_day(
    closed: frozenset[date], due: date, data: st.DataObject
) -> None:
    calendar = WorkingDays(apart=DaysApart(closed))
    steps, said, told = Steps(DEFAULT, calendar), SentLines(), []
    owed = [duty(day=due)]
    down = data.draw(st.frozensets(st.integers(0, 90), max_size=60))
    for ahead in range(91):
        today = due + timedelta(days=ahead - 60)
        if ahead in down or not calendar.is_working(today):
            continue
        for digest in digests(decisions(owed, steps, said, {}, today), today):
            for each in digest.lines:
                said.add(each, today)
                told.append((each.offset, today))
    offsets = [offset for offset, _ in told]
    assert offsets == sorted(set(offsets))
    days = {step.offset: step.day for step in steps.of("report", 1, due)}
    assert all(days[offset] <= day for offset, day in told)


def test_a_digest_names_an_administrators_list_first_and_then_the_nearest() -> None:
    lines = [
        line(3, role=ADMINISTRATOR, number="1.1", day=date(2027, 3, 8), bureau="ข"),
        line(-7, number="1.10"),
        line(3, role=ADMINISTRATOR, number="1.2", day=date(2027, 3, 8), bureau="ก"),
        line(-7, number="1.9"),
        line(1, number="2.1", day=date(2027, 3, 10)),
    ]
    digest = digest_for(1, lines, TODAY)
    assert [each.duty.payload.number for each in digest.lines] == [
        "1.2",
        "1.1",
        "2.1",
        "1.9",
        "1.10",
    ]
    assert [each.duty.bureau for each in digest.listed] == ["ก", "ข"]
    assert digest.key == "digest:1:2027-03-11"


def one(person_id: int, *offsets: int) -> Digest:
    return Digest(person_id, TODAY, tuple(line(offset, person_id) for offset in offsets))


def test_without_a_limit_nothing_is_left_out() -> None:
    found = [one(1, -30), one(2, 0)]
    assert thinned(found, None, 10_000).sent == tuple(found)


def test_early_steps_go_first_and_the_last_day_and_lateness_never() -> None:
    found = [one(1, -30), one(2, 0), one(3, -3), one(4, 7), one(5, -14), one(6, -30, 1)]
    left = thinned(found, quota=100, used=96)
    assert [d.person_id for d in left.sent] == [2, 3, 4, 6]
    assert [d.person_id for d in left.left_out] == [1, 5]
    short = thinned(found, quota=100, used=100)
    assert [d.person_id for d in short.sent] == [2, 4, 6]


def test_an_approval_is_never_left_out_nor_what_was_put_off_to_the_day() -> None:
    waits = Digest(1, TODAY, (line(1, 1, kind=APPROVAL),))
    put_off = Digest(2, TODAY, (line(-7, 2)._replace(step="=2027-03-11"),))
    assert thinned([waits, put_off, one(3, -1)], 10, 10).left_out == (one(3, -1),)


@given(
    st.lists(st.sampled_from([-30, -14, -7, -3, -1, 0, 1, 3, 7]), max_size=30),
    st.integers(0, 40),
    st.integers(0, 40),
    st.integers(0, 10),
)
def test_thinning_loses_nothing_that_must_be_said_and_keeps_to_the_room_left(
    offsets: list[int], quota: int, used: int, reserved: int
) -> None:
    found = [one(place, offset) for place, offset in enumerate(offsets)]
    done = thinned(found, quota, used, reserved)
    assert sorted([*done.sent, *done.left_out], key=lambda d: d.person_id) == found
    must = [d for d in found if d.must]
    assert not any(d.must for d in done.left_out)
    assert len(done.sent) <= max(len(must), quota - used - reserved)
    early = [d.lines[0].offset for d in done.sent if not d.must]
    assert all(d.lines[0].offset <= min(early, default=0) for d in done.left_out)


@pytest.mark.parametrize(
    ("today", "offset"),
    [
        (date(2027, 3, 1), None),
        (date(2027, 3, 2), -14),
        (date(2027, 3, 4), -14),
        (date(2027, 3, 9), None),  # slept over: nothing is made up for
        (date(2027, 3, 17), -3),
        (date(2027, 3, 19), -3),
        (date(2027, 3, 20), None),
        (date(2027, 3, 22), 1),
        (date(2027, 3, 29), None),
    ],
)
def test_the_group_hears_of_a_round_twice_before_and_once_after(
    today: date, offset: int | None
) -> None:
    found = announcement(CALENDAR, DUE, today)
    assert (found.offset if found else None) == offset
