"""Which documents may go on a road, and who may have them there."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.documents import documents
from models.documents.document import DocumentRequest
from models.documents.document_kinds import BY_NAME
from models.documents.document_rights import DocumentSpec, bureaus_of, may_have
from models.people import people
from models.people.person import EXECUTIVE, SUPERVISOR, Person, holds
from models.sign_offs.sign_off import DIRECTORS, EXECUTIVES, SECRETARY, SignOff

_IN_WORD = frozenset(("pdf", "docx"))
ROLE_OF = {EXECUTIVES: EXECUTIVE, SECRETARY: EXECUTIVE, DIRECTORS: SUPERVISOR}
"""Which role those of an audience have."""


def spec_of(found: SignOff) -> DocumentSpec:
    """Which document it is, as PDF."""
    names = DocumentSpec.__dataclass_fields__
    return DocumentSpec(**{name: getattr(found, name) for name in names})


def may_go_as(kind: str, ending: str) -> bool:
    """Whether a document of this kind and format may go on a road: one that comes as PDF and Word,
    made as one of them."""
    endings = BY_NAME[kind].endings if kind in BY_NAME else ()
    return ending in _IN_WORD and _IN_WORD <= set(endings)


def may_go(request: DocumentRequest) -> bool:
    """Whether this finished document may go on a road; the moment of its rows must be known."""
    known = request.rows_at is not None and request.code is not None
    return known and may_go_as(request.kind, request.ending)


def newest(session: Session, person: Person, now: datetime) -> DocumentRequest | None:
    """The newest finished document of the person that may go on a road."""
    query = select(DocumentRequest).where(DocumentRequest.person_id == person.id)
    rows = session.scalars(query.order_by(DocumentRequest.id.desc()).limit(10))
    ready = (documents.openable(session, row.id, person.id, now) for row in rows)
    return next((row for row in ready if row is not None and may_go(row)), None)


def candidates(
    session: Session, role: str, spec: DocumentSpec, preparer: Person, day: date, *but: int
) -> list[Person]:
    """Who has the role, is reached by LINE and may have the preparer's document, by name; without
    those."""
    query = select(Person).where(Person.retired_at.is_(None), holds(role))
    found = session.scalars(query.order_by(Person.name, Person.id))
    without = {preparer.id, *but}
    return [
        each
        for each in found
        if each.id not in without
        and people.reachable(each)
        and _may_have_of(session, each, spec, preparer, day)
    ]


def _may_have_of(
    session: Session, person: Person, spec: DocumentSpec, preparer: Person, day: date
) -> bool:
    """Whether the person may have the document as its preparer had it: it may show every bureau
    that the preparer sees."""
    if not may_have(session, person, spec, day):
        return False
    seen = bureaus_of(session, person, spec.kind) if spec.bureau_id is None else None
    if seen is None:
        return True
    shown = bureaus_of(session, preparer, spec.kind)
    return shown is not None and seen.issuperset(shown)


def readers(
    session: Session, found: SignOff, audience: str, position: str, day: date
) -> list[Person]:
    """Whom it is sent to: those of the audience who may have the document.

    position: what their position begins with; empty: any.
    """
    query = select(Person).where(Person.retired_at.is_(None), holds(ROLE_OF[audience]))
    if position:
        query = query.where(Person.position.startswith(position))
    people_found = session.scalars(query.order_by(Person.id))
    return [each for each in people_found if _is_for(session, each, found, audience, day)]


def _is_for(session: Session, person: Person, found: SignOff, audience: str, day: date) -> bool:
    if not person.has(ROLE_OF[audience]):
        return False
    elsewhere = found.bureau_id is not None and person.bureau_id != found.bureau_id
    if audience == DIRECTORS and elsewhere:
        return False
    return _may_have(session, person, found, day)


def _may_have(session: Session, person: Person, found: SignOff, day: date) -> bool:
    preparer = session.get_one(Person, found.prepared_by)
    return _may_have_of(session, person, spec_of(found), preparer, day)


def may_read(session: Session, person: Person, found: SignOff, day: date) -> bool:
    """Whether the person may open it now: who is on its road, and once it is sent those of the
    audience."""
    if person.retired_at is not None or person.line_user_id is None:
        return False
    if person.id in (found.prepared_by, found.checker_id, found.signer_id):
        return _may_have(session, person, found, day)
    return any(_is_for(session, person, found, each, day) for each in found.sent_to.split())
