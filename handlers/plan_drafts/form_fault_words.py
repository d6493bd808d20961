"""What is wrong in a plan's file, in words: where it stands and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.messages import cut_graphemes
from handlers.plan_drafts.reading.form_reading import FormFault
from handlers.understand.sheets import plan_heads
from handlers.understand.sheets.cell_values import Unreadable

_SHEETS: Mapping[str, str] = {
    "plan": "แผ่น “แผน”",
    "measures": "แผ่น “มาตรการ”",
    "activities": "แผ่น “กิจกรรม”",
}
_NAMES: Mapping[str, Mapping[str, str]] = {
    "plan": {field: head for head, field in plan_heads.PLAN_HEADS.items()},
    "measures": {
        "measure": "มาตรการที่",
        "title": "ชื่อมาตรการ",
        "number": "มาตรการที่",
        "guidelines": "แนวทาง",
    },
    "activities": {
        **{field: head for head, field in plan_heads.ACTIVITY_HEADS.items()},
        "parent": "ข้อ",
    },
}
_WORDS: Mapping[str, str] = {
    "missing": "ยังไม่ได้กรอก",
    "long": "ยาวเกินไป กรุณาตัดให้สั้นลง",
    "no_number": "ไม่ใช่เลขข้อ กรุณาใส่เช่น 1.6 หรือ 1.6.1",
    "no_measure": "ไม่ใช่เลขมาตรการ กรุณาใส่เช่น 1",
    "no_year": "ไม่ใช่ปีงบประมาณ กรุณาใส่เช่น 2571",
    "no_day": "ไม่ใช่วันที่ กรุณาใส่บรรทัดละวัน เช่น 20 มีนาคม 2571",
    "outside": "อยู่นอกปีงบประมาณของแผน กรุณาตรวจปี",
    "no_bureau": "ไม่ตรงกับชื่อสำนัก กรุณาใส่ชื่อเต็มบรรทัดละสำนัก หรือ “ทุกสำนัก”",
    "one_reporter": "กรุณาใส่สำนักเดียว",
    "no_guideline": "ไม่มีเลขนำหน้า กรุณาใส่บรรทัดละแนวทาง เช่น 1.1 ชื่อแนวทาง",
    "choose": "กรุณาเลือกจากปุ่ม",
    "no_flag": "กรุณาใส่ “ใช่” หรือ “ไม่ใช่”",
    "against_measure": "ไม่ตรงกับแผ่น “มาตรการ” หรือต่างจากข้อหลัก กรุณาใส่เลขมาตรการที่มีในแผน",
    "against_guideline": "ไม่ใช่แนวทางของมาตรการนี้ กรุณาใส่เลขแนวทางที่มีในแผ่น “มาตรการ” หรือเว้นว่าง",
    "against_parent": "เป็นข้อย่อย แต่ในแผนไม่มีข้อหลักของข้อนี้ กรุณาเพิ่มข้อหลักหรือแก้เลข",
    "against_bureaus": "“ทุกสำนัก” ต้องอยู่ลำพัง กรุณาลบชื่อสำนักอื่น",
    "against_reporter": "ไม่อยู่ในสำนักที่รับผิดชอบ กรุณาเพิ่มชื่อหรือลบออก",
    "against_due": "มีวันที่ข้อหลักไม่มี กรุณาเพิ่มวันนั้นในข้อหลักด้วย",
}
_SHOWN = 60


def hint(wrong: Unreadable) -> str:
    """Returns what to type instead of words that cannot be read."""
    shown = cut_graphemes(wrong.words, _SHOWN)
    quoted = f"“{shown}” " if shown and wrong.code != "missing" else ""
    meant = f" (ใกล้เคียง: {wrong.offer})" if wrong.offer else ""
    return f"{quoted}{_WORDS[wrong.code]}{meant}"


def words(fault: FormFault) -> str:
    """Returns `แผ่น “กิจกรรม” แถว 5 วันส่ง “เมษา” ไม่ใช่วันที่ …`."""
    shown = cut_graphemes(" ".join(fault.words.split()), _SHOWN)
    if fault.code == "empty":
        return "ไม่มีกิจกรรมในแผ่น “กิจกรรม” กรุณากรอกอย่างน้อยหนึ่งข้อ"
    if fault.code == "too_many":
        return f"ไฟล์ยาวเกินไป รับได้ไม่เกิน {fault.words} กิจกรรม กรุณาตรวจว่าเป็นไฟล์ที่ถูกต้อง"
    if fault.code == "twice":
        return f"{_SHEETS[fault.sheet]} มีเลข {shown} ซ้ำ กรุณาแก้ให้แต่ละข้อมีเลขต่างกัน"
    return f"{_place(fault)}{_quoted(fault, shown)} {_what(fault)}"


def _place(fault: FormFault) -> str:
    row = f" แถว {fault.row}" if fault.row else ""
    name = _NAMES[fault.sheet].get(fault.field, "")
    return f"{_SHEETS[fault.sheet]}{row} {name}".rstrip()


def _quoted(fault: FormFault, shown: str) -> str:
    return f" “{shown}”" if shown and fault.code != "missing" else ""


def _what(fault: FormFault) -> str:
    meant = f" (ใกล้เคียง: {fault.offer})" if fault.offer else ""
    return _WORDS.get(fault.code, "ใช้ไม่ได้ กรุณาตรวจกับแบบที่ขอจากระบบ") + meant
