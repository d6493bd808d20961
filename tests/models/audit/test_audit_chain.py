"""Whatever is altered in the trail is found: an entry, an order, an end, a subject, a head."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from models.accounts import joining, leaving
from models.audit import audit_chain, audit_heads
from models.base import table_of
from models.calendar import BANGKOK
from models.crypto import KeyRing, Sealer
from models.database import Database
from models.gifts import gift_audit, gift_decisions, gifts
from models.gifts.gift import RETURN
from models.people.person import Person
from models.trail import trail
from models.trail.audit_entry import AuditEntry, AuditHead
from models.upkeep import retention
from tests import factories
from tests.models.gifts.giving import draft
from tests.models.reminders.owing import Owing

MONDAY = datetime(2027, 3, 1, 9, 0, tzinfo=BANGKOK)
DAY = timedelta(days=1)
SUBJECTS = ("gift:1", "report:4", "roster")


def writes(session: Session, *subjects: str, at: datetime = MONDAY) -> None:
    for subject in subjects:
        trail.record(session, at, 7, "seen", subject, version=1)


def closes(session: Session, at: datetime) -> AuditHead | None:
    """As the worker does, minutes after midnight."""
    through = audit_heads.boundary(session, at)
    return None if through is None else audit_heads.close_day(session, through, at)


def found(session: Session) -> list[tuple[str, str]]:
    return [(fault.code, fault.where) for fault in audit_chain.verify(session).faults]


@pytest.fixture
def kept_trail(session: Session) -> Session:
    """Two finished days of three entries a subject each, and a day that is open."""
    for day in range(3):
        writes(session, *SUBJECTS * 3, at=MONDAY + day * DAY)
        if day < 2:
            assert closes(session, MONDAY + (day + 1) * DAY) is not None
    return session


def entries(session: Session, subject: str) -> list[AuditEntry]:
    query = select(AuditEntry).where(AuditEntry.subject == subject).order_by(AuditEntry.number)
    return list(session.scalars(query))


def test_an_unaltered_trail_has_no_fault_and_is_counted(kept_trail: Session) -> None:
    told = audit_chain.verify(kept_trail)
    assert told.faults == [] and not told.found
    assert (told.entries, told.subjects, told.days, told.open) == (27, 3, 2, 9)


# -- alterations, one by one ---------------------------------------------------------------------

OTHER: dict[str, Any] = {
    "id": 900_000,
    "at": "2027-01-01 00:00:00.000000",
    "actor_id": 8,
    "verb": "approved",
    "subject": "gift:9",
    "details": '{"version": 2}',
    "number": 77,
    "link": "A" * 32,
}
OTHER_HEAD: dict[str, Any] = {
    "day": "2027-02-01",
    "last_id": 900_000,
    "entries": 77,
    "closed_at": "2027-01-01 00:00:00.000000",
    "mac": "B" * 32,
}


def alters(session: Session, table: str, key: str, row: object, column: str, value: Any) -> None:
    statement = text(f"UPDATE {table} SET {column} = :value WHERE {key} = :row")
    assert session.execute(statement, {"value": value, "row": row}).rowcount == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("column", OTHER)
def test_one_altered_value_of_any_closed_entry_is_found(kept_trail: Session, column: str) -> None:
    last = kept_trail.scalars(select(AuditHead.last_id).order_by(AuditHead.day.desc())).first()
    closed = list(kept_trail.scalars(select(AuditEntry.id).where(AuditEntry.id <= last)))
    assert len(closed) == 18
    for entry in closed:
        with kept_trail.begin_nested() as part:
            alters(kept_trail, "audit_entry", "id", entry, column, OTHER[column])
            assert found(kept_trail), (entry, column)
            part.rollback()
    assert found(kept_trail) == []


@pytest.mark.parametrize("column", [name for name in OTHER if name != "id"])
def test_one_altered_value_of_an_entry_of_the_open_day_is_found(
    kept_trail: Session, column: str
) -> None:
    last = entries(kept_trail, "roster")[-1].id
    alters(kept_trail, "audit_entry", "id", last, column, OTHER[column])
    assert found(kept_trail)


@pytest.mark.parametrize("column", OTHER_HEAD)
@pytest.mark.parametrize("place", [0, 1])
def test_one_altered_value_of_a_head_is_found(kept_trail: Session, column: str, place: int) -> None:
    day = list(kept_trail.scalars(select(AuditHead.day).order_by(AuditHead.day)))[place]
    alters(kept_trail, "audit_head", "day", day, column, OTHER_HEAD[column])
    assert found(kept_trail)


def test_an_altered_entry_is_named_and_the_next_one_is_not(kept_trail: Session) -> None:
    entry = entries(kept_trail, "gift:1")[4]
    alters(kept_trail, "audit_entry", "id", entry.id, "actor_id", 8)
    assert found(kept_trail) == [
        ("altered", f"gift:1 no. 5 (entry {entry.id})"),
        ("day", "2027-03-02"),
    ]


def test_an_entry_removed_in_the_middle_is_named(kept_trail: Session) -> None:
    gone = entries(kept_trail, "report:4")[1]
    following = entries(kept_trail, "report:4")[2]
    kept_trail.execute(delete(AuditEntry).where(AuditEntry.id == gone.id))
    assert found(kept_trail) == [
        ("missing", f"report:4 before no. 3 (entry {following.id})"),
        ("fewer", "2027-03-01"),
    ]


def test_entries_removed_at_the_end_are_found_by_their_days_heads(kept_trail: Session) -> None:
    gone = [each.id for each in entries(kept_trail, "roster")[5:]]
    kept_trail.execute(delete(AuditEntry).where(AuditEntry.id.in_(gone)))
    assert found(kept_trail) == [("fewer", "2027-03-02")]


def test_a_whole_subject_removed_is_found_by_the_heads(kept_trail: Session) -> None:
    kept_trail.execute(delete(AuditEntry).where(AuditEntry.subject == "gift:1"))
    assert found(kept_trail) == [("fewer", "2027-03-01"), ("fewer", "2027-03-02")]


def test_an_altered_order_is_found(kept_trail: Session) -> None:
    first, second = entries(kept_trail, "gift:1")[:2]
    for old, new in ((first.id, -1), (second.id, first.id), (-1, second.id)):
        alters(kept_trail, "audit_entry", "id", old, "id", new)
    assert ("order", f"gift:1 no. 2 (entry {first.id})") in found(kept_trail)


def test_entries_of_two_subjects_that_changed_places_are_found(kept_trail: Session) -> None:
    one, other = entries(kept_trail, "gift:1")[0], entries(kept_trail, "report:4")[0]
    for old, new in ((one.id, -1), (other.id, one.id), (-1, other.id)):
        alters(kept_trail, "audit_entry", "id", old, "id", new)
    assert found(kept_trail) == [("day", "2027-03-01")]


def test_a_made_up_entry_is_found_wherever_it_is_put(kept_trail: Session) -> None:
    row = {"at": MONDAY, "actor_id": 1, "verb": "seen", "subject": "gift:1", "details": {}}
    for more in ({}, {"link": "C" * 32}, {"number": 10, "link": "C" * 32}):
        with kept_trail.begin_nested() as part:
            kept_trail.execute(insert(table_of(AuditEntry)).values(**row, **more))
            assert found(kept_trail)
            part.rollback()


def test_a_removed_head_is_found_by_the_next_and_by_whoever_kept_it(kept_trail: Session) -> None:
    first, second = kept_trail.scalars(select(AuditHead).order_by(AuditHead.day))
    shown = [audit_heads.short(first), audit_heads.short(second).lower().replace("-", " ")]
    assert audit_heads.unknown(kept_trail, shown) == []
    with kept_trail.begin_nested() as part:
        kept_trail.execute(delete(AuditHead).where(AuditHead.day == first.day))
        assert found(kept_trail) == [("more", "2027-03-02")]
        part.rollback()
    kept_trail.execute(delete(AuditHead).where(AuditHead.day == second.day))
    kept_trail.execute(delete(AuditEntry).where(AuditEntry.id > first.last_id))
    assert found(kept_trail) == []  # all of it gone together: only a kept head tells
    assert audit_heads.unknown(kept_trail, shown) == shown[1:]


def test_what_is_no_moment_and_no_json_is_a_fault_not_a_crash(kept_sqlite: Database) -> None:
    with kept_sqlite.engine.connect() as connection, Session(connection) as session:
        writes(session, "gift:1", "gift:1")
        closes(session, MONDAY + DAY)
        for column, value in (("at", "soon"), ("details", "{"), ("number", "x"), ("verb", b"\x00")):
            with session.begin_nested() as part:
                id_ = entries(session, "gift:1")[0].id
                session.expire_all()
                alters(session, "audit_entry", "id", id_, column, value)
                assert found(session)
                part.rollback()
        for column, value in (("last_id", "x"), ("closed_at", "soon"), ("entries", "many")):
            with session.begin_nested() as part:
                session.execute(text(f"UPDATE audit_head SET {column} = :v"), {"v": value})
                assert found(session)
                part.rollback()


@given(
    subjects=st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=8),
    details=st.dictionaries(st.text(max_size=4), st.integers() | st.text(max_size=4), max_size=3),
    data=st.data(),
)
@pytest.mark.soak
def test_any_single_change_to_any_trail_is_found(
    kept_sqlite: Database,
    subjects: list[str],
    details: dict[str, object],
    data: st.DataObject,
) -> None:
    with kept_sqlite.engine.connect() as connection, Session(connection) as session:
        for subject in subjects:
            trail.record(session, MONDAY, None, "seen", subject, facts=details)
        closes(session, MONDAY + DAY)
        assert found(session) == []
        row = data.draw(st.sampled_from(list(session.scalars(select(AuditEntry.id)))))
        column = data.draw(st.sampled_from(list(OTHER)))
        alters(session, "audit_entry", "id", row, column, OTHER[column])
        assert found(session)


# -- heads ---------------------------------------------------------------------------------------


def test_a_day_is_closed_once_and_only_when_it_is_over(session: Session) -> None:
    writes(session, "roster")
    assert not audit_heads.may_close(session, MONDAY.replace(hour=23))
    assert closes(session, MONDAY.replace(hour=23)) is None
    after = MONDAY.replace(hour=0, minute=1) + DAY
    assert audit_heads.may_close(session, after)
    head = closes(session, after)
    assert head is not None and (head.day, head.entries) == (MONDAY.date(), 1)
    assert not audit_heads.may_close(session, after)
    assert audit_heads.close_day(session, head.last_id, after) is None
    assert audit_heads.close_day(session, head.last_id, after + DAY) is None  # nothing new


def test_what_is_written_after_midnight_is_the_next_days(session: Session) -> None:
    writes(session, "roster", "roster")
    midnight = MONDAY.replace(hour=0) + DAY
    writes(session, "roster", at=midnight)
    head = closes(session, midnight + timedelta(minutes=1))
    assert head is not None and head.entries == 2
    later = closes(session, midnight + DAY)
    assert later is not None and (later.day, later.entries) == (midnight.date(), 1)
    assert found(session) == []


def test_days_on_which_nobody_closed_are_covered_by_the_next_head(session: Session) -> None:
    for day in range(4):
        writes(session, "roster", at=MONDAY + day * DAY)
    head = closes(session, MONDAY + 4 * DAY)
    assert head is not None and (head.day, head.entries) == (MONDAY.date() + 3 * DAY, 4)
    assert audit_chain.verify(session).open == 0


def test_a_day_without_entries_has_no_head(session: Session) -> None:
    assert closes(session, MONDAY) is None
    writes(session, "roster")
    assert closes(session, MONDAY + DAY) is not None
    assert closes(session, MONDAY + 2 * DAY) is None


def test_the_newest_head_of_a_moment_stays_the_same(kept_trail: Session) -> None:
    first, second = kept_trail.scalars(select(AuditHead).order_by(AuditHead.day))
    assert audit_heads.latest(kept_trail, MONDAY) is None
    assert audit_heads.latest(kept_trail, second.closed_at - timedelta(hours=1)) == first
    assert audit_heads.latest(kept_trail, second.closed_at + 9 * DAY) == second
    shown = audit_heads.short(second)
    assert len(shown) == 19 and shown.replace("-", "") == second.mac[:16]


# -- before there was a chain --------------------------------------------------------------------


def before_the_chain(session: Session, *subjects: str) -> None:
    """As the program of before wrote."""
    for subject in subjects:
        session.add(AuditEntry(at=MONDAY, actor_id=1, verb="seen", subject=subject, details={}))
    session.flush()


def test_what_was_written_before_the_chain_is_counted_and_then_covered(session: Session) -> None:
    before_the_chain(session, "gift:1", "gift:1", "roster")
    writes(session, "gift:1")
    told = audit_chain.verify(session)
    assert (told.before, told.entries, told.faults) == (3, 4, [])
    assert {each.number for each in entries(session, "gift:1")} == {None, 1}
    head = closes(session, MONDAY + DAY)
    assert head is not None and head.entries == 4
    session.execute(text("UPDATE audit_entry SET actor_id = 2 WHERE subject = 'roster'"))
    assert found(session) == [("day", "2027-03-01")]


# -- leaving and retention -----------------------------------------------------------------------


def erases(session: Session, sealer: Sealer, who: Person) -> None:
    leaving.leave(session, sealer, who, MONDAY)
    retention.drop_old(session, datetime(2030, 1, 1, tzinfo=UTC))


def turns(session: Session, sealer: Sealer) -> Person:
    """Somebody joins, reports a gift, and it is decided and proved."""
    office = Owing(session)
    me = factories.person(session, office.bureau, ["reporter"], office.head, joined=False)
    joining.join(session, me, "U" + "f" * 32, "1", MONDAY)
    gift = gifts.report(session, sealer, me, draft(), MONDAY)
    gift_decisions.decide(session, sealer, office.head, gift.id, RETURN, "เกินเกณฑ์", MONDAY)
    gift_decisions.prove(session, sealer, me, gift.id, [7], "คืนแล้ว", MONDAY)
    session.flush()
    return me


def test_leaving_and_retention_leave_the_trail_whole(session: Session, sealer: Sealer) -> None:
    me = turns(session, sealer)
    closes(session, MONDAY + DAY)
    erases(session, sealer, me)
    assert closes(session, MONDAY + 2 * DAY) is not None
    assert found(session) == [] and list(gift_audit.altered(session, sealer)) == []


def test_nothing_personal_stands_in_the_trail(session: Session, sealer: Sealer) -> None:
    erases(session, sealer, turns(session, sealer))
    rows = session.execute(text("SELECT verb, subject, CAST(details AS VARCHAR) FROM audit_entry"))
    written = " ".join(str(value) for row in rows for value in row)
    assert "joined" in written and "gift.close" in written
    for personal in ("ffffffff", "กระเช้า", "\\u0e01", "3500", "คืน"):
        assert personal not in written


# -- a gift's row --------------------------------------------------------------------------------

GIFT_CHANGES: dict[str, Callable[[Session, Sealer], None]] = {
    "value": lambda session, _: _set(session, "value", 2900),
    "giver": lambda session, sealer: _set(
        session, "texts", sealer.seal_json({"giver": "อื่น"}, gifts.TEXT)
    ),
    "reason": lambda session, sealer: _set(
        session, "decision_text", sealer.seal_json("อื่น", gifts.TEXT)
    ),
    "decision": lambda session, _: _set(session, "decision", "keep"),
    "proof": lambda session, _: _set(session, "proof_text", None),
}


def _set(session: Session, column: str, value: object) -> None:
    session.execute(text(f"UPDATE gift SET {column} = :value"), {"value": value})
    session.expire_all()


@pytest.mark.parametrize("change", GIFT_CHANGES)
def test_a_gift_altered_behind_the_trails_back_is_found(
    session: Session, sealer: Sealer, change: str
) -> None:
    turns(session, sealer)
    subject = session.scalars(
        select(AuditEntry.subject).where(AuditEntry.verb == "gift.report")
    ).one()
    assert list(gift_audit.altered(session, sealer)) == []
    GIFT_CHANGES[change](session, sealer)
    assert list(gift_audit.altered(session, sealer)) == [subject]


def test_a_gift_sealed_anew_prints_the_same(session: Session) -> None:
    old = KeyRing.generate(lambda count: b"\x01" * count)
    new = KeyRing.generate(lambda count: b"\x02" * count)
    both = KeyRing((*new.seal, *old.seal), old.hashing)
    before, after = (Sealer(ring, lambda count: b"\x03" * count) for ring in (old, both))
    turns(session, before)
    gift = session.execute(text("SELECT texts FROM gift")).scalar_one()
    _set(session, "texts", after.seal(after.open(bytes(gift), gifts.TEXT), gifts.TEXT))
    assert list(gift_audit.altered(session, after)) == []
