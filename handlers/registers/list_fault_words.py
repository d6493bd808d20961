"""What is wrong with a list, in words: where it stands and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from models.registers.register_list import ListFault

_FIELDS: Mapping[str, str] = {
    "number": "ข้อ",
    "topic": "หัวข้อ",
    "title": "รายการ",
    "must_show": "สิ่งที่ต้องแสดง",
    "bureau": "หน่วยงานรับผิดชอบ",
    "person": "เลขประจำตัวผู้รับผิดชอบ",
    "due": "กำหนด",
    "first": "เริ่ม",
    "last": "สิ้นสุด",
    "who": "ผู้ดำเนินการ",
    "before": "ข้อเดิม",
}
_WORDS: Mapping[str, str] = {
    "missing": "ยังไม่ได้กรอก",
    "long": "ยาวเกินไป",
    "twice": "ซ้ำกับแถวก่อน",
    "no_day": "ไม่ใช่วันที่ กรุณาใส่เช่น 20/3/2570",
    "not_of_year": "ห่างจากปีงบประมาณนี้เกินหนึ่งปี",
    "ends_before": "อยู่ก่อนวันเริ่ม",
    "no_bureau": "ไม่ตรงกับชื่อสำนัก กรุณาใส่ชื่อเต็ม",
    "no_person": "ไม่พบเลขประจำตัวนี้",
    "strange_sign": "มีอักขระที่อ่านไม่ได้",
}


def words(fault: ListFault) -> str:
    """Returns `แถว 5 กำหนด “เมษา” ไม่ใช่วันที่ …`."""
    if fault.code == "empty":
        return "ไม่มีรายการในไฟล์"
    if fault.code == "too_many":
        return f"มีเกิน {fault.value} ข้อ กรุณาตรวจว่าเป็นไฟล์ที่ถูกต้อง"
    value = f" “{fault.value}”" if fault.value else ""
    return f"แถว {fault.row} {_FIELDS[fault.field]}{value} {_WORDS[fault.code]}"
