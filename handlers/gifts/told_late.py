"""Answers who fears what follows if a gift is told late, or was not told at all, and what the head
will say: `รับไปแล้วไม่ได้แจ้ง จะโดนอะไรไหม กลัว`, `ถ้าแจ้งบัตรห้างตอนนี้ หัวหน้าจะลงโทษมั้ย`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opened_by, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 110
_HEAD = r"(?:หัวหน้า|ผู้บังคับบัญชา|ผอ\.?|ผู้อำนวยการ|เจ้านาย|นาย|ท่าน)(?:กลุ่ม|สำนัก|เขา|เค้า|ท่าน)?"
_SCOLDS = r"(?:ว่า|ดุ|ด่า|โกรธ|ตำหนิ|ลงโทษ|เอาผิด|เล่นงาน|เอาเรื่อง|ตั้งกรรมการ|สอบ)"
_OR_NOT = rf"(?:{WHETHER}|หรือ|รึ|เปล่า|เห?รอ|หรอ)"
_HEAD_SCOLDS = (
    rf"{_HEAD}(?:จะ|ต้อง|คง)*(?:มา)?{_SCOLDS}(?:อะไร|เอา|{ME_OR_US}|พี่|น้อง|ได้|เลย|\s)*{_OR_NOT}"
)
_GOT = pattern_of(
    r"ของ(?:ขวัญ|ฝาก|กำนัล|ที่ระลึก)|กระเช้า|บัตร(?:ห้าง|กำนัล|ของขวัญ|เติมน้ำมัน)|(?:รับ|ได้)(?:ของ|ซอง|ขนม|เงิน|ทอง)|รับ(?:มา|ไป|ไว้|แล้ว)+"
)
_UNTOLD = pattern_of(
    r"(?:(?<!จะ)ไม่(?:ได้|เคย|ทัน|ทันได้)?|ลืม|ยังไม่(?:ได้)?|(?:เพิ่ง|พึ่ง)(?:จะ)?(?:มา)?)(?:แจ้ง|รายงาน)"
    r"|(?:แจ้ง|รายงาน)[^?]{0,24}?(?:ตอนนี้|ช้า|ย้อนหลัง|ทีหลัง|ไม่ทัน|เกินกำหนด|เลยกำหนด)"
)
_FOLLOWS = pattern_of(
    rf"(?:โดน|ผิด|โทษ|ถูก(?:ลงโทษ|สอบ)|เดือดร้อน|เป็น(?:ไร|อะไร)|มีปัญหา|มีผล)\S{{0,16}}?{_OR_NOT}|(?:โดน|ถูก)(?:อะไร|ยังไง|ลงโทษ)"
    rf"|{_HEAD_SCOLDS}|กลัว(?:โดน|ผิด|ถูก|{_HEAD})"
)
_OTHERS = pattern_of(
    r"(?:^|\s)(?:ถ้า|แล้ว|สมมติ|ว่า)*(?:มีคน|เพื่อน|หัวหน้า|เขา|เค้า|คนอื่น|ลูกน้อง|น้องใน|พี่ใน|ผอ)\S{0,16}?(?:รับ|ได้|เอา|ไม่(?:ได้)?แจ้ง)"
)
"""Of what somebody else took it is asked something else."""
_HEAD_ALONE = pattern_of(
    rf"(?:แล้ว|คือ|หมายถึง|ถ้าแจ้ง|งั้น|{POLITE}|\s)*{_HEAD_SCOLDS}(?:{POLITE}|[\s?])*"
)
_GIFTS = frozenset(("report_gift", "gifts"))
_LATE = (
    "แจ้งตอนนี้ได้ แจ้งช้ายังดีกว่าไม่แจ้ง\n"
    "กฎหมายให้รับจากผู้ที่ไม่ใช่ญาติได้ไม่เกิน 3,000 บาทต่อคนต่อโอกาส "
    "เกินกว่านั้นและปฏิเสธไม่ได้ รายงานภายใน 30 วันนับแต่วันที่รับ ส่วนนโยบายของสำนักงานให้รายงานทุกชิ้น\n"
    "ผู้บังคับบัญชาเป็นผู้พิจารณาว่ารับไว้ คืน หรือมอบหน่วยงาน บอตไม่ตัดสินและไม่มีข้อมูลบทลงโทษ\n"
    "ถามผู้ให้คำปรึกษาโดยไม่บอกชื่อได้ กด “ถามคลินิก”"
)


@listener(longest=_LONGEST, cue=pattern_of("แจ้ง|รายงาน|หัวหน้า|ผอ|นาย|ผู้บังคับ|ท่าน"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to who fears so of a gift of their own; to who asks only of the head,
    while an answer about gifts is in sight."""
    plain = normalise(words)
    if _HEAD_ALONE.fullmatch(plain) and "แจ้ง" not in plain:
        return _QUERY if _in_sight(context) else None
    told = _UNTOLD.search(plain) and _GOT.search(plain) and _FOLLOWS.search(plain)
    return _QUERY if told and not _OTHERS.search(plain) else None


def _in_sight(context: Context) -> bool:
    """Tells whether the newest answer is of gifts."""
    newest = next((each for each in context.shown() if each), ())
    return bool(_GIFTS & {opened_by(each.target)[0] for each in newest[:_FIRST]})


_FIRST = 2
"""An answer's own buttons stand first; the menu names gifts, too."""


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_LATE, (_REPORT, _CLINIC))]


_REPORT = Button("แจ้งเดี๋ยวนี้", opens("report_gift"), "รับของขวัญ")
_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_QUERY = Query("gift_told_late", (), _answer)
