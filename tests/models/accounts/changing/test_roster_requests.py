"""What one administrator may not do alone, and who may confirm it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from models.accounts.changing import roster_adding, roster_change, roster_deciding, roster_requests
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Person
from models.people.roster_request import RosterRequest
from models.upkeep import retention
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
RECEIVER = ["staff", "receiver"]


def somebody(session: Session, *roles: str, superior: Person | None = None) -> Person:
    return factories.person(session, factories.bureau(session), roles, superior)


def refusal(*args: object) -> str:
    with pytest.raises(Refusal) as refused:
        roster_change.change(*args)  # type: ignore[arg-type]
    return refused.value.code


def test_a_role_waits_where_another_administrator_is_reached_and_counts_at_once_where_none(
    session: Session, sealer: Sealer
) -> None:
    one, other, staff = (somebody(session, *r) for r in (("admin",), ("admin",), ()))
    done = roster_change.change(session, one, staff, {"roles": RECEIVER}, None, NOW)
    assert done.waits is not None and staff.roles == ["staff"]
    with pytest.raises(Refusal, match="own_request"):
        roster_deciding.decide(session, sealer, one, done.waits.id, True, NOW)
    later = NOW + timedelta(days=roster_requests.WAITS_DAYS + 1)
    with pytest.raises(Refusal, match="already_decided"):
        roster_deciding.decide(session, sealer, other, done.waits.id, True, later)
    roster_deciding.decide(session, sealer, other, done.waits.id, True, NOW)
    assert staff.roles == RECEIVER
    other.blocked_at = NOW
    session.flush()
    alone = roster_change.change(session, one, staff, {"roles": [*RECEIVER, "adviser"]}, None, NOW)
    assert alone.waits is None and staff.has("adviser")


def test_a_request_holds_ids_and_roles_alone_and_goes_a_year_after_its_last_day(
    session: Session,
) -> None:
    one, _, staff = (somebody(session, *r) for r in (("admin",), ("admin",), ()))
    waits = roster_change.change(session, one, staff, {"roles": RECEIVER}, None, NOW).waits
    assert waits is not None
    stored = {column.key: getattr(waits, column.key) for column in inspect(RosterRequest).columns}
    texts = [str(value) for value in stored.values()]
    for told in (one.name, staff.name, staff.staff_id, staff.line_user_id, one.line_user_id):
        assert told and not any(told in text for text in texts)
    kept = timedelta(days=roster_requests.WAITS_DAYS + 365)
    retention.drop_old(session, NOW + kept - timedelta(days=1))
    assert session.scalars(select(RosterRequest)).all() == [waits]
    retention.drop_old(session, NOW + kept + timedelta(days=2))
    assert session.scalars(select(RosterRequest)).all() == []


def test_nobody_is_left_without_administrator_and_nobody_gains_by_their_own_hand(
    session: Session, sealer: Sealer
) -> None:
    one, staff = somebody(session, "admin"), somebody(session)
    raised = {"roles": ["staff", "admin", "executive"]}
    assert refusal(session, one, one, raised, None, NOW) == "oneself"
    assert refusal(session, None, one, {"roles": ["staff"]}, None, NOW) == "last_admin"
    other = somebody(session, "admin")
    done = roster_change.change(session, one, other, {"roles": ["staff"]}, None, NOW)
    assert done.waits is not None and other.has("admin")
    roster_deciding.decide(session, sealer, other, done.waits.id, True, NOW)
    assert not other.has("admin")
    new = {"name": "นาย ใหม่", "position": "", "bureau_id": staff.bureau_id, "supervisor_id": None}
    added = roster_adding.add(session, one, "N1", {**new, "roles": RECEIVER}, NOW)
    assert added.waits is None and added.change.person.has("receiver")


def test_superiors_never_go_in_a_circle_and_what_was_shown_must_still_be_so(
    session: Session,
) -> None:
    one = somebody(session, "admin")
    top = somebody(session)
    middle = somebody(session, superior=top)
    low = somebody(session, superior=middle)
    for new, code in (
        ({"supervisor_id": low.id}, "circle"),
        ({"supervisor_id": top.id}, "own_superior"),
        ({"supervisor_id": 999}, "unknown_superior"),
        ({"bureau_id": 999}, "unknown_bureau"),
        ({"name": " - "}, "no_name"),
        ({"position": top.position}, "unchanged"),
    ):
        assert refusal(session, one, top, new, None, NOW) == code
    before = roster_change.standing(low)
    roster_change.change(session, one, low, {"position": "ใหม่"}, before, NOW)
    assert refusal(session, one, low, {"position": "อื่น"}, before, NOW) == "changed_meanwhile"
