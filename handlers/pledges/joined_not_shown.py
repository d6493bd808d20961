"""Hears that somebody has joined and does not see it: `กดรับรอง No Gift ไปแล้วแต่ไม่ขึ้นว่าเสร็จ`. What
is stored is shown, and what still waits."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.pledges import joined_announcements
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import REPORTER
from models.pledges import pledges

_NAMED = pattern_of(
    r"(?i:no\s?-?gift)|โน\s?กิ๊?[ฟพ]|ประกาศ(?!ผล|ข่าว|นียบัตร)|เจตนารมณ์|(?:งด|ไม่)รับของขวัญ"
)
_DID = pattern_of(
    r"(?:กด|รับรอง|(?:เข้า)?ร่วม|เซ็น|ลงชื่อ|ลงนาม|ยืนยัน|ตอบรับ|ทำ)(?!ไม).{0,40}?(?:ไป|แล้ว|เสร็จ|ครบ|ตั้งแต่|เมื่อ(?:วาน|เช้า|กี้))"
)
_NOT_SHOWN = pattern_of(
    r"(?:ไม่|ยังไม่)(?:ได้|เห็น|ค่อย)?(?:ขึ้น|โชว์|แสดง|เสร็จ|บันทึก|ผ่าน|เข้า(?!ใจ|ร่วม)|นับ|เปลี่ยน|มีชื่อ|เห็น|อัปเดต|อัพเดต)"
    r"|(?:ทำไม)?ยัง(?:มี|โดน|ถูก)?(?:เตือน|ทวง|ขึ้น(?:ว่า)?|ค้าง|โชว์|อยู่|รอ)|หาย(?:ไป)?(?:ไหน)?|ไม่(?:รู้|แน่ใจ)ว่า.{0,8}(?:เข้า|บันทึก|ติด|ได้)"
)
_OTHERS = pattern_of(
    r"ใคร|กี่คน|ลูกน้อง|น้อง|พี่|เพื่อน|เขา|เค้า|ร้องเรียน|ได้รับ|กระเช้า|แจ้งของขวัญ|รายงานของขวัญ|\d\.\d|เข้าใจ|สำนักเรา|ทั้งสำนัก|แบบสำรวจ"
)
_STORED = (
    "ด้านล่างคือที่ยังไม่มีบันทึกว่าท่านเข้าร่วม ถ้ากดแล้วบอตไม่ได้ตอบว่า “เข้าร่วมแล้ว” แปลว่ายังไม่ได้บันทึก "
    "กด “เข้าร่วมประกาศ” อีกครั้ง"
)
_ALL = "บันทึกไว้ครบแล้ว ตามด้านล่าง ไม่ต้องกดซ้ำ การเตือนของวันนี้อาจส่งก่อนที่ท่านกด"
_NONE = "ไม่มีบันทึกว่าท่านเข้าร่วมประกาศใด และขณะนี้ไม่มีฉบับที่รอท่าน หากเห็นว่าไม่ถูกต้อง กด “ติดต่อผู้ดูแลระบบ”"
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
_RESULT = "\nหากหมายถึงการยืนยันผลของสำนัก พิมพ์ “ยืนยันผล No Gift”"


@listener(longest=110)
def heard(context: Context, words: str) -> Query | None:
    """Returns what shows what is stored; None for other words, in a conversation, and for people
    who are not on the roster."""
    plain = normalise(words)
    told = all(each.search(plain) for each in (_NAMED, _DID, _NOT_SHOWN))
    return QUERY if told and not _OTHERS.search(plain) else None


def _answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    result = _RESULT if context.me.has(REPORTER) else ""
    told = _said(context)
    if told == _NONE:
        return [Text(f"{told}{result}", (_CONTACT,))]
    return [Text(f"{told}{result}"), *joined_announcements.answer(context, "", facts)]


def _said(context: Context) -> str:
    if pledges.due_from(context.session, context.me, context.now):
        return _STORED
    return _ALL if pledges.joined_by(context.session, context.me) else _NONE


QUERY = Query("joined_not_shown", (), _answer, own=True)
