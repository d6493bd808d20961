"""`ตารางพฤหัส`: the rota in force."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.thursday_pictures import picture_words
from handlers.thursday_pictures.turns import rota_cards
from handlers.understand.thai import normalise


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns a page of the rota. facts: `p` the page"""
    return [rota_cards.whole(context, facts)]


QUERY = Query(
    name=picture_words.ROTA,
    words=("ตารางพฤหัส", "ตารางวันพฤหัสบดี", "ตารางอินโฟกราฟิก", "คิวอินโฟกราฟิก"),
    answer=answer,
)
_LONGEST = 40
_ON_DUTY = re.compile(
    r"(?:วันนี้|พรุ่งนี้|ใคร|ตาราง|ดู|ขอ|ขอดู|อยู่|เป็น|เข้า|สัปดาห์นี้|อาทิตย์นี้|คืนนี้|\s)*เวร(?!กรรม)"
    r"(?:ใคร|ของใคร|วันนี้|พรุ่งนี้|คืนนี้|สัปดาห์นี้|อาทิตย์นี้|หน่อย|บ้าง|เดือนนี้|คะ|ค่ะ|ครับ|คับ|นะ|ไหม|มั้ย|\s)*"
)


def asks(_context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to who asks for another rota: `วันนี้เวรใคร`; None for other words."""
    heard = inside is None and "เวร" in words and len(words) <= _LONGEST
    return _OF_DUTY if heard and _ON_DUTY.fullmatch(normalise(words)) else None


def _no_such(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    words = "บอตไม่มีตารางเวรประจำวัน กรุณาดูคำสั่งของสำนัก ที่บอตมีคือตารางอินโฟกราฟิกวันพฤหัสบดี"
    return [Text(words, (Button("ตารางพฤหัส", opens(picture_words.ROTA), "ตารางพฤหัส"),))]


_OF_DUTY = replace(QUERY, answer=_no_such)
