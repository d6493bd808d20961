"""Shows administrators the people whose staff numbers they type: `ดู D0106`, `D0106 อยู่สำนักไหน D0103
อยู่ไหน`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Row
from handlers.question.query import Query
from handlers.roster import find_people, person_card
from handlers.roster.roster_words import SEARCH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from models.people import people
from models.people.person import ADMIN

NUMBER = r"(?<![\w.-])[A-Za-z]{1,4}-?\d{3,}(?![\w.])"
"""A pattern for a staff number."""
_NUMBER = pattern_of(NUMBER)
_LOOKS = pattern_of("ดู|ค้น|หา|ไหน|ใคร|อะไร|เปิด|เช็[คก]")
_ABOUT = pattern_of(
    r"ขอ|ช่วย|อยากรู้|อยาก|เปิด|ค้น|หา|ดู|เช็[คก]|ข้อมูล|ประวัติ|การ์ด|ของ|บุคลากร|คน|รหัส|เลขประจำตัว|ตอนนี้|อยู่|สำนัก|กลุ่ม(?:งาน)?"
    rf"|ที่|ไหน|อะไร|ใด|คือ|เป็น|ใคร|ชื่อ|ตำแหน่ง|กับ|และ|แล้ว|ส่วน|ล่ะ|บ้าง|หน่อย|ด้วย|ที|ให้|{POLITE}|[\s,?]"
)
_LONGEST, _MOST = 90, 6


def asks(words: str) -> bool:
    """Tells whether the words look at people by their numbers, or ask where they are, and say
    nothing else."""
    if len(words) > _LONGEST:
        return False
    plain = normalise(words)
    left = _NUMBER.sub(" ", plain)
    return left != plain and _LOOKS.search(left) is not None and not _ABOUT.sub("", left)


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the card of one person, or a list of those named and nobody else."""
    numbers = list(dict.fromkeys(each.upper() for each in _NUMBER.findall(normalise(rest))))
    found = {each: people.by_staff_id(context.session, each) for each in numbers[:_MOST]}
    known = [each for each in found.values() if each is not None]
    if len(found) == 1:
        return person_card.of(context, known[0]) if known else find_people.answer(context, rest, {})
    person_card.note_seen(context, *known)
    rows = [
        find_people.row(each) if each is not None else Row(number, _NOT_FOUND, tone="warn")
        for number, each in found.items()
    ]
    return [Card(f"บุคลากร {len(known)} คน", rows=tuple(rows), buttons=(SEARCH,))]


_NOT_FOUND = "ไม่พบเลขนี้ในทะเบียน"
QUERY = Query("people_by_number", (), _answer, roles=frozenset((ADMIN,)))
