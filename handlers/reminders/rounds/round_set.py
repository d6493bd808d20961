"""`รอบแรก 15 มกรา เพราะติดปีใหม่`: an administrator gives a round another day without a word for
moving it. Whether it is moved is asked as always."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message
from handlers.question.query import Query
from handlers.reminders.rounds import move_round
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_SET = pattern_of(
    rf"(?P<round>รอบ\s?(?:แรก|สุดท้าย|หน้า|นี้|ถัดไป|(?:ที่\s?)?\d{{1,2}}(?!\d|\s?{ANY_MONTH})|(?:เดือน)?{ANY_MONTH}))\s?"
    rf"(?P<to>(?:ขอ|ให้|ใช้|เปลี่ยน|เอา|เป็น|ส่ง|วันที่|\s)*)(?P<day>\d{{1,2}}\s?{ANY_MONTH}(?:\s?\d{{2,4}})?)"
    r"(?P<why>[\s,]*(?:เพราะ|เนื่องจาก|เนื่องด้วย)\S.*)?(?:ค่ะ|คะ|ครับ|คับ|นะ|เลย|ละกัน|แล้วกัน|\s)*"
)
_GIVES = ("ให้", "เปลี่ยน", "เอา", "เป็น")


@listener(longest=120, cue=pattern_of("รอบ"), roles=frozenset((ADMIN,)))
def asks(context: Context, words: str) -> Query | None:
    """Returns what opens the move, if the words tell a round, its new day and why, or that it is to
    be that; None for other words, and for all but administrators."""
    found = _SET.fullmatch(normalise(words))
    if found is None:
        return None
    return QUERY if found["why"] or any(each in found["to"] for each in _GIVES) else None


def _open(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    found = _SET.fullmatch(normalise(rest))
    told = f"เลื่อน{found['round']} เป็น {found['day']}{found['why'] or ''}" if found else rest
    return beginning.open_flow(context, move_round.FLOW, told, {})


QUERY = Query("round_set", (), _open, goes_on=True)
