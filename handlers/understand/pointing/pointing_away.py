"""Reads words that name no answer, but say where it stands: `ก็ตามนั้นแหละ`, `ดูในไฟล์ที่แนบ`, `คนเดิม`."""

from __future__ import annotations

from enum import Enum

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_CUE = pattern_of("ตาม|เหมือน|อย่าง|แบบ|เดิม|ดู|อ่าน|อยู่ใน|มีใน|เช่นเดียว|ถาม|นั้น")
_LONGEST = 60
_BEFORE = (
    rf"(?:(?:ก็|คือ|เอา|ให้|ลง|ใส่|ตอบ|เป็น|คง|น่าจะ|ขอ|ของ|ข้อนี้|อันนี้|เรื่องนี้|ทั้งหมด|รายละเอียด|รายชื่อ|ข้อมูล|ทุกอย่าง"
    rf"|ช่วย|รบกวน|ไป|ได้|{POLITE})\s*)*"
)
_AFTER = (
    rf"(?:\s*(?:นั่นแหละ|แหละ|ล่ะ|ละกัน|แล้วกัน|ก็ได้|ได้เลย|เลย|แล้ว|ทั้งหมด|ทุกอย่าง|ทุกประการ|ด้วย|หน่อย|เอา(?:เอง)?|เอง"
    rf"|ไป|ไว้|อะ|อ่ะ|ก่อน|จ้า|{POLITE}))*"
)
_DID = r"(?:บอก|แจ้ง|พิมพ์|ตอบ|เล่า|เขียน|รายงาน|ส่ง|แนบ|กรอก|ระบุ|คุยกัน|ตกลงกัน)"
_EARLIER = (
    r"(?:ข้อ|อัน|ตอน|ปี|รอบ|ครั้ง|คราว|เดือน|ไตรมาส|ฉบับ|รายงาน|ของ)?\s?"
    r"(?:เมื่อกี้(?:นี้)?|เมื่อครู่|ตะกี้|ที่แล้ว|(?:ที่)?ผ่านมา|ก่อน(?:หน้า)?(?:นี้)?|(?:ข้าง)?บน|(?:ข้าง)?ต้น|แรก|เดิม|เก่า)"
)
_AS_TOLD = (
    rf"(?:ตาม|อย่าง|เหมือน(?:กับ|อย่าง)?|แบบ|เช่น(?:เดียวกับ)?)(?:ที่)?(?:เคย)?(?:นั้น|นั่น|เดิม|เห็น(?:ๆ)?|ว่า(?:มา|ไป|ไว้)?|ระบุ"
    rf"|{_DID}(?:ไป|ไว้|มา|ให้|\s)*(?:แล้ว)?\s?(?:{_EARLIER})?|{_EARLIER})"
)
_PAPER = (
    r"(?:ไฟล์|รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|การ์ด|เอกสาร|รายงาน|ลิงก์|ลิงค์|เล่ม|แฟ้ม|สไลด์|ตาราง|หนังสือ|บันทึก|สิ่งที่(?:ส่ง|แนบ)"
    r"|ใบ\S{0,8}|pdf|excel|word|เว็บ(?:ไซต์)?|ระบบ|คำสั่ง)"
)
_IN_PAPERS = (
    rf"(?:(?:ดู|อ่าน|เช็ก|เช็ค|เปิด|ลอก|ก็อป|หา|เอา)(?:เอา|ได้|ๆ)*\s?(?:ตาม|จาก|ใน|ที่)?|(?:อยู่|มี|เขียน)(?:ใน|ที่|ตาม)|ตาม(?:ที่)?)\s?"
    rf"{_PAPER}\s?(?:(?:ที่)?(?:แนบ|ส่ง|ให้|ไว้|ไป|มา|แล้ว|ฉบับเต็ม|เล่มใหญ่|ข้างต้น|นั้น|นี้|ทั้งหมด|ไลน์|\s)+)?"
)
_SAME = (
    r"(?:คน|เจ้า|ราย|บริษัท|ร้าน|ที่|ของ|ชุด|อัน|เรื่อง|ห้อง|แบบ|ผู้ให้)(?:เดิม|เดียวกัน|เดียวกับ)"
    rf"(?:กับ|ของ|ที่|\s)*(?:{_EARLIER}|(?:เคย)?(?:{_DID}|ร้อง(?:เรียน)?)(?:ไป|ไว้|มา|แล้ว|\s)*)?"
)
_PAPERS = pattern_of(rf"{_BEFORE}{_IN_PAPERS}{_AFTER}")
_SAID_BEFORE = rf"(?:{_AS_TOLD}|ดู(?:ที่|ใน)?{_EARLIER}|{_SAME})"
_BEFORE_THIS = pattern_of(rf"{_BEFORE}{_SAID_BEFORE}{_AFTER}(?:\s{_BEFORE}{_SAID_BEFORE}{_AFTER})?")


class AnswerStands(Enum):
    """Where words say that the answer stands."""

    PAPERS = "papers"
    BEFORE = "before"
    """In what was said or done before."""


def points_away(text: str) -> AnswerStands | None:
    """Returns where the whole text says that the answer stands, if it says no more: kept by itself
    it tells nothing to who reads it."""
    if len(text) > _LONGEST or not _CUE.search(text):
        return None
    plain = normalise(text)
    if _PAPERS.fullmatch(plain):
        return AnswerStands.PAPERS
    return AnswerStands.BEFORE if _BEFORE_THIS.fullmatch(plain) else None
