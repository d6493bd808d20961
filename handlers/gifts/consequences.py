"""Answers who fears what follows of a gift that was not reported, or late, in a report of it and
outside: `รับไปแล้วไม่ได้แจ้ง จะโดนอะไรไหมอะ กลัว`. Nothing of it is stored, and nobody is judged."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 120
CUE = pattern_of("โดน|ถูก|ผิด|โทษ|ว่า|ด่า|ดุ|ตำหนิ|เอาเรื่อง|โกรธ|มีปัญหา")
_SOFT = (
    rf"(?:{POLITE}|{ME_OR_US}|กลัว|กังวล|เครียด|เป็นห่วง|ไม่สบายใจ|มาก|จัง|เลย|แล้ว|ก็|คือ|แต่|แบบนี้|งี้"
    r"|หมายถึง|หมายความว่า|เอ่อ|ว่าแต่|ๆ|[\s,?])*"
)
_REPORT = "(?:แจ้ง|รายงาน|บอก|ส่ง|กรอก)"
_DEED = (
    rf"(?:(?:ถ้า|หาก|สมมติ|เกิด|ว่า|ที่|ได้|เพิ่ง|พึ่ง|มา|{ME_OR_US}|\s)*"
    rf"(?:ของขวัญ|กระเช้า|รับ(?!ผิด)|ใช้|กิน|เก็บ|ยังไม่|(?:ไม่ได้|ไม่|ลืม)?{_REPORT})[^\n?]{{0,40}}?)"
)
_WHO = r"(?:หัวหน้า(?:กลุ่ม|ฝ่าย)?|ผอ\.?|นาย|เจ้านาย|ผู้บังคับบัญชา|เขา|เค้า|ผู้ใหญ่|ป\.?ป\.?ช\.?)?"
_HARM = (
    rf"(?:(?:โดน|ถูก(?!{WHETHER}))(?:อะไร|ไร|สอบ(?:สวน)?|ลงโทษ|ไล่ออก|ว่า|ด่า|ดุ|ตำหนิ|ตัดเงินเดือน|วินัย|ตั้งกรรมการ|เอาผิด|เอาเรื่อง|เพ่งเล็ง)?"
    r"|ผิด(?:วินัย|กฎ(?:หมาย)?|ระเบียบ)?|มี(?:โทษ|ความผิด|ปัญหา)|(?<=จะ)ว่า|ด่า|ดุ|ตำหนิ|ลงโทษ|เอาผิด|เอาเรื่อง|โกรธ)"
)
_ASKS = (
    rf"(?:อะไร|ไร|ด้วย|อยู่|{ME_OR_US}|บ้าง|เปล่า|\s)*"
    rf"(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)?|{HOW_IN_FULL}|อะไร)"
)
_FEARED = pattern_of(
    rf"{_SOFT}(?P<deed>{_DEED})?{_SOFT}{_WHO}\s?(?:จะ|อาจ|ต้อง|มัน|ยัง)*{_WHO}(?:จะ|อาจ|ต้อง)*{_HARM}{_ASKS}{_SOFT}"
)
_OF_GIFTS = pattern_of(
    r"ของขวัญ|ของฝาก|กระเช้า|บัตร(?:ห้าง|กำนัล|ของขวัญ)|รับ(?:ไป|มา|ไว้|ของ)(?!รอง)|ของ(?:ที่)?(?:ได้|รับ)|no\s?gift"
)
_OTHERS = pattern_of(
    r"รายงาน\s?\d|กิจกรรม|ร้องเรียน|เบาะแส|ใบลา|ลา(?:ป่วย|กิจ|พัก)|ประชุม|เบิก|รับเรื่อง|รับผิดชอบ"
)


def told(text: str) -> str:
    """Returns the answer to who asks so while a gift is reported; "" for other words."""
    return _AMID if _fears(text) else ""


def _fears(text: str) -> bool:
    if len(text) > _LONGEST or CUE.search(text) is None:
        return False
    plain = normalise(text)
    found = _FEARED.fullmatch(plain) if _OTHERS.search(plain) is None else None
    return found is not None and (not found["deed"] or _LATE.search(plain) is not None)


_LATE = pattern_of(
    r"ไม่ได้|ยังไม่|ไม่(?=แจ้ง|รายงาน|บอก)|ลืม|(?<!เ)ช้า|เกิน|เพิ่ง|ตอนนี้|(?:ใช้|กิน|เก็บ).{0,20}?(?:ไป|แล้ว|หมด)"
)
"""What was received and no more is a question of the rules: `รับของจากแม่ ผิดไหม`."""


@listener(longest=_LONGEST, cue=CUE)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to who asks so of a gift that they name, or that the newest answer is
    about; None for other words."""
    if not _fears(words):
        return None
    named = _OF_GIFTS.search(normalise(words)) is not None
    return QUERY if named or _is_in_sight(context) else None


def _is_in_sight(context: Context) -> bool:
    """Tells whether the newest answer is about gifts, and no menu of everything."""
    newest = next((each for each in context.shown() if each), ())
    targets = [each.target for each in newest]
    menu = any(each.startswith(_OF_MENUS) for each in targets)
    return not menu and any(each.startswith(_REPORTS) for each in targets)


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(CONSEQUENCES, (_REPORT_NOW, _CLINIC))]


_REPORTS, _OF_MENUS = opens("report_gift"), opens("file_complaint")
_REPORT_NOW = Button("แจ้งเดี๋ยวนี้", _REPORTS, "รับของขวัญ")
_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
CONSEQUENCES = (
    "แจ้งช้าดีกว่าไม่แจ้ง แม้ใช้ไปแล้วก็แจ้งได้ ผู้บังคับบัญชาเป็นผู้พิจารณา บอตไม่ตัดสินว่าผิดหรือไม่\n"
    "เกิน 3,000 บาทและปฏิเสธไม่ได้ กฎหมายให้แจ้งภายใน 30 วัน (มาตรา 128) ไม่ถึงนั้นแจ้งตามนโยบาย No Gift "
    "เอกสารที่บอตมีไม่ได้กำหนดโทษของผู้ที่รายงานหรือรายงานช้า\n"
    "ปรึกษาคลินิกได้โดยไม่บอกชื่อ"
)
_AMID = f"{CONSEQUENCES} คำตอบที่ให้ไว้ยังอยู่ครบ"
QUERY = Query("gift_consequences", (), _answer)
