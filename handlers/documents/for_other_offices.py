"""Says that no document of the list is made for another office that is named."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_FOR_OTHERS = pattern_of(
    r"(?:ส่ง|เสนอ|ยื่น|แจ้ง|รายงาน|ให้)(?:ไป|ถึง|ให้|ที่|ต่อ|กับ|\s)*(?P<office>ป\.?ป\.?[ชทง]\.?|ส\.?ต\.?ง\.?|ก\.พ\.?ร\.?|ก\.พ\.(?!\s?\d|\s?(?:นี้|ที่|หน้า))|กรมบัญชีกลาง|สำนักงบ(?:ประมาณ)?)(?![ก-๎])"
)
_NOT_FOR_OTHERS = (
    "ในรายการนี้ไม่มีเอกสารที่จัดทำเพื่อส่ง {} โดยเฉพาะ กรุณาสอบถามผู้ดูแลระบบว่าใช้ฉบับใด หรือกดเลือกเอกสารด้านล่าง"
)


_WHICH = "กรุณากดปุ่มของเอกสารที่ต้องการ หรือพิมพ์ชื่อเอกสาร เช่น แบบรายงานของสำนัก"


def hint(text: str) -> str:
    """Returns what to do where no document is named; whom to ask where it is for another office."""
    found = _FOR_OTHERS.search(normalise(text))
    return _NOT_FOR_OTHERS.format(found["office"]) if found is not None else _WHICH


def is_meant(text: str) -> bool:
    """Tells whether words speak of a document for another office: of nothing else in the bot."""
    return _FOR_OTHERS.search(normalise(text)) is not None
