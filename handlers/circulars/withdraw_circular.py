"""Takes back a circular: what has not left yet does not leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.circulars import (
    circular_cards,
    circular_notices,
    circular_words,
    sent_circular,
    show_circulars,
)
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text, cut_graphemes
from handlers.understand.corrections.correction_vocabulary import JUST_NOW, MISDID, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from models.circulars import delivery, sending

_QUOTED, _LONGEST = 80, 80
_ASKS = pattern_of(f"{WHETHER}|{HOW_IN_FULL}|ใคร|ทำไม|ไหน")
_TAKES_BACK = pattern_of(
    rf"(?:ขอ|ช่วย|อยาก|จะ|ต้อง|รบกวน|{SLIPS}|{POLITE}|\s)*(?:ยกเลิก|ถอน(?:คืน)?|ดึง(?:กลับ|คืน)?|เรียก(?:คืน|กลับ)|ลบ)"
    r"(?:อัน|เรื่อง|ฉบับ|ตัว|ข้อความ|หนังสือ|จดหมาย|การ|ที่|\s)*(?:แจ้ง)?(?:เวียน|(?:ส่ง|แจ้ง)(?:ไป)?(?:หา|ถึง|ให้)?ทุกคน)(?:ไป|ไว้|แล้ว|ทุกคน|อัน|ที่|ส่ง|\s)*"
    rf"(?:{JUST_NOW}|เมื่อเช้า|ล่าสุด)?(?:นี้|{POLITE}|\s)*"
    rf"(?:(?:พอดี|เพราะ|ว่า|เรา|\s)*(?:{MISDID}|(?:ส่ง|แจ้ง|เวียน|ลง|แนบ|ข้อมูล|เนื้อหา|วันที่|เวลา|ไฟล์)(?:ไป)?ผิด)"
    rf"(?:ไป|คน|กลุ่ม|ไฟล์|วัน|เรื่อง|ฉบับ|แล้ว|อะ|อ่ะ|{POLITE}|\s)*)?"
)
"""Circulates nothing anew and names the kind of thing: `ยกเลิกอันที่เวียนเมื่อกี้ ใส่ผิดอะ`."""


def heard(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the words take back what was circulated."""
    plain = normalise(words) if inside is None and len(words) <= _LONGEST else ""
    return FLOW if _TAKES_BACK.fullmatch(plain) and not _ASKS.search(plain) else None


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
    show_circulars.seen(context, found)
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
