"""Reads by which name words call a stand-in, whoever has it, and whether they want another one."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST, _LONGEST_NAME = 160, 60
_TITLE = (
    r"(?:ว่าที่\s?(?:ร้อย(?:ตรี|โท|เอก)|ร\.?ต\.?)(?:หญิง)?|นางสาว|น\.?\s?ส\.|นาง|นาย|คุณ|ดร\.|ท่าน|พี่|น้อง"
    r"|ผอ\.?)"
)
_DOES = (
    r"(?:ดูแล|ดู|ทำ|รับ|ส่ง|เซ็น|เซนต์|ลงนาม|อนุมัติ|พิจารณา|ตรวจ|รักษา|ปฏิบัติ|ตัดสิน|อยู่|ประสาน|เข้า|จัดการ|สาน"
    r"|รายงาน|คุม)"
)
_NO_NAME = (
    rf"(?!{_DOES}[^\s]{{0,12}}แทน|ที่|คน|ใคร|ทุก|ใน|ของ|ๆ|เขา|เค้า|แก|เดิม|อีก|ข้าง|กลุ่ม|ฝ่าย|สำนัก|งาน|เอง|ผู้|ไหน|นั้น|นี้|ก็"
    r"|ชาย|สาว|เขย|สะใภ้|น้อง|พ่อ|แม่|หมอ|ครู|ลูก|ธรรม|ภาพ|สมบัติ|ค่า"
    r"|ยาย|ย่า|ปู่|ป้า|ลุง|สามี|ภรรยา|ภริยา|แฟน|เลี้ยง|ประธาน"
    rf"|(?:ตา|น้า|อา)(?=มา|ไป|ช่วย|จะ|เป็น|{_DOES}|แทน|\s|$))"
)
_WITH_TITLE = (
    rf"{_TITLE}\s?{_NO_NAME}(?:(?!ไป)[ก-๎]){{2,24}}?(?:\s(?!{_DOES}|แทน|ไป|มาประชุม)[ก-๎]{{2,24}}?)?"
)
_NUMBER = r"[A-Za-z]{1,4}-?\d{3,}"
_WHERE = r"(?:\s?(?:ใน|ที่|จาก)?(?:สำนัก|กลุ่ม|ห้อง|ทีม|ฝ่าย|หน่วย)(?:งาน|เรา|เดียวกัน|นี้)*)?"
_ACTING = pattern_of(
    rf"\s?(?P<who>{_WITH_TITLE}|(?:{_TITLE}\s?)?{_NUMBER}){_WHERE}\s?(?:ช่วย|มา|ไป|เป็น(?:คน|ผู้)?|จะ|\s)*(?:{_DOES}[^\n]{{0,24}}?)?แทน"
)
"""`คุณแอนในสำนักดูแทน`: who is told to act, from the name to แทน."""
_AT_HOME = pattern_of(r"ลูก(?!ค้า|น้อง|จ้าง|ทีม)|หลาน|เด็ก|โรงเรียน")
"""Somebody acts for a child there, and not for the bureau."""
_TAIL = rf"(?:ละกัน|แล้วกัน|ก็ได้|ดีกว่า|ไง|แทน|ด้วย|ที|เลย|{POLITE})"
_BEING = pattern_of(
    rf"\s?(?:(?:ขอ|เอา|ให้|ชื่อ|คือ|เป็น|ใส่|[:\s])*(?P<who>{_WITH_TITLE}|(?:{_TITLE}\s?)?{_NUMBER})"
    rf"|(?:เป็น|คือ|ชื่อ|ขอ|เอา|[:\s])+(?P<bare>(?!คน|ใคร|ตาม|ไม่|ที่|นะ|ผู้|หัวหน้า|หน\.|ได้|เหมือน|เดิม|อะไร|{_TITLE})[ก-๎]{{2,24}}?(?:\s[ก-๎]{{2,24}}?)?))"
    rf"{_WHERE}{_TAIL}*(?=$|\s|{_TAIL})"
)
"""`เป็นเบญจมาศละกันค่ะ`: what stands behind `คนแทน`."""
_SAID = pattern_of(
    r"(?<!ไม่)(?<!ไม่ได้)(?<!ไม่ต้อง)(?<!อย่า)"
    rf"(?:เป็น|เอา|ให้|บอก(?:ไป)?(?:แล้ว)?ว่า|หมายถึง|คือ|ต้อง(?:เป็น)?)\s?(?P<who>{_WITH_TITLE}|{_NUMBER}){_WHERE}{_TAIL}*(?=$|\s|{_TAIL})"
)
"""`ไม่ใช่คนนี้ ขอเป็นคุณเบญจมาศ`: the right one beside the one who is turned down."""
_PERSON = r"(?:คน|ผู้)(?:ที่)?(?:ทำ|ดูแล|ดู|อยู่)?(?:เรื่อง|งาน)?แทน"
_PERSON_IS = pattern_of(_PERSON)
_TURNS_DOWN = pattern_of(
    rf"(?:ไม่ใช่|ไม่เอา|ไม่ได้(?:จะ)?(?:บอก|เอา|ให้)|ผิด)\s?(?:คน(?:นี้|นั้น)?(?!อื่น|เดียว)|{_PERSON})"
    rf"|(?:เปลี่ยน|แก้|เลือก|ขอ)(?:ชื่อ|ตัว|เป็น)?(?:{_PERSON}|คนอื่น)|(?:เปลี่ยน|แก้)(?=เป็น\s?{_WITH_TITLE})"
)
_ASKS_WHO = pattern_of(
    rf"(?:มี)?ใคร(?:มี|ว่าง|เลือก|ให้เลือก|ดู|ทำ|แทน|ได้|ที่|\s)*(?:บ้าง|ในสำนัก|ในกลุ่ม)|(?:ขอ|มี|ดู)(?:ดู)?\s?(?:ราย)?ชื่อ(?:คน|ผู้|ใน|ให้|$|\s)"
    rf"|{_PERSON}(?:คือ|เป็น|มี)?ใคร(?:ได้)?บ้าง"
)
_OF_ELSE = pattern_of(r"\d\.\d|รู้|ทราบ|เห็น|ลาบ้าง|ลาวัน|แจ้ง|ของขวัญ|ร้องเรียน|ยังไม่ส่ง|อนุมัติ(?:ลา|วันลา|ใบ)")


def called(words: str) -> str:
    """Returns the name that stands in the words that say who acts, or who the stand-in is; "" for
    words that name nobody by a title, a number, or behind `เป็น`."""
    if len(words) > _LONGEST_NAME or _AT_HOME.search(words):
        return ""
    found = _ACTING.match(words) or _BEING.match(words)
    return next((each.strip() for each in found.groups() if each), "") if found is not None else ""


def named_within(text: str) -> str:
    """Returns the name that words give beside a question, or "": `คนแทนเป็นเบญจมาศ มีรายชื่อไหม`."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    found = _PERSON_IS.search(plain)
    if found is not None and (name := called(plain[found.end() :][:_LONGEST_NAME])):
        return name
    said = _SAID.search(plain)
    return said["who"] if said is not None else ""


def turned_down(text: str) -> str | None:
    """Returns who is named instead where words turn the stand-in down that was shown, "" where
    nobody is named, or where they ask who there is; None for other words."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    if _OF_ELSE.search(plain):
        return None
    if (turns := _TURNS_DOWN.search(plain)) is not None:
        said = _SAID.search(plain, turns.end())
        return said["who"] if said is not None else ""
    return "" if _ASKS_WHO.search(plain) else None


def with_next_word(text: str, name: str) -> str:
    """Returns the first name with the whole word behind it, which may be a surname that looks like
    a deed or a place: `คุณตัวอย่าง รายงานดี ดูแทน`; "" where nothing stands there."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    first = name.partition(" ")[0]
    found = re.search(rf"{re.escape(first)}\s(?P<next>[ก-๎]{{2,24}})(?![ก-๎])", plain)
    return f"{first} {found['next']}" if found is not None else ""


def asks_who(text: str) -> bool:
    """Tells whether short words ask which people there are to choose from."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    return _ASKS_WHO.search(plain) is not None and _OF_ELSE.search(plain) is None


_AS_SHOWN = pattern_of(
    rf"(?:{POLITE}|งั้น|ถ้างั้น|ก็|ขอ|เอา|ให้|ใช้|{_PERSON}|เป็น|\s)*(?:(?:คน|ชื่อ)(?:เดิม|ที่ขึ้น(?:มา)?|ที่แสดง|ที่(?:ระบบ|บอ[ตท])\S{{0,6}}|นั้น(?:แหละ)?|เมื่อกี้|แรก)|ตาม(?:ที่)?(?:ทะเบียน|ระบบ|เดิม|การ์ด|ขึ้น(?:มา)?))"
    rf"(?:ที่ขึ้น(?:มา)?|ที่แสดง|ก็)*(?:ได้|พอ|ดีแล้ว|ถูกแล้ว)?(?:แหละ|เลย|{POLITE}|\s)*(?:ยืนยัน|ตกลง|โอเค|ส่ง)?(?:เลย|{POLITE}|\s)*"
)


def as_shown(text: str) -> bool:
    """Tells whether words leave it with the one who was shown: `คนเดิมที่ขึ้นมาก็ได้ ยืนยันเลย`."""
    return len(text) <= _LONGEST_NAME and _AS_SHOWN.fullmatch(normalise(text)) is not None
