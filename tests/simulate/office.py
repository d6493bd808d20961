"""The made-up office of a simulated year: bureaus, people, plan and group, in the database."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people import chat_groups
from models.people.person import ADMIN, REPORTER, STAFF, SUPERVISOR, Bureau, Person
from models.plans.plan_files import packaged_plan
from models.queues.lane import LANE
from models.reports import plan_intake

BUREAUS, PEOPLE = 20, 1500
NEVER_JOINS = 0.05
OUT_OF_REACH = BUREAUS - 1
"""The bureau none of whose reporters ever joined: its head holds what it owes."""

BEFORE = datetime(2023, 9, 25, 3, 0, tzinfo=UTC)
GROUP = "C" + "6" * 32


@dataclass
class Folk:
    """Ids of who matters, by bureau where there is one of each."""

    admin: int = 1
    directors: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    reporters: list[list[int]] = field(default_factory=list)
    joined: set[int] = field(default_factory=set)

    @property
    def concerned(self) -> list[int]:
        """Everybody whom a reminder may concern."""
        reporters = [person for bureau in self.reporters for person in bureau]
        return [self.admin, *self.directors, *self.heads, *reporters]


def line_id(person_id: int) -> str:
    """A made-up LINE id."""
    return f"U{person_id:032x}"


def person_of(line_user_id: str) -> int:
    """Whose it is."""
    return int(line_user_id[1:], 16)


def fill(session: Session, sealer: Sealer, chance: random.Random) -> Folk:
    """People, the plan and a confirmed group, in a migrated, empty database."""
    session.execute(
        insert(Bureau), [{"id": b + 1, "name": f"สำนักที่ {b + 1:02}"} for b in range(BUREAUS)]
    )
    folk = Folk()
    rows = [_row(folk, folk.admin, 0, [ADMIN], None, 0.0, chance)]
    number = 2
    for bureau in range(BUREAUS):
        director, head = number, number + 1
        rows.append(_row(folk, director, bureau, [SUPERVISOR], None, 0.0, chance))
        rows.append(_row(folk, head, bureau, [SUPERVISOR], director, 0.0, chance))
        number += 2
        folk.directors.append(director)
        folk.heads.append(head)
        folk.reporters.append([])
        for _ in range(chance.randint(2, 4)):
            never = 1.0 if bureau == OUT_OF_REACH else 2 * NEVER_JOINS
            rows.append(_row(folk, number, bureau, [REPORTER], head, never, chance))
            folk.reporters[bureau].append(number)
            number += 1
    while number <= PEOPLE:
        bureau = number % BUREAUS
        rows.append(_row(folk, number, bureau, [], folk.heads[bureau], NEVER_JOINS, chance))
        number += 1
    for first in range(0, len(rows), 500):
        session.execute(insert(Person), rows[first : first + 500])
    plan_intake.store(session, packaged_plan("rounds-2567"))
    _group(session, sealer, folk)
    return folk


def _row(
    folk: Folk,
    number: int,
    bureau: int,
    roles: list[str],
    superior: int | None,
    never: float,
    chance: random.Random,
) -> dict[str, Any]:
    joined = chance.random() >= never
    if joined:
        folk.joined.add(number)
    return {
        "id": number,
        "staff_id": f"S{number:05}",
        "name": f"ผู้ทดสอบ {number}",
        "position": "นักทดสอบ",
        "bureau_id": bureau + 1,
        "supervisor_id": superior,
        "roles": [STAFF, *roles],
        "line_user_id": line_id(number) if joined else None,
        "joined_at": BEFORE if joined else None,
    }


def _group(session: Session, sealer: Sealer, folk: Folk) -> None:
    lane = sealer.keyed_hash(GROUP, LANE)
    group = chat_groups.joined(session, sealer, lane, GROUP, BEFORE)
    admin = session.get_one(Person, folk.admin)
    chat_groups.decide(session, admin, lane, chat_groups.stamp(group), True, BEFORE)
