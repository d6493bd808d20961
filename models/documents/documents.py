"""Requests for documents, and the finished files."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta

from sqlalchemy import Float, Select, and_, bindparam, delete, select, update
from sqlalchemy.orm import Session

from models.attachments.attachment import StoredFile
from models.audit import trail_reading
from models.base import changed_by, past, table_of, written_out
from models.calendar import office_day
from models.crypto import CannotOpen, Sealer
from models.database import wake_others
from models.documents.document import MADE, REFUSED, REMOVED, WAITING, DocumentRequest
from models.documents.document_kinds import BY_NAME, ROUND
from models.documents.document_rights import DocumentSpec, bureaus_of, may_have
from models.people.person import Person
from models.trail import trail
from models.trail.audit_entry import AuditEntry

LEASE_FOR, ARCHIVE_LEASE_FOR = 60.0, 600.0
"""Seconds. The archive of a round may have hundreds of megabytes to pack."""

KEPT_FOR = timedelta(hours=24)
"""How long a finished file can be opened by a new link; then it is made again."""

TOKEN = "document.token"

DIGEST, OF_MONTH, OF_QUARTER = "digest", "month", "quarter"
"""The messages that pictures are made for: the digest that comes by itself, and the one on request
for the present month or quarter."""


def request(
    session: Session,
    sealer: Sealer,
    person: Person,
    lane: str,
    spec: DocumentSpec,
    reply: tuple[str, float],
    now: datetime,
    goes_in: str | None = None,
) -> DocumentRequest:
    """Store the request for the worker.

    reply: the reply token, and until when it is valid (ticks).
    goes_in: the message that waits for the document.
    """
    token, until = reply
    row = DocumentRequest(
        **asdict(spec),
        person_id=person.id,
        lane=lane,
        asked_at=now,
        state=WAITING,
        reply_token=sealer.seal(token.encode(), TOKEN) if token else None,
        reply_until=until,
        goes_in=goes_in,
    )
    session.add(row)
    session.flush()
    if goes_in != DIGEST:  # nobody requested that one
        _record_request(session, person, row, spec, now)
    wake_others(session)
    return row


def _record_request(
    session: Session, person: Person, row: DocumentRequest, spec: DocumentSpec, now: datetime
) -> None:
    trail.record(
        session, now, person.id, "document.ask", f"document:{row.id}", kind=spec.kind,
        bureau=spec.bureau_id, due=spec.due.isoformat() if spec.due else None,
        **_reach(session, person, spec),
    )  # fmt: skip
    about = names_in(spec)
    if about:
        trail.record(session, now, person.id, trail_reading.NAMES_TAKEN, about, kind=spec.kind)


def names_in(spec: DocumentSpec) -> str:
    """The trail's subject for the people a document names; empty if it lists nobody."""
    listed = not spec.gift and (spec.named or BY_NAME[spec.kind].names_people)
    return trail_reading.names_of(spec.bureau_id) if listed else ""


def _reach(session: Session, person: Person, spec: DocumentSpec) -> dict[str, list[int] | None]:
    """For a list of bureaus: which ones the person may see when they request it; None: all."""
    if spec.bureau_id is not None or spec.gift is not None:
        return {}
    seen = bureaus_of(session, person, spec.kind)
    return {"reach": sorted(seen) if seen is not None else None}


def spec_of(row: DocumentRequest) -> DocumentSpec:
    return DocumentSpec(*(getattr(row, each.name) for each in fields(DocumentSpec)))


# -- the worker's side ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Making:
    """A leased request, to be rendered outside any transaction.

    file_key: where to store the file.
    goes_in: the message that needs it, as of `asked_at`; None: requested by itself.
    """

    id: int
    owner: str
    person_id: int
    lane: str
    spec: DocumentSpec
    attempts: int
    file_key: str
    reply_token: str | None
    reply_until: float | None
    goes_in: str | None
    asked_at: datetime


# Built once: an idle worker looks twice a second.
_requests = table_of(DocumentRequest)
_RIPE = and_(
    _requests.c.state == written_out(WAITING),
    past(_requests.c.leased_until, bindparam("ticks", type_=Float), ARCHIVE_LEASE_FOR),
)
_ANY = select(_requests.c.id).where(_RIPE).limit(1)
_NEXT = (
    select(DocumentRequest)
    .where(_RIPE)
    .order_by(_requests.c.id)
    .limit(1)
    .with_for_update(skip_locked=True)
)


def has_waiting(session: Session, ticks: float) -> bool:
    return session.connection().execute(_ANY, {"ticks": ticks}).first() is not None


def claim(
    session: Session, sealer: Sealer, owner: str, file_key: str, ticks: float
) -> Making | None:
    """Lease the oldest waiting request, and delete the file of an earlier attempt."""
    row = session.scalars(_NEXT, {"ticks": ticks}).first()
    if row is None:
        return None
    _drop_file(session, row)
    lease = ARCHIVE_LEASE_FOR if row.kind == ROUND.name else LEASE_FOR
    row.leased_until, row.lease_owner, row.file_key = ticks + lease, owner, file_key
    row.attempts += 1
    session.flush()
    return Making(
        id=row.id,
        owner=owner,
        person_id=row.person_id,
        lane=row.lane,
        spec=spec_of(row),
        attempts=row.attempts,
        file_key=file_key,
        reply_token=_token(sealer, row),
        reply_until=row.reply_until,
        goes_in=row.goes_in,
        asked_at=row.asked_at,
    )


def _token(sealer: Sealer, row: DocumentRequest) -> str | None:
    try:
        return sealer.open(row.reply_token, TOKEN).decode() if row.reply_token else None
    except CannotOpen:  # the answer is pushed then
        return None


def mark_made(
    session: Session, making: Making, code: str, now: datetime, rows_at: datetime | None = None
) -> bool:
    """Mark the request done: the file is stored. False if the lease was lost."""
    return _settle(session, making, state=MADE, code=code, made_at=now, rows_at=rows_at)


def refuse(session: Session, making: Making, refusal: str, now: datetime) -> bool:
    """Refuse the request. refusal: a code that handlers put into words. False: lease lost."""
    return _settle(session, making, state=REFUSED, refusal=refusal, made_at=now, file_key=None)


def _settle(session: Session, making: Making, **values: object) -> bool:
    settled = update(DocumentRequest).where(
        DocumentRequest.id == making.id,
        DocumentRequest.state == WAITING,
        DocumentRequest.lease_owner == making.owner,
    )
    return changed_by(session, settled.values(reply_token=None, lease_owner=None, **values)) == 1


# -- finished files ------------------------------------------------------------------------------


def openable(
    session: Session, request_id: int, person_id: int, now: datetime
) -> DocumentRequest | None:
    """The finished document, if it is this person's, they may have it now, and its file is not
    older than it is kept, whether or not it is deleted yet."""
    row = session.get(DocumentRequest, request_id)
    person = session.get(Person, person_id)
    if row is None or person is None or row.person_id != person.id or row.state != MADE:
        return None
    if person.line_user_id is None or row.made_at is None or row.made_at < now - KEPT_FOR:
        return None
    spec = spec_of(row)
    allowed = may_have(session, person, spec, office_day(now))
    return row if allowed and _still_reached(session, row, person, spec) else None


def asked_by(
    session: Session, person_id: int, now: datetime, limit: int = 5
) -> list[DocumentRequest]:
    """What the person requested while finished files are kept, the newest first; without the
    pictures of messages that come by themselves."""
    query = (
        select(DocumentRequest)
        .where(DocumentRequest.person_id == person_id)
        .where(DocumentRequest.asked_at > now - KEPT_FOR)
        .where((DocumentRequest.goes_in.is_(None)) | (DocumentRequest.goes_in != DIGEST))
        .order_by(DocumentRequest.id.desc())
        .limit(limit)
    )
    return list(session.scalars(query))


def of_code(session: Session, code: str) -> list[DocumentRequest]:
    """The finished documents with this code, the newest first, also those whose file is gone."""
    query = select(DocumentRequest).where(DocumentRequest.code == code)
    return list(session.scalars(query.order_by(DocumentRequest.id.desc())))


def _still_reached(
    session: Session, row: DocumentRequest, person: Person, spec: DocumentSpec
) -> bool:
    """Whether the person may still see every bureau in the list."""
    if spec.bureau_id is not None or spec.gift is not None:
        return True
    seen = bureaus_of(session, person, spec.kind)
    if seen is None:
        return True
    then = session.scalars(
        select(AuditEntry.details).where(
            AuditEntry.subject == f"document:{row.id}", AuditEntry.number == 1
        )
    ).first()
    reach = (then or {}).get("reach")
    return reach is not None and seen.issuperset(reach)


def has_old(session: Session, now: datetime) -> bool:
    return session.execute(_old(now).limit(1)).first() is not None


def remove_old(session: Session, now: datetime, most: int) -> int:
    """Delete so many of the files that were kept long enough, the oldest first; the requests stay.
    Returns how many."""
    rows = list(session.scalars(_old(now).order_by(DocumentRequest.made_at).limit(most)))
    for row in rows:
        _drop_file(session, row)
        row.state, row.file_key = REMOVED, None
    return len(rows)


def _old(now: datetime) -> Select[DocumentRequest]:
    return select(DocumentRequest).where(
        DocumentRequest.state == MADE, DocumentRequest.made_at < now - KEPT_FOR
    )


def _drop_file(session: Session, row: DocumentRequest) -> None:
    if row.file_key is not None:
        session.execute(delete(StoredFile).where(StoredFile.key == row.file_key))
