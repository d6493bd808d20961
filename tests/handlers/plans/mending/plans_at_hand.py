"""What the tests of mending plans look at."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import select

from models.plans.plan import Activity
from models.reports.plan_changes import changing_plan
from tests.handlers.house import Chat

MAY = datetime(2027, 5, 10, 3, 0, tzinfo=UTC)
JUNE, NEW = date(2027, 6, 20), date(2027, 6, 30)


def activity(who: Chat, number: str) -> Activity:
    with who.house.session() as session:
        return changing_plan.numbered(session, 2570, number)[0]


def dues(who: Chat, number: str) -> list[date]:
    return [each.due for each in activity(who, number).dues]


def numbers(who: Chat, due: date) -> list[str]:
    """The activities with one date only, that one."""
    with who.house.session() as session:
        every = session.scalars(select(Activity).where(Activity.reportable)).unique()
        return [each.number for each in every if [d.due for d in each.dues] == [due]]
