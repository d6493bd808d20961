"""Reads that somebody is said to take what they must not: `หัวหน้ารับซองจากผู้รับเหมา`. It is no gift
of whoever types it; an envelope or money is told as a complaint, any other thing is asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 160
_TO_ME = rf"(?:ของ)?(?:{ME_OR_US})?"
_WHOM = (
    rf"(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|เจ้านาย|ผู้บังคับบัญชา|ผู้บริหาร|ลูกน้อง|เพื่อนร่วมงาน|เพื่อน(?=ใน|ที่)|(?:พี่|น้อง|คน|เจ้าหน้าที่)(?=ใน|ที่|คน|พัสดุ|จัดซื้อ|การเงิน|คลัง|\s?รับ|\s?เรียก)"
    rf"|(?<=เห็น)(?:พวก)?(?:เขา|เค้า)|เจ้าหน้าที่|จนท\.?|กรรมการ(?:ตรวจรับ|จัดซื้อ)?|รองเลขา\S{{0,8}}){_TO_ME}"
)
_LEAD = rf"(?:เห็น|เจอ|พบ|มี|รู้มา|สงสัย|แอบเห็น|ได้ยิน|ว่า|คือ|{ME}|เมื่อวาน|เมื่อกี้|วันนี้|ขอแจ้ง|จะแจ้ง|\s)*"
_GIVER = r"(?:ผู้รับเหมา|ผู้รับจ้าง|คู่สัญญา|บริษัท|ร้าน|เซลส?์?|ผู้มาติดต่อ|ผู้ขาย|ลูกค้า|เอกชน|นายหน้า|ผู้ประมูล|คู่ค้า)"
_MONEY = (
    r"(?:(?:แอบ|ไป|มา|เคย|กำลัง|ได้|ชอบ)*รับ(?:ซอง(?!ลงคะแนน|คะแนน|เอกสาร|ประมูล|จดหมาย|ผ้าป่า|กฐิน|คืน)|เงิน(?!เดือน|เพิ่ม|ประจำ|ปันผล|โบนัส|รางวัล|ทอน(?=ให้)|บริจาค)|สินบน|ใต้โต๊ะ|ส่วย|หัวคิว)"
    r"|เรียก(?:รับ)?(?:เงิน|ซอง|สินบน|ใต้โต๊ะ|ผลประโยชน์)|(?:รับ|กิน|เก็บ|ขอ)(?:เปอร์เซ็นต์|ค่าหัวคิว|หัวคิว|ใต้โต๊ะ|ส่วย)|(?:ยัด|รับ)เงินใต้โต๊ะ)"
)
_THING = (
    r"รับ(?:ของ(?:ขวัญ|ฝาก|กำนัล)?|กระเช้า|ทอง|นาฬิกา|มือถือ|เหล้า|ไวน์|ทริป|ตั๋ว)"
    rf"\S{{0,16}}?\s?(?:มา)?จาก\s?{_GIVER}"
)
_ACCUSES = pattern_of(rf"{_LEAD}{_WHOM}.{{0,40}}?{_MONEY}.{{0,80}}")
_MAY_ACCUSE = pattern_of(rf"{_LEAD}{_WHOM}.{{0,30}}?{_THING}.{{0,50}}")
_CUE = pattern_of("ซอง|เงิน|สินบน|ใต้โต๊ะ|ส่วย|หัวคิว|เปอร์เซ็น|ผลประโยชน์")
_NOT = pattern_of(
    rf"{WHETHER}|[?]|หรือ(?:เปล่า|ไม่|ยัง)|{HOW_IN_FULL}|ทำไง|ใคร|กี่|อะไร|ไม่ได้รับ|ไม่รับ|ไม่เคย|คืน(?:แล้ว|ไป)|รายงานแล้ว|แจ้งแล้ว|กิจกรรม|\d\.\d|เบี้ย|ค่าวิทยากร|สวัสดิการ"
    rf"|ให้(?:{ME_OR_US})|แทน|ฝากแจ้ง|ขอบันทึก|ลงบันทึก|ร้องเรียน|เบาะแส"
)


def accuses(words: str) -> bool:
    """Tells whether the words say that somebody else takes an envelope or money."""
    plain = normalise(words)
    if len(plain) > _LONGEST or not _CUE.search(plain):
        return False
    return _is_accusation(_DARES_NOT.sub(" ", plain))


_DARES_NOT = pattern_of(
    r"ไม่(?:กล้า|รู้จะ|อยาก|ได้|เคย)?\s?(?:ไป)?(?:บอก|เล่า|พูด|แจ้ง|ปรึกษา)(?:กับ|ให้)?(?:ใคร|ที่ไหน|ยังไง)(?:ดี|ฟัง|เลย)?"
)
"""Who dares to tell nobody asks nothing: `เห็น ผอ. รับซองจากผู้รับเหมา ไม่กล้าบอกใคร`."""


@listener(anyone=True, cue=pattern_of("รับ|เรียก"))
def asks(context: Context, words: str) -> Query | None:
    """Returns what asks whether it is told as a complaint; None for other words."""
    plain = normalise(words)
    whom = _WHOM_TO_TELL.search(plain) if len(plain) <= _LONGEST else None
    if whom is not None and _is_accusation(plain[: whom.start()]):
        return WHICH if context.person is not None else None
    may = len(plain) <= _LONGEST and _MAY_ACCUSE.fullmatch(plain) and not _NOT.search(plain)
    return WHICH if may and context.person is not None else None


_WHOM_TO_TELL = pattern_of(
    rf"\s(?:ต้อง|ควร|จะ|น่าจะ)?\s?(?:เอา)?(?:ไป)?(?:บอก|แจ้ง|ร้อง(?:เรียน)?|รายงาน|ปรึกษา|ทำ|ยื่น|(?:ส่ง|ให้)(?:คลิป|รูป|ภาพ|หลักฐาน|เอกสาร)?|เอา(?:คลิป|รูป|ภาพ|หลักฐาน)ให้)"
    rf"(?:ไป|เรื่อง|กับ|ที่|ได้|ให้)*\s?(?:ใคร|(?:ที่|ตรง)?ไหน|{HOW_IN_SHORT})(?:ดี|ได้|บ้าง|ครับ|คับ|ค่ะ|คะ|\s)*$"
)
"""Asks whom to tell of it, or to send proof: `เห็น ผอ. รับซองจากผู้รับเหมา ต้องบอกใคร`."""


def _is_accusation(plain: str) -> bool:
    return _ACCUSES.fullmatch(plain) is not None and not _NOT.search(plain)


def _which(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.secret = True
    return [Text(_ASKED, (_COMPLAIN, _CLINIC, _GIFT))]


_COMPLAIN = Button("ร้องเรียน", opens("file_complaint"), "ร้องเรียน")
_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_GIFT = Button("รับของขวัญ", opens("report_gift"), "รับของขวัญ")
_ASKED = (
    "ข้อความนี้เล่าถึงผู้อื่น จึงยังไม่ได้บันทึกและไม่มีใครเห็น\n"
    "หากเห็นว่าไม่ถูกต้อง กด “ร้องเรียน” ไม่ต้องบอกชื่อ หากอยากปรึกษาก่อน กด “ถามคลินิก” "
    "หากเป็นของที่ท่านได้รับเอง กด “รับของขวัญ”"
)
WHICH = Query("whose_gift", (), _which)
