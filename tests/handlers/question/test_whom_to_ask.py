"""Nobody is sent to themselves: administrators hear where it is done, or who runs the server."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers import dispatcher
from handlers.people import account_words
from models.people.person import Person
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, REPORTER
from tests.talk import words


def by_number(session: Session, staff_id: str) -> Person:
    return session.scalars(select(Person).where(Person.staff_id == staff_id)).one()


def test_an_administrator_whose_account_moved_is_told_whom_to_see(admin: Chat) -> None:
    with admin.house.session() as session:
        mine, other = by_number(session, ADMIN), by_number(session, REPORTER)
        assert "แจ้งผู้ดูแลเครื่องแม่ข่ายทันที" in account_words.moved_away(mine).body
        assert "แจ้งผู้ดูแลระบบทันที" in account_words.moved_away(other).body


def test_an_apology_sends_an_administrator_to_who_runs_the_server(admin: Chat) -> None:
    with admin.house.session() as session:
        mine, other = by_number(session, ADMIN), by_number(session, REPORTER)
        for person, whom in ((mine, "ผู้ดูแลเครื่องแม่ข่าย"), (other, "ผู้ดูแลระบบ"), (None, "ผู้ดูแลระบบ")):
            [told] = dispatcher.apology("in:12", person)
            assert f"แจ้ง{whom}พร้อมรหัส in:12" in words(told)
