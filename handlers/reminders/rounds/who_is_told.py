"""`๖ คนที่จะได้รับแจ้งคือใครบ้าง`: asked at the card of a move, before it is confirmed."""

from __future__ import annotations

from collections.abc import Collection

from handlers.context import Context
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people import people
from models.people.person import Person

_LONGEST, _MOST = 100, 20
_WHO = "ใคร|คนไหน|ท่านใด|ท่านไหน"
_GETS = r"(?:ต้อง|\s)*(?:ได้(?:รับ(?!ผิดชอบ|รอง)|ข้อความ)|รับ(?:แจ้ง|ข้อความ|ทราบ)|ถูกแจ้ง)"
_ASKS = pattern_of(
    rf"(?:คน|ผู้|ท่าน|ราย)(?:ที่|จะ|\s)+(?:จะ)?{_GETS}.*(?:{_WHO}|ชื่อ)"
    rf"|(?:{_WHO})(?:บ้าง|ที่|\s)*จะ{_GETS}|(?:{_WHO})(?:บ้าง|\s)*ที่(?:ต้อง|ถูก|\s)*ได้(?:รับ|ข้อความ)"
    rf"|จะ(?:ส่ง|แจ้ง)(?:ไป|หา|ถึง|ให้|\s)*(?:{_WHO})"
    r"|ชื่อ(?:ของ|\s)*(?:(?:คน|ผู้|ท่าน)(?:ที่|จะ|ต้อง|ได้|\s)*รับ(?!ผิดชอบ|รอง))"
    rf"|\d+\s?(?:คน|ท่าน|ราย).*(?:(?:คือ|มี|เป็น)(?:{_WHO})|ชื่ออะไร)|(?:ราย)ชื่อ(?:ทั้ง|ของ|\s)*\d+\s?(?:คน|ท่าน|ราย)"
)
"""Of those who get the message; who tells something, or has sent, is asked elsewhere."""
_NOT_THAT = pattern_of(
    r"อนุมัติ|เลื่อน(?:ได้|เอง)|ยังไม่ส่ง|ไม่(?:ต้อง|ให้)?แจ้ง|ไม่ได้|(?:ใคร|คนไหน)(?:จะ)?(?:เป็นคน)?แจ้ง|ส่งแล้ว|ด้วย|(?<!\d)\d\.\d"
)
_NOBODY = "ไม่มีผู้ที่ต้องแจ้ง ยังไม่ได้เลื่อน"
_TOLD = "เมื่อยืนยัน บอตแจ้งผู้รับผิดชอบและหัวหน้าของเรื่องที่ยังไม่ส่ง {:,} คน\n{}"
_OTHERS = "และอีก {:,} คน"


def asks(text: str) -> bool:
    """Tells whether the words ask who will be told of the move."""
    plain = normalise(text)
    return (
        len(plain) <= _LONGEST and _ASKS.search(plain) is not None and not _NOT_THAT.search(plain)
    )


def names(context: Context, person_ids: Collection[int]) -> str:
    """Returns these people by bureau; of more than twenty how many are left."""
    found = sorted(people.by_ids(context.session, person_ids).values(), key=_by_bureau)
    if not found:
        return _NOBODY
    by_bureau: dict[str, list[str]] = {}
    for person in found[:_MOST]:
        by_bureau.setdefault(person.bureau.name, []).append(person.name)
    lines = [f"{bureau}: {listed(told)}" for bureau, told in by_bureau.items()]
    if len(found) > _MOST:
        lines.append(_OTHERS.format(len(found) - _MOST))
    return _TOLD.format(len(found), "\n".join(lines))


def _by_bureau(person: Person) -> tuple[str, str]:
    return person.bureau.name, person.name
