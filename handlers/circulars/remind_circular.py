"""Reminds those who have not acknowledged a circular, by their next digest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from handlers.circulars import (
    circular_cards,
    circular_price,
    circular_words,
    sent_circular,
)
from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.asked.reminding_them import reminds_them
from handlers.understand.patterns import pattern_of
from models.circulars import circular_reading


def open_reminder(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    if not facts and _COMPLAINTS.search(context.said):
        raise Closed(Text(_ONLY_LETTERS, (circular_words.SENT_LIST, circular_words.MENU)))
    return sent_circular.opening(context, facts, asks=True)


_COMPLAINTS = pattern_of("ร้องเรียน|ร้องทุกข์|เบาะแส|ผู้รับเรื่อง")
_ONLY_LETTERS = "ยังไม่ได้เตือนผู้ใด คำสั่งนี้เตือนผู้ที่ยังไม่รับทราบข้อความเท่านั้น ไม่ใช่เรื่องร้องเรียน"


def ask_reminder(context: Context, answers: Answers) -> Message:
    found = sent_circular.of(context, answers)
    _, left = circular_reading.unread(context.session, found, 1)
    price = circular_price.of_sending(context, left)
    quota = "" if price.left is None else f" เดือนนี้เหลือ {price.left:,}"
    return Text(
        f"เตือนผู้ที่ยังไม่รับทราบ {left:,} คนในสรุปประจำวันถัดไปใช่หรือไม่\n"
        f"แต่ละคนได้สรุปไม่เกินวันละหนึ่งข้อความ จึงคิดโควตาไม่เกิน {left:,} ข้อความ{quota}"
    )


def remind(context: Context, answers: Answers) -> Sequence[Message]:
    """Puts it into the next digest of those who have not acknowledged it."""
    found = sent_circular.of(context, answers)
    if not answers["sure"]:
        return [circular_cards.handled(context, found)]
    about = (found.id, answers["reminded"], context.now)
    with closing(sent_circular.settled):
        circular_reading.remind(context.session, context.me, *about)
    context.must_arrive = True
    words = "จะเตือนผู้ที่ยังไม่รับทราบในสรุปประจำวันถัดไป ผู้ที่รับทราบก่อนจะไม่ถูกเตือน"
    return [Text(words), circular_cards.handled(context, found)]


@listener(cue=pattern_of("เตือน|ทวง|ตาม|จี้|บอก|แจ้ง|สั่ง|กำชับ|เร่ง|กระตุ้น"), roles=circular_words.SENDERS)
def heard(context: Context, words: str) -> Query | None:
    """Returns what asks to remind those of the circular in sight (`เตือนเค้าเลย`), or those who have
    not acknowledged one, in sight or not."""
    if not reminds_them(words):
        return None
    shown = _in_sight(context)
    if shown is None and _ACKNOWLEDGED.search(words):
        shown = {}
    if shown is None:
        return None

    def opened(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
        return beginning.open_flow(context, FLOW, "", shown)

    return Query(name=circular_words.UNREAD, words=(), answer=opened, goes_on=True)


_ACKNOWLEDGED = pattern_of("ไม่(?:ได้|ยอม)?(?:กด)?รับทราบ")


def _in_sight(context: Context) -> dict[str, str] | None:
    """The facts of the button in the newest answer that reminds; None if there is none."""
    newest = next((each for each in context.shown() if each), ())
    targets = (each.target.partition("?") for each in newest)
    opened = opens(FLOW.name).rstrip("?")
    return next((dict(parse_qsl(facts)) for name, _, facts in targets if name == opened), None)


FLOW = Flow(
    name=circular_words.REMIND,
    title="การเตือนผู้ที่ยังไม่รับทราบ",
    opens_on=("เตือนผู้ยังไม่รับทราบ", "เตือนคนที่ยังไม่รับทราบ"),
    steps=(yes_or_no(ask_reminder, "ยืนยันเตือน", "ไม่เตือน", "เตือน", "เตือนเลย"),),
    open=open_reminder,
    finish=remind,
    roles=circular_words.SENDERS,
    counted=False,
)
