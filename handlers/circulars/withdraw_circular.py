"""Takes back a circular: what has not left yet does not leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.circulars import (
    circular_cards,
    circular_notices,
    circular_words,
    sent_circular,
)
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text, cut_graphemes
from models.circulars import delivery, sending

_QUOTED = 80


def open_withdrawal(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    return sent_circular.opening(context, facts, asks=False)


def ask_withdrawal(context: Context, answers: Answers) -> Message:
    found = sent_circular.of(context, answers)
    told = sum(delivery.counts(context.session, found).values())
    words = f"ไปถึงแล้ว {told:,} คน เรียกคืนจากแชตไม่ได้" if told else "ยังไม่ไปถึงผู้ใด"
    quoted = cut_graphemes(" ".join(sent_circular.text(context, found).split()), _QUOTED)
    return Text(f"ถอนข้อความ “{quoted}” ใช่หรือไม่\n{words} ผู้ที่ยังไม่ได้รับจะไม่ได้รับอีก และเปิดอ่านไม่ได้แล้ว")


def withdraw(context: Context, answers: Answers) -> Sequence[Message]:
    """Takes it back; what has not left yet does not leave."""
    found = sent_circular.of(context, answers)
    if answers["sure"]:
        with closing(sent_circular.settled):
            found, people = sending.withdraw(context.session, context.me, found.id, context.now)
        context.must_arrive = True
        context.withdrawn += circular_notices.keys(found.id, people) if found.urgent else []
    return [circular_cards.handled(context, found)]


FLOW = Flow(
    name=circular_words.WITHDRAW,
    title="การถอนข้อความถึงหลายคน",
    opens_on=("ถอนข้อความที่ส่ง",),
    steps=(yes_or_no(ask_withdrawal, "ยืนยันถอน", "ไม่ถอน", "ถอน", "ถอนเลย"),),
    open=open_withdrawal,
    finish=withdraw,
    roles=circular_words.SENDERS,
    counted=False,
)
