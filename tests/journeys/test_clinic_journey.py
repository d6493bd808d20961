"""A question to the clinic and an appointment with it over HTTP while processes are killed: nothing
that was acknowledged is lost, nothing happens twice, and no asker is found."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.simulator.seed import line_id
from models.advice.advice_question import ANSWERED, AdviceMessage, AdviceQuestion
from models.appointments.clinic_slot import ClinicSlot
from models.calendar_events.calendar_event import CalendarEvent
from models.trail.audit_entry import AuditEntry
from tests.journeys import ledger
from tests.journeys.kept_places import nothing_is_found
from tests.journeys.people import Unlucky
from tests.journeys.stage import Stage
from tests.soaking import SEEDS
from tests.talk import words

pytestmark = [pytest.mark.soak, pytest.mark.parametrize("seed", SEEDS)]
Stages = Callable[..., AbstractContextManager[Stage]]
ASKER, ADVISER, REPORTER = "D0106", "D0002", "D0103"
QUESTION = "ลายเซ็นบนปกเล่มสรุปใช้หมึกสีอะไร"
ANSWER, FURTHER, MORE = "ใช้หมึกน้ำเงินเท่านั้น", "แล้วตรายางต้องสีใด", "ตรายางใช้สีแดงชาด"
CODE = re.compile(r"K(?:-[0-9A-Z]{4}){3}")


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_question_is_asked_and_answered_once(stages: Stages, kind: str, seed: int) -> None:
    with stages(kind, simulated=True) as stage:
        asker, adviser = _unlucky(stage, seed, ASKER, ADVISER)
        asker.says(f"ถามคลินิก {QUESTION}").hears("ถาม")
        if "ส่งถามคน" in asker.tail():
            asker.taps("ส่งถามคน").hears("รู้หรือไม่ว่าใครถาม")
        asker.taps("ไม่บอกชื่อ").hears("ตรวจคำถามก่อนส่ง", QUESTION)
        receipt = asker.taps("ส่งคำถาม").hears("ส่งคำถามแล้ว")
        code = CODE.search(words(receipt))
        assert code is not None
        _answers(adviser, QUESTION, "ตอบ", ANSWER)
        asker.says(f"ติดตาม {code[0]}").hears("ตอบแล้ว", ANSWER)
        asker.says(FURTHER).hears(FURTHER, "ใช่หรือไม่")
        asker.taps("ส่งข้อความ").hears("รอคำตอบ", FURTHER)
        _answers(adviser, FURTHER, "ตอบ", MORE)
        asker.says(f"ติดตาม {code[0]}").hears("ตอบแล้ว", ANSWER, MORE)
        _nothing_is_lost(stage)
        stage.database.read(_one_question_with_three_messages)
        nothing_is_found(stage, (QUESTION, ANSWER, FURTHER, MORE, code[0]))


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_an_appointment_is_taken_and_moved_once(stages: Stages, kind: str, seed: int) -> None:
    with stages(kind, simulated=True) as stage:
        reporter, adviser = _unlucky(stage, seed, REPORTER, ADVISER)
        adviser.says("เปิดช่วงนัด 10 มี.ค. 9.00-10.00 ครั้งละ 30 นาที ห้อง 301")
        adviser.hears("จะเปิด 2 ช่วง")
        adviser.taps("เปิดช่วงนัด").hears("เปิดช่วงนัดแล้ว 2 ช่วง")
        for button, done in (("นัดคลินิก", "นัดแล้ว"), ("เลื่อนนัดคลินิก", "เลื่อนนัดแล้ว")):
            free = reporter.says("นัดคลินิก").hears("ห้อง 301")
            if button != "นัดคลินิก":
                free = reporter.taps("เลื่อนนัด", free).hears("เลือกช่วงใหม่")
            reporter.taps("เลือก", free).hears("ใช่หรือไม่")
            reporter.taps("ยืนยันนัด").hears(done)
        _nothing_is_lost(stage)
        stage.database.read(_one_appointment_that_was_moved)


def _unlucky(stage: Stage, seed: int, *staff_ids: str) -> list[Unlucky]:
    chance = random.Random(seed)
    return [Unlucky(stage, line_id(each), chance) for each in staff_ids]


def _answers(adviser: Unlucky, said: str, button: str, answer: str) -> None:
    waiting = adviser.says("คำถามที่รอ").hears("คำถามที่รอคำตอบ 1 ข้อ")
    card = adviser.taps("เปิด", waiting).hears(said)
    adviser.taps(button, card).hears("พิมพ์คำตอบถึงผู้ถาม")
    adviser.says(answer).hears(answer, "ใช่หรือไม่")
    adviser.taps("ส่งคำตอบ").hears("ส่งคำตอบแล้ว")


def _nothing_is_lost(stage: Stage) -> None:
    stage.settles()
    stage.database.read(lambda session: ledger.every_event_was_handled_once(stage, session))
    stage.database.read(lambda session: ledger.the_trail_is_whole(stage, session))
    assert stage.web_kills + stage.worker_kills >= 3


def _one_question_with_three_messages(session: Session) -> None:
    [question] = session.scalars(select(AdviceQuestion)).all()
    assert question.state == ANSWERED
    said = session.scalars(select(AdviceMessage.direction).order_by(AdviceMessage.id)).all()
    assert said == ["adviser", "asker", "adviser"]
    assert _verbs(session, "advice.answered") == {"advice.answered": 2}


def _one_appointment_that_was_moved(session: Session) -> None:
    taken = session.scalars(select(ClinicSlot).where(ClinicSlot.bureau_id.is_not(None))).all()
    events = session.scalars(select(CalendarEvent)).all()
    assert len(taken) == 1 and len(events) == 2
    assert [each.id for each in events if each.cancelled_at is None] == [taken[0].event_id]
    verbs = _verbs(session, "clinic.%")
    assert (verbs["clinic.taken"], verbs["clinic.given_back"]) == (2, 1), verbs


def _verbs(session: Session, like: str) -> Counter[str]:
    return Counter(session.scalars(select(AuditEntry.verb).where(AuditEntry.verb.like(like))))
