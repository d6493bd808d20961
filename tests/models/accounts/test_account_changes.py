"""Which LINE account is whose: moving at once, or after a confirmation, once."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts import account_changes, joining
from models.attachments.attachment import KEPT, Attachment
from models.conversations import conversation_rows
from models.conversations.conversation import PAUSED, Conversation
from models.crypto import Sealer
from models.errors import Refusal
from models.people import deputies, people
from models.people.person import AccountChange, JoiningCode, Person
from models.queues import outbox_queue
from models.queues.lane import LANE
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import Envelope
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
NEW = "U" + "f" * 32
TODAY = NOW.date()


def somebody(session: Session, *roles: str) -> Person:
    return factories.person(session, factories.bureau(session), roles=roles)


def draft(session: Session, sealer: Sealer, person: Person) -> Conversation:
    """An unfinished report with a file, begun in the person's account."""
    lane = sealer.keyed_hash(person.line_user_id or "", LANE)
    row = conversation_rows.begin(session, lane, person.id, "report_activity", "", NOW, os.urandom)
    conversation_rows.save(session, sealer, row, {"answers": {"number": "1.10"}}, "status", NOW)
    session.add(
        Attachment(
            lane=lane, conversation_id=row.id, message_hash="h", kind="image", album="a",
            occurred_at=1_803_866_400_418, received_ticks=1.0, state=KEPT, answered=True, size=1,
        )
    )  # fmt: skip
    session.flush()
    return row


def push(session: Session, sealer: Sealer, person: Person) -> OutboxMessage:
    """A message that waits to be pushed to the person."""
    account = person.line_user_id or ""
    lane = sealer.keyed_hash(account, LANE)
    words: list[dict[str, object]] = [{"type": "text", "text": "x"}]
    envelope = Envelope(f"k{person.id}", "notice", lane, words, recipient=account)
    outbox_queue.put(session, sealer, envelope, NOW, os.urandom)
    return session.scalars(select(OutboxMessage)).one()


def ask(session: Session, sealer: Sealer, person: Person, account: str = NEW) -> AccountChange:
    return account_changes.request(session, sealer, person, account, "2", NOW)


def why_not(session: Session, sealer: Sealer, decider: Person | None, change: int) -> Refusal:
    with pytest.raises(Refusal) as caught:
        account_changes.decide(session, sealer, decider, change, True, NOW)
    return caught.value


# -- moving -----------------------------------------------------------------------------------


def test_who_is_only_staff_moves_at_once_and_everybody_else_waits(session: Session) -> None:
    assert account_changes.at_once(session, somebody(session), TODAY)
    for role in ("reporter", "supervisor", "receiver", "admin", "executive"):
        assert not account_changes.at_once(session, somebody(session, role), TODAY), role


def test_who_is_plain_staff_but_leads_or_stands_in_waits_too(session: Session) -> None:
    superior = somebody(session, "staff")
    factories.person(session, superior.bureau, ["reporter"], superior)
    assert not account_changes.at_once(session, superior, TODAY)
    deputy = factories.person(session, superior.bureau, ["staff"])
    assert account_changes.at_once(session, deputy, TODAY)
    deputies.appoint(session, superior, deputy, TODAY, TODAY + timedelta(days=2), NOW)
    assert not account_changes.at_once(session, deputy, TODAY)


def test_nobody_confirms_what_their_own_code_began(session: Session, sealer: Sealer) -> None:
    me, issuer, other = (somebody(session, role) for role in ("reporter", "admin", "admin"))
    joining.new_code(session, sealer, NOW, os.urandom, me, issuer.id)
    change = ask(session, sealer, me)
    assert why_not(session, sealer, issuer, change.id).code == "own_code"
    account_changes.decide(session, sealer, other, change.id, True, NOW)
    assert me.line_user_id == NEW


def test_drafts_files_and_waiting_pushes_come_along_to_the_new_account(
    session: Session, sealer: Sealer
) -> None:
    me = somebody(session)
    old = me.line_user_id
    row, waiting = draft(session, sealer, me), push(session, sealer, me)
    moved = account_changes.move(session, sealer, me, NEW, "2", NOW, me.id)
    session.expire_all()
    lane = sealer.keyed_hash(NEW, LANE)
    assert (moved.old, moved.drafts) == (old, 1)
    assert (me.line_user_id, me.joined_at, me.consent_version) == (NEW, NOW, "2")
    assert (row.lane, row.status) == (lane, PAUSED)
    assert session.scalars(select(Attachment.lane)).one() == lane
    assert waiting.lane == lane
    assert sealer.open(waiting.recipient or b"", outbox_queue.RECIPIENT).decode() == NEW
    assert people.by_line_id(session, old or "") is None


def test_an_account_that_blocked_the_bot_is_not_told(session: Session, sealer: Sealer) -> None:
    me = somebody(session)
    people.block(me, NOW)
    moved = account_changes.move(session, sealer, me, NEW, "2", NOW, me.id)
    assert moved.old is None and people.reachable(me)


def test_nobody_moves_to_an_account_that_is_somebody_elses(
    session: Session, sealer: Sealer
) -> None:
    me, other = somebody(session), somebody(session)
    with pytest.raises(Refusal, match="already_joined"):
        account_changes.move(session, sealer, me, other.line_user_id or "", "2", NOW, me.id)


def test_nobody_who_left_the_roster_moves(session: Session, sealer: Sealer) -> None:
    me = somebody(session)
    me.retired_at = NOW
    session.flush()
    with pytest.raises(Refusal, match="dead_code"):
        account_changes.move(session, sealer, me, NEW, "2", NOW, me.id)


# -- asking and deciding ----------------------------------------------------------------------


def test_a_request_keeps_the_new_account_sealed_and_uses_the_code_up(
    session: Session, sealer: Sealer
) -> None:
    me = somebody(session, "reporter")
    joining.new_code(session, sealer, NOW, os.urandom, me, None)
    change = ask(session, sealer, me)
    assert NEW.encode() not in (change.line_user_id or b"")
    assert session.scalars(select(JoiningCode.used_at)).one() == NOW
    assert me.line_user_id != NEW
    assert [c.id for c, _ in account_changes.waiting(session, NOW)] == [change.id]


def test_a_second_request_closes_the_first(session: Session, sealer: Sealer) -> None:
    me = somebody(session, "reporter")
    first, second = ask(session, sealer, me), ask(session, sealer, me, "U" + "e" * 32)
    session.expire_all()
    assert (first.decision, first.line_user_id) == ("expired", None)
    assert [c.id for c, _ in account_changes.waiting(session, NOW)] == [second.id]


def test_another_administrator_confirms_and_the_account_moves(
    session: Session, sealer: Sealer
) -> None:
    me, admin = somebody(session, "receiver"), somebody(session, "admin")
    old = me.line_user_id
    change = ask(session, sealer, me)
    over = account_changes.decide(session, sealer, admin, change.id, True, NOW)
    assert (over.old, over.new, me.line_user_id) == (old, NEW, NEW)
    assert (change.decision, change.decided_by) == ("confirmed", admin.id)
    assert change.line_user_id is None


def test_a_refused_request_changes_nothing(session: Session, sealer: Sealer) -> None:
    me, admin = somebody(session, "receiver"), somebody(session, "admin")
    old = me.line_user_id
    change = ask(session, sealer, me)
    over = account_changes.decide(session, sealer, admin, change.id, False, NOW)
    assert (over.old, over.new, me.line_user_id) == (old, NEW, old)
    assert (change.decision, change.line_user_id) == ("refused", None)


def test_nobody_decides_on_their_own_request_nor_without_being_an_administrator(
    session: Session, sealer: Sealer
) -> None:
    admin, reporter = somebody(session, "admin"), somebody(session, "reporter")
    change = ask(session, sealer, admin)
    assert why_not(session, sealer, admin, change.id).code == "own_request"
    assert why_not(session, sealer, reporter, change.id).code == "not_admin"
    assert account_changes.deciders(session, admin) == []
    assert account_changes.decide(session, sealer, None, change.id, True, NOW).new == NEW


def test_a_request_is_decided_once(session: Session, sealer: Sealer) -> None:
    me, admin = somebody(session, "reporter"), somebody(session, "admin")
    change = ask(session, sealer, me)
    account_changes.decide(session, sealer, admin, change.id, False, NOW)
    again = why_not(session, sealer, admin, change.id)
    assert (again.code, again.facts) == (
        "already_decided",
        {"decision": "refused", "by": admin.name},
    )
    assert why_not(session, sealer, admin, 999).code == "no_request"


def test_a_request_whose_account_has_joined_meanwhile_can_only_be_refused(
    session: Session, sealer: Sealer
) -> None:
    me, other = somebody(session, "reporter"), somebody(session)
    change = ask(session, sealer, me)
    other.line_user_id = NEW
    session.flush()
    assert why_not(session, sealer, None, change.id).code == "already_joined"
    account_changes.decide(session, sealer, None, change.id, False, NOW)
    assert change.decision == "refused"


def test_after_fourteen_days_a_request_is_closed_and_both_accounts_are_named(
    session: Session, sealer: Sealer
) -> None:
    me = somebody(session, "reporter")
    change = ask(session, sealer, me)
    last = NOW + timedelta(days=14) - timedelta(seconds=1)
    assert not account_changes.has_expired(session, last)
    assert account_changes.close_expired(session, sealer, last) == []
    late = NOW + timedelta(days=14)
    assert account_changes.waiting(session, late) == []
    with pytest.raises(Refusal, match="already_decided"):
        account_changes.decide(session, sealer, None, change.id, True, late)
    assert account_changes.has_expired(session, late)
    [over] = account_changes.close_expired(session, sealer, late)
    assert (over.old, over.new, change.decision) == (me.line_user_id, NEW, "expired")
    assert change.line_user_id is None
    assert account_changes.close_expired(session, sealer, late) == []
