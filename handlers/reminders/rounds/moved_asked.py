"""Answers whether a round was put off: `รอบนี้ส่งวันไหนนะ เลื่อนไหมคะ` asks and wishes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import nearness, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.reminders.rounds import round_moves
from models.reports.figures import progress

_WHETHER = rf"(?:{WHETHER}|หรือยัง|รึยัง|ใช่(?:{WHETHER}))"
_MOVED = pattern_of(
    rf"(?:มี|ได้|ถูก|โดน|จะ|การ|มีการ|\s)*เลื่อน(?:วัน|กำหนด|ส่ง|รอบ|ออก|ไป|มา|อีก|แล้ว|\s)*{_WHETHER}(?:{POLITE}|บ้าง|[\s?])*$"
    rf"|(?:ไม่(?:ได้|มี)?(?:การ)?เลื่อน|(?:ตาม)?วันเดิม|กำหนดเดิม)(?:แล้ว|อยู่|เลย|\s)*ใช่(?:{WHETHER})"
)
_OF_A_ROUND = pattern_of(r"รอบ|(?:กำหนด|วัน)(?:การ)?ส่ง|ส่ง(?:รายงาน)?วันไหน|ส่งเมื่อไ")
_OTHER = pattern_of(
    rf"{ANY_MONTH}|สุดท้าย|ปีหน้า|ปีที่แล้ว|ที่แล้ว|(?:ขอ|อยาก|ช่วย|ให้|รบกวน)(?:การ)?เลื่อน"
    r"|เลื่อน.{0,12}ได้|เตือน|ประชุม|นัด|อบรม|เวร|เลือกตั้ง|ลงคะแนน|คลินิก|\d\.\d"
    r"|กิจกรรม|ทำไม|ใคร"
)
"""Another round, a wish to move it, or something else that may be moved."""


@listener(longest=70, cue=pattern_of("เลื่อน|เดิม"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer if the words ask whether the round to come was put off."""
    plain = normalise(words)
    asked = _MOVED.search(plain) is not None and _OF_A_ROUND.search(plain) is not None
    return QUERY if asked and not _OTHER.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says on which day the round to come stands, and from which it was moved."""
    due = progress.next_round(context.session, context.fiscal_year, context.today)
    if due is None:
        return [Text(_OVER, (_ROUNDS,))]
    moves = round_moves.moved_from(context.session, context.fiscal_year)
    first = next((day for day, (_, move) in moves.items() if move.new == due), None)
    day = f"{thai_date(due)} ({nearness(due, context.today)})"
    told = _STANDS.format(day) if first is None else _WAS_MOVED.format(day, thai_date(first))
    return [Text(told, (_ROUNDS,))]


_STANDS = "รอบถัดไปส่ง {} ยังไม่มีการเลื่อน หากเลื่อน บอตจะแจ้งผู้ที่ยังต้องส่ง"
_WAS_MOVED = "รอบถัดไปส่ง {} เลื่อนมาจาก {}"
_OVER = "รอบส่งของปีงบประมาณนี้ผ่านไปหมดแล้ว"
_ROUNDS = Button("รอบส่งรายงาน", opens("rounds_dates"), "รอบส่งรายงาน")
QUERY = Query("round_moved_asked", (), _answer)
