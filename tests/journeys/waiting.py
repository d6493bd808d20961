"""What still waits in a stage's database, and time that passes over it without being waited for."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from models.attachments.attachment import Attachment
from models.database import Database
from models.documents.document import DocumentRequest
from models.links.watched_link import LinkHost
from models.queues.lane import Lane
from models.queues.lost_answers import LOST
from models.queues.outbox import WAITING, OutboxMessage
from models.sign_offs.sign_off import SignOff
from tests.journeys.processes import is_there

_OWNER = re.compile(r"-(\d+)(?:-[0-9a-f]{16})?$")  # the process id in a lease's owner


def what_waits(session: Session) -> dict[str, int]:
    """How much of each kind is still to be done; empty once all has settled."""
    queries = {
        "inbox": "SELECT count(*) FROM inbox_event WHERE state = 'waiting'",
        "outbox": "SELECT count(*) FROM outbox_message WHERE state = 'waiting'",
        "files": "SELECT count(*) FROM attachment WHERE state = 'waiting' OR NOT announced",
        "steps": "SELECT count(*) FROM sign_off WHERE wants IS NOT NULL",
    }
    counted = {name: int(session.scalar(text(query)) or 0) for name, query in queries.items()}
    return {name: count for name, count in counted.items() if count}


def what_is_due(session: Session, now: datetime) -> dict[str, int]:
    """The same without messages that are to leave later than now."""
    later = select(func.count(OutboxMessage.id)).where(
        OutboxMessage.state == WAITING, OutboxMessage.not_before > now
    )
    found = what_waits(session)
    found["outbox"] = found.get("outbox", 0) - (session.scalar(later) or 0)
    return {name: count for name, count in found.items() if count}


def skip_leases_of_the_dead(database: Database) -> None:
    """As if a minute and a half had passed for what processes that are gone have held."""
    for table in (Lane, OutboxMessage, Attachment, LinkHost, DocumentRequest, SignOff):
        held = database.read(
            lambda s, t=table: set(  # type: ignore[misc]
                s.query(t.lease_owner).filter(t.leased_until > 0, t.lease_owner.isnot(None))
            )
        )
        dead = [owner for (owner,) in held if not _lives(owner)]
        if dead:
            database.write(
                lambda s, t=table, d=dead: s.execute(  # type: ignore[misc]
                    update(t).where(t.lease_owner.in_(d)).values(leased_until=0.0)
                )
            )


def _lives(owner: str) -> bool:
    found = _OWNER.search(owner)
    return found is not None and is_there(int(found[1]))


def tokens_have_died(database: Database) -> None:
    """As if a minute had passed for replies that LINE did not take."""
    waiting = (OutboxMessage.state == WAITING, OutboxMessage.reply_token.is_not(None))
    dead = update(OutboxMessage).where(*waiting).values(reply_until=0.0, next_try=0.0)
    database.write(lambda session: session.execute(dead))


def skip_waits(database: Database) -> None:
    """As if an hour had passed for messages that are to be tried again later."""
    waiting = update(OutboxMessage).where(OutboxMessage.state == WAITING).values(next_try=0.0)
    database.write(lambda session: session.execute(waiting))


def news_of_lost_answers_may_leave(database: Database) -> None:
    """As if the next working day had come for the news that an answer may not have arrived.

    Whoever is killed while it sends an answer, and is slow to come back, leaves such news; until
    then it waits for the person to write again, and not everybody does.
    """
    waiting = (OutboxMessage.state == WAITING, OutboxMessage.kind == LOST)
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    due = update(OutboxMessage).where(*waiting).values(not_before=None, created_at=long_ago)
    database.write(lambda session: session.execute(due))
