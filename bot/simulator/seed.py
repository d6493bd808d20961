"""The demo's people and plans: made-up names, in a database that is marked as a demo.

Each start reads the people; what only filling needs is loaded then.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.crypto import Sealer
from models.people.person import (
    ADMIN,
    CHECKER,
    EXECUTIVE,
    RECEIVER,
    REPORTER,
    SIGNER,
    SUPERVISOR,
    Person,
)
from models.trail import facts

NOT_JOINED = "D0303"
PLAN = "central-2566"
GROUP_NAME = "ชมรม STRONG"
PARTS = {
    ADMIN: "ผู้ดูแลแผน",
    EXECUTIVE: "ผู้บริหาร",
    SUPERVISOR: "ผู้อนุมัติ",
    RECEIVER: "ผู้รับเรื่อง",
    REPORTER: "ผู้รายงาน",
    CHECKER: "ผู้ตรวจเอกสาร",
    SIGNER: "ผู้ลงนาม",
}
"""Each player's part in the demo, shown to choose from; the others are staff."""

PLAN_BUREAUS = ("สำนักบริหารงานกลาง", "สำนักการคลังและงบประมาณ", "สำนักประชาสัมพันธ์")


@dataclass(frozen=True)
class Player:
    """Somebody to play in the simulator."""

    id: str
    name: str
    note: str


def line_id(staff_id: str) -> str:
    """Return a demo person's made-up LINE id, the same on every machine."""
    return "U" + hashlib.sha256(f"demo {staff_id}".encode()).hexdigest()[:32]


def seed(
    session: Session, sealer: Sealer, now: datetime, random_bytes: Callable[[int], bytes]
) -> None:
    """Mark the new, empty database as a demo and fill it."""
    from models.accounts import joining  # noqa: PLC0415
    from models.plans.plan_files import packaged_plan  # noqa: PLC0415
    from models.plans.plan_roll import roll  # noqa: PLC0415
    from models.reports import plan_intake  # noqa: PLC0415

    facts.put(session, facts.DEMO, now.isoformat())
    _enrol(session, "roster.csv", now)
    for person in session.scalars(select(Person)):
        if person.staff_id != NOT_JOINED:
            joining.join(session, person, line_id(person.staff_id), "1", now)
    stranger = session.scalars(select(Person).where(Person.staff_id == NOT_JOINED)).one()
    [(_, code)] = joining.issue_codes(session, sealer, now, random_bytes, [stranger])
    facts.put(session, "demo_code", code)
    year = fiscal_year(office_day(now))
    plan_intake.store(session, roll(packaged_plan(PLAN), year, PLAN_BUREAUS))


def add_colleagues(session: Session, now: datetime) -> None:
    """Add staff who only take part, so that enough people may vote."""
    from models.accounts import joining  # noqa: PLC0415

    _enrol(session, "colleagues.csv", now)
    for person in session.scalars(select(Person).where(Person.line_user_id.is_(None))):
        if person.staff_id != NOT_JOINED:
            joining.join(session, person, line_id(person.staff_id), "1", now)


def _enrol(session: Session, name: str, now: datetime) -> None:
    from bot.roster_file import read_roster_file  # noqa: PLC0415
    from models.accounts import roster  # noqa: PLC0415

    content = files("bot.simulator.demo").joinpath(name).read_bytes()
    roster.import_roster(session, read_roster_file(content, name), now, False)


def _part(person: Person) -> str:
    return " ".join(word for role, word in PARTS.items() if person.has(role)) or "บุคลากร"


def players(session: Session) -> list[Player]:
    """Return everybody to play, in the roster's order, and a stranger."""
    people = session.scalars(select(Person).order_by(Person.staff_id))
    found = [
        Player(line_id(p.staff_id), p.name, f"{_part(p)} · {p.position} · {p.bureau.name}")
        for p in people
        if p.staff_id != NOT_JOINED
    ]
    code = facts.get(session, "demo_code") or ""
    note = f"ยังไม่ลงทะเบียน · รหัส {code} · เลขประจำตัว {NOT_JOINED}"
    return [*found, Player(line_id(NOT_JOINED), "คนใหม่ (ยังไม่ลงทะเบียน)", note)]
