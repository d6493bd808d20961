"""Requests for another LINE account close by themselves, once, and both accounts hear of it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts import account_changes
from models.people.person import AccountChange
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from scheduler.upkeep.account_requests import close_account_requests
from tests import factories
from tests.fakes import MovableClock, RecordingLine
from tests.talk import words

NEW = "U" + "f" * 32


def ask(office: Outside) -> str:
    """A reporter asks to be known by another account; the old one."""

    def work(session: Session) -> str:
        person = factories.person(session, factories.bureau(session))
        now = office.clock.now()
        account_changes.request(session, office.sealer, person, NEW, "2", now)
        return person.line_user_id or ""

    return office.database.write(work)


def test_a_request_nobody_decided_on_is_closed_after_fourteen_days_and_both_are_told(
    office: Outside, clock: MovableClock, line: RecordingLine
) -> None:
    old = ask(office)
    clock.advance(days=14, seconds=-1)
    assert not close_account_requests(office)
    clock.advance(seconds=1)
    assert close_account_requests(office)
    assert not close_account_requests(office)
    while send_one(office):
        pass
    heard = {sent.to: words(sent.messages[0]) for sent in line.sent}
    assert set(heard) == {old, NEW}
    assert "ใช้ต่อได้ตามเดิม" in heard[old] and "ขอรหัสใหม่จากผู้ดูแลระบบ" in heard[NEW]
    change = office.database.read(lambda s: s.scalars(select(AccountChange)).one())
    assert (change.decision, change.line_user_id) == ("expired", None)
