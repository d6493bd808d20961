"""How many statements each question's answer asks of the database; the table says why it is more
than one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from handlers import registry
from handlers.messages import render
from handlers.understand.words import match_command
from models.database import Database
from models.people.bureau_memory import bureaus
from models.people.person import Person
from tests.handlers.question.desk import desk
from tests.understanding import asked

LINE = "whose bureaus a supervisor leads is a right, asked before anything is told"
NAMES = "a bureau's name, as typed, is looked for among the remembered ones, if they are the same"
ROUNDS = "a month or “the last round” is looked for among the plans' rounds"
WHOM = "whom to ask: names of people are read of the bureaus on the page only"
EARLIER = (
    "beside it an earlier round: which one compares is found from the plans alone, however many "
    "reports there are, and what had been sent of it from its reports"
)
CONFIRMED = "what bureaus confirmed is kept as they confirmed it, apart from the cases counted now"
MOVED = "which day the round is held on now is kept apart from what is counted in it"
OWN = "beside the office's rounds: what the asker's own bureau has sent in them"
CALENDAR = "names of holidays are read apart from the calendar, which every turn may have read"
TOLD = (
    "beside the sums: the texts in which numbers of people stand are read apart, to be counted here"
)
SUMS = "money and what is done are of the newest reports, lateness is of every round's first one"
DEPUTIES = "deputies of the day stand beside the roster, one statement for all bureaus"
OF_THE_PLAN = "which bureaus report the activity is the plan's, not the roster's"
MONTHS = "months are counted beside the sums shown of the round, so that none opens another"
OPENED = (
    "where nobody is outstanding: whether an announcement is open, and whether one was this year"
)
SEEN_TO = "and what else the administrator has to see to: cases nobody reads, codes guessed at"

ANSWERS: tuple[tuple[str, str, int, tuple[str, ...]], ...] = (
    ("admin", "สถานะ", 1, ()),
    ("executive", "สถานะ", 1, ()),
    ("reporter", "สถานะ", 1, ()),
    ("head", "สถานะ", 2, (LINE,)),
    ("admin", "สถานะมาตรการที่ 1", 1, ()),
    ("admin", "สถานะ 1.10", 1, ()),
    ("admin", "สถานะสำนักกฎหมาย", 2, (NAMES,)),
    ("admin", "ไตรมาสนี้เป็นยังไง", 1, ()),
    ("admin", "สถานะปีที่แล้ว", 1, ()),
    ("admin", "สถานะ 20 มีนาคม", 3, (EARLIER,)),
    ("admin", "สถานะรอบมีนา", 4, (ROUNDS, EARLIER)),
    ("admin", "ตอนนี้การพิมพ์ค้างอะไร", 2, (NAMES,)),
    ("admin", "เทียบครึ่งปีแรกกับครึ่งปีหลัง", 1, ()),
    ("head", "เทียบครึ่งปีแรกกับครึ่งปีหลัง", 2, (LINE,)),
    ("admin", "เทียบกับรอบก่อนเป็นยังไง", 2, (ROUNDS,)),
    ("admin", "สำนักไหนส่งช้าที่สุด", 1, ()),
    ("head", "สำนักไหนส่งช้าที่สุด", 2, (LINE,)),
    ("admin", "สำนักที่ไม่เคยส่งช้า", 1, ()),
    ("admin", "จัดอันดับสำนัก", 1, ()),
    ("admin", "ค่าเฉลี่ยต่อสำนัก", 2, (TOLD,)),
    ("admin", "สรุปคะแนน", 1, ()),
    ("admin", "คาดการณ์การส่ง", 1, ()),
    ("admin", "หลักฐานของ 1.10", 1, ()),
    ("admin", "ของขวัญเกิน 3000", 1, ()),
    ("head", "ของขวัญเกิน 3000", 2, (LINE,)),
    ("executive", "เรื่องร้องเรียนรายเดือน", 4, (CONFIRMED, MOVED, MONTHS)),
    ("admin", "เทียบสำนักกฎหมายกับสำนักการพิมพ์", 3, (NAMES, SUMS)),
    ("reporter", "แผน", 1, ()),
    ("reporter", "กรกฎาคมต้องส่งอะไร", 2, (ROUNDS,)),
    ("reporter", "20 มีนาคมต้องส่งอะไรบ้าง", 1, ()),
    ("admin", "ใครยังไม่ส่ง", 2, (WHOM,)),
    ("admin", "ใครยังไม่ส่ง 1.10 รอบมีนา", 3, (ROUNDS, WHOM)),
    ("admin", "ใครยังไม่ส่ง สำนักการพิมพ์ รอบ 20 มีนาคม", 3, (NAMES, WHOM)),
    ("head", "ใครยังไม่ส่ง", 3, (LINE, WHOM)),
    ("admin", "เสร็จกี่เปอร์เซ็นต์แล้ว", 1, ()),
    ("reporter", "เสร็จกี่เปอร์เซ็นต์แล้ว", 1, ()),
    ("admin", "ไฟเขียวเหลืองแดง", 1, ()),
    ("admin", "งบประมาณ", 1, ()),
    ("reporter", "งบประมาณ", 1, ()),
    ("admin", "มีอะไรใหม่", 1, ()),
    ("head", "มีอะไรใหม่", 2, (LINE,)),
    ("admin", "รอตรวจ", 1, ()),
    ("admin", "ข้อบกพร่องที่พบบ่อย", 1, ()),
    ("admin", "ความครอบคลุม", 1, ()),
    ("reporter", "ความครอบคลุม", 1, ()),
    ("head", "ความครอบคลุม", 2, (LINE,)),
    ("admin", "ใครยังไม่เข้าร่วม", 3, (OPENED,)),
    ("executive", "ตัวเลขเรื่องร้องเรียน", 3, (CONFIRMED, MOVED)),
    ("admin", "ตัวเลขเรื่องร้องเรียน", 6, (CONFIRMED, MOVED, SEEN_TO)),
    ("admin", "ประวัติ 1.10", 1, ()),
    ("reporter", "ประวัติรายงาน", 1, ()),
    ("admin", "รอบส่งรายงาน", 1, ()),
    ("reporter", "รอบส่งรายงาน", 2, (OWN,)),
    ("admin", "ใครยังไม่ลงทะเบียน", 1, ()),
    ("head", "ใครยังไม่ลงทะเบียน", 1, ()),
    ("executive", "ใครไม่มีผู้บังคับบัญชา", 1, ()),
    ("reporter", "ใครอนุมัติ", 5, (DEPUTIES,)),
    ("admin", "ใครอนุมัติ", 5, (DEPUTIES,)),
    ("admin", "ใครอนุมัติ 1.10", 5, (DEPUTIES, OF_THE_PLAN)),
    ("head", "ใครอนุมัติ", 6, (LINE, DEPUTIES)),
    ("reporter", "ติดต่อผู้ดูแลระบบ", 1, ()),
    ("admin", "วันหยุด", 2, (CALENDAR,)),
)
"""Who asks what, the statements of the answer, and what those after the first are for."""


@pytest.fixture(scope="module")
def office(quick_database: Database) -> Iterator[tuple[Session, dict[str, str]]]:
    with quick_database.engine.connect() as connection:
        transaction = connection.begin()
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            people = asked.put(session)
            yield session, people
        transaction.rollback()


@pytest.mark.parametrize(
    ("role", "typed", "statements", "why"), ANSWERS, ids=lambda v: v if isinstance(v, str) else ""
)
def test_an_answer_asks_the_database_so_many_statements(
    office: tuple[Session, dict[str, str]],
    role: str,
    typed: str,
    statements: int,
    why: tuple[str, ...],
) -> None:
    session, people = office
    session.flush()
    session.expunge_all()
    # Who writes is known before a turn begins: the one statement of its own.
    who = session.scalars(select(Person).where(Person.line_user_id == people[role])).one()
    bureaus(session)  # remembered from an earlier turn
    seen: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        seen.append(statement)

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        match = match_command(typed, registry.commands())
        query = registry.query(match.name) if match is not None else None
        assert match is not None and query is not None
        context = desk(session, who, asked.TODAY)
        assert context.may(query.roles)
        assert render(query.answer(context, match.rest, {}))
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len(seen) == statements
    assert bool(why) is (statements > 1)
