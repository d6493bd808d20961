"""Which code somebody means who is not registered: there are three, and each is found elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Text
from handlers.question.query import Query
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise

_LONGEST = 80
_GONE = r"(?:หาย|ลืม|จำ\S{0,12}ไม่ได้|หา\S{0,12}ไม่(?:เจอ|พบ)|ทำตก|ลบไป|ไม่รู้(?:ว่า)?อยู่ไหน)"
_LOST = pattern_of(
    rf"(?:รหัส|โค้ด)\S{{0,40}}?\s?(?:ก็|มัน|เลย)*{_GONE}|{_GONE}(?:ตัว)?(?:รหัส|โค้ด)"
    r"|(?:จำ|หา)(?:รหัส|โค้ด)\S{0,20}?ไม่(?:ได้|เจอ|พบ)"
)
_NAMED = pattern_of(
    "ลงทะเบียน|ติดตาม|ร้องเรียน|เบาะแส|เรื่อง|แจ้ง|ป้าย|ลงชื่อ|หน้าห้อง|อบรม|(?<!เ)จอ|ผ่าน|กระดาษ|สลิป|ซอง|เครื่อง|วายฟาย|wifi|ไวไฟ",
    re.IGNORECASE,
)
"""Words that say which code it is, or that it is none of these."""
_TYPES_IT = pattern_of(
    rf"รหัสลงทะเบียน.{{0,30}}?(?:พิมพ์|ใส่|กรอก|ส่ง)(?:ลง|เข้า|ไป)?(?:ที่|ตรง)?(?:ไหน|{HOW_IN_FULL})"
    rf"|(?:พิมพ์|ใส่|กรอก|ส่ง)รหัสลงทะเบียน\S{{0,12}}?(?:ที่ไหน|ตรงไหน|{HOW_IN_FULL})"
)
_HERE = "พิมพ์รหัสลงทะเบียนในแชตนี้ได้เลย เช่น ACDEF-23467 แล้วตอบ 4 ตัวท้ายของเลขประจำตัวเจ้าหน้าที่"
_BUTTONS = (
    Button("รหัสลงทะเบียน", say="รหัสลงทะเบียนหาย"),
    Button("รหัสติดตามเรื่อง", say="รหัสติดตามหาย"),
    Button("รหัสบนป้าย", say="รหัสบนป้าย"),
)


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question that somebody who is not registered asks about a code."""
    if context.person is not None or inside not in (None, "join_roster") or len(words) > _LONGEST:
        return None
    plain = normalise(words)
    if _TYPES_IT.search(plain):
        return WHERE
    lost = inside is None and _LOST.search(plain) is not None
    return WHICH if lost and not _NAMED.search(plain) else None


def _which(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    rows = (
        Para("รหัสลงทะเบียน 10 ตัว สำหรับบุคลากร ได้จากผู้ดูแลระบบ"),
        Para("รหัสติดตาม 20 ตัว ได้ตอนแจ้งเรื่องหรือถามคำถาม"),
        Para("รหัส 5 ตัว บนป้ายหรือจอที่ห้องประชุม"),
    )
    return [Card("หมายถึงรหัสใด", rows=rows, buttons=_BUTTONS)]


def _where(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_HERE, (Button("ลงทะเบียน", say="ลงทะเบียน"),))]


WHICH = Query("which_code", ("หมายถึงรหัสใด", "มีรหัสอะไรบ้าง"), _which, anyone=True, outside=True)
WHERE = Query(
    "where_to_type_code", ("พิมพ์รหัสที่ไหน", "ใส่รหัสลงทะเบียนตรงไหน"), _where, anyone=True, outside=True
)
