"""Notices of a case: at once but not to the minute, once, neutral, with nothing left behind."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.complaints import case_notices
from handlers.complaints.complaint_words import KIND
from handlers.context import Context
from models.complaints import case_routing, cases
from models.complaints.case_routing import Routed
from models.complaints.cases import Filed
from models.complaints.complaint import Case
from models.people.person import Person
from models.queues.outbox import OutboxMessage
from scheduler.notifying import notifying
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from tests.fakes import MovableClock, RecordingLine
from tests.models.complaints import complaining
from tests.models.complaints.complaining import STORY
from tests.talk import words

AT = datetime(2027, 3, 1, 3, 4, 5, 678, tzinfo=UTC)
MOMENTS = st.integers(0, 400 * 86_400_000).map(lambda n: AT + timedelta(milliseconds=n))


@pytest.fixture
def here(office: Outside, clock: MovableClock) -> Outside:
    clock.moment = AT
    return office


def filed(here: Outside) -> Filed:
    """A case of a bureau with two receivers, who have been told."""

    def work(session: Session) -> Filed:
        unit = complaining.office(session)
        done = complaining.filed(session, here.sealer, unit.bureau, AT)
        with notifying(here, session) as context:
            case_notices.case_came(context, done.routed)
        return done

    return here.database.write(work)


def tells(here: Outside, done: Filed) -> None:
    """The complainant's further word, told once more."""

    def work(session: Session) -> None:
        with notifying(here, session) as context:
            case_notices.word_came(context, session.get_one(Case, done.case_id))

    here.database.write(work)


def rows(here: Outside) -> list[OutboxMessage]:
    query = select(OutboxMessage).order_by(OutboxMessage.id)
    return here.database.read(lambda session: list(session.scalars(query)))


def test_its_row_tells_neither_the_case_nor_when_the_event_came(here: Outside) -> None:
    done = filed(here)
    found = rows(here)
    assert len(found) == 2
    for row in found:
        assert row.must_arrive and done.case_id not in row.key
        assert row.created_at == row.not_before == datetime(2027, 3, 1, 3, 10, tzinfo=UTC)


def test_every_receiver_hears_neutral_words_after_the_full_ten_minutes(
    here: Outside, clock: MovableClock, line: RecordingLine
) -> None:
    done = filed(here)
    clock.advance(minutes=5)
    assert not send_one(here)
    clock.advance(minutes=1)
    while send_one(here):
        pass
    assert len(line.sent) == 2
    for sent in line.sent:
        told = words(sent.messages)
        assert told.startswith("มีเรื่องรอท่าน 1 เรื่อง\nเรื่องใหม่รอท่านรับเรื่อง")
        assert STORY not in told and not any(kind in str(sent.messages) for kind in KIND.values())
        assert [m["altText"] for m in sent.messages] == ["มีเรื่องรอท่าน 1 เรื่อง"]
        assert "เปิดเรื่อง" in told and done.code not in str(sent.messages)
    assert all(row.body is None and row.recipient is None for row in rows(here))


def test_several_words_within_the_ten_minutes_are_one_message(
    here: Outside, clock: MovableClock
) -> None:
    done = filed(here)
    before = len(rows(here))
    tells(here, done)
    tells(here, done)
    assert len(rows(here)) == before + 2
    clock.advance(minutes=10)
    tells(here, done)
    assert len(rows(here)) == before + 4


def test_who_lost_the_case_hears_nothing(here: Outside) -> None:
    def work(session: Session) -> tuple[int, Routed]:
        unit = complaining.office(session)
        done = complaining.filed(session, here.sealer, unit.bureau, AT)
        case = session.get_one(Case, done.case_id)
        words_of = f"{unit.first.name} รู้เรื่องนี้"
        routed = cases.complainant_says(session, here.sealer, case, words_of, AT)
        with notifying(here, session) as context:
            case_notices.case_moved(context, routed)
            case_notices.word_came(context, case)
        return unit.first.id, routed

    first, routed = here.database.write(work)
    assert routed.lost == (first,)
    account = here.database.read(lambda session: session.get_one(Person, first).line_user_id)
    lanes = {row.lane for row in rows(here)}
    assert len(lanes) == 1 and here.sealer.keyed_hash(account or "", "lane") not in lanes


def test_a_case_that_is_gone_is_told_to_nobody(here: Outside) -> None:
    def work(session: Session) -> int:
        gone = Routed("0" * 16, "bureau", (1,), (1,), ())
        with notifying(here, session) as context:
            case_notices.case_came(context, gone)
            case_notices.case_moved(context, gone)
            return _count(context)

    assert here.database.write(work) == 0


def _count(context: Context) -> int:
    return len(context.notices)


@given(MOMENTS)
def test_the_moment_is_the_next_full_ten_minutes(moment: datetime) -> None:
    at = case_notices.not_before(moment)
    assert timedelta() < at - moment <= timedelta(minutes=10)
    assert (at.minute % 10, at.second, at.microsecond) == (0, 0, 0)


def test_holders_are_asked_anew_at_each_word(here: Outside) -> None:
    done = filed(here)

    def leaves(session: Session) -> int:
        case = session.get_one(Case, done.case_id)
        for person_id in case_routing.holders(session, case)[:1]:
            session.get_one(Person, person_id).roles = ["staff"]
        session.flush()
        with notifying(here, session) as context:
            case_notices.word_came(context, case)
            return _count(context)

    assert here.database.write(leaves) == 1
