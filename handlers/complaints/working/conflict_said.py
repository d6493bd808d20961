"""`ขอส่งเรื่องต่อ ผมเป็นญาติกับผู้ถูกร้อง`: a receiver who is near somebody of a case is told how to step
back from it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import case_cards
from handlers.complaints.working import case_said
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.complaints import cases
from models.complaints.case_work import STEP_BACK
from models.people.person import RECEIVER

_LONGEST = 120
_I = rf"(?:{ME_OR_US}|พี่|ตัวเอง|เอง|ดัน|คือ|เรื่องนี้|เคสนี้|\s)*"
_NEAR = (
    r"(?:(?:เป็น|มี)?(?:ญาติ|พี่น้อง|พี่(?:ชาย|สาว|เขย|สะใภ้)|น้อง(?:ชาย|สาว|เขย|สะใภ้)|แฟน|สามี|ภรรยา|เมีย|ลูก|หลาน|เพื่อน(?:สนิท|รัก|เก่า)?|คู่กรณี|คนสนิท|หัวหน้า|ลูกน้อง|ผู้บังคับบัญชา)"
    r"|รู้จัก|สนิท|เกี่ยวข้อง|เกี่ยวดอง|มีส่วนได้(?:ส่วน)?เสีย|มีส่วนเกี่ยวข้อง|(?:เคย)?มีเรื่อง|ทำงานด้วยกัน|ขัดแย้ง)"
)
_WHOM = r"(?:ผู้|คน)(?:ที่)?(?:ถูก|โดน)?(?:ร้อง(?:เรียน|ทุกข์)?|กล่าวหา|แจ้ง(?:เรื่อง|เบาะแส)?|ฟ้อง)"
_CONFLICT = pattern_of(
    rf"(?:^|[\s,]|เพราะ(?:ว่า)?|เนื่องจาก|ด้วยว่า){_I}(?:ไม่สะดวก(?:ใจ)?\s?)?{_NEAR}(?:กัน|เป็นการส่วนตัว|ส่วนตัว|ใกล้ชิด|\s)*(?:กับ|ของ|ต่อ)?(?:ตัว)?\s?{_WHOM}"
    rf"|(?:^|\s){_WHOM}(?:คนนี้|รายนี้|นี้|\s)*(?:เป็น|คือ){_NEAR}(?:ของ|กับ)?\s?(?:{ME_OR_US}|พี่)"
    rf"|(?:ร้อง(?:เรียน)?|กล่าวหา|ฟ้อง)(?:ถึง|ว่า|ตัว|\s)*{_NEAR}\s?(?:ของ)?(?:{ME_OR_US}|พี่)(?:เอง)?.*(?:ไม่ควร|โอน|ส่งต่อ|คนอื่น|ถอนตัว|รับไม่ได้)"
    r"|(?:มี)?ผลประโยชน์(?:ทับซ้อน|ขัดกัน)(?:กับ|ใน)?(?:เรื่อง|เคส)(?:ร้องเรียน|นี้)"
    r"|(?:^|\s)(?:ขอ|อยาก|จะ|ต้อง){1,2}ถอนตัวจาก(?:การ)?(?:เป็นผู้รับเรื่อง|เรื่องร้องเรียน|เรื่อง(?!นี้)|เคส(?!นี้))"
)
_OF_OTHERS = pattern_of(
    r"^(?:ผู้แจ้ง|ผู้ร้อง|เขา|เค้า|คนแจ้ง)(?:เล่า|บอก|ว่า|อ้าง)|ใคร|ไหนเป็น|หรือเปล่า|รึเปล่า|บันทึก|จดไว้|โน[้๊]?ต|ไม่(?:ได้)?(?:เป็น|รู้จัก|เกี่ยว|สนิท)"
)


def asks(context: Context, words: str) -> Query | None:
    """Returns what is told to a receiver who says that they are near somebody of a case."""
    plain = without_polite_ending(normalise(words))
    if len(plain) > _LONGEST or not _CONFLICT.search(plain) or _OF_OTHERS.search(plain):
        return None
    receives = context.me.has(RECEIVER) or cases.count_of_receiver(context.session, context.me)
    return QUERY if receives else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says how to step back, with the button where a case is in sight. Nothing changes by it."""
    context.secret = context.keeps_buttons = True
    case = case_said.in_sight(context)
    if case is None:
        return [Text(f"{_WHY}\n{_FROM_LIST}", (case_cards.LIST,))]
    steps = (case_cards.step(case, STEP_BACK), case_cards.see(case))
    return [Text(f"{_WHY}\n{_FROM_THIS}", (*steps, case_cards.LIST))]


_WHY = "ผู้รับเรื่องที่เกี่ยวข้องกับผู้ถูกร้องหรือผู้แจ้งควรถอนตัวจากเรื่องนั้น ขณะนี้ยังไม่มีอะไรเปลี่ยน"
_FROM_THIS = "กด “ถอนตัวจากเรื่องนี้” ระบบจะส่งต่อให้ผู้รับเรื่องคนอื่น ท่านจะไม่เห็นเรื่องนี้อีก"
_FROM_LIST = (
    "เปิดเรื่องนั้นจาก “เรื่องที่ได้รับ” แล้วกด “ถอนตัวจากเรื่องนี้” ระบบจะส่งต่อให้ผู้รับเรื่องคนอื่น ท่านจะไม่เห็นเรื่องนั้นอีก"
)
QUERY = Query("case_conflict", (), _answer)
