"""Lists of documents on their road: what waits for whom."""

from __future__ import annotations

from sqlalchemy import bindparam, exists, or_, select
from sqlalchemy.orm import Session

from models.people.person import CHECKER, SIGNER, THIS_PERSON, Person, holds
from models.sign_offs.roads import is_next
from models.sign_offs.sign_off import CHECKING, ISSUED, OPEN, SIGNED, SIGNING, SignOff


def waiting_for(session: Session, person: Person) -> list[SignOff]:
    """What waits for the person's check or signature, the oldest first."""
    if not (person.has(CHECKER) or person.has(SIGNER)):
        return []
    found = session.scalars(_WAITING, {"of": person.id})
    return [each for each in found if is_next(person, each)]


def concerned(session: Session, person: Person) -> bool:
    """Whether the person checks or signs a document that is under way."""
    theirs = or_(SignOff.checker_id == person.id, SignOff.signer_id == person.id)
    query = select(SignOff.id).where(SignOff.state.in_(OPEN), theirs).limit(1)
    return session.scalars(query).first() is not None


def to_issue(session: Session, person: Person) -> list[SignOff]:
    """What the person prepared that is signed and waits for its number, the oldest first."""
    return list(session.scalars(_TO_ISSUE, {"of": person.id}))


# Built once: every menu asks them.
ANY_UNDER_WAY = exists().where(
    or_(
        SignOff.checker_id == THIS_PERSON,
        SignOff.signer_id == THIS_PERSON,
        SignOff.prepared_by == THIS_PERSON,
    ),
    SignOff.state.in_(OPEN),
)
"""What must be stored for a document to wait for the person."""
_WAITING = (
    select(SignOff)
    .where(
        SignOff.wants.is_(None),
        ((SignOff.state == CHECKING) & (SignOff.checker_id == bindparam("of")))
        | ((SignOff.state == SIGNING) & (SignOff.signer_id == bindparam("of"))),
    )
    .order_by(SignOff.id)
)
_TO_ISSUE = (
    select(SignOff)
    .where(
        SignOff.prepared_by == bindparam("of"),
        SignOff.state == SIGNED,
        SignOff.wants.is_(None),
    )
    .order_by(SignOff.id)
)


def prepared_by(session: Session, person: Person, most: int) -> list[SignOff]:
    """What the person prepared, the newest first."""
    query = select(SignOff).where(SignOff.prepared_by == person.id)
    return list(session.scalars(query.order_by(SignOff.id.desc()).limit(most)))


def handled_by(session: Session, person: Person, most: int) -> list[SignOff]:
    """What the person has checked or signed, the newest first."""
    query = select(SignOff).where(
        ((SignOff.checker_id == person.id) & SignOff.checked_at.is_not(None))
        | ((SignOff.signer_id == person.id) & SignOff.signed_at.is_not(None))
    )
    return list(session.scalars(query.order_by(SignOff.id.desc()).limit(most)))


def of_code(session: Session, code: str) -> list[SignOff]:
    """The roads of the document with this code, the newest first."""
    query = select(SignOff).where(SignOff.code == code)
    return list(session.scalars(query.order_by(SignOff.id.desc())))


def newest_issued(session: Session, person: Person) -> SignOff | None:
    """The newest document of the person that has its number."""
    query = select(SignOff).where(SignOff.prepared_by == person.id, SignOff.state == ISSUED)
    return session.scalars(query.order_by(SignOff.issued_on.desc(), SignOff.id.desc())).first()


def waiting_ids(session: Session) -> set[int]:
    """Ids of documents that wait for somebody who can check or sign them."""
    who = {CHECKING: (SignOff.checker_id, CHECKER), SIGNING: (SignOff.signer_id, SIGNER)}
    found: set[int] = set()
    for state, (column, role) in who.items():
        query = select(SignOff.id).join(Person, Person.id == column)
        able = (Person.retired_at.is_(None), holds(role))
        found.update(session.scalars(query.where(SignOff.state == state, *able)))
    return found


def under_way(session: Session, most: int) -> list[SignOff]:
    """All that is on its road, the oldest first."""
    query = select(SignOff).where(SignOff.state.in_(OPEN)).order_by(SignOff.id)
    return list(session.scalars(query.limit(most)))
