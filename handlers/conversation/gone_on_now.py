"""Hears who has seen what they wanted to see and goes on: `ไม่ชนแล้ว ส่งได้เลย`. Nothing is sent by it:
what waits is shown."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import draft_buttons, drafts, resuming
from handlers.conversation.flow import REVIEW
from handlers.conversation.heard.reviewing import MEANS_THIS
from handlers.conversation.heard.shown_so_far import IS_BACK
from handlers.messages import Message, Text
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS

_LONGEST = 60
_SEEN = (
    rf"(?:(?:โอเค|ok|งั้น|พร้อม|อ๋อ|อ้อ|เออ|ดี|ครับ|ค่ะ|ก็|ดู|เช็[คก]|ตรวจ|อ่าน|เห็น|เรียบร้อย|ครบ|ถูก|แล้ว|ว่าง|ปฏิทิน|วันนั้น|"
    rf"ไม่(?:เห็น)?(?:มีอะไร)?(?:ชน|ซ้ำ|ติด|ตรง|ทับ)(?:กับ|กัน|อะไร|ใคร|งานไหน|วันหยุด|เลย|แล้ว|ละ)*|ไม่มี(?:อะไร|งาน|ปัญหา|ใคร)(?:ชน|ซ้ำ|ติด|จอง|ลา|ใช้|แล้ว)*|{POLITE})[\s,]*)*"
)
_GOES_ON = pattern_of(
    rf"(?:{IS_BACK}[\s,]*)?{_SEEN}(?:งั้น|ก็|ขอ|เอา|ให้|กด|ช่วย)*"
    r"(?P<does>ส่งต่อ|ส่ง|บันทึก|ยืนยัน|ลง|(?:กลับ)?มา(?:ทำ)?ต่อ|ทำต่อ|ไปต่อ|ต่อ|ลุย)"
    r"(?:ได้|เลย|ไป|ให้|กัน|ตามนี้|ตามเดิม|แล้ว|ละ|ล่ะ|ที|ๆ|\s)*"
)
_SENDS = pattern_of("ส่ง|บันทึก|ยืนยัน")
_COMES_BACK = pattern_of("มา(?:ทำ)?ต่อ")
"""They are back at what waits, whichever it is: `มาต่อค่ะ`."""
_MAY = pattern_of("ส่ง|บันทึก|ยืนยัน|ลง|ต่อ|ลุย")
_NOT_YET = "ยังไม่ได้ส่งหรือบันทึก ตอบข้อที่ค้างอยู่ต่อได้เลย"
_BY_NAME = "ยืนยัน"
"""At the review card this word is its button's, in sight or not."""


def answer(context: Context, place: Draft | None, said: str) -> Sequence[Message]:
    """Returns the question or the review card that waits out of sight; nothing for other words,
    where it is in sight, and where nothing or more than one waits.

    place: the conversation the person is in.
    """
    if not _goes_on(said):
        return ()
    if _COMES_BACK.search(said):
        return resuming.asked_for(context, "") if place is None else _shown(context, place)
    if place is None:
        waiting = drafts.resumable(context)
        place = waiting[0] if len(waiting) == 1 else None
    elif _in_sight(context, place) or place.row.step == REVIEW and _BY_NAME in said:
        return ()
    if place is None or place.row.flow in SECRET_FLOWS:
        return ()
    flow, at_card = context.flows[place.row.flow], place.row.step == REVIEW
    told = Text(MEANS_THIS.format(flow.confirm_label) if at_card else _NOT_YET)
    return [told, *_shown(context, place)] if _SENDS.search(said) else _shown(context, place)


def _shown(context: Context, place: Draft) -> Sequence[Message]:
    return draft_buttons.resume(context, place.row.id)


def _goes_on(said: str) -> bool:
    if len(said) > _LONGEST or not _MAY.search(said):
        return False
    return _GOES_ON.fullmatch(without_polite_ending(normalise(said))) is not None


def _in_sight(context: Context, place: Draft) -> bool:
    newest = next((each for each in context.shown() if each), ())
    own = f"c:{place.row.id}:"
    return not newest or any(each.target.startswith(own) for each in newest)
