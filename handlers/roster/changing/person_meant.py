"""Reads that another person is meant than the one whom a change is about: `ผิดคน เป็นคุณ…`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Heeded
from handlers.roster.person_read import read_person
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import Person

_LONGEST = 160
_NAMED = r"(?:(?:คุณ|นางสาว|นาง|นาย|น\.ส\.|พี่|น้อง)\S.{0,40}?|[A-Za-z]{1,4}-?\d{2,})"
_OTHER = pattern_of(
    r"(?:อ๊ะ|อุ๊ย|เอ้ย|อ้าว|โทษที|ขอโทษ(?:ที)?|เดี๋ยว(?:ก่อน|ๆ)?|ค่ะ|ครับ|[\s,])*+(?P<wrong>ผิดคน)?(?:ค่ะ|คะ|ครับ|แล้ว|นะ|[\s,])*+"
    rf"(?:ไม่ใช่\s*(?P<no>{_NAMED})(?:ค่ะ|ครับ|นะ|แต่|[\s,])++)?(?:ต้อง)?(?:เป็น|คือ)?\s*(?P<who>{_NAMED})\s*(?:ต่างหาก|แทน|(?P<back>(?:แก้|ย้าย|เปลี่ยน)กลับ)|แก้(?:ให้|ใหม่|ด้วย)+|เปลี่ยนให้|ให้|ด้วย|ที|\s)*"
)


def another(
    text: str, context: Context, answers: Answers, others: Collection[str]
) -> Person | None:
    """Returns who is meant instead. others: the steps that ask for somebody else; where one is
    answered, only the denied name, or that all is to be undone, tells who was wrong."""
    if len(text) > _LONGEST:
        return None
    found = _OTHER.fullmatch(without_polite_ending(normalise(text)))
    if found is None or "person" not in answers or not (found["wrong"] or found["no"]):
        return None
    before = people.by_id(context.session, answers["person"])
    denied = found["no"] is not None and before is not None and _is(before, found["no"])
    of_other = not found["back"] and any(name in answers for name in others)
    if not denied and (found["no"] is not None or of_other):
        return None
    try:
        person = read_person(found["who"], context)
    except Unclear:
        return None
    return person if person.id != answers["person"] else None


def _is(person: Person, words: str) -> bool:
    return fold(words) == fold(person.staff_id) or people_named.is_name_of(words, [person.name])


def instead(person: Person, anew: Sequence[str] = ()) -> Heeded:
    """Puts that person in the place of the one before.

    anew: answers that are asked anew for them.
    """
    told = f"เปลี่ยนเป็น {person.name} ({person.staff_id}) แล้ว กรุณาตรวจก่อนยืนยัน"
    new = {"person": person.id, "whom": person.name}
    return Heeded(new, told=told, at_once=True, anew=tuple(anew))
