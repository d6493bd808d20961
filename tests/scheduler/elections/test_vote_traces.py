"""A vote through the real drain and sender, on both databases: what it leaves behind while people
vote, and what is left when the database has let go of it (docs/protection.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from models.conversations.conversation import Conversation
from models.database import Database
from models.elections.election import Election, ElectionUrn
from models.missed.missed_sentence import MissedSentence
from models.people import people
from models.queues.inbox import InboxEvent
from models.queues.lane import LANE
from models.queues.outbox import OutboxMessage
from models.tables import METADATA
from models.trail.audit_entry import AuditEntry
from models.upkeep import table_rows
from scheduler.elections.timed import TRACED, vacuum
from scheduler.inbox_drain import drain_one
from scheduler.ports import Outside
from tests.fakes import MovableClock, RecordingLog
from tests.handlers.elections.polling import NOMINATED
from tests.handlers.surveys.test_survey_traces import Killed, dying, skip_lease
from tests.models.campaigns.test_answer_box import dump
from tests.scheduler.elections.held_office import OTHER, VOTER, closed, votes, voting
from tests.talk import Talk, actions

RECEIPT = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")
PLACES = len(NOMINATED)
CAST = {"election_voter", "election_urn"}
TRAFFIC = {"inbox_event", "lane", "outbox_message"}
"""What every event of any kind leaves: its id, lane, time and how it ended."""


def of_lane(office: Outside, who: str, table: Any) -> list[Any]:
    lane = office.sealer.keyed_hash(who, LANE)

    def read(session: Session) -> list[Any]:
        return list(session.scalars(select(table).where(table.lane == lane)))

    return office.database.read(read)


def urn_of(office: Outside, election_id: int) -> bytes:
    return office.database.read(lambda s: s.get_one(ElectionUrn, election_id).sealed)


def names(office: Outside) -> list[str]:
    found = office.database.read(lambda s: [people.by_staff_id(s, each) for each in NOMINATED])
    return [each.name for each in found if each is not None]


def test_two_dumps_around_a_whole_vote_differ_by_a_mark_an_urn_and_the_traffic(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    voting(office, clock)
    votes(talk, OTHER, 2)
    before = office.database.read(dump)
    receipt = RECEIPT.search(votes(talk, VOTER, 1).last)
    assert receipt is not None
    after = office.database.read(dump)
    changed = {name for name in after if after[name] != before[name]}
    assert changed | {"lane"} == CAST | TRAFFIC
    [mark] = after["election_voter"] - before["election_voter"]
    assert mark[2] == "chat"
    rows = str([after[name] - before[name] for name in CAST | TRAFFIC])
    hidden = [receipt.group(), receipt.group().replace("-", ""), VOTER, *names(office)]
    assert not [each for each in hidden if each in rows]
    inbox = of_lane(office, VOTER, InboxEvent)
    outbox = of_lane(office, VOTER, OutboxMessage)
    assert {row.payload for row in inbox} == {None}
    assert {(row.body, row.recipient, row.reply_token, row.about) for row in outbox} == {
        (None, None, None, None)
    }
    assert of_lane(office, VOTER, Conversation) == []


def test_two_backups_around_a_vote_hold_no_more(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    voting(office, clock)
    votes(talk, OTHER, 2)
    before = office.database.read(parts)
    receipt = RECEIPT.search(votes(talk, VOTER, 1).last)
    assert receipt is not None
    after = office.database.read(parts)
    changed = {name for name in after if after[name] != before[name]}
    assert changed | {"lane"} == CAST | TRAFFIC
    assert len(after["election_urn"]) == len(before["election_urn"])
    added = "".join(after[name] for name in CAST | TRAFFIC)
    hidden = [receipt.group(), receipt.group().replace("-", ""), VOTER, *names(office)]
    assert not [each for each in hidden if json.dumps(each)[1:-1] in added]


def parts(session: Session) -> dict[str, str]:
    """What a backup writes of each table."""
    shapes = table_rows.shapes(METADATA)
    return {each.name: json.dumps(list(table_rows.dump(session, each))) for each in shapes}


def test_a_choice_and_an_abstention_are_equally_long_on_their_whole_way(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    voting(office, clock)
    lengths = [
        walked(office, talk(who).says("ลงคะแนน"), who, place)
        for who, place in ((VOTER, 1), (OTHER, PLACES + 1))
    ]
    assert lengths[0] == lengths[1]


def walked(office: Outside, chat: Talk, who: str, place: int) -> list[int]:
    """The lengths of what is sealed while somebody taps that place of the list and confirms."""
    found = []
    listed = [a for a in _buttons(chat) if a.get("label") == "เลือก"]
    for data in (listed[place - 1]["data"], None):
        tapped = data or chat.button("หย่อนบัตร")
        chat.delivers(chat.event({"type": "postback", "postback": {"data": tapped}}))
        found += [len(row.payload) for row in of_lane(office, who, InboxEvent) if row.payload]
        assert drain_one(office)
        found += [len(row.state) for row in of_lane(office, who, Conversation)]
        found += [len(row.body) for row in of_lane(office, who, OutboxMessage) if row.body]
        chat.settles()
    return found


def _buttons(chat: Talk) -> list[dict[str, Any]]:
    return [each for message in chat.heard for each in actions(message)]


def test_mark_and_ballot_stand_or_fall_together_with_the_payload(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    election_id = voting(office, clock)
    voter = talk(VOTER).says("ลงคะแนน").says("1")
    voter.delivers(voter.event({"type": "postback", "postback": {"data": voter.button("หย่อนบัตร")}}))
    before = state(office, election_id)
    for point in ("drain:claimed", "drain:handled", "drain:before_commit"):
        with pytest.raises(Killed):
            drain_one(replace(office, checkpoint=dying(point)))
        assert state(office, election_id) == before, point
        skip_lease(office)
    with pytest.raises(Killed):
        drain_one(replace(office, checkpoint=dying("drain:committed")))
    marks, urn, drafts, payloads = state(office, election_id)
    assert (marks, drafts, payloads) == (1, 0, 0) and urn != before[1]
    voter.settles()
    assert state(office, election_id) == (1, urn, 0, 0) and RECEIPT.search(voter.last)


def state(office: Outside, election_id: int) -> tuple[int, bytes, int, int]:
    """Marks, urn, drafts, payloads: what one transaction changes."""

    def marked(session: Session) -> int:
        election = session.get_one(Election, election_id)
        rows = session.execute(
            text("SELECT count(*) FROM election_voter WHERE election_id = :e AND mark <> ''"),
            {"e": election.id},
        )
        return int(rows.scalar_one())

    payloads = [row for row in of_lane(office, VOTER, InboxEvent) if row.payload is not None]
    drafts = of_lane(office, VOTER, Conversation)
    return office.database.read(marked), urn_of(office, election_id), len(drafts), len(payloads)


def test_a_vote_leaves_no_entry_no_word_in_the_log_and_no_sentence(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock, log: RecordingLog
) -> None:
    voting(office, clock)

    def entries(session: Session) -> int:
        return session.query(AuditEntry).count()

    before = office.database.read(entries)
    voter = talk(VOTER).says("ลงคะแนน").says(names(office)[0]).says("ช่วยเปิดแอร์ห้องหกให้ทีได้ไหม")
    token = next(a["data"] for a in _buttons(voter) if a.get("label") == "เลือก")
    receipt = RECEIPT.search(voter.taps("หย่อนบัตร").last)
    assert receipt is not None and office.database.read(entries) == before
    said = str(log.lines)
    hidden = [receipt.group(), token, token.rpartition("_")[2], VOTER, *names(office)]
    assert not [each for each in hidden if each in said]
    assert office.database.read(lambda s: s.query(MissedSentence).count()) == 0


def test_nothing_of_a_vote_stays_in_the_files_once_the_database_has_let_go(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    election_id = voting(office, clock)
    kept: list[bytes] = [urn_of(office, election_id)]
    voter = talk(VOTER).says("ลงคะแนน").says("1")
    [row] = of_lane(office, VOTER, Conversation)
    kept.append(row.state)
    voter.delivers(voter.event({"type": "postback", "postback": {"data": voter.button("หย่อนบัตร")}}))
    kept += [row.payload for row in of_lane(office, VOTER, InboxEvent) if row.payload]
    drain_one(office)
    kept += [row.body for row in of_lane(office, VOTER, OutboxMessage) if row.body]
    voter.settles()
    kept.append(urn_of(office, election_id))
    assert len(kept) == 5 and any(piece(each) in stored(office.database) for each in kept)
    closed(office, clock)
    assert vacuum(office)
    left = stored(office.database)
    assert not [each for each in kept if piece(each) in left]


def piece(sealed: bytes) -> bytes:
    """A part that is found wherever a page or a chunk may cut the whole."""
    return bytes(sealed[40:80])


def stored(database: Database) -> bytes:
    """The database's own files with what they keep of deleted rows."""
    if database.dialect == "sqlite":
        whole = Path(str(database.engine.url.database))
        return b"".join(each.read_bytes() for each in whole.parent.glob(f"{whole.name}*"))
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("CHECKPOINT")
        found = []
        for table in TRACED:
            query = (
                f"SELECT pg_read_binary_file(pg_relation_filepath(c.oid)) FROM pg_class c "
                f"WHERE c.oid = '\"{table}\"'::regclass OR c.oid = "
                f"(SELECT reltoastrelid FROM pg_class WHERE oid = '\"{table}\"'::regclass)"
            )
            found += [bytes(each) for each in connection.exec_driver_sql(query).scalars()]
    return b"".join(found)
