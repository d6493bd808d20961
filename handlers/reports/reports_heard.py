"""How reports hear words that are no command of theirs, or that another command's words hold."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.question.query import Query
from handlers.reports import show_history
from handlers.reports.deciding import after_deciding, decision_heard, returned_reports, who_reports
from handlers.reports.figures import to_send
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR

_ELSEWHERE = frozenset((SUPERVISOR, ADMIN, EXECUTIVE, RECEIVER))
_LONGEST = 60
_OWN_FIGURES = re.compile(
    r"(?:แล้ว|ตอนนี้|\s)*(?:ผม|หนู|ดิฉัน|ฉัน|เรา|สำนักเรา)?(?:ยัง)?(?:ต้อง|เหลือ)(?:ต้อง)?ส่งรายงาน(?:กิจกรรม)?(?:ตามแผน)?(?:อะไร|กี่(?:เรื่อง|ฉบับ|อัน|กิจกรรม)|เรื่องอะไร)"
    r"|(?:แล้ว)?รายงาน(?:กิจกรรม)?(?:ตามแผน)?(?:ล่ะ|ละ)?(?:ครับ|คะ|ค่ะ)?\s?(?:ที่)?(?:เหลือ|ต้องส่ง|ต้องส่งอีก)\s?(?:กี่(?:เรื่อง|ฉบับ|อัน|กิจกรรม)|อะไร|เท่าไ(?:ร|หร่))"
)
_HISTORY = re.compile(
    r"(?:แล้ว|งั้น|ขอ|อยาก|ช่วย|เปิด|ดู|เช็[คก]|\s)*ประวัติ(?:ของ|การ|ส่ง|รายงาน|กิจกรรม|ข้อ|\s)*"
    r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?:หน่อย|ด้วย|ที|ครับ|ค่ะ|คะ|\s)*"
    r"(?:ว่า)?(?:มี)?ใคร(?:เป็นคน|เป็นผู้)?(?:ส่ง|อนุมัติ|เห็นชอบ|ส่งกลับ|ตีกลับ|แก้|ตรวจ|ดู|ทำอะไร)(?:แล้ว|ไป|มา|บ้าง|\s)*"
)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question about reports that the words ask whatever command they are."""
    return (
        after_deciding.asks(context, words, inside)
        or decision_heard.asks(context, words, inside)
        or returned_reports.heard(context, words, inside)
        or who_reports.heard(context, words, inside)
        or _own_figures(context, words, inside)
        or _history(context, words, inside)
    )


def _own_figures(context: Context, words: str, inside: str | None) -> Query | None:
    """What a reporter has still to send: others mean other people's, or complaints."""
    plain = without_polite_ending(normalise(words))
    if inside is not None or context.person is None or len(plain) > _LONGEST:
        return None
    if not context.me.has(REPORTER) or context.me.has(*_ELSEWHERE):
        return None
    return to_send.QUERY if _OWN_FIGURES.fullmatch(plain) else None


def _history(context: Context, words: str, inside: str | None) -> Query | None:
    """The history of a report that is asked for with who did what in it."""
    plain = without_polite_ending(normalise(words))
    if inside is not None or context.person is None or len(plain) > _LONGEST:
        return None
    return show_history.QUERY if _HISTORY.fullmatch(plain) else None
