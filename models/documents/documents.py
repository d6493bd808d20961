"""Documents asked for in chat: their requests, their files. Never commits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, delete, or_, select, update
from sqlalchemy.orm import Session

from models.attachments.attachment import StoredFile
from models.audit import trail_reading
from models.base import SKEW, changed_by
from models.calendar import office_day
from models.crypto import CannotOpen, Sealer
from models.database import wake_others
from models.documents.document import MADE, REFUSED, REMOVED, WAITING, DocumentRequest
from models.documents.document_rights import (
    EVIDENCE,
    GIFTS,
    HEAT_MAP,
    MEMO,
    MEMO_QUARTER,
    PROGRESS_CHART,
    ROUND,
    Asked,
    bureaus_of,
    may_have,
)
from models.people.person import Person
from models.trail import trail
from models.trail.audit_entry import AuditEntry

ENDINGS = ("pdf", "docx", "xlsx")
_OF_KIND: Mapping[str, tuple[str, ...]] = {
    EVIDENCE: ("pdf", "xlsx"),
    MEMO: ("docx", "pdf"),
    MEMO_QUARTER: ("docx", "pdf"),
    ROUND: ("zip",),
    HEAT_MAP: ("png",),
    PROGRESS_CHART: ("png",),
}
LEASE_FOR = 60.0
KEPT_FOR = timedelta(hours=24)
"""How long a finished file can still be opened by a fresh link; then it is made anew."""

TOKEN = "document.token"

DIGEST, OF_MONTH, OF_QUARTER = "digest", "month", "quarter"
"""The messages a picture is made for: the digest that comes by itself, and the same at once, of the
month or of the quarter that runs."""


def endings_of(kind: str) -> tuple[str, ...]:
    """The formats a kind comes in, the usual one first."""
    return _OF_KIND.get(kind, ENDINGS)


def ask(
    session: Session,
    sealer: Sealer,
    person: Person,
    lane: str,
    asked: Asked,
    reply: tuple[str, float],
    now: datetime,
    goes_in: str | None = None,
) -> DocumentRequest:
    """Write the request down for the worker. reply: the token, and the ticks until it serves.
    goes_in: the message that waits for it."""
    token, until = reply
    row = DocumentRequest(
        person_id=person.id,
        lane=lane,
        kind=asked.kind,
        plan=asked.plan,
        gift_id=asked.gift,
        digits=asked.digits,
        named=asked.named,
        due=asked.due,
        bureau_id=asked.bureau_id,
        ending=asked.ending,
        asked_at=now,
        state=WAITING,
        reply_token=sealer.seal(token.encode(), TOKEN) if token else None,
        reply_until=until,
        goes_in=goes_in,
    )
    session.add(row)
    session.flush()
    if goes_in != DIGEST:  # nobody asked for that one
        _note_asked(session, person, row, asked, now)
    wake_others(session)
    return row


def _note_asked(
    session: Session, person: Person, row: DocumentRequest, asked: Asked, now: datetime
) -> None:
    trail.record(
        session, now, person.id, "document.ask", f"document:{row.id}", kind=asked.kind,
        bureau=asked.bureau_id, due=asked.due.isoformat() if asked.due else None,
        **_reach(session, person, asked),
    )  # fmt: skip
    about = names_in(asked)
    if about:
        trail.record(session, now, person.id, trail_reading.NAMES_TAKEN, about, kind=asked.kind)


def names_in(asked: Asked) -> str:
    """The trail's subject of the people a document names; empty where it lists none."""
    listed = asked.gift is None and (asked.named or asked.kind == GIFTS)
    return trail_reading.names_of(asked.bureau_id) if listed else ""


def _reach(session: Session, person: Person, asked: Asked) -> dict[str, list[int] | None]:
    """Of a list over bureaus, those the person may see while they ask; None: all of them."""
    if asked.bureau_id is not None or asked.gift is not None:
        return {}
    seen = bureaus_of(session, person, asked.kind)
    return {"reach": sorted(seen) if seen is not None else None}


def asked_in(row: DocumentRequest) -> Asked:
    """What the request asks for."""
    return Asked(
        kind=row.kind,
        ending=row.ending,
        due=row.due,
        bureau_id=row.bureau_id,
        plan=row.plan,
        gift=row.gift_id,
        named=row.named,
        digits=row.digits,
    )


# -- the worker's side ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Making:
    """A leased request, to be rendered outside any transaction; its file goes under `file_key`.

    goes_in: the message it is made for, as of `asked_at`; None where it is asked for by itself.
    """

    id: int
    owner: str
    person_id: int
    lane: str
    asked: Asked
    attempts: int
    file_key: str
    reply_token: str | None
    reply_until: float | None
    goes_in: str | None
    asked_at: datetime


def _ripe(ticks: float) -> ColumnElement[bool]:
    # A lease that ends later than any made now could end is from before a restart of the machine.
    lease = DocumentRequest.leased_until
    return (DocumentRequest.state == WAITING) & or_(
        lease <= ticks, lease > ticks + LEASE_FOR + SKEW
    )


def has_waiting(session: Session, ticks: float) -> bool:
    """Whether a document could be made now; reads only."""
    query = select(DocumentRequest.id).where(_ripe(ticks)).limit(1)
    return session.execute(query).first() is not None


def claim(
    session: Session, sealer: Sealer, owner: str, file_key: str, ticks: float
) -> Making | None:
    """Lease the oldest request that waits; what an earlier attempt left behind goes."""
    query = (
        select(DocumentRequest)
        .where(_ripe(ticks))
        .order_by(DocumentRequest.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = session.scalars(query).first()
    if row is None:
        return None
    _drop_file(session, row)
    row.leased_until, row.lease_owner, row.file_key = ticks + LEASE_FOR, owner, file_key
    row.attempts += 1
    session.flush()
    return Making(
        id=row.id,
        owner=owner,
        person_id=row.person_id,
        lane=row.lane,
        asked=asked_in(row),
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


def mark_made(session: Session, making: Making, code: str, now: datetime) -> bool:
    """The file is stored; False if the lease was lost meanwhile."""
    return _settle(session, making, state=MADE, code=code, made_at=now)


def refuse(session: Session, making: Making, refusal: str, now: datetime) -> bool:
    """It cannot be made; `refusal` is a code that handlers put into words."""
    return _settle(session, making, state=REFUSED, refusal=refusal, made_at=now, file_key=None)


def _settle(session: Session, making: Making, **values: object) -> bool:
    held = (
        DocumentRequest.id == making.id,
        DocumentRequest.state == WAITING,
        DocumentRequest.lease_owner == making.owner,
    )
    settled = update(DocumentRequest).where(*held)
    return changed_by(session, settled.values(reply_token=None, lease_owner=None, **values)) == 1


# -- finished files ------------------------------------------------------------------------------


def openable(
    session: Session, request_id: int, person_id: int, now: datetime
) -> DocumentRequest | None:
    """The finished document, if it is this person's and they may still have it now."""
    row = session.get(DocumentRequest, request_id)
    person = session.get(Person, person_id)
    if row is None or person is None or row.person_id != person.id or row.state != MADE:
        return None
    if person.line_user_id is None:
        return None
    asked = asked_in(row)
    allowed = may_have(session, person, asked, office_day(now))
    return row if allowed and _still_reached(session, row, person, asked) else None


def _still_reached(session: Session, row: DocumentRequest, person: Person, asked: Asked) -> bool:
    """Whether the person still sees every bureau that stands in the list."""
    if asked.bureau_id is not None or asked.gift is not None:
        return True
    seen = bureaus_of(session, person, asked.kind)
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
    """Whether a file has been kept long enough; reads only."""
    return session.execute(_old(now).limit(1)).first() is not None


def remove_old(session: Session, now: datetime) -> int:
    """Drop the files kept long enough; their requests stay, without bytes."""
    rows = list(session.scalars(_old(now)))
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
