"""The plans that come with the program."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.database import Database
from models.plans import plans
from models.plans.plan_files import packaged_names, packaged_plan
from models.reports import source_reports


def take_in(database: Database, now: datetime) -> None:
    """Import those that are not stored yet. now: aware."""

    def store(session: Session) -> None:
        for name in packaged_names():
            if plans.named(session, name) is None:
                source_reports.take_in(session, packaged_plan(name), now)

    def missing(session: Session) -> bool:
        return any(plans.named(session, name) is None for name in packaged_names())

    if database.read(missing):
        database.write(store)
