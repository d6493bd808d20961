"""`เอากลับเป็น 20 มีนาเหมือนเดิม` below a round that was just moved: it is moved back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.reminders.rounds import move_round, round_words
from handlers.subjects.listeners import listener
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.people.person import ADMIN
from models.reminders.rounds import round_moves

_LONGEST = 80
_BUTTON = opens(move_round.FLOW.name)


@listener(roles=frozenset((ADMIN,)))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question if the words want the old day of the round whose move the newest answer
    told; None for others, and where they name another day."""
    day = _day_told(words) if len(words) <= _LONGEST else None
    entry_id = _just_moved(context) if day is not None else None
    move = round_moves.known(context.session, entry_id) if entry_id is not None else None
    if day is None or move is None:
        return None
    return QUERY if not day or _is_day(day, move.old, context) else None


_CALLS_OFF = pattern_of(
    r"(?:ขอ|ช่วย|เปลี่ยนใจ|\s)*(?:ยกเลิก|ไม่เอา)(?:การ)?เลื่อน(?:รอบ|วัน|ส่ง|นี้|เมื่อกี้|แล้ว|ละ|ค่ะ|คะ|ครับ|นะ|\s)*"
)


def _day_told(words: str) -> str | None:
    """Returns the day to which the round is to go back, "" where none is told; None for others."""
    return "" if _CALLS_OFF.fullmatch(normalise(words)) else round_words.the_old_day(words)


def _just_moved(context: Context) -> int | None:
    """Returns the trail's entry of the move that a button of the newest answer takes back."""
    newest = next(iter(context.shown()), ())
    own = [each.target for each in newest if each.target.startswith(_BUTTON)]
    facts = (dict(parse_qsl(each.partition("?")[2])) for each in own)
    return next(filter(None, (button_facts.whole(each, "u") for each in facts)), None)


def _is_day(words: str, old: date, context: Context) -> bool:
    try:
        return read_day_said(words, Calendar(context.today, Toward.COMING, old)) == old
    except Unclear:
        return "เดิม" in normalise(words)


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows the move back to be confirmed."""
    facts = {"u": str(_just_moved(context))}
    return beginning.open_flow(context, move_round.FLOW, "", facts)


QUERY = Query(name="round_back", words=(), answer=answer, roles=frozenset((ADMIN,)), goes_on=True)
