"""Every paper that one sentence asks for can be made of what a new demo holds."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.simulator import seed
from bot.simulator.attendance import demo_events
from bot.simulator.pledges import demo_announcements
from bot.simulator.reports import demo_reports
from bot.simulator.self_assessment import demo_assessment
from bot.simulator.working_groups import demo_groups
from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.attachments.attachment import StoredFile
from models.attendance import certificates
from models.calendar import BANGKOK
from models.crypto import Sealer
from models.people import people
from models.pledges.pledge import Announcement
from models.reports.report import Report
from models.working_groups.working_group import GroupMeeting, WorkingGroup

NOW = datetime(2026, 11, 23, 9, tzinfo=BANGKOK)


class Pictures:
    """Keeps the bytes in the test's session."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def keep(self, key: str, data: bytes, now: datetime, preview: bytes | None = None) -> None:
        self.session.add(StoredFile(key=key, sealed=data, preview=preview, created_at=now))
        self.session.flush()


@pytest.mark.soak
def test_each_paper_is_made_of_the_demos_rows(session: Session, sealer: Sealer) -> None:
    seed.seed(session, sealer, NOW, secrets.token_bytes)
    demo_announcements.open_announcements(session, NOW)
    demo_events.hold_events(session, sealer, NOW, secrets.token_bytes)
    demo_groups.note_groups(session, NOW)
    demo_reports.keep_pictures(Pictures(session), NOW)
    demo_reports.send_report(session, sealer, NOW)
    demo_assessment.send_assessment(session, NOW)
    reporter = people.by_staff_id(session, demo_reports.REPORTER)
    attended = people.by_staff_id(session, "D0103")
    assert reporter is not None and attended is not None
    [event] = certificates.events_of(session, attended)
    bureau = reporter.bureau_id
    report = session.scalars(select(Report.id)).one()
    asked = [
        PaperRequest("activity-page", gift=report, reader=reporter.id),
        PaperRequest("project-report", gift=report, reader=reporter.id),
        PaperRequest("lessons", bureau_id=bureau, bureau_ids=frozenset((bureau,))),
        PaperRequest("plan-table", plan="central-2570"),
        PaperRequest("announcement", gift=session.scalars(select(Announcement.id)).first()),
        PaperRequest("self-assessment", bureau_id=bureau, bureau_ids=frozenset((bureau,))),
        PaperRequest("certificate", gift=event.id, reader=attended.id),
        PaperRequest("certificates", gift=event.id),
        PaperRequest("working-group-order", gift=session.scalars(select(WorkingGroup.id)).one()),
        PaperRequest("meeting-minutes", gift=session.scalars(select(GroupMeeting.id)).one()),
    ]
    for request in asked:
        made = gather(session, sealer, request, NOW)
        word = render(replace(made), "docx", sealer).data
        assert word[:2] == b"PK" and not made.draft, request.kind
