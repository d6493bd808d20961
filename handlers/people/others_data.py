"""Hears that the roster is to be changed of somebody else, and tells who can do it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.drafts import CONTACT
from handlers.messages import Button, Message, Text
from handlers.people import correct_my_data, head_changed, leave_bot
from handlers.question.query import Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_LONGEST = 120
_ME = rf"(?:{ME_OR_US}|ตัวเอง)"
_OTHERS = (
    r"(?:ใคร(?:ใน|ที่|บ้าง|ลา)|ลูกน้อง|ลูกทีม|(?<![ก-๎])น้อง|เพื่อน|เขา|เค้า|(?:(?<![ก-๎])|(?<=ของ)|(?<=ชื่อ)|(?<=บัญชี)|(?<=สิทธิ์)|(?<=สิทธิ)|(?<=งาน)|(?<=ให้))คน(?:ใน|ที่|เก่า|ของ|นึง|หนึ่ง|ลาออก|เกษียณ|ย้าย|โอน|ออก)|มีคน"
    r"|(?:เจ้าหน้าที่|ข้าราชการ|บุคลากร|พนักงาน|สมาชิก)(?:ใน|ที่|ของ|คน|ราย|\S{0,3}ลา|\S{0,3}เกษียณ))"
)
_LEFT = pattern_of(
    r"ลาออก|เกษียณ|(?:ย้าย|โอน|ออก|พ้น)(?:สำนัก|หน้าที่)?(?:ไป|ออก)?แล้ว|ย้ายไป[ก-๎]{2,24}?แล้ว|ย้ายออก|โอนย้าย|เสียชีวิต"
)
_TAKEN_OFF = pattern_of(
    r"(?:ลบ|ตัด|ถอน|ถอด|ปลด|เอา|นำ)(?:รายชื่อ|ชื่อ|บัญชี|ข้อมูล)?.{0,24}?(?:ออก|ให้|ทิ้ง|หน่อย|ที)|(?:ลบ|ตัด|ถอน)(?:ชื่อ|บัญชี|ข้อมูล)"
    r"|(?:ยกเลิก|ปิด|ระงับ|ตัด|เพิกถอน|ถอน|ถอด|ปลด|เอา)(?:สิทธิ์?|การ(?:เข้าใช้|เข้าถึง|ใช้(?:งาน)?)|บัญชี|แอคเคาท์)"
)
_MYSELF = pattern_of(rf"(?:ลบ|ตัด|ถอน|ถอด|เอา|นำ)(?:รายชื่อ|ชื่อ|บัญชี|ข้อมูล|ของ)*{_ME}")
_SOMEBODY = pattern_of(
    rf"{_OTHERS}|(?:^|\s|(?<=ปลด)|(?<=ถอด)|(?<=ลบ)|(?<=ตัด)|(?<=เอา))(?:คุณ|พี่|นาย|นางสาว|นาง)(?=[ก-ฮเ-ไ])"
)
_DATA = pattern_of(
    rf"(?:ลูกน้อง|ลูกทีม|(?:คน|เจ้าหน้าที่)ใน(?:สำนัก|กลุ่ม|ทีม)|น้องในทีม)(?:ของ)?{_ME}?(?:คน\S{{0,4}})?\s?(?:ได้|เพิ่ง|จะ)*"
    r"(?:เปลี่ยน(?:ชื่อ|นามสกุล|ตำแหน่ง)|เลื่อนตำแหน่ง|แต่งงาน)(?=.*(?:แก้|เปลี่ยน.*(?:ให้|หน่อย)|อัปเดต))"
)
_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|เมื่อไ|ทำไม|ถ้า")
_HOW = pattern_of(rf"(?:ทำ)?(?:ยัง|อย่าง)?ไร|ยังไง|ทำไง|(?:ตรง|ที่)ไหน|ได้(?:{WHETHER})")
_ANYBODY = pattern_of(
    "ใคร|เขา|เค้า|คน(?:ที่|ใน|เก่า|ลา|เกษียณ)"
    r"|(?:เจ้าหน้าที่|ข้าราชการ|บุคลากร|พนักงาน|สมาชิก)(?:ที่|ใน|ราย|คนที่|\S{0,3}(?:ลา|เกษียณ))"
)
"""Whoever it may be; others have one person in mind: `น้องคนนึง`."""
_OF_WORK = pattern_of(r"\d\.\d|รายงาน|ของขวัญ|คณะทำงาน|กรรมการ|แบบสำรวจ|ประชุม|ลงชื่อ|ร้องเรียน|ข้อความ")


def tells_who_left(words: str, how: bool = False) -> bool:
    """Tells whether somebody else has left and is to be taken off: `ใครลาออกแล้วลบออกให้หน่อย`.

    how: whoever asks how it is done wants it, too; else only who has one person in mind
    """
    plain = normalise(words)
    if len(plain) > _LONGEST or _MYSELF.search(plain) or _OF_WORK.search(plain):
        return False
    left = _LEFT.search(plain) and _TAKEN_OFF.search(plain) and _SOMEBODY.search(plain)
    how = how or _ANYBODY.search(plain) is None
    asks = _ASKS.search(_HOW.sub("", plain) if how else plain)
    return left is not None and asks is None


def tells_new_data(words: str) -> bool:
    """Tells whether the data of somebody below are to be changed: `ลูกน้องเปลี่ยนนามสกุล แก้ให้หน่อย`."""
    plain = normalise(words)
    short = len(plain) <= _LONGEST and not _OF_WORK.search(plain)
    return short and _DATA.search(plain) is not None


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns who can do it; None for other words, and for administrators, who do it themselves."""
    if inside not in (None, correct_my_data.FLOW.name, leave_bot.FLOW.name):
        return None
    if context.person is None or context.person.has(ADMIN):
        return None
    if head_changed.said(words):
        return HEAD_CHANGED
    if _asks_code(words):
        return CODE_OF_OTHER
    return WHO_CAN if tells_who_left(words, how=True) or tells_new_data(words) else None


_CODE = pattern_of(
    rf".{{0,60}}?(?:ขอ|ออก|ทำ|เอา|ช่วยขอ)(?:ออก)?รหัส(?:ลงทะเบียน|เข้า(?:ใช้|ระบบ|ร่วม)?|ใหม่|บอ[ตท]|ไลน์)*(?:ให้|ของ|สำหรับ)(?!{_ME})\s?(?:กับ)?(?:คุณ|พี่|น้อง|เขา|เค้า|คน|นา[งย]|เพื่อน|ลูกน้อง|เจ้าหน้าที่).{{0,40}}"
)


def _asks_code(words: str) -> bool:
    """Tells whether a joining code is wanted for somebody else."""
    return (
        "รหัส" in words
        and len(words) <= _LONGEST
        and _CODE.fullmatch(normalise(words)) is not None
        and not _OF_WORK.search(words)
    )


def _code_of_other(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    if context.me.has(ADMIN):
        return [Text(_CODES_BY_YOU, (_ISSUE_CODE,))]
    return [Text(_CODES_BY_ADMINISTRATORS, (CONTACT, _TELL_ADMINS))]


def _head_changed(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    if context.me.has(ADMIN):
        declared = (each for subject in context.subjects for each in subject.queries)
        by_you = next((each for each in declared if each.name == "roster_new_head"), None)
        if by_you is not None:
            return by_you.answer(context, rest, facts)
    return [Text(_HEADS_BY_ADMINISTRATORS, (CONTACT, _OWN_DATA, _TELL_ADMINS))]


_TELL_ADMINS = Button("ฝากข้อความ", opens("message_admin"), "ฝากข้อความถึงผู้ดูแลระบบ")
_ISSUE_CODE = Button("ออกรหัส", opens("issue_code"), "ออกรหัส")
_CODES_BY_YOU = "ท่านออกรหัสลงทะเบียนได้เอง กด “ออกรหัส” แล้วพิมพ์เลขประจำตัวเจ้าหน้าที่ของผู้นั้น"
_OWN_DATA = Button("แก้ไขข้อมูล", opens("correct_my_data"), "แก้ไขข้อมูล")
_CODES_BY_ADMINISTRATORS = (
    "รหัสลงทะเบียนออกโดยผู้ดูแลระบบ กรุณาแจ้งชื่อ นามสกุล และสำนักของผู้นั้น ผู้ดูแลระบบให้รหัสแก่เจ้าตัวโดยตรง\n"
    "ผู้ที่ย้ายสำนักและเคยลงทะเบียนแล้ว ใช้ LINE เดิมต่อได้ ไม่ต้องใช้รหัสใหม่ แจ้งให้ปรับทะเบียนก็พอ"
)
_HEADS_BY_ADMINISTRATORS = (
    "ผู้อนุมัติมาจากทะเบียน คือผู้บังคับบัญชาของผู้รายงาน เปลี่ยนคนแล้วจึงต้องแก้ทะเบียน\n"
    "ผู้ดูแลระบบเป็นผู้แก้ กรุณาแจ้งชื่อคนเดิม คนใหม่ และวันที่มีผล\n"
    "ข้อมูลของท่านเองยังเป็นคนเดิม พิมพ์ “แก้ไขข้อมูล” แล้วเลือก “ผู้บังคับบัญชา”\n"
    "ระหว่างนี้ผู้บังคับบัญชาลำดับถัดไปพิจารณาได้"
)


def _who_can(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_BY_ADMINISTRATORS, (CONTACT,))]


_BY_ADMINISTRATORS = (
    "ทะเบียนบุคลากรแก้ไขโดยผู้ดูแลระบบ กรุณาแจ้งชื่อ เลขประจำตัว และวันที่มีผลของผู้นั้น "
    "กด “ติดต่อผู้ดูแลระบบ” เพื่อดูว่าแจ้งผู้ใด"
)

HEAD_CHANGED = Query("head_changed", (), _head_changed, outside=True)
CODE_OF_OTHER = Query("code_of_other", (), _code_of_other, outside=True)
WHO_CAN = Query("others_data", ("แก้ข้อมูลของคนอื่น", "แก้ข้อมูลคนอื่น"), _who_can, outside=True)
