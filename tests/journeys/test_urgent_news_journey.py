"""Two urgent announcements at once while workers are killed: everybody is told of both, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.clock import real_now
from models.calendar import office_day
from models.executive_news import issuing, news_drafts
from models.executive_news.news import OFFICE, ExecutiveNews
from models.executive_news.news_drafts import NewsDraft
from models.people import people
from models.people.person import Person
from tests.journeys import ledger
from tests.journeys.processes import until
from tests.journeys.stage import Stage
from tests.talk import words

Stages = Callable[..., AbstractContextManager[Stage]]
TITLES = ("อาคารปิดน้ำท่วม", "งดประชุมบ่ายนี้")
POINTS = ("news:push@1", "news:push@2", "send:claimed@2", "send:taken@3")


def issues_both(stage: Stage, session: Session) -> list[str]:
    """Both are issued in one moment, for the whole office. Returns whom LINE reaches."""
    now = real_now()
    by_staff = {each.staff_id: each for each in session.scalars(select(Person))}
    admin, executive = by_staff["D0002"], by_staff["D0001"]
    for title in TITLES:
        new = NewsDraft(
            title=title, text="ทำงานที่บ้าน", audience=OFFICE, first_day=office_day(now),
            last_day=office_day(now) + timedelta(7), issuer_id=executive.id, urgent=True,
        )  # fmt: skip
        made = news_drafts.draft(session, admin, new, now)
        issuing.issue(session, stage.sealer, executive, made.id, 1, now)
    reached = session.scalars(select(Person).where(*people.REACHABLE, Person.id != executive.id))
    return [each.line_user_id for each in reached if each.line_user_id is not None]


def was_killed_and_pushed(stage: Stage) -> bool:
    """Whether every point was visited, and nothing waits to be pushed any more."""
    stage.tend()
    left = select(ExecutiveNews.id).where(ExecutiveNews.pushed_to.is_not(None))
    return not stage.worker_points and not stage.database.read(lambda s: s.scalars(left).all())


@pytest.mark.soak
@pytest.mark.parametrize(("kind", "workers"), [("sqlite", 1), ("postgresql", 2)])
def test_soak_everybody_is_told_of_both_once(stages: Stages, kind: str, workers: int) -> None:
    with stages(kind, workers=workers) as stage:
        stage.worker_points = list(POINTS)
        for pid in stage.worker_pids:
            stage.kill(pid)
        reached = stage.database.write(lambda session: issues_both(stage, session))
        until(lambda: was_killed_and_pushed(stage), stage.logs, stage.patience)
        stage.settles()
        assert stage.worker_kills >= workers + len(POINTS) - 1, stage.logs()
        for user_id in reached:
            said = [words(each["message"]) for each in stage.person_of(user_id).entries()]
            told = Counter(title for title in TITLES for each in said if title in each)
            assert told == dict.fromkeys(TITLES, 1), said
        ledger.every_message_arrived_once(stage)
