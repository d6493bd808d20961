"""What holders of a case are told of it: that it came, and that a word came. Never a word of it.

Whoever complains is in a transaction of their own when these are made, and the outbox keeps when a
message was made: it is put to the next full ten minutes, which many people's events share, and its
row tells neither the case nor the event (docs/protection.md). More than one word within them is
one message, which leaves after the last.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers.context import Context
from handlers.messages import Button, Said, pushed
from handlers.question.query import opens
from models.complaints import case_routing, cases
from models.complaints.case_routing import Routed
from models.complaints.complaint import Case
from models.people.person import Person
from models.queues.outbox_queue import SECRET

ROUNDED_TO = timedelta(minutes=10)
_PURPOSE = "case_notice"
_CAME, _MOVED, _WORD = "came", "moved", "word"


def case_came(context: Context, routed: Routed) -> None:
    """Who has the case since it was filed, or since it found new holders, hears that it waits."""
    case = cases.by_id(context.session, routed.case_id)
    if case is not None:
        words = "เรื่องใหม่รอท่านรับเรื่อง เปิดอ่านได้เฉพาะผู้รับเรื่องนี้"
        _tell(context, case, routed.gained, _card(words, case), _CAME)


def case_moved(context: Context, routed: Routed) -> None:
    """Who has the case since it was handed on, or since somebody stepped back, hears that it waits.

    Who has it no more hears nothing: the complainant's words may be why.
    """
    case = cases.by_id(context.session, routed.case_id)
    if case is not None:
        words = "เรื่องที่ส่งต่อมาถึงท่าน รอท่านดำเนินการ เปิดอ่านได้เฉพาะผู้รับเรื่องนี้"
        _tell(context, case, routed.gained, _card(words, case), _MOVED)


def word_came(context: Context, case: Case) -> None:
    """All who have the case hear that its complainant wrote, sent a file or says it is not solved.

    Call it after the word was put into the case: whom it names has lost the case by then.
    """
    words = "เรื่องที่ท่านรับไว้มีข้อความเพิ่ม เปิดเรื่องเพื่ออ่านและตอบ"
    have = case_routing.holders(context.session, case)
    _tell(context, case, have, _card(words, case), _WORD)


def not_before(now: datetime) -> datetime:
    """The next full ten minutes after the aware moment."""
    past = timedelta(minutes=now.minute % 10, seconds=now.second, microseconds=now.microsecond)
    return now - past + ROUNDED_TO


def _card(words: str, case: Case) -> Said:
    """Its kind stands in the case alone: others may see the screen."""
    button = Button("เปิดเรื่อง", opens("show_case", c=case.id), "เปิดเรื่อง")
    return pushed("มีเรื่องรอท่าน 1 เรื่อง", words, button)


def _tell(context: Context, case: Case, person_ids: Iterable[int], said: Said, what: str) -> None:
    at = not_before(context.now)
    for person_id in person_ids:
        person = context.session.get_one(Person, person_id)
        about = f"{what}:{case.id}:{person_id}:{at.isoformat()}"
        key = f"answer:{context.sealer.keyed_hash(about, _PURPOSE)}"
        # Of a secret message nothing stays once it has left but an empty row, like an answer's.
        context.notify(person, [said], key, SECRET, must_arrive=True, not_before=at)
