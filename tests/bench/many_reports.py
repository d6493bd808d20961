"""An office's database with as many reports as asked for; what one bureau sees now stays the same.

Plans and the present round are alike in every such database: what lies behind grows and, where
asked for, the number of bureaus and of people beside those who talk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice, product
from typing import Any

from sqlalchemy import Connection, func, insert, select

from models.attachments.attachment import KEPT, Attachment
from models.base import Base
from models.conversations.conversation import DONE, Conversation
from models.crypto import Sealer
from models.database import Database
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Bureau, Person
from models.plans.plan import Activity, ActivityDue, Plan
from models.queues.lane import LANE
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion, due_key
from models.trail.audit_entry import AuditEntry

BUREAUS = 20
ACTIVITIES = 38  # source 003: five rounds of thirty-eight activities
ROUNDS = ((12, 20), (2, 20), (3, 20), (6, 20), (9, 20))
THIS_YEAR = 2570
MOST_YEARS = 27
EXECUTIVES = 10
ASKED = 0
"""The bureau whose people talk with the bot."""

STATES = (SUBMITTED, SUBMITTED, APPROVED, APPROVED, RETURNED)
"""Of every bureau's first five reports of this year; in a database of a hundred there are no
others, and of the bureau whose people talk there are no others of this year in any."""

CHUNK = 5000
TOLD = "จัดแลกเปลี่ยนเรียนรู้ในสำนัก มีผู้เข้าร่วม 118 คน และนำผลไปปรับปรุงวิธีทำงานของกลุ่มงาน " * 3
SENT = datetime(2027, 2, 25, 3, 0, tzinfo=UTC)

Row = dict[str, Any]
Place = tuple[int, int, int, int]
"""Years back, round, activity and bureau of a report, each counted from 0."""


@dataclass(frozen=True)
class Size:
    """How large the office is.

    people: so many in all, where those who report and decide are fewer.
    rounds: of this year, that the other bureaus have sent.
    """

    bureaus: int = BUREAUS
    people: int = 0
    rounds: int = len(ROUNDS)


EVERYDAY = Size()


_SYLLABLES = (
    "สม", "ปรี", "ชา", "วิ", "ชัย", "ณัฐ", "กิตติ", "พร", "ทิพย์", "รัตน์", "สุ", "นี",
    "มา", "ลัย", "อา", "นนท์", "ศิริ", "ธน", "พล", "วร", "รณ", "จัน", "ทร์", "กุล",
)  # fmt: skip


def name(number: int) -> str:
    """A made-up name of such a length and likeness to others as people have. Different numbers
    give different names."""
    base = len(_SYLLABLES)
    low, middle, high = number % base, number // base % base, number // base**2 % base
    first = (middle, (low * 7 + 3) % base, (high + 5 * middle) % base)
    last = (low, (high * 11 + 1) % base, (low + middle) % base, (number // base**3) % base)
    given, family = ("".join(_SYLLABLES[at] for at in places) for places in (first, last))
    return f"{('นาย', 'นางสาว', 'นาง')[number % 3]}{given} {family}"


HEADS, REPORTERS = 2, 3
"""The numbers of the head and the reporter of the bureau that talks: whom its turns name."""


def line_id(role: str, bureau: int) -> str:
    """The made-up LINE id of a bureau's head or reporter, or of the administrator (bureau 0)."""
    return "U" + f"{role}{bureau}".encode().hex().rjust(32, "0")


def fill(database: Database, reports: int, sealer: Sealer, size: Size = EVERYDAY) -> None:
    """Put people, plans and this many reports, at least five a bureau, into a migrated database."""
    reporters = (line_id("reporter", bureau) for bureau in range(size.bureaus))
    lanes = [sealer.keyed_hash(reporter, LANE) for reporter in reporters]
    with database.engine.begin() as connection:
        _people(connection, size)
        _plans(connection)
    _reports(database, reports, lanes, size)
    if database.dialect == "postgresql":
        _count_on(database)


def _count_on(database: Database) -> None:
    """Rows that bring their number are not counted there: the next one would get a taken one."""
    with database.engine.begin() as connection:
        for table in (Bureau, Person, Plan, Activity, Report, Attachment):
            last = select(func.max(table.id)).scalar_subquery()
            counter = func.pg_get_serial_sequence(table.__tablename__, "id")
            connection.execute(select(func.setval(counter, last)))


def put(connection: Connection, table: type[Base], rows: Iterator[Row] | Sequence[Row]) -> None:
    left = iter(rows)
    while chunk := list(islice(left, CHUNK)):
        connection.execute(insert(table), chunk)


def _people(connection: Connection, size: Size) -> None:
    bureaus = range(size.bureaus)
    put(connection, Bureau, ({"id": b + 1, "name": f"สำนักที่ {b + 1:02}"} for b in bureaus))
    put(connection, Person, [_person(1, "admin", 0, [ADMIN], None)])
    put(connection, Person, (_person(_head(b), "head", b, [SUPERVISOR], None) for b in bureaus))
    named = (_person(_reporter(b), "reporter", b, [REPORTER], _head(b)) for b in bureaus)
    put(connection, Person, named)
    put(connection, Person, _further(size))


def _further(size: Size) -> Iterator[Row]:
    """Whoever else works there: a second reporter in each bureau, ten executives, and staff."""
    for number in range(size.people - 2 * size.bureaus - 1):
        place, bureau = divmod(number, size.bureaus)
        executive = place == 1 and bureau < EXECUTIVES
        roles = [REPORTER] if place == 0 else [EXECUTIVE] if executive else []
        superior = None if executive else _head(bureau)
        yield _person(2 * size.bureaus + 2 + number, f"{place}:", bureau, roles, superior)


def _head(bureau: int) -> int:
    return 2 + 2 * bureau


def _reporter(bureau: int) -> int:
    return 3 + 2 * bureau


def _person(number: int, role: str, bureau: int, roles: list[str], superior: int | None) -> Row:
    return {
        "id": number,
        "staff_id": f"M{number:04}",
        "name": name(number),
        "position": "นักทดสอบ",
        "bureau_id": bureau + 1,
        "supervisor_id": superior,
        "roles": ["staff", *roles],
        "line_user_id": line_id(role, bureau),
        "joined_at": SENT,
    }


def _plans(connection: Connection) -> None:
    years = range(MOST_YEARS)
    put(connection, Plan, [plan_row(back) for back in years])
    put(connection, Activity, (activity_row(back, n) for back in years for n in range(ACTIVITIES)))
    dues = (
        {"activity_id": _activity_id(back, n), "due": _due(back, round_)}
        for back in years
        for n in range(ACTIVITIES)
        for round_ in range(len(ROUNDS))
    )
    put(connection, ActivityDue, dues)


def plan_row(back: int) -> Row:
    year = THIS_YEAR - back
    name = f"plan-{year}"
    return {"id": back + 1, "name": name, "title": name, "fiscal_year": year, "owner": "",
            "channels": [], "source": name}  # fmt: skip


def _activity_id(back: int, number: int) -> int:
    return back * ACTIVITIES + number + 1


def activity_row(back: int, number: int) -> Row:
    measure, place = divmod(number, 10)
    texts = ("target", "timing", "responsible", "remarks")
    return {
        "id": _activity_id(back, number),
        "plan_id": back + 1,
        "position": number,
        "number": f"{measure + 1}.{place + 1}",
        "measure": measure + 1,
        "measure_title": f"มาตรการที่ {measure + 1}",
        "title": f"กิจกรรมที่ {number + 1} ส่งเสริมคุณธรรมและความโปร่งใส",
        "output": "รายงานสรุปผล 1 ฉบับ",
        "outcome": "บุคลากรนำความรู้ไปใช้",
        **dict.fromkeys(texts, ""),
        "channels": ["เว็บไซต์สำนัก"],
        "evidence": ["ภาพกิจกรรม"],
        "reportable": True,
        "every_bureau": True,
    }


def _due(back: int, round_: int) -> date:
    month, day = ROUNDS[round_]
    year = THIS_YEAR - 543 - back - (month >= 10)
    return date(year, month, day)


def _places(size: Size) -> Iterator[Place]:
    """What every such database has, then what the other bureaus sent this year, then the past."""
    bureaus, years, numbers = range(size.bureaus), range(MOST_YEARS), range(ACTIVITIES)
    yield from ((0, 0, number, bureau) for number in range(len(STATES)) for bureau in bureaus)
    for back, round_, number in product(years, range(len(ROUNDS)), numbers):
        in_all = not back and not round_ and number < len(STATES)
        if in_all or (not back and round_ >= size.rounds):
            continue
        for bureau in bureaus:
            if back or bureau != ASKED:
                yield back, round_, number, bureau


def _reports(database: Database, count: int, lanes: Sequence[str], size: Size) -> None:
    def placed() -> Iterator[tuple[int, Place]]:
        """Gone through once for each table: a million of them are not kept."""
        return enumerate(islice(_places(size), count), 1)

    filling: Mapping[type[Base], Iterator[Row]] = {
        Report: (_report(n, *place) for n, place in placed()),
        Attachment: (_file(n, lanes[place[-1]]) for n, place in placed()),
        Conversation: (_talked(n, place[-1], lanes[place[-1]]) for n, place in placed()),
        ReportVersion: (row for n, place in placed() for row in _versions(n, *place)),
        AuditEntry: (row for n, place in placed() for row in _trail(n, *place)),
    }
    for table, rows in filling.items():
        with database.engine.begin() as connection:  # one for all would fill the journal first
            put(connection, table, rows)


def _state(back: int, round_: int, number: int) -> str:
    now = not back and not round_ and number < len(STATES)
    return STATES[number] if now else SUBMITTED if not back and number % 8 == 0 else APPROVED


def _newest(n: int) -> int:
    """Every tenth report was returned once."""
    return 1 if n % 10 else 2


def _report(n: int, back: int, round_: int, number: int, bureau: int) -> Row:
    due = _due(back, round_)
    return {
        "id": n,
        "activity_id": _activity_id(back, number),
        "bureau_id": bureau + 1,
        "due": due,
        "due_key": due_key(due),
        "state": _state(back, round_, number),
        "version": _newest(n),
    }


def _versions(n: int, back: int, round_: int, number: int, bureau: int) -> Iterator[Row]:
    state = _state(back, round_, number)
    sent = SENT - timedelta(days=365 * back, seconds=n % 86400)
    for version in range(1, _newest(n) + 1):
        decision = RETURNED if version < _newest(n) else None if state == SUBMITTED else state
        yield {
            "report_id": n,
            "version": version,
            "status": "done",
            "percent": 100,
            "narrative": TOLD,
            "output": "เป็นไปตามแผน",
            "outcome": "เป็นไปตามแผน",
            "risk": "green",
            "budget_allocated": 1000,
            "budget_disbursed": 400,
            "publicity": ["เว็บไซต์สำนัก"],
            "links": ["https://www.example.go.th/activity"],
            "evidence": [n],
            "submitted_by": _reporter(bureau),
            "submitted_at": sent,
            "decision": decision,
            "decided_by": _head(bureau) if decision else None,
            "decided_at": sent + timedelta(days=1) if decision else None,
            "decision_reason": "ขาดภาพกิจกรรม" if decision == RETURNED else "",
            "decision_fields": [],
        }


def _file(n: int, lane: str) -> Row:
    return {
        "id": n,
        "lane": lane,
        "conversation_id": f"{n:016x}",
        "message_hash": f"hash {n}",
        "kind": "image",
        "album": "",
        "occurred_at": n,
        "received_ticks": 1.0,
        "state": KEPT,
        "announced": True,
        "answered": True,
        "file_key": f"{n:064x}",
        "media_type": "image/jpeg",
        "size": 100_000,
    }


def _talked(n: int, bureau: int, lane: str) -> Row:
    return {
        "id": f"{n:016x}",
        "lane": lane,
        "person_id": _reporter(bureau),
        "flow": "report_activity",
        "subject": f"{n}",
        "status": DONE,
        "step": "",
        "opened_at": SENT,
        "touched_at": SENT,
    }


def _trail(n: int, *place: int) -> Iterator[Row]:
    for verb in ("report.submit", f"report.{APPROVED}")[: 1 if place[0] == 0 else 2]:
        yield {"at": SENT, "actor_id": _reporter(place[-1]), "verb": verb,
               "subject": f"report:{n}", "details": {"version": 1}}  # fmt: skip
