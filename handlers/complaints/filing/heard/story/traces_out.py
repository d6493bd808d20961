"""Takes out of a complaint's story the own name or the ways to be reached that stand in it, where
only their kind is said: `ในเรื่องยังมีชื่อกับเบอร์อยู่เลย ช่วยเอาออก`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.complaints.filing import own_traces
from handlers.complaints.filing.heard.story import left_out
from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.understand.corrections.correction_vocabulary import CUT, OUT
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.complaints.complaint import ANONYMOUS

_ME = rf"(?:(?:ของ)?(?:{ME_OR_US}|ตัวเอง|ตัวผม|ผู้แจ้ง|คนแจ้ง)|จริง)*"
_EACH = rf"(?:(?:เบอร์|หมายเลข)(?:โทร(?:ศัพท์)?|มือถือ)?|โทรศัพท์|อีเมล์?|ข้อมูลส่วนตัว|ชื่อ(?:นามสกุล|สกุล)?){_ME}"
_WHAT = rf"{_EACH}(?:\s?(?:กับ|และ|แล้วก็|,)?\s?{_EACH})*"
_AROUND = (
    r"(?:อ้าว|เอ๊ะ|อุ๊ย|คือ|แล้ว|เอ่อ|ก็|ยัง|เห็น|อยู่|ติด|ไป|มา|เลย|ช่วย|ขอ|รบกวน|อยาก|ให้|ได้ไหม|ได้มั้ย|หน่อย|ที(?!่)|ด้วย"
    rf"|ก่อน(?:ส่ง)?|{POLITE}|[\s,])*+"
)
_OF_STORY = r"(?:(?:ใน|จาก|ตรง)(?:เนื้อ)?(?:เรื่อง|ข้อความ|การ์ด)(?:ที่เล่า)?)"
_WANTED = pattern_of(
    rf"{_AROUND}(?:"
    rf"(?P<story>{_OF_STORY}){_AROUND}(?:มี)?{_AROUND}(?P<seen>{_WHAT}){_AROUND}(?:{CUT}){_AROUND}(?:{OUT})?"
    rf"|มี{_AROUND}(?P<there>{_WHAT}){_AROUND}{_OF_STORY}?{_AROUND}(?:{CUT}){_AROUND}(?:{OUT})?"
    rf"|(?:{CUT}){_AROUND}(?P<named>{_WHAT}){_AROUND}{_OF_STORY}?{_AROUND}(?:{OUT}){_AROUND}{_OF_STORY}?"
    rf"){_AROUND}"
)
_NAME, _REACHED = pattern_of("ชื่อ|ส่วนตัว"), pattern_of("เบอร์|หมายเลข|โทร|อีเมล|ส่วนตัว")
_MOST = 6
"""Numbers and addresses that are taken out of one story."""


def read_traces_out(text: str, context: Context, answers: Answers) -> dict[str, Any] | None:
    """Returns the answers that tell the story without what is to go; {} if the words say that it
    stands there and it is not found; None for other words.

    `เอาชื่อผมออก` asks to hide the name of who has not hidden it, so that is none of these words."""
    found = _WANTED.fullmatch(normalise(text))
    if found is None:
        return None
    told = found.groupdict()
    stands = told["story"] or told["there"]
    if not stands and answers.get("identity") != ANONYMOUS:
        return None
    what = told["seen"] or told["there"] or told["named"]
    new: dict[str, Any] = {}
    if _NAME.search(what) and (name := own_traces.own_name(context, _told(answers))):
        new |= left_out.without(answers, left_out.LeftOut(name))
    for _ in range(_MOST if _REACHED.search(what) else 0):
        now = {**answers, **new}
        way = own_traces.contact(_told(now))
        cut = left_out.without(now, left_out.LeftOut(way)) if way else {}
        if not cut:
            break
        new |= cut
    return new if new or stands else None


def _told(answers: Answers) -> Sequence[str]:
    return (answers.get("text") or "", *(answers.get("more") or ()))
