"""A slot is taken by one bureau, a bureau has one appointment, and both appear as duties."""

from __future__ import annotations

import secrets
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.appointments import advising, appointment_figures, opening_slots, taking_slots
from models.appointments.advising import AdviceGiven
from models.appointments.appointment_duties import APPOINTMENT, FOLLOW_UP
from models.appointments.clinic_period import usual_days
from models.appointments.clinic_slot import ClinicSlot
from models.appointments.taking_slots import SlotTaken
from models.calendar import BANGKOK
from models.crypto import Sealer
from models.database import Database
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.errors import Refusal
from models.people import absences
from models.people.person import ADVISER, REPORTER, Person
from models.reminders import duty_checks
from models.reminders.duties import duties
from tests import factories
from tests.models.reminders.owing import CALENDAR, statements

NOW = datetime(2027, 3, 1, 10, tzinfo=BANGKOK)
NEXT = NOW + timedelta(days=1)


class Clinic:
    """An adviser with two slots tomorrow; two bureaus, the first with two reporters."""

    def __init__(self, session: Session) -> None:
        self.session = session
        first = factories.bureau(session, "สำนักแรก")
        second = factories.bureau(session, "สำนักที่สอง")
        self.adviser = factories.person(session, factories.bureau(session), (ADVISER,))
        self.one = factories.person(session, first, (REPORTER,))
        self.two = factories.person(session, first, (REPORTER,))
        self.other = factories.person(session, second, (REPORTER,))
        times = [(NEXT, NEXT + timedelta(minutes=30)),
                 (NEXT + timedelta(minutes=30), NEXT + timedelta(minutes=60))]  # fmt: skip
        self.slots = opening_slots.open_slots(session, self.adviser, times, "ห้อง 301", NOW)

    def takes(self, who: Person, number: int = 0, now: datetime = NOW) -> SlotTaken:
        slot = self.slots[number]
        return taking_slots.take(self.session, slot, who, "นัดคลินิก", secrets.token_bytes, now)

    def duties_of(self, kind: DutyKind, now: datetime = NOW) -> list[Duty]:
        return [each for each in duties(self.session, CALENDAR, now) if each.kind is kind]


@pytest.fixture
def clinic(session: Session) -> Clinic:
    return Clinic(session)


def test_of_two_at_once_one_has_the_slot(database: Database) -> None:
    def made(session: Session) -> tuple[int, tuple[int, int]]:
        clinic = Clinic(session)
        return clinic.slots[0].id, (clinic.one.id, clinic.other.id)

    slot_id, people = database.write(made)
    both = Barrier(2, timeout=20)

    def takes(person_id: int) -> str:
        def take(session: Session) -> str:
            who, slot = session.get_one(Person, person_id), session.get_one(ClinicSlot, slot_id)
            try:
                taking_slots.take(session, slot, who, "นัดคลินิก", secrets.token_bytes, NOW)
            except Refusal as refusal:
                return refusal.code
            return "has it"

        both.wait()
        return database.write(take)

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(takes, people)) == ["has it", "taken"]


def test_a_bureau_with_two_reporters_has_one_appointment(clinic: Clinic) -> None:
    clinic.takes(clinic.one)
    with pytest.raises(Refusal, match="own"):
        clinic.takes(clinic.two)
    moved = clinic.takes(clinic.two, 1)
    assert moved.before is not None and moved.before.id == clinic.slots[0].id
    query = select(ClinicSlot.taken_by).order_by(ClinicSlot.begins_at)
    assert list(clinic.session.scalars(query)) == [None, clinic.two.id]


def test_both_sides_are_reminded_and_who_gave_it_back_is_not(clinic: Clinic) -> None:
    clinic.takes(clinic.one)
    [duty] = clinic.duties_of(APPOINTMENT)
    assert duty.recipients.everybody() == {clinic.one.id, clinic.two.id, clinic.adviser.id}
    assert duty_checks.still_due(clinic.session, [duty.key]) == {duty.key}
    taking_slots.give_back(clinic.session, clinic.slots[0], clinic.two, NOW)
    assert clinic.duties_of(APPOINTMENT) == []
    assert duty_checks.still_due(clinic.session, [duty.key]) == set()


def test_two_appointments_of_a_day_are_found_by_as_many_statements_as_one(clinic: Clinic) -> None:
    clinic.takes(clinic.one)
    one = statements(clinic.session, lambda: clinic.duties_of(APPOINTMENT))
    clinic.takes(clinic.other, 1)
    clinic.session.flush()
    assert len(clinic.duties_of(APPOINTMENT)) == 2
    assert statements(clinic.session, lambda: clinic.duties_of(APPOINTMENT)) == one


def test_an_adviser_who_is_away_is_not_offered_and_may_be_moved_from(clinic: Clinic) -> None:
    clinic.takes(clinic.one)
    absences.declare(clinic.session, clinic.adviser, NEXT.date(), NEXT.date(), NOW)
    assert taking_slots.free(clinic.session, NOW) == []
    with pytest.raises(Refusal, match="away"):
        clinic.takes(clinic.other, 1)
    taking_slots.give_back(clinic.session, clinic.slots[0], clinic.one, NEXT)
    assert clinic.slots[0].bureau_id is None


def test_what_is_to_be_sent_is_due_until_it_is_done(clinic: Clinic, sealer: Sealer) -> None:
    clinic.takes(clinic.one)
    said = AdviceGiven(("report",), "แยกผลผลิตกับผลลัพธ์", "ร่างที่แก้แล้ว", date(2027, 3, 9))
    slot, session = clinic.slots[0], clinic.session
    found = advising.advise(session, sealer, slot, clinic.adviser, said, NEXT)
    assert found is not None and advising.what_in(sealer, found) == said.what
    late = NEXT + timedelta(days=90)
    [duty] = clinic.duties_of(FOLLOW_UP, late)
    assert duty.late(late.date()) and clinic.adviser.id not in duty.recipients.everybody()
    with pytest.raises(Refusal, match="not_yours"):
        advising.mark_done(session, found, clinic.other, late)
    assert advising.mark_done(session, found, clinic.two, late)
    assert not advising.mark_done(session, found, clinic.one, late)
    assert clinic.duties_of(FOLLOW_UP, late) == []
    for last, sent in ((date(2027, 3, 31), 0), (date(2027, 6, 30), 1)):
        figures = appointment_figures.figures(session, date(2027, 3, 1), last)
        assert figures == appointment_figures.AppointmentFigures(2, 1, 1, 1, 1, sent)


def test_the_usual_days_are_those_of_the_fiscal_year() -> None:
    assert usual_days(2568) == (date(2024, 11, 5), date(2024, 12, 25))
