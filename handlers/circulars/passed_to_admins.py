"""Lists for an administrator who has passed words on to them of late: `มีใครฝากอะไรถึงผู้ดูแลไหม`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers.circulars import circular_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import Facts, Query, opens
from handlers.reports.report_words import moment_words
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise
from models.circulars import told_admins
from models.people.person import ADMIN

_LONGEST, _MOST = 80, 8
_BACK = timedelta(days=14)
_ADMINS = rf"(?:ผู้ดูแล(?:ระบบ|บอต)?|แอดมิน|(?i:admin)|{ME})"
_LEFT = r"(?:ฝาก|ส่ง|ทิ้ง)(?:ข้อความ|เรื่อง|อะไร|คำ|ไว้|บอก|แจ้ง|มา|\s)*"
_ASKED = pattern_of(
    rf"(?:มี)?(?:ใคร|คนไหน)(?:บ้าง)?(?:ที่)?\s?{_LEFT}(?:ถึง|ให้|กับ|มา|ไว้|ไป|\s)*{_ADMINS}?(?:ไว้|บ้าง|{WHETHER}|{POLITE}|\s)*"
    rf"|(?:ขอ|ดู|มี|\s)*(?:ข้อความ|เรื่อง)(?:ที่)?(?:คน|บุคลากร|เจ้าหน้าที่|เขา|เค้า)?(?:ฝาก|ส่ง)(?:ไว้|มา|บอก|\s)*(?:ถึง|ให้|กับ|หา|\s)*{_ADMINS}"
    rf"(?:ไว้|มี|อะไร|บ้าง|ล่าสุด|{WHETHER}|{POLITE}|\s)*"
    rf"|(?:ดู|ขอดู|มี|\s)*(?:ข้อความ|เรื่อง)(?:ที่)?(?:ฝาก(?:ไว้|มา|ถึง|บอก)+)(?:มี|อะไร|บ้าง|{WHETHER}|{POLITE}|\s)*"
)
_NONE = "14 วันนี้ไม่มีผู้ใดฝากข้อความถึงท่านในฐานะผู้ดูแลระบบ\nเมื่อมีผู้ฝาก บอตส่งข้อความนั้นถึงท่านในแชตนี้ทันที"
_NOTE = "บอตส่งข้อความเหล่านี้ถึงท่านในแชตนี้แล้วเมื่อมีผู้ฝาก และไม่เก็บเนื้อความไว้ กรุณาเลื่อนดูตามเวลา"


@listener(longest=_LONGEST, roles=frozenset((ADMIN,)), cue=pattern_of("ฝาก|ผู้ดูแล|แอดมิน|(?i:admin)"))
def asked(_context: Context, words: str) -> Query | None:
    """Returns what lists it; None for other words."""
    return QUERY if _ASKED.fullmatch(normalise(words)) else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    found = told_admins.lately(context.session, context.me, context.now - _BACK)
    if not found:
        return [Text(_NONE, (circular_words.LIST, circular_words.MENU))]
    rows = tuple(
        Row(
            moment_words(each.at),
            f"{each.by.name} · {each.by.bureau.name}",
            Button("ตอบ", opens(circular_words.SEND), fill=f"ส่งข้อความถึง {each.by.name}: "),
        )
        for each in found[:_MOST]
    )
    return [
        Card(
            f"ฝากถึงผู้ดูแลระบบ 14 วันนี้ {len(found)} ข้อความ",
            rows=rows,
            buttons=(circular_words.LIST, circular_words.MENU),
            note=_NOTE,
        )
    ]


def button(context: Context) -> tuple[Button, ...]:
    """Returns what opens the list, for an administrator to whom somebody has written of late."""
    if not context.me.has(ADMIN):
        return ()
    found = told_admins.lately(context.session, context.me, context.now - _BACK)
    return (_SHOW,) if found else ()


_SHOW = Button("ฝากถึงผู้ดูแล", opens("passed_to_admins"), "ใครฝากข้อความถึงผู้ดูแลระบบบ้าง")
QUERY = Query(
    "passed_to_admins",
    ("ข้อความที่ฝากถึงผู้ดูแลระบบ",),
    _answer,
    roles=frozenset((ADMIN,)),
)
