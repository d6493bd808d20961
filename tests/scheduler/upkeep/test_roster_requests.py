"""A request about the roster that nobody confirms closes by itself, and who asked is told once."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts.changing import roster_change, roster_requests
from models.people.person import Person
from models.people.roster_request import RosterRequest
from models.roster_sheets.roster_import import RosterImport
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from scheduler.upkeep.roster_requests import close_roster_requests
from tests import factories
from tests.fakes import MovableClock, RecordingLine
from tests.talk import words


def ask(office: Outside) -> tuple[str, str]:
    """An administrator asks for a role; the accounts of the asker and of who may confirm."""

    def work(session: Session) -> tuple[str, str]:
        bureau = factories.bureau(session)
        asker, other = (factories.person(session, bureau, ("admin",)) for _ in range(2))
        staff = factories.person(session, bureau, ())
        new = {"roles": ["staff", "receiver"]}
        done = roster_change.change(session, asker, staff, new, None, office.clock.now())
        assert done.waits is not None
        return asker.line_user_id or "", other.line_user_id or ""

    return office.database.write(work)


def test_who_sent_a_file_hears_once_that_nobody_confirmed_it(
    office: Outside, clock: MovableClock, line: RecordingLine
) -> None:
    def work(session: Session) -> str:
        asker = factories.person(session, factories.bureau(session), ("admin",))
        kept = RosterImport(
            given_by=asker.id, given_at=clock.now(), file_hash="h", rows=b"r", waits=b"sealed"
        )
        session.add(kept)
        return asker.line_user_id or ""

    asker = office.database.write(work)
    clock.advance(days=2, hours=22)
    assert not close_roster_requests(office)
    clock.advance(hours=1)
    assert close_roster_requests(office) and not close_roster_requests(office)
    clock.advance(days=5)  # over any night and weekend
    while send_one(office):
        pass
    (sent,) = [each for each in line.sent if each.to == asker]
    assert "ทะเบียนยังเป็นตามเดิม" in words(sent.messages[0])


def test_who_asked_hears_once_that_nobody_confirmed_and_the_roster_is_as_it_was(
    office: Outside, clock: MovableClock, line: RecordingLine
) -> None:
    asker, other = ask(office)
    clock.advance(days=roster_requests.WAITS_DAYS)
    assert not close_roster_requests(office)
    clock.advance(days=1)
    assert close_roster_requests(office)
    assert not close_roster_requests(office)
    clock.advance(days=5)  # over any night and weekend
    while send_one(office):
        pass
    (sent,) = [each for each in line.sent if each.to in (asker, other)]
    assert sent.to == asker
    assert "ไม่มีผู้ดูแลระบบอีกท่านยืนยัน" in words(sent.messages[0])
    request = office.database.read(lambda s: s.scalars(select(RosterRequest)).one())
    assert request.decision == roster_requests.EXPIRED
    roles = office.database.read(lambda s: s.get_one(Person, request.person_id).roles)
    assert roles == ["staff"]
