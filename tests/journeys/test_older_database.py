"""A database that an earlier commit left in the middle of conversations is opened by this one:
real processes, both kinds of database, people who tap what they were shown then."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database import open_database
from models.queues.inbox import InboxEvent
from models.trail import trail
from tests.fakes import CHAIN_KEY
from tests.journeys.stage import Stage
from tests.journeys.test_backup_journey import all_is_handled, runs
from tests.older import snapshots
from tests.older.snapshots import Snapshot

Stages = Callable[..., AbstractContextManager[Stage]]
MET = ("report_activity", "report_gift", "file_complaint")


@pytest.mark.parametrize(
    "kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))]
)
@pytest.mark.parametrize("name", snapshots.names())
@pytest.mark.soak
def test_people_go_on_where_an_earlier_commit_left_them(
    stages: Stages, database_at: Callable[[str, str], str], kind: str, name: str
) -> None:
    kept = {each.flow: each for each in snapshots.read(snapshots.place(name))}
    with stages("sqlite", simulated=True) as stage:
        for flow in MET:
            opens_older(stage, database_at(kind, kept[flow].schema), kept[flow])
            user_id = kept[flow].user_id
            stage.sim("POST", "/people", {"id": user_id, "name": "ผู้ใช้เดิม", "friend": True})
            person = stage.person_of(user_id)
            for said in ("ย้อนกลับ", "เมนู"):
                person.says(said).hears()
            person.taps_data(old_button(kept[flow])).hears()
            all_is_handled(stage)
            stage.database.read(every_event_was_handled_at_once)


def opens_older(stage: Stage, url: str, snapshot: Snapshot) -> None:
    """The same processes over the database of then, with the keys of then."""
    for process in (stage.web, stage.workers[0]):
        assert process is not None
        process.stop()
    stage.database.close()
    older = open_database(url, CHAIN_KEY)
    older.write(lambda session: snapshots.put(session, snapshot))
    older.close()
    stage.environment |= {"DATABASE_URL": url, "KEY_RING": snapshot.ring}
    runs(stage, "db", "upgrade")
    sealer = snapshots.sealer_of(snapshot)
    stage.database = open_database(url, sealer.derived_key(trail.PURPOSE))
    stage.start_web()
    stage.start_worker()
    stage.serves()


def old_button(snapshot: Snapshot) -> str:
    """One that was shown in that conversation."""
    found = (each.event.get("postback", {}).get("data", "") for each in snapshot.outcomes)
    return str(next(data for data in found if data.startswith("c:")))


def every_event_was_handled_at_once(session: Session) -> None:
    rows = session.execute(select(InboxEvent.state, InboxEvent.attempts)).all()
    assert len(rows) >= 3 and set(rows) == {("done", 1)}, rows
