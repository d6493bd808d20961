"""Whom an event concerns, and on which days it stands in the calendar, on both databases."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from models.attendance import events
from models.attendance.attendance_event import BUREAU, LISTED, REPORTERS
from models.attendance.events import NewEvent
from models.attendance.expecting import Listed
from models.calendar_events import calendar_changes, coming
from models.calendar_events.calendar_changes import EventSaid
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
DAY = date(2027, 3, 5)


def test_each_person_is_told_what_begins_and_concerns_them(session: Session) -> None:
    where, other = factories.bureau(session), factories.bureau(session, "สำนักอื่น")
    admin = factories.person(session, where, (ADMIN,))
    reporter = factories.person(session, where, (REPORTER,))
    stranger = factories.person(session, other, ())
    said = {
        "ทุกคน": EventSaid(title="ทุกคน", first_day=DAY, last_day=DAY),
        "ผู้รายงาน": EventSaid(title="ผู้รายงาน", first_day=DAY, last_day=DAY, expects=REPORTERS),
        "สำนัก": EventSaid(
            title="สำนัก", first_day=DAY, last_day=DAY, expects=BUREAU, bureau_id=where.id
        ),
        "รายชื่อ": EventSaid(
            title="รายชื่อ",
            first_day=DAY,
            last_day=DAY,
            expects=LISTED,
            listed=Listed(people=(stranger.id,)),
        ),
        "ก่อนหน้า": EventSaid(title="ก่อนหน้า", first_day=date(2027, 3, 3), last_day=DAY),
    }
    for each in said.values():
        calendar_changes.add(session, admin, each, secrets.token_bytes, NOW)
    begins = NOW + timedelta(days=4)
    alone = NewEvent(
        title="อบรม", place="ห้อง", begins_at=begins, ends_at=begins + timedelta(hours=1)
    )
    events.make(session, reporter, alone, secrets.token_bytes, NOW)
    found = coming.beginning(session, {reporter.id, stranger.id}, DAY - timedelta(days=1), DAY)
    titles = {who: sorted(each.title for each in told) for who, told in found.items()}
    shown = [each.title for each in coming.of_person(session, stranger, DAY, DAY)]
    group = [each.title for each in coming.of_everybody(session, DAY, DAY)]
    assert titles == {
        reporter.id: ["ทุกคน", "ผู้รายงาน", "สำนัก", "อบรม"],
        stranger.id: ["ทุกคน", "รายชื่อ"],
    }
    assert sorted(shown) == ["ก่อนหน้า", "ทุกคน", "รายชื่อ"]
    assert sorted(group) == ["ก่อนหน้า", "ทุกคน", "ผู้รายงาน"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ends_before", EventSaid(title="ก", first_day=DAY, last_day=date(2027, 3, 4))),
        ("past", EventSaid(title="ก", first_day=date(2027, 2, 1), last_day=date(2027, 2, 2))),
        ("too_long", EventSaid(title="ก", first_day=DAY, last_day=date(2027, 8, 1))),
        ("nobody_listed", EventSaid(title="ก", first_day=DAY, last_day=DAY, expects=LISTED)),
    ],
)
def test_an_event_that_cannot_be_is_refused(session: Session, code: str, said: EventSaid) -> None:
    admin = factories.person(session, factories.bureau(session), (ADMIN,))
    with pytest.raises(Refusal, match=code):
        calendar_changes.add(session, admin, said, secrets.token_bytes, NOW)
