"""How reports hear words that are no command of theirs, or that another command's words hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from handlers.context import Context
from handlers.question.query import Query
from handlers.reports import published_asked, show_history
from handlers.reports.deciding import (
    after_deciding,
    decision_heard,
    returned_reports,
    settled_reports,
    waiting_asked,
    who_reports,
)
from handlers.reports.figures import completion, forecast, overview, to_send, traffic_lights
from handlers.reports.figures.money import budget_ranking
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
_LEADS_IN = "(?:ขอ|ดู|อยากรู้|ถามว่า|สรุป(?:ว่า)?|ตอนนี้|มี|แล้ว|\\s)*"
_TO_THIS_DAY = r"(?:บ้าง|เลย|ตอนนี้|ไหม|มั้ย|หรือเปล่า|ที่สุด|สุด|\s)*"
_NOBODY = "ยังไม่(?:มี|ได้)?(?:ใคร|(?:สำนัก|หน่วยงาน)(?:ไหน|ใด))(?:ทำ|ส่ง|เริ่ม|รายงาน)(?:งาน|รายงาน|ผล)?"
_OF_ALL: Mapping[re.Pattern[str], tuple[Query, Mapping[str, str]]] = {
    re.compile(rf"{_LEADS_IN}มาตรการ(?:ไหน|ใด)(?:ที่)?{_NOBODY}{_TO_THIS_DAY}"): (
        completion.QUERY,
        {},
    ),
    re.compile(rf"{_LEADS_IN}กิจกรรม(?:ไหน|ใด)(?:ที่)?{_NOBODY}{_TO_THIS_DAY}"): (
        completion.QUERY,
        {"v": "rows"},
    ),
    re.compile(
        rf"{_LEADS_IN}รอบ(?:ไหน|ใด)(?:ที่)?(?:น่า(?:เป็น)?ห่วง|(?:จะ|น่าจะ|มี)?(?:ความ)?เสี่ยง(?:ว่า)?(?:จะ)?(?:ส่ง)?(?:ไม่ทัน|ช้า)?|(?:จะ|น่าจะ|อาจ)*(?:ส่ง)?ไม่ทัน){_TO_THIS_DAY}"
    ): (forecast.QUERY, {}),
    re.compile(rf"{_LEADS_IN}สำนัก(?:ไหน|ใด)(?:ที่)?น่า(?:เป็น)?ห่วง{_TO_THIS_DAY}"): (
        traffic_lights.BUREAUS_QUERY,
        {},
    ),
    re.compile(
        rf"{_LEADS_IN}สำนัก(?:ไหน|ใด)(?:ที่)?(?:ใช้|เบิก)(?:งบ|เงิน)(?:ประมาณ)?(?:เยอะ|มาก|สูง)?(?:เกิน|ผิด)ปกติ{_TO_THIS_DAY}"
    ): (budget_ranking.BUREAUS_QUERY, {}),
}
"""What leaders ask of the whole office, the question that answers it, and its button's facts."""


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question about reports that the words ask whatever command they are."""
    return (
        after_deciding.asks(context, words, inside)
        or decision_heard.asks(context, words, inside)
        or returned_reports.heard(context, words, inside)
        or waiting_asked.asks(context, words, inside)
        or who_reports.heard(context, words, inside)
        or settled_reports.heard(context, words, inside)
        or published_asked.heard(context, words, inside)
        or _own_figures(context, words, inside)
        or _history(context, words, inside)
        or _of_all(context, words, inside)
    )


def _of_all(context: Context, words: str, inside: str | None) -> Query | None:
    """Which of the office's bureaus, measures or activities a leader asks for."""
    if inside is not None or context.person is None or len(words) > _LONGEST:
        return None
    plain = without_polite_ending(normalise(words))
    if not any(cue in plain for cue in _CUES):
        return None
    found = next((each for form, each in _OF_ALL.items() if form.fullmatch(plain)), None)
    if found is None or not context.may(overview.LEADING):
        return None
    query, facts = found
    return replace(query, answer=lambda asked, _rest, _facts: query.answer(asked, "", facts))


_CUES = ("ห่วง", "ปกติ", "ยังไม่", "เสี่ยง", "ไม่ทัน")


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
