"""Fetches one file somebody sent, checks it and keeps it; then answers its sending once."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.events import FILES_READY
from models.attachments import attachment_fetching, kept_files
from models.attachments.attachment_fetching import Fetching, FileBatch
from models.base import insert_once
from models.queues.inbox import InboxEvent
from models.queues.storage import PAYLOAD
from models.reports import form_files
from models.upkeep import secret_traces
from scheduler.content_checked import (
    PREVIEW_SIDE,
    PREVIEWED_FROM,
    Checked,
    ContentRefused,
    Reason,
)
from scheduler.ports import ContentGone, ContentNotReady, Outside

MOST_BYTES = 25 * 1024 * 1024
MOST_ATTEMPTS = 6
FIRST_WAIT = 1.0
SECRET_NAME = "secret_file"


def fetch_one(outside: Outside) -> bool:
    """Fetch the oldest waiting file, or answer a complete sending."""
    ticks = outside.clock.ticks()
    if not outside.database.read(lambda session: attachment_fetching.has_waiting(session, ticks)):
        return answer_one(outside)
    file = outside.database.write(
        lambda session: attachment_fetching.claim(
            session, outside.sealer, outside.owner_token(), outside.clock.ticks()
        )
    )
    if file is None:
        return answer_one(outside)
    outside.checkpoint("fetch:claimed")
    if file.attempts > MOST_ATTEMPTS:  # it ends the process every time
        _refuse(outside, file, Reason.BROKEN.value)
        return True
    try:
        _fetch(outside, file)
    except ContentGone:
        _refuse(outside, file, "gone")
    except ContentNotReady:
        _later(outside, file)
    except ContentRefused as refused:
        _refuse(outside, file, refused.reason.value)
    answer_one(outside)
    return True


def _fetch(outside: Outside, file: Fetching) -> None:
    data = outside.content.download(file.message_id, MOST_BYTES)
    checked = outside.opener.check(data, file.name, MOST_BYTES)
    secret = outside.database.read(lambda session: secret_traces.secret_file(session, file.id))
    # Anybody who has the file can compute its hash, so a complaint's file is named by a hash of
    # its message that nobody else can compute; a second attempt gives the same name.
    named = outside.sealer.keyed_hash(file.message_id, SECRET_NAME)
    key = named if secret else checked.sha256
    preview = None if secret else _preview(outside, checked)
    outside.files.keep(key, checked.data, outside.clock.now(), preview)
    outside.checkpoint("fetch:kept")

    def keep(session: Session) -> bool:
        if not secret and secret_traces.secret_file(session, file.id):
            kept_files.drop_bytes(session, key)
            return False
        return attachment_fetching.keep(
            session, file, key, checked.media_type, len(checked.data), checked.remark
        )

    if not outside.database.write(keep):
        # Between the two transactions the same bytes were deleted, or a complaint took the file.
        raise ContentNotReady
    # Each kept file gets this line, and no line names its row. The row of a complaint's file looks
    # like the row of a file that was dropped: a line for only one of them would tell them apart.
    outside.log.info("file_checked")


def _preview(outside: Outside, checked: Checked) -> bytes | None:
    """Return a small copy of a picture that is too large for LINE to show as its own preview."""
    if checked.kind != "picture" or len(checked.data) <= PREVIEWED_FROM:
        return None
    return outside.opener.small(checked.data, PREVIEW_SIDE)


def _refuse(outside: Outside, file: Fetching, reason: str) -> None:
    outside.database.write(lambda session: attachment_fetching.refuse(session, file, reason))
    outside.log.info("file_refused", attachment=file.id, reason=reason)


def _later(outside: Outside, file: Fetching) -> None:
    if file.attempts >= MOST_ATTEMPTS:
        _refuse(outside, file, "unreachable")
        return
    due = outside.clock.ticks() + FIRST_WAIT * 2.0 ** (file.attempts - 1)
    outside.database.write(lambda session: attachment_fetching.put_back(session, file, due))


def answer_one(outside: Outside) -> bool:
    """Put a complete sending into its lane as our own event: one answer for an album.

    Returns False if none is complete, or if its form cannot be read now: it is answered later.
    """
    ticks = outside.clock.ticks()

    def ready(session: Session) -> FileBatch | None:
        return attachment_fetching.next_ready(session, outside.sealer, ticks)

    def announce(session: Session) -> bool:
        sending = ready(session)  # check again: another picture may have come
        form = read if sending is not None and sending == seen else None
        return sending is not None and _announce(outside, session, sending, form)

    seen = outside.database.read(ready)
    if seen is None:
        return False
    try:
        read = _form(outside, seen)
    except ContentNotReady:  # the files are kept: the next look reads the form
        return False
    if not outside.database.write(announce):
        return False
    outside.checkpoint("files:announced")
    return True


def _form(outside: Outside, sending: FileBatch) -> dict[str, object] | None:
    """Return what a filled form among the files says; None without one. Uses no transaction."""
    found = outside.database.read(lambda session: form_files.workbook(session, sending))
    data = outside.files.fetch(found[1]) if found is not None else None
    if found is None or data is None:
        return None
    form = outside.opener.form(data)
    return {**form, "file": found[0]} if form is not None else None


def _announce(
    outside: Outside, session: Session, sending: FileBatch, form: dict[str, object] | None
) -> bool:
    event: dict[str, object] = {
        "type": FILES_READY,
        "album": sending.album,
        "replyToken": sending.reply_token,
        "source": {"type": "user", "userId": sending.sender},
        **({"form": form} if form is not None else {}),
    }
    row = {
        "event_id": f"files:{sending.lane[:16]}:{sending.album[:24]}:{sending.last}",
        "lane": sending.lane,
        "kind": FILES_READY,
        "occurred_at": sending.occurred_at,
        "received_at": outside.clock.now(),
        "received_ticks": sending.received_ticks,
        "payload": outside.sealer.seal_json(event, PAYLOAD),
    }
    session.execute(insert_once(InboxEvent, session.get_bind().dialect.name), [row])
    attachment_fetching.mark_announced(session, sending)
    return True
