"""Upkeep of finished documents: their files go a day after they were made."""

from __future__ import annotations

from models.documents import documents
from scheduler.ports import Outside

BATCH = 20
"""Files that go in one transaction: an archive may have hundreds of megabytes in pieces."""


def forget_documents(outside: Outside) -> bool:
    """Delete one batch of finished files that were kept long enough; the requests stay.

    Returns False if there were none.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: documents.has_old(session, now)):
        return False
    outside.checkpoint("documents:forget")
    gone = outside.database.write(lambda session: documents.remove_old(session, now, BATCH))
    outside.log.info("documents_forgotten", documents=gone)
    return gone > 0
