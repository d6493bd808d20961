"""What No Gift comes to: each figure, the two nils, what was confirmed and what changed since."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts import leaving
from models.crypto import KeyRing, Sealer
from models.database import Database
from models.duties.reminder_tables import LEFT_OUT, PUSH, ReminderLine
from models.errors import Refusal
from models.gifts import gift_decisions, personal_gifts
from models.gifts.gift import HAND_OVER, KEEP, REFUSED, RETURN, WITHDRAWN, Gift
from models.gifts.result import gift_answers, gift_confirming
from models.gifts.result.gift_confirming import confirm, for_confirmation, stamp
from models.gifts.result.gift_result import NONE, RECEIVED, GiftAnswer, GiftResult
from models.gifts.result.gift_results import (
    NONE_RECEIVED,
    NONE_REPORTED,
    UnitResult,
    office_total,
    unit_results,
)
from models.people.person import ADMIN, REPORTER, Person
from models.plans import result_rounds
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.gifts.giving import reported
from tests.models.pledges.joining_in import Unit
from tests.models.reminders.owing import CALENDAR, at, statements

UNTIL = date(2027, 3, 20)  # a Saturday
ASKED = date(2027, 3, 15)
AFTER = date(2027, 3, 22)


@pytest.fixture
def unit(session: Session) -> Unit:
    """A director and three staff, of whom the first reports for the bureau."""
    made = Unit(session)
    made.people[0].roles = [REPORTER]
    session.flush()
    return made


def answers(
    person: Person, said: str = NONE, day: date = ASKED, session: Session | None = None
) -> None:
    found = session or Session.object_session(person)
    assert found is not None
    gift_answers.answer(found, CALENDAR, person, UNTIL, said, at(day))


def was_asked(unit: Unit, person: Person, via: str = PUSH) -> None:
    """The question stood in a message to the person, or was left out of it."""
    unit.session.add(
        ReminderLine(
            duty_key=f"gift_answer:{person.id}:{UNTIL}", step="-3", person_id=person.id,
            role="answerer", day=ASKED, via=via, outbox_key="k",
        )
    )  # fmt: skip
    unit.session.flush()


def all_answer_none(unit: Unit) -> None:
    for person in (unit.director, *unit.people):
        answers(person)


def result(unit: Unit, day: date = AFTER) -> UnitResult:
    [found] = unit_results(unit.session, UNTIL, at(day), unit.bureau.id)
    return found


def confirms(unit: Unit, day: date = AFTER) -> GiftResult:
    reporter = unit.people[0]
    waiting = for_confirmation(unit.session, reporter, UNTIL, at(day))
    return confirm(unit.session, reporter, UNTIL, stamp(waiting), at(day))


def gets(unit: Unit, sealer: Sealer, **facts: object) -> Gift:
    facts = {"received_on": date(2027, 3, 1)} | facts
    return reported(unit.session, sealer, unit.people[1], at(date(2027, 3, 2)), **facts)


def decided(unit: Unit, sealer: Sealer, gift: Gift, how: str, day: date = ASKED) -> None:
    gift_decisions.decide(unit.session, sealer, unit.director, gift.id, how, "เหตุผล", at(day))


def proved(unit: Unit, sealer: Sealer, gift: Gift, day: date = ASKED) -> None:
    person = unit.people[1]
    gift_decisions.prove(unit.session, sealer, person, gift.id, [1], "", at(day))


# -- figures -------------------------------------------------------------------------------------


def test_people_and_the_share_are_those_of_the_announcement(unit: Unit) -> None:
    unit.signed().joins(unit.people[0])
    found = result(unit)
    assert (found.people, found.must_join, found.joined) == (4, 4, 2)
    assert found.share == Decimal("50.00")
    assert (found.since, found.until) == (date(2026, 10, 1), UNTIL)


def test_other_announcements_do_not_count(session: Session) -> None:
    unit = Unit(session, of="anti-bribery-2570").signed()
    assert (result(unit).must_join, result(unit).joined, result(unit).share) == (0, 0, None)


def test_whoever_left_the_roster_before_the_end_is_no_longer_counted(unit: Unit) -> None:
    unit.people[1].retired_at = at(date(2027, 3, 10))
    unit.people[2].retired_at = at(AFTER)
    assert result(unit, AFTER + timedelta(days=1)).people == 3


def test_every_gift_is_in_one_place_and_refusals_are_beside_them(
    unit: Unit, sealer: Sealer
) -> None:
    back, over = gets(unit, sealer), gets(unit, sealer, giver="ข", value="1000.50")
    kept, waits = (
        gets(unit, sealer, giver="ค", value="10.00"),
        gets(unit, sealer, giver="ง", value=None),
    )
    gets(unit, sealer, giver="จ", done=REFUSED, value="9999.00")
    for gift, how in ((back, RETURN), (over, HAND_OVER), (kept, KEEP)):
        decided(unit, sealer, gift, how)
    found = result(unit)
    assert (found.reported, found.refused) == (4, 1)
    assert (found.returned, found.handed_over, found.kept, found.waiting) == (0, 0, 1, 3)
    proved(unit, sealer, back)
    proved(unit, sealer, over)
    found = result(unit)
    assert (found.returned, found.handed_over, found.kept, found.waiting) == (1, 1, 1, 1)
    assert (found.total_value, found.unknown_values) == (Decimal("4510.50"), 1)
    assert found.nil == "" and waits.value is None


def test_the_period_is_the_fiscal_year_up_to_the_rounds_day(unit: Unit, sealer: Sealer) -> None:
    days = (date(2026, 9, 30), date(2026, 10, 1), UNTIL, AFTER)
    for number, day in enumerate(days):
        reported(
            unit.session, sealer, unit.people[1], at(AFTER), received_on=day, giver=f"ที่ {number}"
        )
    assert result(unit).reported == 2


@pytest.mark.soak
def test_asked_is_whom_the_question_reached_or_who_answered(unit: Unit) -> None:
    first, second, third = unit.people
    was_asked(unit, first)
    was_asked(unit, second, LEFT_OUT)
    assert (result(unit).asked, result(unit).answered) == (1, 0)
    answers(third)
    assert (result(unit).asked, result(unit).answered) == (2, 1)
    answers(first)
    assert (result(unit).asked, result(unit).answered) == (2, 2)


# -- the two nils --------------------------------------------------------------------------------


def test_none_received_needs_everybodys_word(unit: Unit) -> None:
    for person in (unit.director, *unit.people[:2]):
        answers(person)
    found = result(unit)
    assert found.nil == NONE_REPORTED and (found.asked, found.answered_none) == (3, 3)
    answers(unit.people[2])
    found = result(unit)
    assert found.nil == NONE_RECEIVED and (found.asked, found.answered_none) == (4, 4)


def test_who_says_that_they_received_makes_it_no_none_received(unit: Unit) -> None:
    all_answer_none(unit)
    answers(unit.people[2], RECEIVED, ASKED + timedelta(days=1))
    found = result(unit)
    assert found.nil == NONE_REPORTED
    assert (found.answered, found.answered_none, found.answered_received) == (4, 3, 1)


def test_who_has_no_line_account_is_not_waited_for(unit: Unit) -> None:
    unit.people[2].line_user_id = None
    unit.session.flush()
    for person in (unit.director, *unit.people[:2]):
        answers(person)
    assert result(unit).nil == NONE_RECEIVED and result(unit).people == 4


def test_where_nobody_was_asked_nothing_was_reported(unit: Unit) -> None:
    assert result(unit).nil == NONE_REPORTED
    for person in (unit.director, *unit.people):
        person.line_user_id = None
    unit.session.flush()
    assert result(unit).nil == NONE_REPORTED


def test_a_refused_gift_was_not_received(unit: Unit, sealer: Sealer) -> None:
    gets(unit, sealer, done=REFUSED)
    all_answer_none(unit)
    assert result(unit).nil == NONE_RECEIVED and result(unit).refused == 1


@pytest.mark.soak
def test_of_the_office_nobody_received_only_where_that_holds_of_every_unit(
    unit: Unit, sealer: Sealer
) -> None:
    all_answer_none(unit)
    assert office_total(unit_results(unit.session, UNTIL, at(AFTER))).nil == NONE_RECEIVED
    other = factories.person(unit.session, factories.bureau(unit.session, "สำนักข"))
    assert office_total(unit_results(unit.session, UNTIL, at(AFTER))).nil == NONE_REPORTED
    reported(unit.session, sealer, other, at(date(2027, 3, 2)))
    assert office_total(unit_results(unit.session, UNTIL, at(AFTER))).nil == ""


@given(
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from((None, "1.10", "3000.05"))), max_size=6)
)
@pytest.mark.soak
def test_the_units_add_up_to_the_office(
    kept_sqlite: Database, given_: list[tuple[int, str | None]]
) -> None:
    sealer = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    with kept_sqlite.engine.connect() as connection, Session(connection) as session:
        people = [
            factories.person(session, factories.bureau(session, f"สำนัก {n}")) for n in range(3)
        ]
        answers(people[0], session=session)
        for number, (whose, value) in enumerate(given_):
            told = date(2027, 3, 1)
            reported(
                session, sealer, people[whose], at(told), giver=f"ผู้ให้ {number}",
                value=value, received_on=told,
            )  # fmt: skip
        units = unit_results(session, UNTIL, at(AFTER))
        office = office_total(units)
        assert office.bureau_id == 0 and office.people == 3
        told = {0, *(whose for whose, _ in given_)}  # a report counts as the answer
        assert office.asked == office.answered == len(told) and office.answered_none == 1
        assert office.reported == sum(unit.reported for unit in units) == len(given_)
        known = [Decimal(value) for _, value in given_ if value is not None]
        assert office.total_value == sum(known, Decimal(0))
        assert office.unknown_values == len(given_) - len(known)
        session.rollback()


def test_an_office_of_any_size_takes_the_same_number_of_statements(unit: Unit) -> None:
    few = statements(unit.session, lambda: unit_results(unit.session, UNTIL, at(AFTER)))
    for place in range(12):
        factories.person(unit.session, factories.bureau(unit.session, f"สำนัก {place}"))
    many = statements(unit.session, lambda: unit_results(unit.session, UNTIL, at(AFTER)))
    assert many == few <= 8


# -- answering -----------------------------------------------------------------------------------


def test_an_answer_is_one_a_round_and_can_be_changed_until_the_result_stands(unit: Unit) -> None:
    person = unit.people[1]
    answers(person)
    answers(person, RECEIVED, ASKED + timedelta(days=1))
    assert result(unit).answered_received == 1 and result(unit).asked == 1
    verbs = unit.session.scalars(
        select(AuditEntry.verb).where(AuditEntry.subject.startswith("gift_answer:"))
    )
    assert list(verbs) == ["gift_answer.none", "gift_answer.received"]
    confirms(unit)
    with pytest.raises(Refusal) as refused:
        answers(person, NONE, AFTER)
    assert refused.value.code == "confirmed"


@pytest.mark.parametrize(
    ("until", "day", "code"),
    [
        (date(2027, 3, 21), ASKED, "no_round"),
        (date(2025, 3, 20), ASKED, "no_round"),
        (date(2027, 9, 20), ASKED, "not_open"),
        (UNTIL, date(2027, 2, 1), "not_open"),
    ],
)
def test_only_a_round_that_is_asked_about_can_be_answered(
    unit: Unit, until: date, day: date, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        gift_answers.answer(unit.session, CALENDAR, unit.people[0], until, NONE, at(day))
    assert refused.value.code == code


def test_who_leaves_stays_counted_without_a_name(unit: Unit) -> None:
    for person in (unit.director, *unit.people):
        was_asked(unit, person)
    all_answer_none(unit)
    gone = unit.people[2]
    leaving.end_standings(unit.session, [gone.id], at(AFTER))
    gone.line_user_id = None
    unit.session.flush()
    assert (result(unit).asked, result(unit).answered_none) == (4, 4)
    kept = unit.session.scalars(select(GiftAnswer.person_id)).all()
    assert gone.id not in kept and None in kept
    assert result(unit).nil == NONE_RECEIVED


@pytest.mark.soak
def test_a_report_counts_as_the_answer_of_who_gave_none(unit: Unit, sealer: Sealer) -> None:
    was_asked(unit, unit.people[0])
    gift = gets(unit, sealer)
    gets(unit, sealer, giver="อีกคน")
    found = result(unit)
    assert (found.asked, found.answered_received, found.answered_none) == (2, 1, 0)
    answers(unit.people[1], RECEIVED)
    assert (result(unit).asked, result(unit).answered_received) == (2, 1)
    for each in unit.session.scalars(select(Gift)):
        each.state = WITHDRAWN
    assert (result(unit).asked, result(unit).answered_received) == (2, 1), gift.id


def test_who_reported_and_answered_counts_once_after_leaving_too(
    unit: Unit, sealer: Sealer
) -> None:
    gets(unit, sealer)
    gone = unit.people[1]
    was_asked(unit, gone)
    answers(gone, RECEIVED)
    for _ in range(2):
        assert (result(unit).asked, result(unit).answered_received) == (1, 1)
        leaving.end_standings(unit.session, [gone.id], at(AFTER))
    assert gone.id not in unit.session.scalars(select(GiftAnswer.person_id)).all()


def test_whoever_moves_is_counted_once(unit: Unit) -> None:
    answers(unit.people[2])
    unit.people[2].bureau_id = factories.bureau(unit.session, "สำนักข").id
    unit.session.flush()
    office = office_total(unit_results(unit.session, UNTIL, at(AFTER)))
    assert (office.asked, office.answered_none) == (1, 1)


def test_ones_own_file_has_ones_answers_and_what_one_confirmed(unit: Unit, sealer: Sealer) -> None:
    all_answer_none(unit)
    confirms(unit)
    found = personal_gifts.gather(unit.session, sealer, unit.people[0])
    assert [row["gift_answer"] for row in found["gift_answers"]] == [NONE]
    assert [row["round"] for row in found["gift_results"]] == [UNTIL]


# -- confirming ----------------------------------------------------------------------------------


def test_what_is_confirmed_is_frozen(unit: Unit) -> None:
    all_answer_none(unit)
    made = confirms(unit)
    assert made.nil == NONE_RECEIVED and made.figures["answered_none"] == 4
    factories.person(unit.session, unit.bureau)
    found = result(unit, AFTER + timedelta(days=30))
    assert found.people == 4 and found.nil == NONE_RECEIVED
    assert (found.confirmed_at, found.confirmed_by) == (at(AFTER), unit.people[0].id)
    with pytest.raises(Refusal) as refused:
        confirms(unit)
    assert refused.value.code == "already"


@pytest.mark.soak
def test_a_gift_that_comes_to_light_later_asks_for_the_confirmation_again(
    unit: Unit, sealer: Sealer
) -> None:
    all_answer_none(unit)
    confirms(unit)
    late = at(date(2027, 4, 5))
    reported(unit.session, sealer, unit.people[1], late, received_on=date(2027, 3, 18))
    found = result(unit, late.date())
    assert found.confirmed_at is None and (found.reported, found.nil) == (1, "")
    assert confirms(unit, late.date()).version == 2
    both = unit.session.scalars(select(GiftResult).order_by(GiftResult.version)).all()
    assert [each.superseded_at for each in both] == [late, None]
    assert result(unit, late.date()).confirmed_at == late


def test_what_changed_between_card_and_tap_is_not_confirmed(unit: Unit, sealer: Sealer) -> None:
    reporter = unit.people[0]
    seen = stamp(for_confirmation(unit.session, reporter, UNTIL, at(AFTER)))
    gets(unit, sealer)
    with pytest.raises(Refusal) as refused:
        confirm(unit.session, reporter, UNTIL, seen, at(AFTER))
    assert refused.value.code == "changed"
    assert gift_confirming.confirmed_versions(unit.session, unit.bureau.id, UNTIL) == 0


def test_only_the_bureaus_reporters_confirm_and_only_once_the_round_is_over(unit: Unit) -> None:
    s = unit.session
    admin = factories.person(s, unit.bureau, [ADMIN])
    cases: list[tuple[Person, date, datetime, str]] = [
        (admin, UNTIL, at(AFTER), "not_yours"),
        (unit.people[0], UNTIL, at(date(2027, 3, 19)), "not_over"),
        (unit.people[0], date(2027, 3, 21), at(AFTER), "no_round"),
    ]
    for person, until, now, code in cases:
        with pytest.raises(Refusal) as refused:
            for_confirmation(s, person, until, now)
        assert refused.value.code == code


# -- the rounds ----------------------------------------------------------------------------------


def test_people_are_asked_about_one_round_at_a_time() -> None:
    rounds, day = result_rounds.DEFAULT, date(2026, 10, 1)
    seen: list[date] = []
    while day <= date(2027, 9, 30):
        now = rounds.open_on(CALENDAR, day)
        if now is not None and now not in seen:
            seen.append(now)
        day += timedelta(days=1)
    assert seen == [date(2027, 3, 20), date(2027, 9, 20), date(2027, 9, 30)]


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_every_rounds_period_begins_with_its_fiscal_year(day: date) -> None:
    until = result_rounds.DEFAULT.last_ended(day)
    assert until is not None and until <= day
    assert result_rounds.since(until).month == 10 and result_rounds.since(until) < until
