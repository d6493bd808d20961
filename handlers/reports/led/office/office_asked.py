"""`3.3 สำนักไหนทำแล้วบ้าง`, `ทั้งสำนักงานรออนุมัติกี่เรื่อง`: what who leads asks of all bureaus that they see,
and not of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Facts, Query, opens
from handlers.reports.figures import not_sent, status
from handlers.reports.led import whose_turn
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.people.person import ADMIN, EXECUTIVE
from models.reports.figures import progress

_LONGEST = 70
_DONE_BY_BUREAU = pattern_of(
    r"(?=.*(?:แล้ว|เสร็จ|ครบ|กี่\s?(?:สำนัก|หน่วยงาน)|(?:สำนัก|หน่วยงาน)(?:ไหน|ใด|อะไร).*(?:บ้าง|มั่ง)))"
    r"(?:แล้ว|ส่วน|กิจกรรม|ข้อ|เรื่อง|รายงาน|\s)*(?:ที่)?\s?\d{1,2}(?:\.\d{1,2}){1,2}(?:นี้|น่ะ|อะ|นี่|\s)*(?:มี|ตอนนี้|\s)*"
    r"(?:ใคร|(?:กี่\s?|แต่ละ)?(?:สำนัก|หน่วยงาน)(?:ไหน|ใด|อะไร)?)(?:ที่|เขา|ได้|\s)*(?:ทำ|ส่ง|รายงาน|เสร็จ|ดำเนินการ)(?:รายงาน|งาน|กัน|เสร็จ|มา|ไป|ครบ|เรียบร้อย|\s)*"
    rf"(?:แล้ว)?(?:บ้าง|มั่ง|แล้ว|{WHETHER}|\s)*"
)
_ROUND = (
    r"(?:แล้ว|ส่วน|ของ|ใน|สำหรับ|\s)*รอบ(?:(?P<that>นั้น|ดังกล่าว)|หน้า|ถัดไป"
    r"|ที่(?:กำลัง)?(?:จะ|ใกล้)(?:มา)?ถึง(?:นี้)?)\s?"
)
_LACKS_IN_ROUND = pattern_of(
    rf"{_ROUND}(?:มี|เหลือ|\s)*(?:ใคร|(?:กี่\s?)?สำนัก(?:ไหน|ใด|อะไร)?)(?:บ้าง)?(?:ที่)?(?:ยัง)?(?:ไม่(?:ได้)?ส่ง|ค้าง)(?:รายงาน|อยู่|บ้าง|มั่ง|\s)*"
)
_DUE_IN_ROUND = pattern_of(
    rf"{_ROUND}(?:ต้อง|มี|จะ|เรา|แต่ละสำนัก|\s)*(?:ส่ง|รายงาน)?(?:รายงาน|งาน|ทั้งหมด|รวม|\s)*กี่\s?(?:เรื่อง|ฉบับ|กิจกรรม|รายงาน|อัน)(?:ที่ต้องส่ง|บ้าง|\s)*"
)
_OF_ALL = r"(?:ทั้งสำนักงาน|ทั้งหมด|ทุกสำนัก|ทุกคน|ของทุก\S{0,6}|ทั้งองค์กร|ภาพรวม)"
_WAITS_OF_ALL = pattern_of(
    rf"(?=.*{_OF_ALL})(?=.*(?:รอ|ค้าง|ยังไม่(?:ได้)?).{{0,14}}?อนุมัติ)(?=.*(?:กี่|เท่าไ|อะไร|ไหน|บ้าง|{WHETHER}))"
)
_NOT_THAT = pattern_of("ของขวัญ|เอกสาร|ประกาศ|ร้องเรียน|เตือน|ทวง|ทำไม|ถ้า|งบ|แผน|คำขอ|นัด|ลา")
_SEES_ALL = frozenset((ADMIN, EXECUTIVE))


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question to those who lead; None for other words."""
    plain = without_polite_ending(normalise(words))
    if _DONE_BY_BUREAU.fullmatch(plain) and len(numbers := activity_numbers(plain)) == 1:
        return _by_button(status.QUERY, {"n": numbers[0]})
    if (asked := _of_round(context, plain)) is not None:
        return asked
    waits = _WAITS_OF_ALL.match(plain) is not None and _NOT_THAT.search(plain) is None
    return _by_button(whose_turn.QUERY, {}) if waits and context.may(_SEES_ALL) else None


def _of_round(context: Context, plain: str) -> Query | None:
    """Returns the question of the next round, by name or as the one in sight."""
    if "รอบ" not in plain:
        return None
    lacks, due = _LACKS_IN_ROUND.fullmatch(plain), _DUE_IN_ROUND.fullmatch(plain)
    found = lacks or due
    seen = context.asked_before().startswith(opens(_ROUNDS))
    if found is None or (found["that"] and not seen):
        return None
    day = progress.next_round(context.session, context.fiscal_year, context.today)
    if day is None:
        return None
    names = lacks and context.may(not_sent.QUERY.roles)
    return _by_button(not_sent.QUERY if names else status.QUERY, {"d": day.isoformat()})


_ROUNDS = "rounds_dates"


def _by_button(query: Query, facts: Facts) -> Query:
    """Returns the question as its button with these facts asks it."""

    def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
        context.said = ""
        return query.answer(context, "", facts)

    return replace(query, answer=answer)
