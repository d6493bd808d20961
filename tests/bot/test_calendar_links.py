"""A calendar file through its link: for one reader, as long as the event concerns them."""

from __future__ import annotations

import secrets
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from models.attendance.attendance_event import BUREAU
from models.calendar import office_day
from models.calendar_events import calendar_changes
from models.calendar_events.calendar_changes import EventSaid
from models.people.person import ADMIN, Person
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import made
from tests.fakes import MovableClock


@pytest.fixture
def client(office: Outside) -> FlaskClient:
    return made(office).test_client()


def planned(office: Outside) -> tuple[int, int, int]:
    """An event of a bureau, somebody of that bureau, and somebody of another."""
    now = office.clock.now()

    def make(session: Session) -> tuple[int, int, int]:
        where = factories.bureau(session)
        admin = factories.person(session, where, (ADMIN,))
        reader = factories.person(session, where, ())
        other = factories.person(session, factories.bureau(session, "สำนักอื่น"), ())
        day = office_day(now) + timedelta(days=2)
        said = EventSaid(
            title="ประชุมสำนัก", first_day=day, last_day=day, expects=BUREAU, bureau_id=where.id
        )
        event = calendar_changes.add(session, admin, said, secrets.token_bytes, now)
        return event.id, reader.id, other.id

    return office.database.write(make)


def test_the_file_is_for_one_reader_and_ends_with_their_right(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    event_id, reader, other = planned(office)
    now = office.clock.now()
    one, every = (office.calendar_link(each, reader, now) for each in (event_id, 0))
    for link in (one, every):
        page = client.get(link)
        assert page.status_code == 200 and page.mimetype == "text/calendar"
        assert "SUMMARY:ประชุมสำนัก" in page.get_data(as_text=True)
        assert 'filename="calendar.ics"' in page.headers["Content-Disposition"]
        assert page.headers["Cache-Control"] == "no-store"
    assert client.get(office.calendar_link(event_id, other, now)).status_code == 404
    assert "SUMMARY" not in client.get(office.calendar_link(0, other, now)).get_data(as_text=True)

    def moves(session: Session) -> None:
        session.get_one(Person, reader).bureau_id = session.get_one(Person, other).bureau_id

    office.database.write(moves)
    assert client.get(one).status_code == 404
    clock.advance(days=32)
    assert client.get(every).status_code == 404
    assert client.get(f"{one[:-2]}xx").status_code == 404
