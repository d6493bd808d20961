"""What must hold when everything has settled: nothing acknowledged lost, nothing done twice."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.audit import audit_chain
from models.conversations.conversation import Conversation
from models.gifts import gift_audit
from models.queues.inbox import InboxEvent
from models.queues.lane import LANE
from models.queues.outbox import SENT, OutboxMessage
from models.queues.outbox_queue import BODY
from models.reports.report import Report, ReportVersion
from models.trail.audit_entry import AuditEntry
from tests.journeys import kept_bodies
from tests.journeys.stage import Stage

Said = tuple[str, str]  # chat, message as canonical JSON


@dataclass(frozen=True)
class Copies:
    """How often a message may stand in a chat."""

    least: int = 0
    most: int = 0

    def __add__(self, other: Copies) -> Copies:
        return Copies(self.least + other.least, self.most + other.most)


def check(stage: Stage, approved: list[str]) -> None:
    """The whole account. `approved`: what was told in each report that was sent and approved."""
    nothing_lost_nothing_twice(stage)
    stage.database.read(lambda session: every_report_counts_once(session, approved))
    stage.database.read(every_conversation_is_over)


def nothing_lost_nothing_twice(stage: Stage) -> None:
    """The account of events, trail and messages, once everything has settled."""
    stage.settles()
    stage.database.read(lambda session: every_event_was_handled_once(stage, session))
    stage.database.read(lambda session: the_trail_is_whole(stage, session))
    every_message_arrived_once(stage)


def verbs(session: Session) -> Counter[str]:
    """How often each thing that is done stands in the trail."""
    return Counter(session.scalars(select(AuditEntry.verb)))


def the_trail_is_whole(stage: Stage, session: Session) -> None:
    """As `audit verify` finds it: no entry altered or missing, every gift as the trail says."""
    told = audit_chain.verify(session)
    assert not told.faults and told.entries and not told.before, told
    assert not list(gift_audit.altered(session, stage.sealer))


def every_event_was_handled_once(stage: Stage, session: Session) -> None:
    stored = set(session.scalars(select(InboxEvent.event_id)))
    assert set(stage.event_ids) <= stored, "an acknowledged event was lost"
    columns = InboxEvent.id, InboxEvent.state, InboxEvent.attempts, InboxEvent.fault
    open_ones = session.execute(select(*columns).where(InboxEvent.state != "done")).all()
    assert not open_ones, f"{open_ones}\n{stage.logs()}"


def every_report_counts_once(session: Session, approved: list[str]) -> None:
    told = Counter(session.scalars(select(ReportVersion.narrative)))
    assert {narrative: told[narrative] for narrative in approved} == dict.fromkeys(approved, 1)
    assert session.scalar(select(func.count()).select_from(Report)) == len(told)
    once = ("report.submit", "report.seen", "report.approved")
    verbs = Counter(
        session.scalars(select(AuditEntry.verb).where(AuditEntry.verb.like("report.%")))
    )
    assert verbs == dict.fromkeys(once, len(told))
    assert set(session.scalars(select(Report.state))) == {"approved"}


def every_conversation_is_over(session: Session) -> None:
    rows = session.execute(select(Conversation.flow, Conversation.status)).all()
    found = Counter((flow, status) for flow, status in rows)
    assert {status for _, status in found} == {"done"}, found


def every_message_arrived_once(stage: Stage) -> None:
    """Once each; twice only what must arrive and whose reply's outcome nobody knew."""
    heard = Counter(_heard(stage))
    owed = _owed(stage)
    wrong = {
        said: (count, owed.get(said))
        for said in heard.keys() | owed.keys()
        if not owed.get(said, Copies()).least
        <= (count := heard[said])
        <= owed.get(said, Copies()).most
    }
    assert not wrong, [(chat, json.loads(text), found) for (chat, text), found in wrong.items()]


def _owed(stage: Stage) -> dict[Said, Copies]:
    chats = {stage.sealer.keyed_hash(chat, LANE): chat for chat in stage.chats}
    owed: dict[Said, Copies] = {}
    for row, body in stage.database.read(_queued):
        copies = _copies(row)
        for message in stage.sealer.open_json(body, BODY):
            said = (chats[row.lane], _canonical(message))
            owed[said] = owed.get(said, Copies()) + copies
    return owed


def _queued(session: Session) -> list[tuple[OutboxMessage, bytes]]:
    rows = session.scalars(select(OutboxMessage)).all()
    return [(row, kept_bodies.of_message(session, row.id)) for row in rows]


def _copies(row: OutboxMessage) -> Copies:
    """A push never comes twice: LINE knows its retry key. A reply of unknown outcome may."""
    if row.must_arrive:
        assert row.state == SENT, (row.kind, row.state, row.fault)
    tried_as_reply = row.kind == "answer" and row.sent_via == "push" and row.attempts > 1
    return Copies(int(row.state == SENT), 2 if row.must_arrive and tried_as_reply else 1)


def _heard(stage: Stage) -> list[Said]:
    return [
        (chat, _canonical(entry["message"]))
        for chat in stage.chats
        for entry in stage.person_of(chat).entries()
    ]


def _canonical(message: Any) -> str:
    return json.dumps(message, sort_keys=True, ensure_ascii=False)


def redelivery_changes_nothing(stage: Stage, event_ids: list[str]) -> None:
    """LINE brings handled events once more: no row and no message more than before."""
    before = _footprint(stage)
    for event_id in event_ids:
        stage.sim("POST", "/redeliver", {"webhookEventId": event_id})
    stage.settles()
    assert _footprint(stage) == before


def _footprint(stage: Stage) -> tuple[list[int], Counter[Said]]:
    tables = (InboxEvent, OutboxMessage, Conversation, Report, ReportVersion, AuditEntry)
    counts = stage.database.read(
        lambda s: [int(s.scalar(select(func.count()).select_from(t)) or 0) for t in tables]
    )
    return counts, Counter(_heard(stage))
