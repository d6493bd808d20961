"""The power fails at every point of SQLite's write-ahead log: what was acknowledged is there,
what was told was stored, and nothing comes twice but what must arrive (architecture.md, rule 4).

A report is told, sent and approved once. Of the log that this leaves, every beginning is a database
that a loss of power may leave, at the moments at which the rest was not flushed yet. Each is
opened, with LINE as it was then, and goes on.
"""

from __future__ import annotations

import secrets
import shutil
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, select, text
from sqlalchemy.orm import Session

from bot.simulator import seed
from models.audit import audit_chain
from models.database import Database, open_database
from models.queues.inbox import DONE, InboxEvent
from models.queues.outbox import SENT, OutboxMessage
from scheduler.ports import Outside
from tests.fakes import CHAIN_KEY, MovableClock, RecordingLine, Sent
from tests.soaking import every
from tests.talk import Talk

HEADER, FRAME = 32, 24  # bytes of the log's own: before all frames, and before each page
FULL = 2
REPORTER, SUPERIOR = seed.line_id("D0103"), seed.line_id("D0102")
TOLD = "ยังไม่ได้เริ่ม เพราะรอหนังสือเวียน"


@dataclass(frozen=True)
class Moment:
    """How things stood when a commit was about to return.

    end: bytes of the log with that commit
    flushed: whether the commit waits for the disk
    """

    end: int
    flushed: bool
    acknowledged: frozenset[str]
    delivered: tuple[dict[str, Any], ...]
    sent: tuple[Sent, ...]


class Watched(Talk):
    """Somebody whose events are known, and which of them were acknowledged."""

    delivered: list[dict[str, Any]]
    acknowledged: set[str]

    def delivers(self, *events: dict[str, Any]) -> None:
        self.delivered += events
        super().delivers(*events)
        self.acknowledged |= {each["webhookEventId"] for each in events}


class Played:
    """A report from the first word to the approval over a SQLite file whose log is never cut."""

    def __init__(self, folder: Path, office: Outside, line: RecordingLine, clean: Path) -> None:
        self.path, self.line = folder / "strong.db", line
        self.moments: list[Moment] = []
        self._delivered: list[dict[str, Any]] = []
        self._acknowledged: set[str] = set()
        shutil.copy(clean, self.path)
        with _opened(self.path) as database:
            self.office = replace(office, database=database)
            self._seeded(folder)
            event.listen(database.engine, "commit", self._commits)
            self._plays()
            event.remove(database.engine, "commit", self._commits)
            self._note_end(self._log_bytes())
            self.log = self._log().read_bytes()

    def _seeded(self, folder: Path) -> None:
        office = self.office
        office.database.write(
            lambda s: seed.seed(s, office.sealer, office.clock.now(), secrets.token_bytes)
        )
        with office.database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            self.page_bytes = int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())
        self.base = folder / "base.db"
        shutil.copy(self.path, self.base)

    def _plays(self) -> None:
        reporter, superior = self._who(REPORTER), self._who(SUPERIOR)
        reporter.says("รายงาน 1.10").taps("ยังไม่ได้ดำเนินการ").says(TOLD)
        reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ข้าม").taps("ยังไม่ได้เผยแพร่")
        reporter.taps("ยืนยันการส่ง")
        assert "ส่งรายงานแล้ว" in reporter.text
        superior.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
        assert "รายงานได้รับอนุมัติแล้ว" in reporter.text

    def _who(self, user_id: str) -> Watched:
        made = Watched(self.office, self.line, user_id)
        made.delivered, made.acknowledged = self._delivered, self._acknowledged
        return made

    def _commits(self, connection: Connection) -> None:
        """The commit that is about to be made: its end is known at the next one."""
        self._note_end(self._log_bytes())
        wire: Any = connection.connection.dbapi_connection
        flushed = wire.execute("PRAGMA synchronous").fetchone()[0] >= FULL
        self.moments.append(
            Moment(-1, flushed, frozenset(self._acknowledged), tuple(self._delivered),
                   tuple(self.line.sent))
        )  # fmt: skip

    def _note_end(self, end: int) -> None:
        if self.moments and self.moments[-1].end < 0:
            self.moments[-1] = replace(self.moments[-1], end=end)

    def _log(self) -> Path:
        return self.path.with_name("strong.db-wal")

    def _log_bytes(self) -> int:
        return self._log().stat().st_size if self._log().exists() else 0

    # -- where the power may fail ---------------------------------------------------------------

    def commits(self) -> list[int]:
        """The ends of all commits."""
        return sorted({moment.end for moment in self.moments})

    def frames(self) -> list[int]:
        """The ends of all frames."""
        return [*range(HEADER, len(self.log) + 1, FRAME + self.page_bytes)]

    def latest(self, cut: int, flushed: bool = True) -> Moment:
        """The last moment at which a loss of power may leave the log cut here: before a commit
        returns that has waited for the disk, all before it is on the disk.

        flushed: False as if no commit waited for the disk.
        """
        for moment in self.moments:
            if moment.end > cut and (moment.flushed and flushed):
                return moment
        return replace(
            self.moments[-1],
            acknowledged=frozenset(self._acknowledged),
            delivered=tuple(self._delivered),
            sent=tuple(self.line.sent),
        )


class _opened:
    """A database over this file, whose log is never written back into it."""

    def __init__(self, path: Path) -> None:
        self._made = open_database(f"sqlite:///{path}", CHAIN_KEY)
        event.listen(self._made.engine, "connect", _keep_log)

    def __enter__(self) -> Database:
        return self._made

    def __exit__(self, *_fault: object) -> None:
        self._made.close()


def _keep_log(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA wal_autocheckpoint = 0")


def goes_on(played: Played, cut: int, moment: Moment, folder: Path) -> None:
    """The power fails with so much of the log on the disk; all is started again, and checked."""
    path = folder / "strong.db"
    for left in folder.glob("strong.db*"):
        left.unlink()
    shutil.copy(played.base, path)
    path.with_name("strong.db-wal").write_bytes(played.log[:cut])
    line = RecordingLine(sent=[*moment.sent], contents=played.line.contents)
    line.dead_tokens = {sent.to for sent in moment.sent if sent.via == "reply"}
    clock = MovableClock(played.office.clock.now(), played.office.clock.ticks() + 5.0)
    with _opened(path) as database:
        office = replace(
            played.office, database=database, line=line, content=line, clock=clock, owner="after"
        )
        database.read(lambda session: what_was_told_is_stored(session, moment))
        talk = Talk(office, line, REPORTER)
        for each in moment.delivered:
            if each["webhookEventId"] not in moment.acknowledged:
                talk.delivers({**each, "deliveryContext": {"isRedelivery": True}})
        for passes in (0.0, 25.0, 40.0, 300.0, 3600.0):
            clock.moment += timedelta(seconds=passes)
            clock.passed += passes
            if passes > 30:
                line.dead_tokens |= {each["replyToken"] for each in moment.delivered}
            talk.settles()
        database.read(lambda session: is_sound(session, moment, line))


def what_was_told_is_stored(session: Session, moment: Moment) -> None:
    """Whatever LINE has been given stands in the outbox."""
    keys = set(session.scalars(select(OutboxMessage.key)))
    retry_keys = set(session.scalars(select(OutboxMessage.retry_key)))
    answers = {each["replyToken"]: f"answer:{each['webhookEventId']}" for each in moment.delivered}
    for sent in moment.sent:
        stored = answers[sent.to] in keys if sent.via == "reply" else sent.retry_key in retry_keys
        assert stored, f"told and not stored: {sent}"


def is_sound(session: Session, moment: Moment, line: RecordingLine) -> None:
    """Every acknowledged event is handled, every message came as often as it may."""
    rows = session.execute(select(InboxEvent.event_id, InboxEvent.state))
    states = {key: state for key, state in rows}
    assert {states.get(each) for each in moment.acknowledged} <= {DONE}
    assert set(states.values()) <= {DONE}
    tokens = {f"answer:{e['webhookEventId']}": e["replyToken"] for e in moment.delivered}
    for row in session.scalars(select(OutboxMessage)):
        replies = sum(sent.to == tokens.get(row.key) for sent in line.sent if sent.via == "reply")
        pushes = sum(sent.retry_key == row.retry_key for sent in line.sent if sent.via == "push")
        assert replies <= 1 and pushes <= 1, row.key
        assert replies + pushes <= (2 if row.must_arrive else 1), (row.key, row.kind)
        assert replies + pushes or (row.state != SENT and not row.must_arrive), (row.key, row.kind)
    assert not audit_chain.verify(session).faults
    once = "SELECT max(n) FROM (SELECT count(*) AS n FROM report GROUP BY activity_id, bureau_id)"
    assert session.scalar(text(once)) in (None, 1)


@pytest.fixture
def database_url(emptied_sqlite: str) -> str:
    """Only SQLite has a log that a test can cut."""
    return emptied_sqlite


@pytest.fixture
def played(tmp_path: Path, office: Outside, line: RecordingLine, migrated_sqlite: Path) -> Played:
    return Played(tmp_path, office, line, migrated_sqlite)


def test_power_lost_between_any_two_commits_loses_and_repeats_nothing(
    played: Played, tmp_path: Path
) -> None:
    (tmp_path / "after").mkdir()
    ends = played.commits()
    assert len(ends) > 25 and ends[-1] == len(played.log)
    for cut in every(3, [0, *ends]):
        goes_on(played, cut, played.latest(cut), tmp_path / "after")
    # Had the commits not been flushed, it would be seen.
    middle = ends[len(ends) // 2]
    with pytest.raises(AssertionError):
        goes_on(played, middle, played.latest(middle, flushed=False), tmp_path / "after")


@pytest.mark.soak
def test_soak_power_lost_within_any_frame_loses_and_repeats_nothing(
    played: Played, tmp_path: Path
) -> None:
    (tmp_path / "after").mkdir()
    for cut in played.frames():
        for more in (0, FRAME - 1, FRAME + played.page_bytes // 2):
            goes_on(played, cut + more, played.latest(cut + more), tmp_path / "after")
