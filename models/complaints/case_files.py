"""Files of a case: sealed with its key, stored under random names; each opening is recorded.

An attachment of a conversation becomes a file of the case, and nothing connects the two. The
attachment's row stays like that of any dropped file: it tells only that this lane sent something.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.attachments.attachment import KEPT, WAITING, Attachment, StoredFile
from models.attachments.storage import STORED
from models.calendar import office_day
from models.complaints import case_routing
from models.complaints.complaint import FROM_COMPLAINANT, Case, CaseFile
from models.complaints.sealed import case_keys, case_texts
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Person
from models.trail import trail

KEY_BYTES = 16
CLEANED = ("image/",)
"""Media types that lose their metadata when a file is checked: pictures are written anew."""


@dataclass(frozen=True)
class ListedFile:
    """A file of a case for lists, without its bytes."""

    id: str
    name: str
    media_type: str
    size: int
    direction: str
    day: date


@dataclass(frozen=True)
class OpenedFile:
    """A file's name (empty for a picture), media type and bytes."""

    name: str
    media_type: str
    data: bytes


def attach(session: Session, sealer: Sealer, case: Case, attachment_id: int, now: datetime) -> None:
    """Make the attachment a file of the case, from the complainant.

    The attachment's row stays like that of a file nobody asked for: a message without any row would
    tell of a complaint. Raises Refusal as `check`, CannotOpen if no key opens it.
    """
    row, stored = _kept(session, attachment_id)
    data = sealer.open(stored.sealed, STORED.format(stored.key))
    name, media_type = kept_files.name_of(sealer, row), row.media_type or ""
    kept_files.remove(session, row)
    row.conversation_id = kept_files.EARLY
    own, file_id = case_texts.sealer_of(sealer, case), sealer.random(KEY_BYTES).hex()
    key = sealer.random(KEY_BYTES).hex()
    # Sealed twice: with the case's key, which is deleted with the case, and like all stored files.
    inner = own.seal_bytes(data, case_keys.FILE_BYTES, file_id)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)  # the time would tell
    outer = sealer.seal(inner, STORED.format(key))
    session.add(StoredFile(key=key, sealed=outer, created_at=midnight))
    session.add(
        CaseFile(
            id=file_id, case_id=case.id, direction=FROM_COMPLAINANT, day=office_day(now),
            file_key=key, name=own.seal(name, case_keys.FILE_NAME, file_id),
            media_type=media_type, size=len(data), cleaned=media_type.startswith(CLEANED),
        )
    )  # fmt: skip
    session.flush()


def check(session: Session, attachment_ids: Sequence[int]) -> None:
    """Check that all attachments can become files of a case.

    Raises Refusal `files_pending` while one is being fetched, `no_such_file` if one is not kept.
    """
    for attachment_id in attachment_ids:
        _kept(session, attachment_id)


def _kept(session: Session, attachment_id: int) -> tuple[Attachment, StoredFile]:
    row = session.get(Attachment, attachment_id)
    if row is not None and row.state == WAITING:
        raise Refusal("files_pending")
    kept = row is not None and row.state == KEPT
    stored = session.get(StoredFile, row.file_key) if row is not None and kept else None
    if row is None or stored is None:
        raise Refusal("no_such_file")
    return row, stored


def of_case(session: Session, sealer: Sealer, case: Case) -> Sequence[ListedFile]:
    """The case's files, the oldest day first. Raises CannotOpen."""
    own = case_texts.sealer_of(sealer, case)
    query = select(CaseFile).where(CaseFile.case_id == case.id).order_by(CaseFile.day, CaseFile.id)
    return [
        ListedFile(
            row.id, own.open(row.name, case_keys.FILE_NAME, row.id), row.media_type, row.size,
            row.direction, row.day,
        )
        for row in session.scalars(query)
    ]  # fmt: skip


def readable(session: Session, person: Person, file_id: str) -> bool:
    """Whether the person may open the file now; checked at each opening of a link."""
    row = session.get(CaseFile, file_id)
    case = session.get(Case, row.case_id) if row is not None else None
    return case is not None and case_routing.may_open(session, case, person)


def open_file(
    session: Session, sealer: Sealer, file_id: str, person: Person, now: datetime
) -> OpenedFile:
    """Open the file for a person who may read its case, and record the opening.

    Raises Refusal `no_such_file`, also if the person may not read it.
    """
    row = session.get(CaseFile, file_id)
    if row is None or not readable(session, person, file_id):
        raise Refusal("no_such_file")
    case = session.get_one(Case, row.case_id)
    stored = session.get(StoredFile, row.file_key)
    if stored is None:
        raise Refusal("no_such_file")
    own = case_texts.sealer_of(sealer, case)
    inner = sealer.open(stored.sealed, STORED.format(row.file_key))
    trail.record(
        session, now, person.id, "case.file_opened", case_texts.subject(case.id), file=row.id
    )
    name = own.open(row.name, case_keys.FILE_NAME, row.id)
    return OpenedFile(name, row.media_type, own.open_bytes(inner, case_keys.FILE_BYTES, row.id))


def drop_all(session: Session, case_id: str) -> None:
    keys = select(CaseFile.file_key).where(CaseFile.case_id == case_id)
    session.execute(delete(StoredFile).where(StoredFile.key.in_(keys)))
    session.execute(delete(CaseFile).where(CaseFile.case_id == case_id))
