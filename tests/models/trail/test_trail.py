"""Writing to the trail: numbers and links within a subject, whoever writes, and never unkeyed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import audit_chain
from models.database import Database, open_database
from models.trail import trail
from models.trail.audit_entry import AuditEntry

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)


def numbers(session: Session, subject: str) -> list[int | None]:
    query = select(AuditEntry.number).where(AuditEntry.subject == subject)
    return list(session.scalars(query.order_by(AuditEntry.id)))


def test_each_subject_counts_its_own_entries(session: Session) -> None:
    for subject in ("gift:1", "gift:2", "gift:1", "gift:10", "gift:1"):
        trail.record(session, NOW, 7, "seen", subject, version=1)
    assert numbers(session, "gift:1") == [1, 2, 3]
    assert numbers(session, "gift:2") == [1] == numbers(session, "gift:10")
    links = list(session.scalars(select(AuditEntry.link)))
    assert len(set(links)) == 5 and all(len(link or "") == 32 for link in links)


def test_what_is_rolled_back_leaves_no_gap(session: Session) -> None:
    trail.record(session, NOW, None, "first", "roster")
    with session.begin_nested() as part:
        trail.record(session, NOW, None, "second", "roster")
        part.rollback()
    trail.record(session, NOW, None, "third", "roster")
    assert numbers(session, "roster") == [1, 2]
    assert audit_chain.verify(session).faults == []


def test_without_the_key_nothing_is_written(migrated_sqlite: Path) -> None:
    unkeyed = open_database(f"sqlite:///{migrated_sqlite}")
    try:
        with pytest.raises(trail.NoTrailKey):
            unkeyed.write(lambda session: trail.record(session, NOW, 1, "seen", "gift:1"))
        assert unkeyed.read(lambda session: numbers(session, "gift:1")) == []
    finally:
        unkeyed.close()


def test_writers_of_one_subject_at_once_make_one_chain(database: Database) -> None:
    def write(actor: int) -> None:
        for _ in range(5):
            database.write(lambda s: trail.record(s, NOW, actor, "pledge", "announcement:1"))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    assert database.read(lambda s: numbers(s, "announcement:1")) == list(range(1, 21))
    assert database.read(audit_chain.verify).faults == []


def test_a_personal_value_is_told_again_and_not_read(session: Session) -> None:
    kept = trail.hashed(session, "U1234")
    assert kept == trail.hashed(session, "U1234") != trail.hashed(session, "U1235")
    assert "U1234" not in kept and len(kept) == 32
