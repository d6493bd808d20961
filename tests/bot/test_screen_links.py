"""The screen of an event: a link without login, another code each minute, over with the event."""

from __future__ import annotations

import re
import secrets
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from models.attendance import events, moving_code, signing_in
from models.attendance.attendance_event import TYPED, AttendanceEvent
from models.attendance.events import NewEvent
from models.people.person import Person
from models.trail import facts
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import made
from tests.fakes import MovableClock, RecordingLog

NAME = "<b>อบรม & ทดสอบ</b>"


@pytest.fixture
def client(office: Outside) -> FlaskClient:
    return made(office).test_client()


def opened(office: Outside, moving: bool = True) -> tuple[int, str]:
    """The id of an event that begins now, and the link to its screen."""
    now = office.clock.now()
    new = NewEvent(
        title=NAME, place="ห้อง 301", begins_at=now, ends_at=now + timedelta(hours=3), moving=moving
    )

    def make(session: Session) -> int:
        facts.put(session, facts.BOT_ID, "@strong")
        person = factories.person(session, factories.bureau(session))
        return events.make(session, person, new, secrets.token_bytes, now).id

    event_id = office.database.write(make)
    return event_id, office.screen_link(event_id, new.ends_at, now)


def shown(office: Outside, event_id: int) -> str:
    code = moving_code.code_at(moving_code.key_of(office.sealer, event_id), office.clock.now())
    return f"{code[:3]} {code[3:]}"


def test_whoever_has_the_link_sees_qr_code_title_and_count(
    client: FlaskClient, office: Outside
) -> None:
    event_id, link = opened(office)
    page = client.get(link)
    text = page.get_data(as_text=True)
    assert page.status_code == 200 and "<svg" in text and shown(office, event_id) in text
    assert "&lt;b&gt;อบรม &amp; ทดสอบ&lt;/b&gt;" in text and NAME not in text
    assert "มา 0 จาก 1 คน" in text and "ห้อง 301" in text and "@strong" in text
    assert page.headers["Cache-Control"] == "no-store" and "script" not in text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


def test_the_count_grows_as_people_sign_in_and_names_nobody(
    client: FlaskClient, office: Outside
) -> None:
    event_id, link = opened(office)

    def signs(session: Session) -> str:
        event, person = session.get_one(AttendanceEvent, event_id), session.query(Person).one()
        signing_in.sign_in(session, event, person, TYPED, office.clock.now())
        return person.name

    name = office.database.write(signs)
    text = client.get(link).get_data(as_text=True)
    assert "มา 1 จาก 1 คน (100.00%)" in text and name not in text


def test_the_page_loads_itself_anew_before_its_code_is_a_minute_old(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    event_id, link = opened(office)
    codes = set()
    for _ in range(6):
        text = client.get(link).get_data(as_text=True)
        [seconds] = re.findall(r'http-equiv="refresh" content="(\d+)"', text)
        left = moving_code.changes_at(clock.now()) - clock.now()
        assert 1 <= int(seconds) <= min(20, left.total_seconds() + 1)
        assert shown(office, event_id) in text
        codes.add(shown(office, event_id))
        clock.advance(minutes=1)
    assert len(codes) == 6


def test_after_the_event_the_page_says_so_and_then_the_link_is_dead(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    event_id, link = opened(office)
    clock.advance(hours=3)
    text = client.get(link).get_data(as_text=True)
    assert "ปิดลงชื่อแล้ว" in text and "<svg" not in text and shown(office, event_id) not in text
    assert "refresh" not in text
    clock.advance(hours=1, minutes=1)
    assert client.get(link).status_code == 404


def test_a_closed_event_shows_no_code_any_more(client: FlaskClient, office: Outside) -> None:
    event_id, link = opened(office)
    office.database.write(
        lambda s: events.close(
            s, s.get_one(AttendanceEvent, event_id), office.sealer, office.clock.now()
        )
    )
    text = client.get(link).get_data(as_text=True)
    assert "ปิดลงชื่อแล้ว" in text and shown(office, event_id) not in text


def test_an_event_of_the_future_shows_when_it_opens_and_no_code(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    event_id, link = opened(office)
    clock.advance(hours=-2)
    text = client.get(link).get_data(as_text=True)
    assert "เริ่มลงชื่อได้ตั้งแต่" in text and shown(office, event_id) not in text


def test_no_link_leads_to_an_event_with_a_printed_code_or_to_a_forged_one(
    client: FlaskClient, office: Outside
) -> None:
    _, link = opened(office, moving=False)
    assert client.get(link).status_code == 404
    _, link = opened(office)
    assert client.get(f"{link[:-3]}abc").status_code == 404


def test_opening_the_screen_logs_nothing(
    client: FlaskClient, office: Outside, log: RecordingLog
) -> None:
    _, link = opened(office)
    assert client.get(link).status_code == 200
    assert log.lines == []
