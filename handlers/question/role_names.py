"""The Thai names of roles."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from handlers.understand.listing import listed
from models.people.person import (
    ADMIN,
    ADVISER,
    CHECKER,
    EXECUTIVE,
    RECEIVER,
    REPORTER,
    SIGNER,
    STAFF,
    SUPERVISOR,
)

ROLE_NAMES = {
    STAFF: "บุคลากร",
    REPORTER: "ผู้รายงานของสำนัก",
    SUPERVISOR: "ผู้บังคับบัญชา",
    RECEIVER: "ผู้รับเรื่องร้องเรียน",
    ADMIN: "ผู้ดูแลระบบ",
    EXECUTIVE: "ผู้บริหาร",
    ADVISER: "ผู้ให้คำปรึกษาของคลินิก",
    CHECKER: "ผู้ตรวจเอกสาร",
    SIGNER: "ผู้ลงนามเอกสาร",
}


def who_they_are(roles: Collection[str]) -> str:
    """Returns the roles as what follows a duty: ` คือ ผู้ดูแลระบบ`; "" if they are anybody."""
    names = listed(name for role, name in ROLE_NAMES.items() if role in roles)
    return f" คือ {names}" if names else ""


def role_words(roles: Sequence[str]) -> str:
    """Returns the Thai names of the roles, in their fixed order."""
    return listed(name for role, name in ROLE_NAMES.items() if role in roles)
