"""Open gifts are brought up: to the decider, one further up from day 20, and to the receiver."""

from __future__ import annotations

import secrets
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED
from models.crypto import Sealer
from models.duties.duty_people import ABOVE, APPROVER, OWNER
from models.duties.reminder_policy import Steps
from models.gifts import gift_decisions
from models.gifts.gift import KEEP, REFUSED, RETURN, Gift
from models.gifts.gift_duties import GIFT_DECISION, GIFT_DRAFT, GIFT_PROOF
from models.people import absences
from models.reminders import duty_checks, own_duties
from models.reminders.duties import duties
from models.reminders.duty_kinds import DEFAULT
from tests.models.gifts.giving import reported
from tests.models.reminders.owing import CALENDAR, Owing, at, heard, statements

RECEIVED = date(2027, 3, 1)  # a Monday; the thirty days end on Wednesday, 31 March
LAST = date(2027, 3, 31)
END = date(2027, 4, 30)
WEEKS = [("04-12", "+12"), ("04-19", "+19"), ("04-26", "+26")]
"""What stays undecided is told once a week on."""


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


def given_to_first(office: Owing, sealer: Sealer, day: date = RECEIVED, **facts: object) -> Gift:
    facts = {"received_on": RECEIVED} | facts
    return reported(office.session, sealer, office.first, at(day), **facts)


def decide(office: Owing, sealer: Sealer, gift: Gift, day: date, decision: str = RETURN) -> None:
    session, head = office.session, office.head
    gift_decisions.decide(session, sealer, head, gift.id, decision, "เกินเกณฑ์", at(day))


def test_a_decision_is_asked_for_on_the_days_that_are_told(office: Owing, sealer: Sealer) -> None:
    given_to_first(office, sealer)
    said = office.lives(RECEIVED, END)
    assert heard(said, "head") == [
        ("03-02", "-29"),  # day 1
        ("03-04", "-27"),  # day 3
        ("03-08", "-23"),
        ("03-15", "-16"),
        ("03-19", "-10"),  # day 20, the day before where that is a day off
        ("03-26", "-3"),  # day 27, likewise
        ("03-31", "0"),
        ("04-01", "+1"),
        ("04-05", "+3"),
        ("04-07", "+7"),
        *WEEKS,
    ]


def test_a_gift_nobody_decides_on_is_told_weekly_for_as_long_as_it_takes(
    office: Owing, sealer: Sealer
) -> None:
    gift = given_to_first(office, sealer)
    monday = date(2028, 3, 6)  # almost a year late, in another fiscal year
    [of_head] = [d for d in office.passes(at(monday)).digests if d.person_id == office.head.id]
    assert [line.duty.kind for line in of_head.lines] == [GIFT_DECISION]
    decide(office, sealer, gift, monday, RETURN)
    assert office.passes(at(monday + timedelta(days=7))).duties[0].kind == GIFT_PROOF


@pytest.mark.soak
def test_from_day_20_on_one_further_up_and_the_receiver_are_told(
    office: Owing, sealer: Sealer
) -> None:
    given_to_first(office, sealer)
    said = office.lives(RECEIVED, END)
    later, weeks = ["-10", "-3", "0", "+1", "+3", "+7"], [step for _, step in WEEKS]
    assert [step for _, step in heard(said, "director")] == [*later, *weeks]
    assert [step for _, step in heard(said, "first")] == later
    assert [step for _, step in heard(said, "admin")] == ["+1", "+3", "+7", *weeks]
    assert heard(said, "second") == []


@pytest.mark.soak
def test_a_gift_reported_late_is_still_brought_up(office: Owing, sealer: Sealer) -> None:
    given_to_first(office, sealer, day=date(2027, 4, 8))
    said = office.lives(date(2027, 4, 8), END)
    assert [step for _, step in heard(said, "head")] == ["0", "+1", "+3", "+7", "+15"]
    [duty] = duties(office.session, CALENDAR, at(date(2027, 4, 8)))
    assert duty.payload.round == LAST and duty.day == date(2027, 4, 11)


@given(st.integers(0, 60))
def test_whenever_it_is_reported_there_is_a_day_left_to_say_it(after: int) -> None:
    told = RECEIVED + timedelta(days=after)
    day = max(LAST, told + timedelta(days=3))
    steps = Steps(DEFAULT, CALENDAR).of(GIFT_DECISION.name, 1, day)
    assert any(step.day > told for step in steps)
    assert all(CALENDAR.is_working(step.day) for step in steps)


@pytest.mark.soak
def test_the_proof_is_asked_of_the_receiver_until_it_is_there(
    office: Owing, sealer: Sealer
) -> None:
    gift = given_to_first(office, sealer)
    decide(office, sealer, gift, date(2027, 3, 2))
    said = office.lives(date(2027, 3, 2), date(2027, 3, 29))
    assert [step for _, step in heard(said, "first")] == ["-27", "-23", "-16", "-10", "-3"]
    assert [step for _, step in heard(said, "head")] == ["-3"]
    session = office.session
    gift_decisions.prove(session, sealer, office.first, gift.id, [1], "", at(date(2027, 3, 29)))
    assert duties(session, CALENDAR, at(date(2027, 3, 30))) == []


@pytest.mark.soak
def test_who_is_named_as_the_giver_hears_nothing_of_it(office: Owing, sealer: Sealer) -> None:
    given_to_first(office, sealer, named=[office.head.id, office.admin.id])
    said = office.lives(RECEIVED, END)
    assert heard(said, "head") == heard(said, "admin") == []
    assert heard(said, "director")[0] == ("03-02", "-29")


def test_what_is_settled_or_was_refused_is_no_duty(office: Owing, sealer: Sealer) -> None:
    given_to_first(office, sealer, done=REFUSED)
    kept = given_to_first(office, sealer, value="10.00", giver="อื่น")
    decide(office, sealer, kept, RECEIVED, KEEP)
    assert duties(office.session, CALENDAR, at(RECEIVED)) == []


def test_each_kind_is_owed_until_it_is_met(office: Owing, sealer: Sealer) -> None:
    session, gift = office.session, given_to_first(office, sealer)
    keys = [f"{GIFT_DECISION.name}:{gift.id}", f"{GIFT_PROOF.name}:{gift.id}"]
    assert duty_checks.still_due(session, keys) == {keys[0]}
    decide(office, sealer, gift, RECEIVED)
    assert duty_checks.still_due(session, keys) == {keys[1]}
    gift_decisions.prove(session, sealer, office.first, gift.id, [1], "", at(RECEIVED))
    assert duty_checks.still_due(session, keys) == set()


@pytest.mark.soak
def test_a_report_begun_and_left_lying_is_brought_up_for_who_began_it(office: Owing) -> None:
    session, now = office.session, at(RECEIVED)
    row = conversation_rows.begin(
        session, "lane", office.first.id, "report_gift", "", now, secrets.token_bytes
    )
    conversation_rows.pause(session, row)
    (duty,) = duties(session, CALENDAR, now)
    assert (duty.kind, duty.payload.conversation_id) == (GIFT_DRAFT, row.id)
    assert duty.recipients.by_role == {OWNER: (office.first.id,)}
    said = office.lives(RECEIVED, END)
    assert heard(said, "first") == [("03-04", "+3"), ("03-15", "+10")]
    assert all(heard(said, who) == [] for who in ("head", "director", "admin", "second"))
    key = f"{GIFT_DRAFT.name}:{row.id}"
    assert duty_checks.still_due(session, [key]) == {key}
    conversation_rows.end(session, row, CANCELLED, now)
    assert duty_checks.still_due(session, [key]) == set()
    assert duties(session, CALENDAR, now) == []


def test_the_number_of_gifts_does_not_change_the_number_of_statements(
    office: Owing, sealer: Sealer
) -> None:
    def ask() -> object:
        return duties(office.session, CALENDAR, at(RECEIVED))

    given_to_first(office, sealer)
    ask()
    few = statements(office.session, ask)
    for number in range(5):
        given_to_first(office, sealer, giver=f"ผู้ให้ {number}")
    office.session.flush()
    assert statements(office.session, ask) == few


def test_everybody_it_reaches_may_ask_why(office: Owing, sealer: Sealer) -> None:
    given_to_first(office, sealer)
    now = at(RECEIVED)
    roles = {
        who.id: [held.role for held in own_duties.reaching(office.session, CALENDAR, who, now)]
        for who in (office.first, office.head, office.director, office.second)
    }
    assert roles == {
        office.first.id: [OWNER],
        office.head.id: [APPROVER],
        office.director.id: [ABOVE],
        office.second.id: [],
    }
    day = RECEIVED + timedelta(days=1)
    absences.declare(office.session, office.head, day, day, now)
    [held] = own_duties.reaching(office.session, CALENDAR, office.director, at(day))
    assert held.role == APPROVER  # the head is away
