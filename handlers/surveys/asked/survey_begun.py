"""`อยากเปิดแบบสำรวจรับรู้ประมวลจริยธรรมให้ทุกคนตอบถึงสิ้นเดือนหน้า`: a sentence that begins a survey and tells
what it asks, whom, or until when."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.flow import Flow
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.surveys import make_survey, survey_words
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 160
_BEGINS = pattern_of(
    rf"(?:ช่วย|รบกวน|ขอ|อยาก|ต้องการ|จะ|ประสงค์|{ME_OR_US}|พี่|ท่าน\S{{0,8}}?ให้|ผอ\.?(?:สั่ง)?ให้|หัวหน้าให้|\s)*"
    r"(?:เปิด|ทำ|จัดทำ|จัด|สร้าง|ตั้ง|ปล่อย|เริ่ม|ออก)(?:การ|ให้|\s)*(?:แบบ(?:สำรวจ|สอบถาม)|สำรวจ|โพล(?:สำรวจ)?)(?P<rest>.*)"
)
_SCANNED = pattern_of(
    rf"(?:ช่วย|รบกวน|ขอ|อยาก(?:ได้|มี)?|ต้องการ|จะ|{ME_OR_US}|พี่|หัวหน้าให้|\s)*(?:เปิด|จัดทำ|ทำ|สร้าง|ขอ)?\s?"
    r"(?:คิวอาร์(?:โค้ด)?|(?i:qr)(?:\s?(?i:code))?|ลิงก์|ฟอร์ม|แบบฟอร์ม|แบบ)\s?(?:(?:ไว้|สำหรับ|เพื่อ|ให้)\S{0,24}?\s?)*"
    r"(?:ประเมิน|สำรวจ|สอบถาม|วัด|ถาม)(?:ผล|ระดับ|\s)*(?:ความ)?(?:พึงพอใจ|พอใจ|คิดเห็น|เห็น|การ(?:ให้)?บริการ|การอบรม).*"
)
"""`ทำ qr ให้ผู้มาติดต่อสแกนประเมินความพึงพอใจ`: a survey by what people hold in their hands."""
_WANTS = pattern_of("^(?:ช่วย|รบกวน|ขอ|อยาก|ต้องการ|จะ|ประสงค์)")
_WHOM = pattern_of(
    r"ให้(?:ทุกคน|บุคลากร|เจ้าหน้าที่|ข้าราชการ|คน|ทั้ง|ผู้)\S{0,24}?(?:ตอบ|ทำ|กรอก)|ทุกคน|ทั้งสำนัก|ทุกสำนัก|คนในสำนัก"
)
_UNTIL = pattern_of(r"(?:ถึง|ภายใน)(?:วัน|สิ้น|ที่|\s)*(?:\d|[ก-๙]{2})")
_OTHERS = pattern_of(
    rf"{WHETHER}|หรือ(?:ยัง|เปล่า)|รึ(?:ยัง|เปล่า)|{HOW_IN_FULL}|ใคร|กี่|เมื่อไ|อะไร|ทำไม|ไหน|ไม่(?:ได้|อยาก|ต้อง|เอา)|ยังไม่|แล้ว|ดู|ผล|ที่(?:เปิด|ทำ|ตอบ|ได้รับ|ค้าง|รอ|ต้อง|ส่งมา)"
    r"|เลื่อน|(?<!เ)ปิดแบบ|ยกเลิก|ลบ|ของขวัญ|ส่งคืน"
)
"""Questions, what was done, and what is wanted of a survey that is there."""


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the making of a survey if the words begin one, outside of any conversation."""
    return make_survey.FLOW if inside is None and _begins(words) else None


@listener()
def asks(context: Context, words: str) -> Query | None:
    """Returns who may make a survey, to somebody who may not and whose words begin one."""
    if context.may(make_survey.FLOW.roles):
        return None
    return NOT_YOURS if _begins(words) else None


def _not_yours(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return drafts.not_allowed(context, make_survey.FLOW)


NOT_YOURS = Query("survey_not_yours", (), _not_yours)


def _begins(words: str) -> bool:
    plain = without_polite_ending(normalise(words))
    if len(plain) > _LONGEST or _OTHERS.search(plain):
        return False
    if "พอใจ" in plain and _SCANNED.fullmatch(plain):
        return True
    found = _BEGINS.fullmatch(plain)
    if found is None:
        return False
    rest = found["rest"].strip()
    if rest in ("", "ใหม่"):
        return _WANTS.match(plain) is not None
    return bool(survey_words.named_in(plain) or _WHOM.search(rest) or _UNTIL.search(rest))
