"""Upkeep of what nobody needs: files without a question or row, bodies nobody understood, drafts of
secret conversations."""

from __future__ import annotations

from models.attachments import kept_files
from models.upkeep import retention, secret_traces, stray_files
from scheduler.ports import Outside


def sweep_files(outside: Outside) -> bool:
    """Delete one batch of files that no question asked for, and one of bytes that no row names.

    Returns False if there were none.
    """
    before = outside.clock.now() - kept_files.UNCLAIMED_KEPT
    early = outside.database.read(lambda session: kept_files.has_early(session, before))
    strays = outside.database.read(lambda session: stray_files.has_strays(session, before))
    if not early and not strays:
        return False
    outside.checkpoint("files:sweep")
    dropped = outside.database.write(
        lambda session: (
            kept_files.drop_early(session, before) + stray_files.drop_strays(session, before)
        )
    )
    outside.log.info("files_swept", files=dropped)
    return dropped > 0


def purge_bodies(outside: Outside) -> bool:
    """Delete one batch of old bodies that were not understood. Returns False if there were none."""
    now = outside.clock.now()
    if not outside.database.read(lambda session: retention.has_old(session, now)):
        return False
    dropped = outside.database.write(lambda session: retention.drop_old(session, now))
    outside.log.info("purged", rows=dropped)
    return dropped > 0


def drop_secret_draft(outside: Outside) -> bool:
    """Delete one draft of a secret conversation that nobody touched for seven days: row, answers
    and files.

    Returns False if there was none. Logs nothing, so that no trace of it stays.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: secret_traces.has_old_draft(session, now)):
        return False
    return outside.database.write(lambda session: secret_traces.drop_one_draft(session, now))
