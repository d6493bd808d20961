"""Reads what is typed while somebody registers and answers no question there: the code is lost, who
they are, whose name stands there, what of it is wrong. Nothing of it is kept."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.people.joining import oneself_words, told_of_oneself
from handlers.question import whom_to_ask
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 160
_GONE = (
    r"จำ[^\s]{0,14}?ไม่(?:ได้|ออก)|ลืม|หาย|ไม่เจอ|หาไม่|ไม่มี|(?:ยัง)?ไม่(?:ได้|เคยได้|เคย)(?:รับ)?|หมดอายุ|ใช้ไม่ได้|เก่า|"
    r"ขอ[^\s]{0,10}?(?:ใหม่|อีก|รหัส)|ออก(?:รหัส)?ให้ใหม่|รหัสใหม่"
)
_NO_CODE = pattern_of(
    rf"(?=.*(?:รหัส|โค้ด|code))(?=.*(?:{_GONE}))|(?:{ME_OR_US}|ก็|\s)*(?:จำไม่ได้|ลืม|หาย)(?:ไป)?(?:แล้ว)?(?=$|\s|ค่ะ|ครับ|คะ|อะ|อ่ะ)"
)
_KNOWS_NOBODY = pattern_of(
    r"ไม่(?:ค่อย|ได้)?รู้จัก(?:ใคร|คน|ผู้ดูแล|แอดมิน|พี่|เพื่อน|เลย|สัก|กับ)|ไม่มี(?:คน|เพื่อน)(?:ที่)?(?:รู้จัก|ให้ถาม)"
    r"|ไม่(?:รู้|ทราบ)(?:ว่า)?(?:จะ|ต้อง)*(?:ไป)?(?:ขอ|ถาม|ติดต่อ)(?:กับ|จาก|ที่|รหัส|\s)*ใคร"
)
_TELLS_HEAD = pattern_of(
    r"(?:งั้น|แล้ว|ต้อง|ควร|ให้|ไป|ก็|\s)*(?:บอก|แจ้ง|รายงาน|เรียน|ถาม)\s?(?:กับ|ต่อ|ที่)?(?:หัวหน้า|ผู้บังคับบัญชา|ผอ\.?)\S{0,6}?\s?"
    rf"(?:เอง|โดยตรง|ก่อน|เอา|เลย|แทน|\s)+(?:ได้|ใช่|ถูก)*\s?(?:{WHETHER}|หรือ|ใช่ปะ|นะ)"
)
_ANOTHER_CODE = pattern_of(r"ติดตาม|ร้องเรียน|ใบเสร็จ|ไปรษณีย์|พนักงาน|ประจำตัว|กิจกรรม|ป้าย|เรื่อง")
"""Codes of something else."""
_NUMBER = r"(?:เลข|(?:4|สี่)\s?ตัว|ตัวท้าย|รหัส(?:พนักงาน|ประจำตัว|เจ้าหน้าที่))"
_NO_NUMBER = pattern_of(
    rf"(?:ไม่(?:รู้|ทราบ|มี|แน่ใจ)|จำ[^\s]{{0,10}}ไม่ได้|ลืม|หา[^\s]{{0,10}}ไม่เจอ)(?:ว่า)?[^\s]{{0,20}}?{_NUMBER}"
    rf"|จำ{_NUMBER}[^\s]{{0,24}}?ไม่(?:ได้|ออก)"
    rf"|{_NUMBER}[^\s]{{0,24}}?\s?(?:ไม่(?:รู้|ทราบ|มี|แน่ใจ)|จำไม่ได้|ลืม|หาไม่เจอ|หาย)"
    rf"|{_NUMBER}.{{0,30}}?(?:ไหน|อะไร|{HOW_IN_FULL}|บัตร|ใคร)"
    rf"|^(?:{ME_OR_US}|ก็|\s)*(?:จำไม่ได้|ไม่รู้|ไม่ทราบ|ลืม)(?:แล้ว|เลย|ไปแล้ว|ค่ะ|คะ|ครับ|คับ|อะ|อ่ะ|\s)*$"
)
_OF_MINE = rf"(?:ของ)?(?:{ME_OR_US}|ตัวเอง)"
_NOT_ME = pattern_of(
    rf"(?:ไม่ใช่|ไม่ตรงกับ)(?:ชื่อ)?\s?{_OF_MINE}|ชื่อ(?:นี้|คนอื่น|ใคร)[^\s]{{0,8}}?(?:ไม่ใช่|ผิด|ไม่ถูก|คนอื่น|ใคร)|(?:เป็น)?ชื่อ(?:ของ)?(?:คนอื่น|ใคร)|ไม่ใช่ชื่อ|ผิดคน"
)
_WHO_I_AM = pattern_of(
    rf"(?:ตำแหน่ง|สังกัด|กลุ่มงาน|(?:อยู่|ทำงาน)(?:ที่)?(?:สำนัก|กลุ่ม|ฝ่าย)|สำนัก(?!งาน)[ก-๎]{{2}})|(?:^|\s)(?:{ME})?ชื่อ\s?(?:นาย|นาง|น\.ส|[ก-๎]{{3}})"
)
_WRONG = pattern_of(
    r"ผิด|ไม่(?:ใช่|ถูก|ตรง)|ย้าย|เปลี่ยน(?!ใจ)|แก้(?:ไข)?|ต้องเป็น|จริงๆ(?:อยู่|เป็น|ชื่อ)|ตอนนี้(?:อยู่|เป็น)"
)
_OF_MY_ROW = pattern_of(r"สำนัก|ตำแหน่ง|ชื่อ|นามสกุล|ข้อมูล|กลุ่มงาน|สังกัด|หัวหน้า")
_STOPS_LATER = pattern_of(
    r"(?=.*(?:เลิก(?:ใช้)?|ถอน|ยกเลิก|ลบ(?:ข้อมูล|บัญชี)?|ออก))(?=.*(?:ทีหลัง|ภายหลัง|วันหลัง|เมื่อไ|ได้ทุกเมื่อ|ยอมรับแล้ว|ลงทะเบียนแล้ว))(?=.*(?:ได้)?(?:ไหม|มั้ย|มัย|หรือเปล่า|รึเปล่า|ป่าว))"
)
_NATIONAL_CARD = pattern_of(
    rf"(?:ต้อง)?(?:ใช้|กรอก|ส่ง|พิมพ์|เอา)?(?:เลข|รูป|สำเนา)?บัตร(?:ประจำตัว)?ประชาชน(?:ด้วย)?(?:{WHETHER}|ใช่ไหม)"
)
_OWN_LINE = pattern_of(
    rf"(?:ไม่อยาก|กลัว|ห่วง|กังวล|ใคร|เพื่อน|หัวหน้า).{{0,24}}?(?:รู้|เห็น|เอา).{{0,12}}?(?:ไลน์|line)(?:ส่วนตัว|ของ(?:{ME_OR_US}))?"
    rf"|(?:ไลน์|line)(?:ส่วนตัว).{{0,30}}?(?:เห็น|รู้|{WHETHER})",
    re.IGNORECASE,
)
_ASKS = pattern_of(rf"{WHETHER}|ใครเห็น|เก็บ(?:ข้อมูล)?อะไร")

_COMES_BACK = "ยังไม่มี พิมพ์ “ยกเลิก” แล้วกลับมาเมื่อใดก็ได้"
_BACK_HERE = f"ได้รหัสแล้ว พิมพ์ในข้อนี้ {_COMES_BACK}"
_CODE_AGAIN = f"{whom_to_ask.FOR_A_CODE}\nได้รหัสใหม่แล้ว พิมพ์ในข้อนี้ได้เลย รหัสเดิมจะใช้ไม่ได้อีก {_COMES_BACK}"
HEAD_KNOWS = "ใช่ แจ้งผู้บังคับบัญชาโดยตรงได้ ไม่ต้องรอลงทะเบียน จดวันที่และรายละเอียดไว้"
_NUMBER_STANDS = (
    "ข้อนี้ต้องใช้เลขประจำตัวเจ้าหน้าที่ เลขเดียวกับในทะเบียนบุคลากรของสำนักงาน ไม่ใช่เลขบัตรประชาชน "
    "เพื่อยืนยันว่าเป็นท่าน\n"
    "ไม่ทราบเลข ถามผู้ดูแลระบบที่ให้รหัส แล้วพิมพ์ 4 ตัวท้ายในข้อนี้"
)
_IN_THE_ROSTER = (
    "ชื่อ ตำแหน่ง และสำนักอยู่ในทะเบียนบุคลากรแล้ว จึงไม่ต้องพิมพ์ และข้อความนี้ไม่ได้เก็บ\n"
    "ข้อนี้ต้องใช้เพียงเลขประจำตัวเจ้าหน้าที่ 4 ตัวท้าย หากข้อมูลในทะเบียนไม่ตรง ขอแก้ได้หลังลงทะเบียน"
)
_OF_ANOTHER = (
    "หากชื่อนี้ไม่ใช่ท่าน อย่าพิมพ์เลข พิมพ์ “ยกเลิก” แล้วแจ้งผู้ดูแลระบบที่ให้รหัสว่ารหัสนี้เป็นของผู้อื่น เพื่อขอรหัสของท่าน\n"
    "ยังไม่ได้เก็บข้อมูลของท่าน"
)
MENDED_LATER = (
    "ผู้ดูแลระบบเป็นผู้แก้ชื่อ ตำแหน่ง และสำนักในทะเบียน จึงยังไม่ได้แก้ และข้อความนี้ไม่ได้เก็บ\n"
    "ลงทะเบียนให้เสร็จก่อนได้ แล้วพิมพ์ “ข้อมูลของฉัน” เพื่อดูและขอแก้ไข หากเป็นชื่อของผู้อื่น กด “ไม่ยอมรับ”"
)


_LEAVES_ANY_TIME = "ถอนความยินยอมและลบบัญชี LINE ออกจากระบบได้ทุกเมื่อหลังลงทะเบียน พิมพ์ “เลิกใช้บอต”"
_NO_CARD = "ไม่ใช้บัตรประชาชนและไม่ใช้เลขบัตร ใช้เพียงรหัสลงทะเบียน กับ 4 ตัวท้ายของเลขประจำตัวเจ้าหน้าที่"
_LINE_KEPT = (
    "เมื่อกด “ยอมรับ” ระบบเก็บเลขบัญชี LINE คู่กับชื่อในทะเบียน เพื่อส่งข้อความถึงท่าน ก่อนนั้นยังไม่เก็บสิ่งใด\n"
    "ถอนได้ทุกเมื่อ พิมพ์ “เลิกใช้บอต”"
)


def heeds(text: str, at: str, context: Context, _answers: Answers) -> Heeded | None:
    """Answers words that answer no question of registering; None for all others."""
    plain = normalise(text)
    if at == "code" and (of_oneself := _of_whom_to_ask(plain, context) or _of_oneself(plain)):
        return Heeded(told=of_oneself, never_added=True)
    if len(plain) > _LONGEST or any(each.isdigit() for each in plain if at == "fact"):
        return None
    if at == "consent" and _JOINS.fullmatch(plain):
        return Heeded(anew=("consent",))  # who comes back looks at it again
    told = (_TOLD[at](plain) if at in _TOLD else "") or _anywhere(plain)
    return Heeded(told=told, never_added=True) if told else None


_JOINS = pattern_of(rf"(?:ขอ|จะ|อยาก|ต้องการ|มา)+ลงทะเบียน(?:ต่อ|หน่อย|ใหม่|{POLITE}|\s)*")


def knows_nobody(plain: str) -> bool:
    """Tells whether the normalised words say that somebody knows none whom they could ask."""
    return _KNOWS_NOBODY.search(plain) is not None


def tells_head(plain: str) -> bool:
    """Tells whether the normalised words ask if one tells one's own head then."""
    return _TELLS_HEAD.search(plain) is not None


def _of_whom_to_ask(plain: str, context: Context) -> str:
    """Returns what is said at the code to who knows nobody, or would tell the head instead."""
    if len(plain) > _LONGEST or _A_CODE.search(plain):
        return ""
    if knows_nobody(plain):
        return f"{whom_to_ask.who_knows_nobody(context)}\n{_BACK_HERE}"
    return f"{HEAD_KNOWS}\n{_CODE_AGAIN}" if tells_head(plain) else ""


def _of_oneself(plain: str) -> str:
    """Returns what is said to who tells at the code that they are new, or were known before."""
    told = told_of_oneself.read(plain) if not _A_CODE.search(plain) else None
    asks = told is not None and (told.comes or told.was_known or told.what or told.here)
    if told is None or not (asks or told.phone or told.who):
        return ""
    return "\n".join((*oneself_words.lines(told), _CODE_AGAIN))


_A_CODE = pattern_of(r"(?<![A-Za-z\d])(?=[A-Za-z\d-]*[A-Za-z])(?=[A-Za-z-]*\d)[A-Za-z\d-]{8,}")
"""Letters and figures in one word may be a code: its own reader tells what is wrong with it."""


def tells_wrong_row(text: str) -> bool:
    """Tells whether the words say that something of the own row is wrong: `แต่ชื่อในระบบสะกดผิด`."""
    plain = normalise(text)
    wrong = _WRONG.search(plain) is not None and _OF_MY_ROW.search(plain) is not None
    return wrong and not _NOT_ME.search(plain.replace("สะกดผิด", ""))


def _anywhere(plain: str) -> str:
    """Returns what is told at each question of registering."""
    if _NATIONAL_CARD.search(plain):
        return _NO_CARD
    if _STOPS_LATER.match(plain):
        return _LEAVES_ANY_TIME
    return _LINE_KEPT if _OWN_LINE.search(plain) else ""


def _at_the_code(plain: str) -> str:
    lost = _NO_CODE.match(plain) is not None and not _ANOTHER_CODE.search(plain)
    return _CODE_AGAIN if lost and not any(each.isdigit() for each in plain) else ""


def _at_the_fact(plain: str) -> str:
    if _NO_NUMBER.search(plain):
        return _NUMBER_STANDS
    if _NOT_ME.search(plain):
        return _OF_ANOTHER
    return _IN_THE_ROSTER if _WHO_I_AM.search(plain) and not _ASKS.search(plain) else ""


def _at_the_consent(plain: str) -> str:
    if _NOT_ME.search(plain):
        return _OF_ANOTHER
    wrong = _WRONG.search(plain) is not None and _OF_MY_ROW.search(plain) is not None
    told = _WHO_I_AM.search(plain) is not None
    return MENDED_LATER if (wrong or told) and not _ASKS.search(plain) else ""


_TOLD = {"code": _at_the_code, "fact": _at_the_fact, "consent": _at_the_consent}
