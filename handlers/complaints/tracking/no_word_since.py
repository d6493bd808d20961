"""Tells who sent something and has heard nothing since whom to turn to: `ยื่นเรื่องไปสามเดือนแล้วเงียบ
ต้องติดต่อใครต่อ`. The code leads to who works on it; what was sent on paper the office knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints.filing import file_complaint
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import whom_to_ask
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise
from models.complaints.case_limits import CASE_LIMITS

_LONGEST = 160
_SENT = pattern_of(
    rf"(?:ยื่น|ส่ง|แจ้ง|ร้อง)(?:เรื่อง|หนังสือ|คำร้อง|เรียน|ทุกข์|เบาะแส|ข้อร้องเรียน|เอกสาร|จดหมาย)+(?:ร้องเรียน|ที่สำนักงาน|ให้|{ME_OR_US}|\s)*(?:ไป|ไว้|มา|แล้ว|ตั้งแต่|เมื่อ)"
    r"|เรื่อง(?:ที่)?(?:ยื่น|ส่ง|แจ้ง|ร้อง(?:เรียน)?)(?:ไป|ไว้|มา)"
)
_SILENT = pattern_of(
    r"เงียบ|ไม่(?:มี(?:ใคร|คน|เจ้าหน้าที่|อะไร|ความ)?|ได้(?:รับ)?|เห็น|\s)*(?:การ)?(?:ติดต่อ|ตอบ|คืบหน้า|ความคืบหน้า|แจ้งผล|แจ้งกลับ)"
    r"|ไม่(?:มี)?(?:วี่แวว|ข่าว)|หาย(?:ไป)?เลย"
)
_WHOM = pattern_of(
    r"(?:ติดต่อ|ถาม|สอบถาม|ตาม(?:เรื่อง)?|แจ้ง|บอก|คุยกับ|โทร(?:หา)?)(?:ต่อ|กับ|เรื่อง|ได้|ที่|กลับ|\s)*(?:ใคร|(?:ที่|ทาง|ตรง)?ไหน)"
    rf"|(?:ต้อง|ควร|จะ)?ทำ(?:{HOW_IN_SHORT})(?:ต่อ|ดี)?"
)
_OF_COMPLAINTS = pattern_of("ร้องเรียน|ร้องทุกข์|เบาะแส")
_FOLLOW = Button("ติดตาม", opens("track_case"), "ติดตาม")
_ANEW = Button("แจ้งเป็นเรื่องใหม่", opens(file_complaint.FLOW.name), "ร้องเรียน")


@listener(longest=_LONGEST, anyone=True, cue=_SILENT)
def asks(context: Context, words: str) -> Query | None:
    """Returns the question; None for other words, and of the staff for what is no complaint."""
    plain = normalise(words)
    if context.person is not None and _OF_COMPLAINTS.search(plain) is None:
        return None
    return _QUERY if _SENT.search(plain) and _WHOM.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.secret = True
    return [Text(_TOLD, (_FOLLOW, _ANEW))]


_TOLD = (
    "เรื่องที่ส่งในแชตนี้ ติดต่อผู้รับเรื่องได้โดยตรง พิมพ์ “ติดตาม” ตามด้วยรหัส จะเห็นว่าถึงขั้นใด และเขียนถามได้ที่นั่น "
    f"กำหนดแจ้งผลคือ {CASE_LIMITS.result} วัน เบาะแสการทุจริต {CASE_LIMITS.tip_result} วัน\n"
    f"เรื่องที่ยื่นทางอื่น สอบถาม{whom_to_ask.MAIN} ไม่มีรหัส แจ้งเป็นเรื่องใหม่ในแชตนี้ได้ "
    "ข้อความเมื่อครู่ยังไม่ได้เก็บ"
)
_QUERY = Query("no_word_since", (), _answer, anyone=True)
