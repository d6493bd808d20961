"""Two messages to many at once while workers are killed: everybody is told of both, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.clock import real_now
from models.calendar import BANGKOK, office_day
from models.circulars import sending
from models.circulars.audiences import Audience
from models.circulars.circular import EVERYBODY, Circular
from models.circulars.sending import Letter
from models.people import people
from models.people.person import Person
from tests.journeys import ledger
from tests.journeys.processes import until
from tests.journeys.stage import Stage
from tests.talk import words

Stages = Callable[..., AbstractContextManager[Stage]]
TEXTS = ("อาคารปิดน้ำท่วม", "งดประชุมบ่ายนี้")
POINTS = ("circular:push@1", "circular:push@2", "send:claimed@2", "send:taken@3")


def moves_to_noon(stage: Stage) -> datetime:
    """Office time goes on to the next noon, since nothing is pushed by night. Returns it."""
    now = real_now()
    noon = datetime.combine(office_day(now) + timedelta(days=1), time(12), BANGKOK)
    stage.office_time_moves((noon - now).total_seconds())
    return noon


def sends_both(stage: Stage, session: Session, now: datetime) -> list[str]:
    """Both are sent to the whole office in one moment. Returns whom LINE reaches."""
    admin = session.scalars(select(Person).where(Person.staff_id == "D0002")).one()
    for text in TEXTS:
        letter = Letter(
            text=text, audience=Audience(kind=EVERYBODY), tell_on=office_day(now), urgent=True
        )
        seen = sending.outlook(session, stage.sealer, admin, letter, now)
        sending.send(session, stage.sealer, admin, letter, seen, now)
    reached = session.scalars(select(Person).where(*people.REACHABLE, Person.id != admin.id))
    return [each.line_user_id for each in reached if each.line_user_id is not None]


def was_killed_and_pushed(stage: Stage) -> bool:
    """Whether every point was visited, and nothing waits to be pushed any more."""
    stage.tend()
    left = select(Circular.id).where(Circular.pushed_to.is_not(None))
    return not stage.worker_points and not stage.database.read(lambda s: s.scalars(left).all())


@pytest.mark.soak
@pytest.mark.parametrize(("kind", "workers"), [("sqlite", 1), ("postgresql", 2)])
def test_soak_everybody_is_told_of_both_once(stages: Stages, kind: str, workers: int) -> None:
    with stages(kind, workers=workers) as stage:
        noon = moves_to_noon(stage)
        stage.worker_points = list(POINTS)
        for pid in stage.worker_pids:
            stage.kill(pid)
        reached = stage.database.write(lambda session: sends_both(stage, session, noon))
        until(lambda: was_killed_and_pushed(stage), stage.logs, stage.patience)
        stage.settles()
        assert stage.worker_kills >= workers + len(POINTS) - 1, stage.logs()
        for user_id in reached:
            said = [words(each["message"]) for each in stage.person_of(user_id).entries()]
            told = Counter(text for text in TEXTS for each in said if text in each)
            assert told == dict.fromkeys(TEXTS, 1), said
        ledger.every_message_arrived_once(stage)
