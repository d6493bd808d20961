"""Questions to the clinic as duties, who answers on a day, and what stays after a year."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.advice import advice_publishing, advice_retention, advice_texts, advisers, questions
from models.advice.advice_duties import ADVICE
from models.advice.advice_question import (
    AdviceMessage,
    AdviceNumber,
    AdviceQuestion,
)
from models.calendar import BANGKOK, office_day
from models.crypto import CannotOpen, KeyRing, Sealer
from models.duties.duty import Duty
from models.duties.duty_people import ABOVE, HANDLER
from models.errors import Refusal
from models.people import absences, deputies
from models.people.person import ADMIN, ADVISER, SUPERVISOR, Person
from models.reminders import duty_checks
from models.reminders.duties import duties
from models.upkeep import key_rotation
from models.upkeep.key_rotation import Place
from tests import factories
from tests.models.reminders.owing import CALENDAR

NOW = datetime(2027, 3, 1, 10, tzinfo=BANGKOK)
MONDAY = office_day(NOW)


class Clinic:
    """A bureau with an adviser, their head who advises too with a deputy, and an asker."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self.session, self.sealer = session, sealer
        bureau = factories.bureau(session, "สำนักที่ปรึกษา")
        self.top = factories.person(session, bureau, (SUPERVISOR,))
        self.head = factories.person(session, bureau, (SUPERVISOR,), self.top)
        self.adviser = factories.person(session, bureau, (ADVISER,), self.head)
        self.deputy = factories.person(session, bureau, (SUPERVISOR,), self.top)
        self.admin = factories.person(session, bureau, (ADMIN,))
        self.asker = factories.person(session, bureau, ())

    def asks(self, text: str = "แนบอะไรบ้าง", now: datetime = NOW) -> AdviceQuestion:
        before = set(self.session.scalars(select(AdviceQuestion.id)))
        code = advice_texts.CODE.new(secrets.token_bytes)
        draft = questions.QuestionDraft(text)
        assert questions.ask(self.session, self.sealer, self.asker, draft, code, now)
        assert not questions.ask(self.session, self.sealer, self.asker, draft, code, now)
        query = select(AdviceQuestion).where(AdviceQuestion.id.not_in(before))
        return self.session.scalars(query).one()

    def answers(
        self, question: AdviceQuestion, who: Person, now: datetime = NOW, seen: int = 0
    ) -> None:
        questions.answer(self.session, self.sealer, question.id, who, "แนบภาพ", seen, now, CALENDAR)

    def owed(self, day: date = MONDAY) -> list[Duty]:
        now = datetime(day.year, day.month, day.day, 9, tzinfo=BANGKOK)
        return [duty for duty in duties(self.session, CALENDAR, now) if duty.kind is ADVICE]


@pytest.fixture
def clinic(session: Session, sealer: Sealer) -> Clinic:
    return Clinic(session, sealer)


def test_it_is_due_in_three_working_days_of_advisers_then_of_their_head(clinic: Clinic) -> None:
    question = clinic.asks()
    [duty] = clinic.owed()
    assert (duty.day, duty.since) == (date(2027, 3, 4), MONDAY)
    assert duty.recipients.by_role == {HANDLER: (clinic.adviser.id,), ABOVE: (clinic.head.id,)}
    assert duty_checks.still_due(clinic.session, [duty.key]) == {duty.key}
    clinic.answers(question, clinic.adviser)
    assert clinic.owed() == [] and duty_checks.still_due(clinic.session, [duty.key]) == set()
    friday = NOW + timedelta(days=4)
    questions.asker_says(clinic.session, clinic.sealer, question, "แล้วลิงก์ล่ะ", friday)
    [again] = clinic.owed(office_day(friday))
    assert (again.day, question.answered_days) == (date(2027, 3, 10), 0)


def test_a_deputy_answers_for_an_adviser_on_leave_and_administrators_for_nobody(
    clinic: Clinic,
) -> None:
    session = clinic.session
    clinic.adviser.roles, clinic.head.roles = [], [SUPERVISOR, ADVISER]
    clinic.asks()
    absences.declare(session, clinic.head, MONDAY, MONDAY, NOW)
    assert advisers.on_duty(session, MONDAY) == [clinic.admin]
    assert clinic.owed()[0].recipients.by_role[HANDLER] == (clinic.admin.id,)
    deputies.appoint(session, clinic.head, clinic.deputy, MONDAY, MONDAY, NOW)
    assert advisers.on_duty(session, MONDAY) == [clinic.deputy]
    assert clinic.owed()[0].recipients.by_role[HANDLER] == (clinic.deputy.id,)
    assert not advisers.may_publish(session, clinic.deputy, MONDAY)
    assert not advisers.may_answer(session, clinic.deputy, MONDAY + timedelta(days=1))


def test_after_a_year_words_and_key_are_gone_and_the_numbers_stay(clinic: Clinic) -> None:
    session, question = clinic.session, clinic.asks()
    clinic.answers(question, clinic.adviser, NOW + timedelta(days=1))
    open_one = clinic.asks()
    last = NOW + timedelta(days=1 + 365)
    assert not advice_retention.forget_one(session, last - timedelta(days=1))
    assert advice_retention.has_old(session, last) and advice_retention.forget_one(session, last)
    assert not advice_retention.forget_one(session, last)
    assert [each.id for each in session.scalars(select(AdviceQuestion))] == [open_one.id]
    assert session.scalar(select(func.count()).select_from(AdviceMessage)) == 0
    [number] = session.scalars(select(AdviceNumber))
    assert (number.asked_on, number.answered_days, number.bureau_id) == (MONDAY, 1, None)


def test_every_question_has_a_key_of_its_own(clinic: Clinic) -> None:
    one, other = clinic.asks("ข้อแรก"), clinic.asks("ข้อสอง")
    one.words = other.words
    with pytest.raises(CannotOpen):
        advice_texts.words(clinic.sealer, one)
    one.wrapped_key = other.wrapped_key
    with pytest.raises(CannotOpen):
        advice_texts.words(clinic.sealer, one)


def test_after_a_rotation_the_newest_key_alone_opens_it(session: Session) -> None:
    ring = KeyRing.generate(secrets.token_bytes)
    clinic = Clinic(session, Sealer(ring, secrets.token_bytes))
    question = clinic.asks("แนบอะไรบ้าง")
    clinic.answers(question, clinic.adviser)
    newer = ring.with_newest(secrets.token_bytes)
    place = key_rotation.step(session, Sealer(newer, secrets.token_bytes), Place())
    while place is not None:
        place = key_rotation.step(session, Sealer(newer, secrets.token_bytes), place)
    session.expire_all()
    alone = Sealer(KeyRing(newer.seal[:1], newer.hashing), secrets.token_bytes)
    assert advice_texts.words(alone, question) == "แนบอะไรบ้าง"
    assert [each.text for each in advice_texts.messages(session, alone, question)] == ["แนบภาพ"]


def test_who_does_not_answer_opens_nothing(clinic: Clinic) -> None:
    question = clinic.asks()
    for who in (clinic.asker, clinic.admin, clinic.top):
        with pytest.raises(Refusal, match="no_such_question"):
            questions.open_question(clinic.session, clinic.sealer, question.id, who, NOW)


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("ภาพถ่ายหน่วยละกี่ใบ สำหรับเล่มสรุป", True),
        ("ภาพถ่าย หน่วยละกี่ใบสำหรับเล่ม สรุปงานอบรม ค่ะ", True),
        ("แนบรูปในเล่มได้กี่รูป", False),
        ("", False),
    ],
)
def test_words_of_the_asker_are_recognised(text: str, repeats: bool) -> None:
    asked = ["ภาพถ่ายหน่วยละกี่ใบสำหรับเล่มสรุปของงานอบรม"]
    assert advice_publishing.repeats(text, asked) is repeats
