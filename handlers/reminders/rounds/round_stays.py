"""`รอบมีนาไม่ต้องขยับนะคะ`: a round is to stay on its day. That moves none; its day is told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import find_dates, nearness, thai_date
from handlers.understand.dates.said_rounds import which_round
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.people.person import ADMIN
from models.plans import plans
from models.reminders.rounds import round_moves

_MOVES = "(?:เลื่อน|ขยับ|ย้าย|ขยาย(?:เวลา)?|เปลี่ยน(?:วัน)?)"
_STAYS = pattern_of(
    rf"(?:ไม่(?:ต้อง|ได้|ให้|ขอ|มี(?:การ)?|อยาก|จำเป็นต้อง|จำเป็น)?|อย่า(?:เพิ่ง)?|ไม่เอา(?:การ)?|เลิก|ยกเลิก(?:การ)?)\s?{_MOVES}"
    r"|คง(?:ไว้|วัน|กำหนด)?(?:ตาม)?เดิม|(?:ใช้|เอา|ยึด|ตาม)(?:วัน|กำหนด)?เดิม"
)
_OF_A_ROUND = pattern_of(r"รอบ|(?:กำหนด|วัน)(?:การ)?ส่ง")
_OTHERS = pattern_of(
    rf"{WHETHER}|หรือ|รึ|เปล่า|ทำไม|ถ้า|หาก|ใคร|กี่|เท่าไ|เมื่อไ|ไหน|อะไร|{HOW_IN_FULL}|[?]|ว่า|เพราะ|ไม่ได้(?:ส่ง|ทำ)|ไม่ทัน"
    r"|เตือน|แจ้ง|บอก|ประกาศ|ส่งข้อความ|ไม่(?:ยอม|ให้ผม|ให้หนู)|ประชุม|นัด|อบรม|เวร|\d\.\d|เป็น(?:วันที่|วัน)?\s*\d|กลับ"
)
_WHETHER = pattern_of(
    rf"(?:{_MOVES}(?:วัน|กำหนด|ส่ง|ออก|ไป|แล้ว|อีก|\s)*|(?:{_STAYS.pattern}).{{0,6}}?ใช่)"
    rf"(?:{WHETHER}|หรือยัง|รึยัง)(?:{POLITE}|[\s?])*$"
)
_WISHES = pattern_of(r"ขอ|อยาก|ช่วย|ใคร|ทำไม|ประชุม|นัด|อบรม|เตือน|\d\.\d")
_AROUND = pattern_of(
    rf"{_WHETHER.pattern}|{_STAYS.pattern}|{POLITE}|แล้ว|เลย|นั้น|ก็|ให้|ขอ|ช่วย|โอเค|งั้น|ของ|(?:กำหนด|วัน)(?:การ)?ส่ง(?:ของ)?|ละ$|อยู่"
)


@listener(longest=60, cue=pattern_of("รอบ|ส่ง"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer if the words say that a round stays; None for other words and inside."""
    plain = normalise(words)
    if _OF_A_ROUND.search(plain) is None:
        return None
    if _WHETHER.search(plain) and re.search(ANY_MONTH, plain) and not _WISHES.search(plain):
        return QUERY
    return QUERY if _STAYS.search(plain) and not _OTHERS.search(plain) else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says on which day the round stands that is named, or the next one, and moves nothing."""
    rounds = [day for day, _ in plans.rounds(context.session, context.fiscal_year)]
    due = _meant(context, rest, rounds)
    if due is None:
        return [Text(_NO_ROUND, (_ROUNDS,))]
    moves = round_moves.moved_from(context.session, context.fiscal_year)
    found = next(((day, entry) for day, (entry, move) in moves.items() if move.new == due), None)
    day = f"{thai_date(due)} ({nearness(due, context.today)})"
    if found is None:
        stands = _STANDS_ASKED if _WHETHER.search(normalise(rest)) else _STANDS
        return [Text(stands.format(day), (_ROUNDS,))]
    first, entry = found
    may = context.me.has(ADMIN)
    back = (Button("เลื่อนกลับ", opens("move_round", u=entry), "เลื่อนกลับ"),) if may else ()
    return [Text(_WAS_MOVED.format(day, thai_date(first)), (*back, _ROUNDS))]


def _meant(context: Context, words: str, rounds: Sequence[date]) -> date | None:
    coming = [day for day in sorted(rounds) if day >= context.today]
    try:
        named = which_round(
            _AROUND.sub(" ", normalise(words)).strip(), sorted(rounds), context.today
        )
        days = [] if named else find_dates(normalise(words), context.today)
    except Unclear:
        return coming[0] if coming else None
    named = named or next((day for day in days if day in rounds), None)
    return named or (coming[0] if coming else None)


_STANDS = "รับทราบ ไม่ได้เลื่อนรอบใด รอบนี้ส่ง {} ตามเดิม"
_STANDS_ASKED = "รอบนี้ส่ง {} ตามเดิม ไม่ได้เลื่อน หากเลื่อน บอตจะแจ้งผู้ที่ยังต้องส่ง"
_WAS_MOVED = "รอบนี้ส่ง {} เลื่อนมาจาก {} แล้ว ข้อความนี้ยังไม่ได้เปลี่ยนวันใด หากต้องการวันเดิม กด “เลื่อนกลับ”"
_NO_ROUND = "ไม่ได้เลื่อนรอบใด รอบส่งของปีงบประมาณนี้ผ่านไปหมดแล้ว"
_ROUNDS = Button("รอบส่งรายงาน", opens("rounds_dates"), "รอบส่งรายงาน")
QUERY = Query("round_stays", (), _answer)
