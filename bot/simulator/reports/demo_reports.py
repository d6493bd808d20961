"""The demo's approved report with pictures: a project of a bureau that no tour plays."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.calendar import fiscal_year, office_day
from models.crypto import Sealer
from models.people import people
from models.plans import plans
from models.reports import reports
from models.reports.deciding import report_decisions
from models.reports.report import APPROVED
from models.reports.reports import ReportDraft

if TYPE_CHECKING:
    from scheduler.ports import FileStore

REPORTER, DIRECTOR, NUMBER = "D0302", "D0301", "1.11"
PICTURES = {
    "exchange.jpg": "แลกเปลี่ยนเรียนรู้ในห้องประชุม.jpg",
    "groups.jpg": "ระดมความคิดกลุ่มย่อย.jpg",
}
"""The files beside the demo's people, as their sender named them."""


def keep_pictures(store: FileStore, now: datetime) -> None:
    """Keep the bytes of the pictures: outside of the transaction that sends the report."""
    for data in map(_bytes_of, PICTURES):
        store.keep(_key(data), data, now, data)


def send_report(session: Session, sealer: Sealer, now: datetime) -> None:
    """Send the report, and approve it."""
    reporter, director = (people.by_staff_id(session, each) for each in (REPORTER, DIRECTOR))
    assert reporter is not None and director is not None
    evidence = [_noted(session, sealer, name, now) for name in PICTURES]
    numbered = plans.every_numbered(session, fiscal_year(office_day(now)), NUMBER)
    activity = next(each for each in numbered if each.is_of(reporter.bureau_id))
    draft = ReportDraft(
        status="done",
        percent=Decimal(100),
        narrative=(
            "จัดแลกเปลี่ยนเรียนรู้เพื่อถอดบทเรียนการขับเคลื่อนองค์กรคุณธรรมร่วมกับสำนักอื่น "
            "โดยแบ่งกลุ่มย่อยทบทวนสิ่งที่ทำได้ดี อุปสรรค และแนวทางปรับปรุง แล้วสรุปเป็นองค์ความรู้ 1 เรื่อง"
        ),
        output="กลุ่มเป้าหมายเข้าร่วม 5 จาก 6 คน คิดเป็นร้อยละ 83.33",
        outcome="ได้องค์ความรู้ 1 เรื่อง คือ การสื่อสารนโยบาย No Gift Policy ให้เข้าถึงบุคลากรทุกระดับ",
        budget_allocated=Decimal(8000),
        budget_disbursed=Decimal(7350),
        risk="green",
        publicity=[],
        evidence=evidence,
    )
    due = activity.dues[0].due
    report, sent = reports.submit(session, reporter, activity, due, draft, now)
    report_decisions.decide(session, director, report.id, sent.version, APPROVED, now)


def _noted(session: Session, sealer: Sealer, name: str, now: datetime) -> int:
    data = _bytes_of(name)
    noted = kept_files.note_given(
        session, sealer, _key(data), PICTURES[name], "image/jpeg", len(data), now
    )
    assert noted is not None
    return noted


def _bytes_of(name: str) -> bytes:
    return files("bot.simulator.demo").joinpath(name).read_bytes()


def _key(data: bytes) -> str:
    return sha256(data).hexdigest()
