"""The button below a circular: what it opens, asked, read, and told beside other questions."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.circulars import circular_words
from handlers.circulars.whom.whom_read import audience_is_known, audience_of
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_OPENED = ("report_activity", "own_duties", "join_announcements")
"""What a circular's button opens most often."""
_NO_BUTTON = pattern_of("(?:ยัง)?ไม่(?:ต้อง|มี|ใส่|เอา)*(?:ปุ่ม)?(?:อะไร|ใดๆ)?")
_WANTED = pattern_of(
    r"(?:ขอ|ช่วย|งั้น|ให้|\s)*(?:(?:ใส่|เพิ่ม|มี|ทำ|แนบ|เอา|เปลี่ยน)ปุ่ม|ปุ่ม(?=เป็น|เปิด|ไป))(?:เป็น|เปิด|ไป|ที่|หน้า|สู่|เข้า|กด|เรื่อง(?!ที่)|\s)*"
    r"(?P<what>(?!.*(?:อะไร|ไหม|มั้ย|ยังไง))\S.{1,40}?)"
    r"(?:(?:แล้ว|ละ)กัน|ก็ได้|ด้วย|หน่อย|เลย|นะ|ให้|\s)*"
)
_REFUSED = pattern_of(
    r"(?:ส่วน|ขอ|งั้น|\s)*(?:ปุ่ม\s?(?:ก็)?ไม่(?:ต้อง|เอา)(?:มี|ใส่)?|ไม่(?:ต้อง|เอา)(?:มี|ใส่)?ปุ่ม)"
)


def opens_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers what the people can open; nothing while it is not told who they are."""
    if not audience_is_known(answers):
        return []
    return [
        Choice(f"o_{name}", found[0].label, {"id": name, "name": found[0].label})
        for name in _OPENED
        if (found := circular_words.opener(context, name))
        and circular_words.all_may(context, audience_of(answers), name)
    ]


def read_opens(text: str, context: Context, answers: Answers) -> dict[str, object] | None:
    """Reads the words of something that the bot knows and that all the people may open; None for
    words that want no button."""
    if _NO_BUTTON.fullmatch(without_polite_ending(normalise(text))):
        return None
    near = circular_words.near_words(context, text)
    if len(near) != 1 or not circular_words.are_the_same(without_polite_ending(text), near[0]):
        hint = f" เช่น {' หรือ '.join(near)}" if near else ""
        raise Unclear(f"ไม่พบคำสั่งนี้ กรุณาพิมพ์คำที่ใช้เปิดเรื่องนั้น{hint} หรือกด “ไม่มีปุ่ม”")
    name = circular_words.names_by_word(context)[near[0]]
    if not circular_words.all_may(context, audience_of(answers), name):
        raise Unclear(closed_words(near[0]))
    return {"id": name, "name": near[0]}


def closed_words(word: str) -> str:
    return f"ผู้รับบางคนเปิด “{word}” ไม่ได้ กรุณาเลือกเรื่องอื่น หรือกด “ไม่มีปุ่ม”"


def told(clause: str, context: Context, answers: Answers) -> Answers:
    """Returns the button that the whole clause wants, or that it wants none; nothing for other
    words. Raises Unclear where not everybody may open it."""
    if _REFUSED.fullmatch(clause):
        return {"opens": None}
    found = _WANTED.fullmatch(clause)
    if found is None or not audience_is_known(answers):
        return {}
    what = found["what"]
    for each in opens_choices(context, answers):
        if fold(each.label) == fold(what):
            return {"opens": each.value}
    return {"opens": read_opens(what, context, answers)}
