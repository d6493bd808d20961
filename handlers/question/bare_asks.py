"""Half sentences that name nothing: `ทำไมถึงเพิ่มขึ้น`, `อันไหนนานสุด`, `ส่งให้เขาเลย`.

Where the answer before does not hear them, that is said: another subject never answers instead
(docs/decisions/0183)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.question import follow_forms
from handlers.question.query import ASKS_WHY, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import without_polite_ending
from models.people.person import ADMIN, SUPERVISOR
from models.queues.shown_buttons import DATA, ShownButton

_LEAD = r"(?:แล้ว|เอ๊ะ|อ้าว|งั้น|ก็|แต่|คือ|เอ่อ|\s)*"
_END = rf"(?:อ่ะ|อะ|ล่ะ|กัน|{POLITE}|\s)*"
_WHY = pattern_of(
    rf"{_LEAD}(?:มัน|เขา|เค้า|ตัวเลข|ยอด)?(?:{ASKS_WHY}|(?:ทำไม|เพราะอะไร)(?:ปีนี้|เดือนนี้|รอบนี้|มัน|ตัวเลข|\s)*(?:ถึง)?"
    rf"(?:เพิ่ม|ลด|มาก|น้อย|เยอะ|สูง|ต่ำ|ตก|แย่|ช้า|ได้|เป็น)(?:ขึ้น|ลง|แค่|นี้|แบบ|ขนาด|เท่า|อย่าง|งี้|งั้น|นั้น|จัง|เลย|กว่า|เดิม|ปี|ก่อน|\s)*){_END}"
)
_NEXT = pattern_of(
    rf"{_LEAD}(?:{ME_OR_US}|พี่)?(?:ต่อไป|ต่อจากนี้)?(?:ต้อง|ควร|จะ|ให้|\s)*(?:ทำ|เอา|จัดการ)(?:{HOW_IN_SHORT}|อะไร)(?:ต่อ(?:ไป)?|ดี|ได้บ้าง|กับเรื่องนี้)(?:ล่ะ|บ้าง|ดี)?{_END}"
    rf"|{_LEAD}(?:{HOW_IN_SHORT})ต่อ{_END}"
)
_SEND = pattern_of(
    rf"{_LEAD}(?:ช่วย|ฝาก|รบกวน|\s)*(?:ส่ง|แชร์|ฟอร์เวิร์ด|forward)(?:ต่อ|ไป|อันนี้|ข้อมูล|ตัวนี้|คำตอบ|นี้|\s)*(?:ให้|ถึง)(?:พวก)?"
    rf"(?:เขา|เค้า|ท่าน|ทุกคน|ทุกสำนัก|ทีม|ลูกน้อง|ผอ\.?|หัวหน้า|สำนักนั้น|สำนักนี้|คนพวกนี้)(?:เลย|ที|หน่อย|ด้วย|สิ|\s)*{_END}"
)
_ORDER = pattern_of(
    rf"{_LEAD}(?:มี)?(?:(?:อัน|เรื่อง|ตัว|ข้อ|ฉบับ|ราย|คน|ชิ้น)(?:ไหน|ใด)|(?:อัน|ตัว|เรื่อง)ที่)(?:ที่|ค้าง|รอ|มี|ได้|ยอด|\s)*"
    rf"(?:นาน|มาก|เยอะ|น้อย|สูง|ต่ำ|ใหญ่|แพง|เร็ว|เก่า|ใหม่)(?:ที่)?สุด{_END}"
)
_COMPARED = pattern_of(
    rf"{_LEAD}(?:ขอ|ช่วย|ลอง|ถ้า|\s)*(?:เปรียบ)?เทียบ(?:ดู)?\s?(?:กับ)?(?:ของ|ช่วง|\s)*(?:ปี|เดือน|ไตรมาส|รอบ|สัปดาห์|อาทิตย์)(?:งบประมาณ|งบ)?\s?"
    rf"(?:ที่แล้ว|ก่อน(?:หน้า)?|ที่ผ่านมา)(?:เป็น(?:{HOW_IN_SHORT})|ล่ะ|\s)*{_END}"
)
_WHAT = 30
_WHY_TOLD = "คำตอบก่อนหน้ามาจากข้อมูลที่บันทึกไว้ บอตไม่ทราบสาเหตุ กรุณาถามผู้ที่เกี่ยวข้องของเรื่องนั้น"
_NEXT_TOLD = "จากคำตอบก่อนหน้า ทำต่อได้ตามปุ่มนี้ หรือพิมพ์สิ่งที่ต้องการ"
_NOTHING_NEXT = "คำตอบก่อนหน้าบอกอย่างเดียว ไม่มีสิ่งที่ต้องทำต่อ หากต้องการดูงานของท่าน กด “เรื่องที่ต้องทำ”"
_TO_DO = Button("เรื่องที่ต้องทำ", opens("own_duties"), "เรื่องที่ต้องทำ")
_SEND_TOLD = (
    "คำตอบก่อนหน้ายังไม่ได้ส่งให้ใคร บอตไม่ส่งคำตอบของท่านให้ผู้อื่น หากต้องการส่ง กดค้างที่ข้อความนั้นใน LINE แล้วเลือกส่งต่อ"
)
_ORDER_TOLD = "คำตอบก่อนหน้าไม่ได้เรียงตามที่ถาม พิมพ์ถามพร้อมชื่อเรื่องได้ เช่น “รายงานที่รออนุมัตินานที่สุด”"
_COMPARED_TOLD = "คำตอบก่อนหน้ายังเทียบกับช่วงก่อนไม่ได้ หากต้องการเทียบการส่งรายงาน พิมพ์ “เทียบการส่งกับปีที่แล้ว”"
_PART_TOLD = "คำตอบก่อนหน้าแยกเฉพาะ “{}” ไม่ได้ พิมพ์ถามใหม่พร้อมชื่อเรื่องได้"
_REMIND = Button("เตือน", opens("reminders"), "เตือน")
_CIRCULAR = Button("ส่งข้อความถึงหลายคน", opens("send_circular"), "ส่งข้อความถึงหลายคน")
_MOST = 8


def is_bare(plain: str) -> bool:
    """Tells whether the words ask on and name nothing that they ask of."""
    for form in (_WHY, _NEXT, _SEND, _ORDER, _COMPARED):  # a generator costs a call for each
        if form.fullmatch(plain):
            return True
    return bool(_part(plain))


def asks_longest(plain: str) -> bool:
    """Tells whether the words ask which of the answer before is oldest or waits longest."""
    return _ORDER.fullmatch(plain) is not None and ("นาน" in plain or "เก่า" in plain)


def told(context: Context, plain: str) -> Message | None:
    """Returns what is said to such words below an answer that does not hear them, which may still
    be asked on; None for other words, and where there is nothing to go on with."""
    found = _told(context, plain)
    if found is not None:
        context.asked = context.asked_before()
    return found


def _told(context: Context, plain: str) -> Message | None:
    if _WHY.fullmatch(plain):
        return Text(_WHY_TOLD)
    if _NEXT.fullmatch(plain):
        return _next(context)
    if _SEND.fullmatch(plain):
        return _sent(context)
    if _ORDER.fullmatch(plain):
        return Text(_ORDER_TOLD)
    if _COMPARED.fullmatch(plain):
        return Text(_COMPARED_TOLD)
    part = _part(plain)
    return Text(_PART_TOLD.format(cut_graphemes(part, _WHAT))) if part else None


def _part(plain: str) -> str:
    """Returns the part that is to be kept of the answer; "" for other words."""
    told = follow_forms.ENOUGH.sub("", follow_forms.SOFT_END.sub("", without_polite_ending(plain)))
    found = follow_forms.ONLY.fullmatch(told)
    what = found["what"].strip() if found is not None else ""
    known = any(each.fullmatch(what) for each in follow_forms.KEPT.values())
    return what if known or _NAMED_PART.match(what) else ""


_NAMED_PART = pattern_of(
    r"(?:ของ)?(?:หมวด|กลุ่ม|ประเภท|ด้าน|ระดับ|ฝ่าย)\S{1,24}|(?:ของ)?(?:หมวด|กลุ่ม|ด้าน)\s?\S{1,20}"
)


def _next(context: Context) -> Message:
    """Shows what the answer before offers to do."""
    newest: Sequence[ShownButton] = next((each for each in context.shown() if each), ())
    found = [each for each in newest if each.kind == DATA and each.target.startswith("o:")]
    labels = {each.label: each for each in found if each.label not in _NO_DEEDS}
    buttons = [_same(each) for each in labels.values()][:_MOST]
    return Text(_NEXT_TOLD, tuple(buttons)) if buttons else Text(_NOTHING_NEXT, (_TO_DO,))


_NO_DEEDS = ("เมนู", "ดู", "หน้าถัดไป", "หน้าก่อน", "รายละเอียด")


def _same(shown: ShownButton) -> Button:
    label = cut_graphemes(shown.label, LABEL_GRAPHEMES)
    return Button(label, shown.target, shown.spoken or shown.label)


def _sent(context: Context) -> Message:
    reminds = (_REMIND,) if context.me.has(SUPERVISOR, ADMIN) else ()
    writes = (_CIRCULAR,) if context.me.has(ADMIN) else ()
    return Text(_SEND_TOLD, (*reminds, *writes))
