"""Tells one row of the card at the end of a conversation that is asked for: `กระทบกี่สำนัก`, `เป็นของ
กิจกรรมไหน`, `แล้วผล No Gift เลื่อนด้วยไหม`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, drafts
from handlers.conversation.flow import REVIEW
from handlers.messages import Card, Message, Row, Text
from handlers.understand.of_the_open.open_words import ASKS, LEAD, TAIL
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.conversations.conversation_rows import Draft

_LONGEST, _LONGEST_ROW = 48, 240
_UNIT = r"(?P<unit>คน|ท่าน|สำนัก|ฉบับ|กิจกรรม|ข้อความ|หน่วยงาน|เรื่อง|ไฟล์|รูป)"
_COUNTED = pattern_of(
    rf"{LEAD}[^\d]{{0,24}}?กี่\s?{_UNIT}(?:เนี่ย|ได้|บ้าง|กัน|เอ่ย|\s)*"
    rf"(?P<behind>[^\d]{{0,20}}?){TAIL}"
)
_OTHERWISE = pattern_of(
    r"ต้อง|ขั้นต่ำ|สูงสุด|ไม่เกิน|อย่างน้อย|มากสุด|กว่าจะ|เวลา|ภายใน|ก่อน|ล่วงหน้า|เหลือ|แล้ว(?=กี่)|ปีที่|ปีก่อน|ทั้งหมดใน"
)
"""What a rule or a figure elsewhere tells."""
_WHICH = (
    r"(?:นี้|ที่|คือ|เป็น|ไว้|ชื่อ|\s)*(?:อะไร|ไหน|ใด|ใคร|เท่าไ(?:ร|หร่)|เมื่อไ(?:ร|หร่)|ตอนไหน|วันไหน|ที่ไหน|กี่โมง)"
    r"(?:ไป|ไว้|มา|แล้ว|\s)*"
)
_BEFORE = r"(?:อัน(?:นี้)?|นี่|เป็น|ของ|ใส่|เลือก|ตั้ง|ลง|ระบุ|เขียน|\s)*"
_CALLED_SO = (
    ("สถานที่", pattern_of(rf"{LEAD}(?:จัด|ประชุม|อบรม|งาน|\s)*(?:ที่ไหน|ห้องไหน|ตรงไหน){TAIL}")),
    (
        "เปิดถึง",
        pattern_of(rf"{LEAD}(?:เปิด|ปิด|หมดเขต|\s)*(?:ถึง)?(?:วันไหน|เมื่อไ(?:ร|หร่)){TAIL}"),
    ),
    (
        "วันและเวลา",
        pattern_of(rf"{LEAD}(?:จัด|เริ่ม|งาน|\s)*(?:วันไหน|เมื่อไ(?:ร|หร่)|กี่โมง){TAIL}"),
    ),
)
"""Labels, and what asks for them otherwise."""
_TOO = pattern_of(
    rf"{LEAD}(?P<thing>\S.{{1,28}}?)\s?(?:ก็|จะ|ต้อง|ถูก|\s)*(?:เลื่อน|รวม|นับ|ขยับ|ไป|เปลี่ยน)(?:ไป|ตาม|\s)*(?:ด้วย|พร้อมกัน|ตาม)?(?:ใช่|\s)*{ASKS}{TAIL}"
)
_FROM_WORDS = " (จากข้อความ)"


def answered(context: Context, place: Draft, text: str) -> Sequence[Message]:
    """Returns the row above the card's buttons; nothing for other words, and where no row or more
    than one may be meant."""
    plain = normalise(text)
    if place.row.step != REVIEW or len(plain) > _LONGEST or not _may_ask(plain):
        return ()
    flow = context.flows.get(place.row.flow)
    if flow is None or flow.name in registry.CONFIDENTIAL or not drafts.allowed(context, flow):
        return ()
    engine, state = drafts.standing(context, flow, place)
    card = engine.asking.question(state)
    rows = [each for each in card.rows if isinstance(each, Row)] if isinstance(card, Card) else []
    meant = {each.value: each for each in _meant(plain, rows)}
    row = next(iter(meant.values())) if len(meant) == 1 else None
    if row is None or len(row.value) > _LONGEST_ROW:
        return ()
    if not conversing.takes_as_question(context, place, text, ""):
        return ()
    told = f"{row.label.removesuffix(_FROM_WORDS)}: {row.value}"
    return conversing.told_beside(context, place, [Text(told)])


def _may_ask(plain: str) -> bool:
    """Looked at first, since the card may cost statements."""
    return _ASKS_ONE.search(plain) is not None and _OTHERWISE.search(plain) is None


_ASKS_ONE = pattern_of(rf"กี่|ไหน|อะไร|ใคร|เท่าไ|เมื่อไ|{ASKS}")


def _meant(plain: str, rows: Sequence[Row]) -> Iterator[Row]:
    counted = _COUNTED.fullmatch(plain)
    if counted is not None:
        amount = rf"\d\s?{counted['unit']}"
        found = [each for each in rows if re.search(amount, each.value)]
        named = [each for each in found if each.label in plain]
        yield from named or (found if not counted["behind"] else ())
        return
    for row in rows:
        label = row.label.removesuffix(_FROM_WORDS)
        asked = (pattern for name, pattern in _CALLED_SO if name == label)
        by_name = rf"{LEAD}{_BEFORE}{re.escape(label)}{_WHICH}{TAIL}"
        if any(each.fullmatch(plain) for each in asked) or re.fullmatch(by_name, plain):
            yield row
    too = _TOO.fullmatch(plain)
    if too is not None:
        yield from (each for each in rows if too["thing"].strip() in each.value)
