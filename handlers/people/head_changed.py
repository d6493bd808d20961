"""Hears that a head is somebody else now and who approves must be mended: `ผอ.เปลี่ยนคน
ต้องแก้ผู้อนุมัติในระบบไหม`. Who approves stands in the roster."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 90
_HEAD = r"(?:ผอ\.?|ผู้อำนวยการ|หัวหน้า|ผู้บังคับบัญชา|ผู้อนุมัติ)"
_CHANGED = (
    r"(?:คน(?:เดิม|เก่า))?(?:เขา|เค้า|ท่าน|ก็|ได้|เพิ่ง|\s)*(?:เปลี่ยน(?:คน|ใหม่|ตัว|แล้ว)|(?:เป็น|มี|ได้)?คนใหม่|มาใหม่"
    r"|(?:เกษียณ|ย้าย|ลาออก|พ้น(?:ตำแหน่ง|หน้าที่)?)(?:ไป)?(?:แล้ว)?)"
)
_IN_IT = r"(?:ผู้อนุมัติ|คนอนุมัติ|ผู้บังคับบัญชา|ชื่อหัวหน้า|หัวหน้า|ระบบ|ทะเบียน|บอ[ตท])"
_MENDED = r"(?:แก้|เปลี่ยน|ตั้ง|อัปเดต|อัพเดท|ปรับ|ใส่|ทำ)"
_ASKS = rf"(?:{WHETHER}|หรือ|{HOW_IN_FULL}|ทำไง|ตรงไหน|ที่ไหน|อะไร)"
_STILL = r"(?:ระบบ|บอ[ตท]|รายงาน|เรื่อง|มัน|งาน|ก็|\s)*(?:ยัง|ดัน)(?:คง)?(?:ส่ง|ไป|ขึ้น|เป็น|เด้ง|แจ้ง|วิ่ง|ให้)"
_TO_THEM = r"(?:เขา|เค้า|ท่าน(?:เดิม)?|คน(?:เดิม|เก่า)|ชื่อ(?:เดิม|เก่า)|(?:หัวหน้า|ผอ\.?)(?:คน)?(?:เดิม|เก่า))"
"""What still goes to who is not the head any more: `ระบบยังส่งให้เค้าอยู่เลย`."""
_SAID = pattern_of(
    rf"{_HEAD}(?:ของ|สำนัก|กลุ่ม|\S{{0,24}})?\s?{_CHANGED}.{{0,20}}?{_MENDED}.{{0,16}}?{_IN_IT}.{{0,24}}?{_ASKS}.{{0,10}}"
    rf"|{_HEAD}(?:ของ|สำนัก|กลุ่ม|\S{{0,24}})?\s?{_CHANGED}.{{0,10}}?(?:ใน)?{_IN_IT}.{{0,10}}?{_MENDED}.{{0,14}}?{_ASKS}.{{0,10}}"
    rf"|(?:จะ|อยาก|ต้อง|ขอ|\s)*{_MENDED}(?:ชื่อ)?(?:ผู้อนุมัติ|คนอนุมัติ)(?!รายงานของ(?:ผม|หนู)).*(?:{_ASKS}|ให้|เป็นคน|ใหม่|แทน).{{0,20}}"
    rf"|{_HEAD}(?:ของ|สำนัก|กลุ่ม|\S{{0,24}})?\s?{_CHANGED}.{{0,10}}?{_STILL}.{{0,30}}?{_TO_THEM}.{{0,30}}"
    rf"|.{{0,10}}?{_STILL}.{{0,16}}?{_TO_THEM}.{{0,40}}?{_CHANGED}.{{0,30}}"
    rf"|(?:จะ|อยาก|ต้อง|ขอ|ช่วย|\s)*(?:แต่ง)?ตั้ง{_HEAD}(?:คน)?ใหม่.{{0,40}}"
)
_MAY_BE = ("ผอ", "ผู้อำนวยการ", "หัวหน้า", "ผู้บังคับ", "อนุมัติ")


def said(words: str) -> bool:
    """Tells whether the words say so."""
    if len(words) > _LONGEST or not any(each in words for each in _MAY_BE):
        return False
    return _SAID.fullmatch(normalise(words)) is not None
