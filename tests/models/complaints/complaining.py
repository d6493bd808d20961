"""An office with receivers, and complaints filed in it, for the tests of complaints."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from models.complaints import cases
from models.complaints.case_draft import CaseDraft
from models.complaints.cases import Filed
from models.complaints.complaint import COMPLAINT, Case
from models.complaints.sealed import case_codes
from models.crypto import Sealer
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR, Bureau, Person
from tests import factories

NOW = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
STORY = "เจ้าหน้าที่หน้าห้องพูดจาไม่สุภาพกับผู้มาติดต่อ"


@dataclass(frozen=True)
class Office:
    """A bureau with two receivers, their head and its director; the office's own receiver beside
    an administrator; an executive above all."""

    bureau: Bureau
    first: Person
    second: Person
    head: Person
    director: Person
    centre: Bureau
    own: Person
    admin: Person
    top: Person


def office(session: Session) -> Office:
    """The people, with names that mean nobody."""
    bureau = factories.bureau(session, "สำนักทดลอง")
    centre = factories.bureau(session, "สำนักกลางทดลอง")
    top = someone(session, centre, "กขคง จฉชซ", EXECUTIVE)
    director = someone(session, bureau, "ดดดด ตตตต", SUPERVISOR, EXECUTIVE, above=top)
    head = someone(session, bureau, "ททททา นนนนา", SUPERVISOR, above=director)
    return Office(
        bureau=bureau,
        first=someone(session, bureau, "นางสาวมะลิวรรณ ทดลองรัก", RECEIVER, above=head),
        second=someone(session, bureau, "นายพิกุลทอง ทดลองชอบ", RECEIVER, above=head),
        head=head,
        director=director,
        centre=centre,
        own=someone(session, centre, "นางชบาแดง ทดลองเก็บ", RECEIVER, above=top),
        admin=someone(session, centre, "นายกระดังงา ทดลองดู", ADMIN, above=top),
        top=top,
    )


def someone(
    session: Session, where: Bureau, name: str, *roles: str, above: Person | None = None
) -> Person:
    """A person of exactly this name."""
    made = factories.person(session, where, roles, above)
    made.name = name
    session.flush()
    return made


def filed(
    session: Session, sealer: Sealer, bureau: Bureau | None, now: datetime = NOW, **told: object
) -> Filed:
    """A complaint about the bureau; `told`: what the draft says besides."""
    values: dict[str, object] = {
        "kind": COMPLAINT, "text": STORY, "bureau_id": bureau.id if bureau else None, **told,
    }  # fmt: skip
    code = case_codes.new_code(secrets.token_bytes)
    return cases.file_case(session, sealer, CaseDraft(**values), code, now)  # type: ignore[arg-type]


def case_of(session: Session, done: Filed) -> Case:
    """The case that was filed."""
    return session.get_one(Case, done.case_id)


def later(days: int) -> datetime:
    """So many days after `NOW`."""
    return NOW + timedelta(days=days)
