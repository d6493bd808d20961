"""Which of some people the typed words mean; asks again where that is nobody or several."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.people.person import Person

_LISTED = 9


def one_of(text: str, found: Sequence[Person], hint: str) -> Person:
    """By the staff id, or a name that means one of them; raises Unclear (`hint`: nobody)."""
    by_id = [person for person in found if fold(person.staff_id) == fold(text)]
    named = nearest_names(text, [person.name for person in found])
    meant = by_id or [person for person in found if person.name in named]
    if not meant:
        raise Unclear(hint)
    if len(meant) > 1:
        several = (f"{each.name} ({each.staff_id})" for each in meant[:_LISTED])
        raise Unclear(f"มีหลายคนที่ตรง: {listed(several, 'หรือ')} กรุณาพิมพ์เลขประจำตัว")
    return meant[0]
