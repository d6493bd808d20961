"""Twenty people sign in while processes die in the middle of it and LINE fails at its answers."""

from __future__ import annotations

import random
import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.clock import real_now
from bot.simulator.seed import line_id
from models.accounts import joining
from models.attendance import events, moving_code
from models.attendance.attendance_event import OFFICE, AttendanceMark
from models.attendance.events import NewEvent
from models.people.person import Person as Row
from tests import factories
from tests.journeys import ledger
from tests.journeys.processes import until
from tests.journeys.stage import Stage

Stages = Callable[..., AbstractContextManager[Stage]]
SEED = 2570
PEOPLE, AT_ONCE = 20, 5
ORGANISER = "D0104"
POINTS = ("drain:claimed", "drain:before_commit", "drain:committed", "send:taken")
FAULTS = ("5xx", "drop", "lost", "429")


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("sqlite", marks=pytest.mark.xdist_group("sign-in")),
        pytest.param("postgresql", marks=[pytest.mark.xdist_group("pg"), pytest.mark.soak]),
    ],
)
def stage(request: pytest.FixtureRequest, stages: Stages) -> Iterator[Stage]:
    with stages(request.param) as opened:
        opened.database.write(_hired)
        for number in range(PEOPLE):
            someone = {"id": line_id(_staff(number)), "name": f"คนที่ {number}", "friend": True}
            opened.sim("POST", "/people", someone)
        yield opened


def _staff(number: int) -> str:
    return f"E{number:03}"


def _hired(session: Session) -> None:
    """Twenty more people of the office, who have joined the bot."""
    bureau = session.scalars(select(Row).where(Row.staff_id == ORGANISER)).one().bureau
    for number in range(PEOPLE):
        person = factories.person(session, bureau, [], joined=False)
        person.staff_id = _staff(number)
        joining.join(session, person, line_id(_staff(number)), "test", real_now())


def _event(session: Session) -> int:
    organiser = session.scalars(select(Row).where(Row.staff_id == ORGANISER)).one()
    now = real_now()
    ends_at = now + timedelta(hours=3)
    new = NewEvent(title="อบรม", place="ห้อง 301", begins_at=now, ends_at=ends_at, expects=OFFICE)
    return events.make(session, organiser, new, secrets.token_bytes, now).id


@pytest.mark.soak
def test_each_of_twenty_is_marked_exactly_once_whatever_dies_or_fails(stage: Stage) -> None:
    chance = random.Random(SEED)
    event_id = stage.database.write(_event)
    key = moving_code.key_of(stage.sealer, event_id)
    people = [stage.person(_staff(number)) for number in range(PEOPLE)]

    def sign_in(number: int) -> None:
        people[number].says(moving_code.code_at(key, real_now())).hears("ลงชื่อแล้ว", "ห้อง 301")

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for first, point in zip(range(0, PEOPLE, AT_ONCE), POINTS, strict=True):
            fault = chance.choice(FAULTS)
            stage.sim("POST", "/faults", {"endpoint": "reply", "kind": fault, "times": 1})
            stage.crash_web_at(f"{point}@2")
            stage.kill(stage.web_pids[0])  # the next one ends at the point
            died = stage.web_kills
            signing_in = pool.map(sign_in, range(first, first + AT_ONCE))
            until(lambda: stage.web_kills > died, stage.logs)  # noqa: B023  not kept
            stage.crash_web_at("")
            list(signing_in)
    stage.settles()
    assert stage.web_kills >= 2 * len(POINTS)
    assert _marks(stage) == {_staff(number): 1 for number in range(PEOPLE)}
    stage.database.read(lambda session: ledger.every_event_was_handled_once(stage, session))
    found = stage.database.read(lambda session: events.attended(session, event_id))
    assert (found.came, found.others, found.outsiders) == (PEOPLE, 0, 0)
    ledger.redelivery_changes_nothing(stage, chance.sample(stage.event_ids, 5))
    assert _marks(stage) == {_staff(number): 1 for number in range(PEOPLE)}


def _marks(stage: Stage) -> Counter[str]:
    query = select(Row.staff_id).join(AttendanceMark, AttendanceMark.person_id == Row.id)
    return Counter(stage.database.read(lambda session: list(session.scalars(query))))
