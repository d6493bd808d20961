"""Answers which seat somebody of the list has while the list is made: `คนที่สามเป็นอะไรอะ ไม่ได้ระบุ`."""

from __future__ import annotations

from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.corrections.row_orders import place_of, row_named
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from handlers.working_groups import group_words, member_list
from models.working_groups import groups

_ASKS = pattern_of(
    r"(?:แล้ว|ส่วน|ตกลง|\s)*(?P<who>\S.{1,60}?)\s?(?:นี่|น่ะ|เนี่ย|ตอนนี้|\s)*(?:เป็น|ทำ|ได้|มี|อยู่)?(?:ตำแหน่ง|หน้าที่)?(?:อะไร|ไหน)"
    rf"(?:ในคณะ(?:ทำงาน)?|อยู่|นะ|บ้าง|{POLITE})*(?:\s+(?:เห็น)?(?:ยัง)?ไม่(?:ได้)?(?:ระบุ|บอก|ใส่|เห็น)\S{{0,16}})?"
)
_IS = "{} เป็น{} ผู้ที่ไม่บอกหน้าที่เป็นคณะทำงาน จะเปลี่ยน พิมพ์ชื่อตามด้วยหน้าที่ใหม่"


def heeded(text: str, answers: Answers) -> Heeded | None:
    """Tells the seat of whom the words ask about; None for other words."""
    value = answers.get(member_list.MEMBERS)
    found = _ASKS.fullmatch(normalise(text)) if value else None
    if value is None or found is None:
        return None
    shown, who = groups.in_order(value["people"]), found["who"].strip()
    row = row_named(who)
    at = place_of(row, len(shown)) if row is not None else None
    meant = [shown[at]] if at is not None else []
    meant = meant or [each for each in shown if people_named.is_name_of(who, [each["name"]])]
    if len(meant) != 1:
        return None
    told = _IS.format(meant[0]["name"], group_words.SEATS[meant[0]["seat"]])
    return Heeded(told=told, never_added=True)
