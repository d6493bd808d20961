"""The record of an executive's announcement: what was issued, who has read it, where it was
published."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.executive_news import issuing, news_drafts
from models.executive_news.news import BUREAU, ISSUED, NEWS, ExecutiveNews
from models.people.person import EXECUTIVE, REPORTER, Person
from models.plans.plan import Activity
from models.reports import proofs_given


def may_prove(session: Session, person: Person, found: ExecutiveNews) -> bool:
    """Whether the person reports the activity to which it belongs, and may put it into that
    report."""
    about = session.get(Activity, found.activity_id) if found.activity_id is not None else None
    if about is None or found.state != ISSUED or not person.has(REPORTER):
        return False
    for_them = found.audience != BUREAU or found.bureau_id == person.bureau_id
    return for_them and about.reportable and about.is_of(person.bureau_id)


def _may_read(session: Session, person: Person, news_id: int, day: date) -> bool:
    """Who handles it, executives, who may put it into a report, and who may read such a report."""
    found = news_drafts.named(session, news_id)
    if found is None or found.decided_at is None:
        return False
    if person.has(EXECUTIVE) or issuing.may_withdraw(session, person, found, day):
        return True
    return may_prove(session, person, found) or proofs_given.may_read_one(
        session, person, NEWS, found.id, found.activity_id, day
    )


def _about(_session: Session, _news_id: int) -> int | None:
    return None


NEWS_RECORD = DocumentKind("news-record", digits="thai", record=OneRecord(_may_read, _about))
