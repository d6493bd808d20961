"""How people are named, with the Thai names of their roles."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.question.role_names import ROLE_NAMES, role_words
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from models.people.person import Person

__all__ = ["ROLE_NAMES", "role_words"]

_TITLE = pattern_of(
    r"(?:ว่าที่\s*(?:ร้อยตรีหญิง|ร้อย(?:ตรี|โท|เอก)|ร\.\s?ต\.(?:\s?หญิง)?)|นางสาว|น\.\s?ส\.|นาง|นาย|ดร\.)"
    r"\s*(?![\u0e30-\u0e3a\u0e45-\u0e4e])"
)


def superior_name(context: Context, person: Person) -> str:
    """Returns the superior's name, or a dash."""
    found = context.session.get(Person, person.supervisor_id) if person.supervisor_id else None
    return found.name if found is not None else "–"


def masked(name: str) -> str:
    """Returns the title and the first letter of each name. The dots do not tell how long it is."""
    title = _TITLE.match(name)
    shown = title[0] if title else ""
    return shown + " ".join(f"{word[0]}•••" for word in name[len(shown) :].split())


def whom_to_see(people: Sequence[Person]) -> str:
    """Returns administrators with their bureaus, for people who must go and see one."""
    named = [f"{person.name} ({person.bureau.name})" for person in people[:3]]
    return listed(named, "หรือ") or "ผู้ดูแลทะเบียนบุคลากรของสำนักงาน"
