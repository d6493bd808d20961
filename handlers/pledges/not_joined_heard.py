"""Hears who of a group has not joined what is open: `กลุ่มเราเข้าร่วมงดรับของขวัญครบยัง`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.pledges import show_coverage
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import blanked, letters, normalise
from models.people import people

_MAY = pattern_of(r"(?i)no\s?gift|โนกิ[ฟป]|ประกาศ|(?:งด|ไม่)รับของขวัญ|เจตนารมณ์|ปฏิญาณ")
_WHAT = pattern_of(
    r"(?i)(?:ตาม|ใน)?(?:นโยบาย)?(?:การ)?(?:no\s?gift(?:\s?policy)?|โนกิ[ฟป]ต?์?|(?:งด|ไม่)รับของ(?:ขวัญ|กำนัล))|นโยบาย|(?:การ)?(?:แสดง)?เจตนารมณ์|(?:คำ)?ปฏิญาณ|ประกาศ|ปี\s?(?:งบ(?:ประมาณ)?)?(?:นี้)?\s?(?:25\d\d)?|ฉบับ|เรื่อง|(?:ที่)?เปิด(?:อยู่|ให้)?"
)
_JOINS = pattern_of(
    r"(?:เข้า)?ร่วม|ลง(?:ชื่อ|นาม|(?=$|\s))|เซ็น(?:ชื่อ)?|กด(?!ดัน)|ตอบ(?:รับ)?|สมัคร|รับทราบ|ทำ"
)
_LACKS = pattern_of(
    rf"ครบ(?:ถ้วน|หมด|ทุกคน)?|(?:หรือ|รึ)?ยัง(?:ไม่(?:ได้)?)?|ไม่ได้|ไม่|ขาด(?:ใคร|อีก|กี่คน|ไหม)?|เหลือ(?:ใคร|อีก|กี่คน)?|ค้าง|ตกหล่น|หมด|{WHETHER}"
)
_WHO = pattern_of(
    rf"ใคร|กี่(?:คน|ราย)|คนไหน|(?:ทั้ง|ใน|คนใน|ของ)?(?:กลุ่ม(?:งาน)?|ทีม|ฝ่าย|สำนัก(?!งาน)|หน่วยงาน|หน่วย)(?:งาน)?(?:ของ)?(?:{ME_OR_US}|พี่|นี้)?"
    r"|ลูกน้อง|ลูกทีม|น้องๆ?(?:ใน)?|คน(?:ใน|ของ)|ทุกคน|รายชื่อ|สายงาน|ใต้บังคับบัญชา|ผู้ที่|คนที่"
)
_WHOSE = pattern_of(
    r"ใคร|กี่|คนไหน|กลุ่ม|ทีม|ฝ่าย|สำนัก|หน่วย|ลูกน้อง|น้อง|คน(?:ใน|ของ|ที่)|ทุกคน|สายงาน|บังคับบัญชา"
)
_IS_LACKING = pattern_of(r"ครบ|ยัง(?!ไง)|ขาด|เหลือ|ค้าง|ตกหล่น|ไม่(?:ได้)?(?:เข้า)?(?:ร่วม|ลง|เซ็น|กด)")
_FORBIDS = pattern_of(
    r"ผล|ปีที่แล้ว|ปีก่อน|เปอร์เซ็น|ร้อยละ|%|ทำไม|ต้อง|ยังไง|เตือน|ทวง|ตาม(?:ให้|คน)|อ่าน|ของขวัญที่|ได้รับ|รับอะไร"
)
_OTHER_NEWS = pattern_of(r"(?i)(?!.*(?:no\s?gift|โนกิ[ฟป]|(?:งด|ไม่)รับของ)).*รับทราบ")
"""Other announcements, too, are acknowledged."""


@listener(longest=90, cue=_MAY)
def asks(context: Context, words: str) -> Query | None:
    """Returns the list of who has not joined; None for other words."""
    plain = normalise(words)
    if not _IS_LACKING.search(plain) or not _JOINS.search(plain) or _FORBIDS.search(plain):
        return None
    if _OTHER_NEWS.match(plain):
        return None
    rest, ids = _bureaus(context, plain)
    if not ids and not _WHOSE.search(plain):
        return None
    return None if rest else QUERY


def _bureaus(context: Context, plain: str) -> tuple[str, list[int]]:
    """Returns what is left of the words without the question and the bureaus, and their ids."""
    known = {each.name: each.id for each in people.staffed_bureaus(context.session)}
    named = bureaus_named(plain, list(known))
    rest = left(blanked(plain, named.places), _WHAT, _JOINS, _LACKS, _WHO)
    near = nearest_names(rest, list(known)) if rest and not named.names else []
    if len(near) == 1 and rest in letters(near[0]):
        return "", [known[near[0]]]
    return rest, [known[each] for each in named.names]


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the names; to those who may not read them the figures, if they may see these."""
    _, ids = _bureaus(context, normalise(rest))
    of = {**facts, "b": f"{ids[0]}"} if len(ids) == 1 else facts
    if context.may(show_coverage.NOT_JOINED.roles):
        return show_coverage.who(context, "" if len(ids) == 1 else rest, of)
    if not context.may(show_coverage.QUERY.roles):
        return [Text(_BY_LEADERS)]
    context.said = ""
    told = Text(show_coverage.NOT_JOINED.instead_told)
    return [told, *show_coverage.answer(context, "", of)]


_BY_LEADERS = "รายชื่อผู้ยังไม่เข้าร่วมเปิดให้ผู้บังคับบัญชาสายงานนั้นและผู้ดูแลระบบ ของท่านเองดูได้ที่ “ประกาศของฉัน”"
QUERY = Query("not_joined_asked", (), _answer, several=True)
