"""What is printed on a document on its road: who prepared, checked and signed it at its foot, its
number and date also in a memo's head, the signer's name and position below a letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from handlers.papers.wording import DAY_FIELD, NO_BREAK, NUMBER_FIELD, day_words, moment_words
from models.people.person import Person
from models.sign_offs.sign_off import CHECK, SIGN, SignOff

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NO_LAW = "การตรวจและลงนามนี้เป็นการบันทึกในระบบ ไม่ใช่ลายมือชื่ออิเล็กทรอนิกส์ตามกฎหมาย"


def foot(session: Session, found: SignOff, step: str) -> Sequence[str]:
    """Returns the lines as they are once this step counts."""
    checked = found.wanted_at if step == CHECK else found.checked_at
    signed = found.wanted_at if step == SIGN else found.signed_at
    lines = [
        _done(session, "ผู้จัดทำ", found.prepared_by, found.prepared_at),
        _done(session, "ผู้ตรวจ", found.checker_id, checked),
        _done(session, "ผู้ลงนาม", found.signer_id, signed),
        _NO_LAW,
    ]
    if found.number and found.issued_on:
        lines.insert(0, f"เลขที่{NO_BREAK}{found.number} ลงวันที่{NO_BREAK}{day_words(found.issued_on)}")
    return lines


def _done(session: Session, role: str, person_id: int, at: datetime | None) -> str:
    person = session.get_one(Person, person_id)
    when = moment_words(at) if at is not None else f"(ยังไม่ได้{role.removeprefix('ผู้')})"
    return f"{role} {person.name} {person.position} {when}"


def signer(session: Session, found: SignOff, step: str) -> Sequence[str]:
    """Returns what stands at the place to sign once this step counts; nothing until signed."""
    if step != SIGN and found.signed_at is None:
        return ()
    person = session.get_one(Person, found.signer_id)
    return [line for line in (f"({person.name})", person.position) if line]


def fields(found: SignOff) -> Mapping[str, str]:
    """Returns what the fields of a memo's head now hold."""
    if not found.number or not found.issued_on:
        return {}
    return {NUMBER_FIELD: found.number, DAY_FIELD: day_words(found.issued_on)}
