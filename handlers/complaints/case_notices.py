"""Messages about a case: to the people who have it, and to its complainant. Never its text.

The complainant's own transaction makes the messages to the holders, and the outbox keeps when a
message was made. Therefore that time is set to the next full ten minutes, which many people's
events share, and its row names neither the case nor the event (docs/protection.md). Several
messages within them become one, which leaves after the last. The complainant's message leaves then
too; only the sealed address in its row leads to the account.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers.context import Context, Whisper
from handlers.messages import Button, Text, pushed
from handlers.question.query import opens
from models.complaints import case_routing, case_tracking, cases
from models.complaints.case_routing import Routed
from models.complaints.complaint import Case
from models.people.person import Person
from models.queues.outbox_queue import SECRET

ROUNDED_TO = timedelta(minutes=10)
WORDS = "มีเรื่องรอท่าน"
LASTS = timedelta(days=3)
"""A neutral push that could not leave for this long is dropped: the answer waits under the code."""

_PURPOSE = "case_notice"
_CAME, _MOVED, _WORD = "came", "moved", "word"


def case_came(context: Context, routed: Routed) -> None:
    """Tells the people who have the case since it was filed or rerouted that it waits."""
    _tell_gained(context, routed, "เรื่องใหม่รอท่านรับเรื่อง เปิดอ่านได้เฉพาะผู้รับเรื่องนี้", _CAME)


def case_moved(context: Context, routed: Routed) -> None:
    """Tells the people who have the case since it was transferred, or since somebody stepped back.

    The people who lost it hear nothing: the complainant's words may be the reason.
    """
    words = "เรื่องที่ส่งต่อมาถึงท่าน รอท่านดำเนินการ เปิดอ่านได้เฉพาะผู้รับเรื่องนี้"
    _tell_gained(context, routed, words, _MOVED)


def word_came(context: Context, case: Case) -> None:
    """Tells all who have the case that its complainant wrote, sent a file or says it is not solved.

    Call it after the message was stored: people it names have lost the case by then.
    """
    words = "เรื่องที่ท่านรับไว้มีข้อความเพิ่ม เปิดเรื่องเพื่ออ่านและตอบ"
    have = case_routing.holders(context.session, case)
    _tell(context, case, have, words, _WORD)


def not_before(now: datetime) -> datetime:
    """Returns the next full ten minutes after the aware moment."""
    past = timedelta(minutes=now.minute % 10, seconds=now.second, microseconds=now.microsecond)
    return now - past + ROUNDED_TO


def _tell_gained(context: Context, routed: Routed, words: str, what: str) -> None:
    case = cases.by_id(context.session, routed.case_id)
    if case is not None:
        _tell(context, case, routed.gained, words, what)


def _tell(context: Context, case: Case, person_ids: Iterable[int], words: str, what: str) -> None:
    # Only the case itself names its kind, because others may see the screen.
    button = Button("เปิดเรื่อง", opens("show_case", c=case.id), "เปิดเรื่อง")
    message = pushed("มีเรื่องรอท่าน 1 เรื่อง", words, button)
    at = not_before(context.now)
    for person_id in person_ids:
        person = context.session.get_one(Person, person_id)
        about = f"{what}:{case.id}:{person_id}:{at.isoformat()}"
        key = f"answer:{context.sealer.keyed_hash(about, _PURPOSE)}"
        # Of a secret message only an empty row stays once it has left, like that of an answer.
        context.notify(person, [message], key, SECRET, must_arrive=True, not_before=at)


# -- to the complainant --------------------------------------------------------------------------


def answer_waits(context: Context, case: Case) -> None:
    """Sends the neutral words if the case's complainant asked for them.

    Call it after a receiver's message, result, reason or closing.
    """
    whisper(context, case_tracking.push_address(context.sealer, case))


def whisper(context: Context, address: str | None) -> None:
    """Sends the neutral words to this account; nothing if nobody asked for it (None)."""
    if address is not None:
        at = not_before(context.now)
        context.whispers.append(Whisper(address, [Text(WORDS)], at, at + LASTS))
