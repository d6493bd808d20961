"""A case in the demo's office, and those who have it, for the tests of the work on cases."""

from __future__ import annotations

import secrets

from sqlalchemy import select

from models.complaints import cases
from models.complaints.case_draft import CaseDraft
from models.complaints.case_routing import Routed
from models.complaints.cases import Filed
from models.complaints.complaint import COMPLAINT, Case, CaseMessage
from models.complaints.sealed import case_codes, case_texts
from models.people.person import Bureau, Person
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat, House, arranging

RECEIVER, HEAD, DIRECTOR, OFFICE, TOP, ADMIN, STAFF = (
    "D0105", "D0102", "D0101", "D0003", "D0001", "D0002", "D0106",
)  # fmt: skip
BUREAU, OTHER = "สำนักบริหารงานกลาง", "สำนักการคลังและงบประมาณ"
STORY = "หน้าห้องรับเอกสารปิดก่อนเวลาทุกวันพุธ ขอให้ตรวจสอบ"


@arranging
def files(
    house: House, kind: str = COMPLAINT, bureau: str | None = BUREAU, **told: object
) -> Filed:
    """A case as a complainant files it."""
    with house.session() as session:
        bureau_id = None if bureau is None else _bureau(house, bureau)
        values = {"kind": kind, "text": STORY, "bureau_id": bureau_id, **told}
        code = case_codes.new_code(secrets.token_bytes)
        done = cases.file_case(
            session,
            house.sealer,
            CaseDraft(**values),
            code,
            house.now,  # type: ignore[arg-type]
        )
        session.commit()
    return done


def _bureau(house: House, name: str) -> int:
    with house.session() as session:
        return session.scalars(select(Bureau.id).where(Bureau.name == name)).one()


def opened(chat: Chat, done: Filed) -> Chat:
    """The card of the case, as the button of a notice opens it."""
    return chat.taps_data(f"o:show_case?c={done.case_id}")


def case_of(house: House, done: Filed) -> Case:
    with house.session() as session:
        found = session.scalars(select(Case).where(Case.id == done.case_id)).one()
        session.expunge_all()
    return found


def said(house: House, done: Filed) -> list[tuple[str, str, str]]:
    """Direction, what it is and the words of all that was said in the case."""
    with house.session() as session:
        case = session.get_one(Case, done.case_id)
        found = case_texts.messages(session, house.sealer, case, notes=True)
        return [(each.direction, each.what, each.text) for each in found]


@arranging
def says_more(house: House, done: Filed, words: str) -> Routed:
    """A further word of the complainant."""
    with house.session() as session:
        case = session.get_one(Case, done.case_id)
        routed = cases.complainant_says(session, house.sealer, case, words, house.now)
        session.commit()
    return routed


def on_record(house: House, done: Filed) -> list[str]:
    """What the trail tells of the case, oldest first."""
    with house.session() as session:
        query = select(AuditEntry.verb).where(
            AuditEntry.subject == case_texts.subject(done.case_id)
        )
        return list(session.scalars(query.order_by(AuditEntry.id)))


def name_of(house: House, staff_id: str) -> str:
    with house.session() as session:
        return session.scalars(select(Person.name).where(Person.staff_id == staff_id)).one()


def kept_words(house: House) -> int:
    """How many messages are kept of all cases."""
    with house.session() as session:
        return len(list(session.scalars(select(CaseMessage.id))))
