"""A bureau that sends reports and decides on them, for the tests of the report services."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.errors import Refusal
from models.people.person import EXECUTIVE, REPORTER, SUPERVISOR, Person
from models.reports import reports
from models.reports.deciding import report_decisions
from models.reports.report import Report, ReportVersion
from models.reports.reports import ReportDraft
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
TODAY = office_day(NOW)
MARCH, JULY = date(2027, 3, 20), date(2027, 7, 30)


def draft(**more: Any) -> ReportDraft:
    values: dict[str, Any] = {
        "status": "done",
        "narrative": "จัดแล้ว",
        "output": "คู่มือ",
        "outcome": "เข้าใจ",
    }
    return ReportDraft(**(values | more))


class Office:
    """A bureau with a reporter, a head and a director; two activities, one without a date."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.bureau = factories.bureau(session)
        self.other_bureau = factories.bureau(session, "สำนักอื่น")
        self.director = factories.person(session, self.bureau, [SUPERVISOR, EXECUTIVE])
        self.head = factories.person(session, self.bureau, [SUPERVISOR], self.director)
        self.reporter = factories.person(session, self.bureau, [REPORTER], self.head)
        self.colleague = factories.person(session, self.bureau, [REPORTER], self.head)
        self.stranger = factories.person(session, self.other_bureau, [REPORTER])
        plan = factories.plan(session)
        self.dated = factories.activity(session, plan, "1.1", [self.bureau], [MARCH, JULY],
                                        helpers=[self.other_bureau])  # fmt: skip
        self.undated = factories.activity(session, plan, "1.2", [self.bureau])

    def send(
        self,
        by: Person | None = None,
        due: date | None = MARCH,
        because: str = "",
        for_whom: Person | None = None,
        **more: Any,
    ) -> Report:
        activity = self.undated if due is None else self.dated
        report, _ = reports.submit(
            self.session,
            by or self.reporter,
            activity,
            due,
            draft(**more),
            NOW,
            correction_reason=because,
            on_behalf_of=for_whom.id if for_whom else None,
        )
        return report

    def decide(self, by: Person, report: Report, decision: str, **more: Any) -> ReportVersion:
        version = more.pop("version", report.version)
        _, sent = report_decisions.decide(
            self.session, by, report.id, version, decision, NOW, **more
        )
        return sent


def refusal(of: Callable[[], object]) -> Refusal:
    """What the rules say against it; it must be refused."""
    with pytest.raises(Refusal) as caught:
        of()
    return caught.value
