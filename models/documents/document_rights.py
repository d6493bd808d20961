"""Who may have which document, and whether it may name people.

Checked when it is requested, when it is made, and at each opening: a link alone gives no right.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind
from models.documents.document_kinds import BY_NAME, KINDS
from models.people import scope
from models.people.person import ADMIN, SUPERVISOR, Person


@dataclass(frozen=True)
class DocumentSpec:
    """Which document a person requests; its fields are also those of the stored request.

    due: None: the whole year.
    bureau_id: the bureau it is about; None for lists.
    gift: the document of this one gift (`DocumentKind.record`).
    named: with the names of people who have not joined (`DocumentKind.may_name`).
    digits: `thai` or `arabic`; None: as in the printed form.
    """

    kind: str
    ending: str
    due: date | None = None
    bureau_id: int | None = None
    plan: str | None = None
    gift: int | None = None
    named: bool = False
    digits: str | None = None


def kinds_for(session: Session, person: Person) -> tuple[str, ...]:
    """The kinds that the person may request by name."""
    return tuple(kind.name for kind in KINDS if _may_ask(session, person, kind))


def _may_ask(session: Session, person: Person, kind: DocumentKind) -> bool:
    if kind.bureaus is None:
        return person.has(*kind.roles)
    seen = kind.bureaus(session, person)
    return seen is None or bool(seen)


def bureaus_of(session: Session, person: Person, kind: str) -> frozenset[int] | None:
    """The bureaus whose documents of that kind the person may have; None: all of them."""
    known = BY_NAME.get(kind)
    own = known.bureaus if known is not None else None
    return (own or scope.bureaus_seen)(session, person)


def may_have(session: Session, person: Person, spec: DocumentSpec, day: date) -> bool:
    kind = BY_NAME.get(spec.kind)
    if kind is None or person.retired_at is not None:
        return False
    if spec.gift is not None:
        return kind.record is not None and kind.record.may_read(session, person, spec.gift, day)
    if not _may_ask(session, person, kind):
        return False
    seen = bureaus_of(session, person, spec.kind)
    if seen is not None and spec.bureau_id is not None and spec.bureau_id not in seen:
        return False
    return not spec.named or may_name(session, person, spec.bureau_id)


def may_name(session: Session, person: Person, bureau_id: int | None) -> bool:
    """Whether the person may see the names of people who have not joined.

    Administrators and the bureau's supervisors may, for one bureau (issue 5, part 3).
    """
    if bureau_id is None:
        return False
    if person.has(ADMIN):
        return True
    return person.has(SUPERVISOR) and bureau_id in scope.bureaus_led(session, person)
