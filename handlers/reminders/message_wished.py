"""`ฝากบอกผู้รับผิดชอบ 1.10 ว่าผมขอตัวเลขผู้เข้าร่วมก่อนวันศุกร์`: a message of one's own to who reports an
activity, which no reminder carries. Nothing is sent: it is told who they are, and who passes it
on."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.drafts import HAND_OVER
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.people.scope import bureaus_seen, reporters_of
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter

_TELLS = pattern_of(
    r"^(?:ช่วย|ฝาก|รบกวน|วาน|ขอ(?:ให้)?|บอต|บอท|\s)*(?:ไป)?(?:บอก|แจ้ง|ถาม)(?:ไป|ที่|ถึง|กับ|ให้|ทาง|\s)*"
    r"(?P<whom>(?:ผู้(?!ดูแลระบบ)|คน|เจ้าของ|เจ้าหน้าที่|ทีม|สำนัก|น้อง|พี่)[^\n]{0,40}?)(?:หน่อย|ด้วย|ที|ให้|\s)*"
    r"ว่า\s?(?P<words>\S.*)$"
)
_OF_REPORTING = pattern_of(
    r"รายงาน(?!ตัว)|อนุมัติ|ไม่ผ่าน|ผ่าน|ตีกลับ|ส่งกลับ|คืน|ค้าง|กำหนด|รีบ|เร่ง|^(?:ให้|ต้อง)*(?:ส่ง|ทำ|แก้)(?!รูป|ภาพ|ไฟล์|ตัวเลข|ยอด|ข้อมูล)"
)
"""Of that the bot reminds, which another question answers."""
_NOT_THAT = pattern_of(rf"ร้องเรียน|เบาะแส|ไม่ต้อง|หรือยัง|รึยัง|^.{{0,60}}ได้(?:{WHETHER})")


@listener(
    longest=140, cue=pattern_of("ว่า"), roles=frozenset((SUPERVISOR, EXECUTIVE, REPORTER, ADMIN))
)
def heard(context: Context, words: str) -> Query | None:
    """Returns the answer to such a message; administrators send messages themselves."""
    return QUERY if not context.me.has(ADMIN) and _number(words) else None


def _number(words: str) -> str:
    """Returns the activity whose reporters the message is for; "" for other words."""
    plain = normalise(words)
    found = _TELLS.match(plain)
    if found is None or _OF_REPORTING.search(found["words"]) or _NOT_THAT.search(plain):
        return ""
    named = activity_numbers(found["whom"])
    return named[0] if len(named) == 1 else ""


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    number = _number(rest)
    ways = (
        Button(HAND_OVER, say=f"ฝากบอกผู้ดูแลระบบว่า {normalise(rest)}"),
        Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ"),
    )
    return [Text("\n".join((_NOT_SENT, *_reporters(context, number), _PASSED_ON)), ways)]


def _reporters(context: Context, number: str) -> list[str]:
    """Returns a line for each bureau in the person's sight that reports the activity."""
    session = context.session
    narrow = ReportFilter(bureaus_seen(session, context.me), number=number)
    bureaus = {
        each.bureau_id: each.bureau
        for each in progress.every_duty(session, context.fiscal_year, narrow)
    }
    named = reporters_of(session, list(bureaus))
    told = [
        f"{name}: {' '.join(named[at])}" if at in named else f"{name}: {_NOBODY}"
        for at, name in bureaus.items()
    ]
    more = [f"และอีก {len(told) - _MOST} สำนัก"] if len(told) > _MOST else []
    return [_WHO.format(number), *told[:_MOST], *more] if told else []


_MOST, _NOBODY = 8, "ยังไม่มีผู้รายงาน"
_NOT_SENT = "ยังไม่ได้ส่งข้อความถึงใคร เพราะบอตส่งข้อความถึงบุคคลแทนท่านไม่ได้"
_WHO = "ผู้รายงานกิจกรรม {} คือ"
_PASSED_ON = "กด “ฝากผู้ดูแลระบบ” เพื่อฝากข้อความนี้ หรือแจ้งผู้รายงานด้วยตนเอง"
QUERY = Query("message_wished", (), _answer, own=True)
