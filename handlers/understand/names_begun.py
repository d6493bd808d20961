"""Tells whether words begin as somebody is called: behind a title, by first name and surname, or by
a post.

People talk to a list as they talk to a colleague. What begins otherwise is talk: `ครบสามคนนี่แหละ`,
`ดูดีแล้ว ตั้งเลย`.
"""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_TITLED = pattern_of(
    r"(?:นางสาว|นา[งย](?!ก)|น\.\s?ส\.|คุณ(?!ภาพ|ค่า|ธรรม|วุฒิ|สมบัติ|ลักษณะ|ประโยชน์)|พี่|น้อง|ท่าน|อาจารย์|ดร\.|ผศ\.|รศ\.|ศ\.|อ\.\s?[ก-ฮเ-ไ]"
    r"|ว่าที่|หม่อม|พระ|(?:[ก-ฮ]\.){2,}|(?:mr|mrs|ms|miss|dr)\.?\s)\s?\S",
)
_POST = pattern_of(
    r"(?:ผู้(?:แทน|อำนวยการ|เชี่ยวชาญ|ทรงคุณวุฒิ|ตรวจ|ช่วย|ว่าการ|จัดการ|บังคับบัญชา)|ตัวแทน|เลขาธิการ|รอง(?!รับ)|หัวหน้า|ปลัด|อธิบดี|ผอ|นิติกร|นัก(?=[ก-ฮ])|เจ้าหน้าที่|วิทยากร|ประธาน)\S"
)
_OF_A_NAME = pattern_of(r"[ก-๎]{2,24}|[A-Za-z][A-Za-z.'-]+")
_TALKS = pattern_of(
    r"(?:แล้ว|เลย|ก่อน|ด้วย|แหละ|หน่อย|แทน|ดีกว่า|อีก|เท่านั้น|ทั้งหมด|ทุกคน|เหมือนเดิม|ตามเดิม|ก็พอ|ต่างหาก|(?:ครบ|หมด|พอ)ละ)$"
)
"""So ends a word of talk."""
_TALKS_AT_FIRST = pattern_of(
    r"(?:ครบ|หมด(?!จด)|พอ(?:แล้ว|ดี|ก่อน)|แค่|เท่านี้|มี(?=นา[งย]|คุณ|คน|อีก|แค่|แต่|อยู่|ใคร|สอง|สาม|สี่|ห้า|$)|หน้าที่|คำสั่ง|วันที่|ประชุม|รายชื่อ|สมาชิก|กรรมการ|คณะ|ตำแหน่ง"
    r"|ข้อ|อันนี้|อันที่|คนที่|คนนี้|คนนั้น|คนแรก|คนอื่น|สลับ|เปลี่ยน|แก้(?!ว)|ลบ|ตัด|ใส่|เอา|เพิ่ม(?=เติม|ว่า|คน|อีก|$)|ขอ(?!ง)|ช่วย(?=เพิ่ม|ใส่|ลบ|เอา|ดู|แก้|เปลี่ยน|สลับ|บันทึก|จด|หน่อย|$)|จะ(?!เด็ด)|อยาก|ให้(?!พร)|ไม่|ยัง(?!ยืน)"
    r"|ตาม(?=นี้|นั้น|เดิม|ที่|$)|เหมือน|เดี๋ยว|ก็(?=[ก-ฮเ-ไ])|แต่(?!ง)|ส่วน|เพราะ|โอเค|ดูดี|ดู(?=แล้ว|ก่อน|ดี)|ถูก(?=ต้อง|แล้ว)|ที่(?=เหลือ|ห้อง|ประชุม)|เริ่ม|บันทึก|ทุก)"
)
"""So begins what is said to a list, or of something else than a person."""
_A_DIGIT = pattern_of(r"\d")


def begins_with_title(words: str) -> bool:
    """Tells whether the words begin with what people are addressed by: `นางสาว…`, `ดร.…`."""
    return _TITLED.match(normalise(words).lower()) is not None


def may_be_name(words: str, least: int = 2) -> bool:
    """Tells whether the words begin as a name or a post does. Only the roster knows whose it is.

    least: how many words a name without a title has. One is enough where the words say besides what
    somebody is: `สมศรี เลขานุการ`.
    """
    if begins_with_title(words):
        return True
    plain = _POLITE_LAST.sub("", normalise(words))
    told = plain.split()
    if _POST.match(plain):
        return not _TALKS.search(plain)
    if _A_DIGIT.search(plain) or len(told) < least or _TALKS_AT_FIRST.match(plain):
        return False
    name = told[:2]
    return all(_OF_A_NAME.fullmatch(each) and not _TALKS.search(each) for each in name)


_POLITE_LAST = pattern_of(rf"(?:\s(?:{POLITE}))+$")
