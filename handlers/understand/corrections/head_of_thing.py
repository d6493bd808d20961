"""Tells whether the first word of a thing's name may give way alone, so that the rest of it stays:
`ไม่ใช่นาย เป็นนางสาว`, `ไม่ใช่กล่อง เป็นตะกร้า`, and not `ไม่ใช่กระเช้า เป็นแจกัน` of a basket of fruit."""

from __future__ import annotations

from rapidfuzz import fuzz

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold
from handlers.understand.told.taken_part import TITLE

_SORTS = tuple(
    map(
        pattern_of,
        (
            rf"{TITLE}|นาย|ผอ\.?|ว่าที่(?:\s?ร\.?ต\.?)?|หัวหน้า|เจ้าหน้าที่",
            "บริษัท|บจก\\.?|บมจ\\.?|หจก\\.?|ห้าง(?:หุ้นส่วน)?|ร้าน(?:ค้า)?|โรงแรม|มูลนิธิ|สมาคม|ธนาคาร|โรงพยาบาล|โรงเรียน",
            "กระเช้า|ตะกร้า|กล่อง|ถุง|ซอง|แพ็[คก]|ห่อ|ขวด|กระปุก|โหล|ลัง|ถาด|จาน|แก้ว|ถ้วย|พวง|ช่อ|ชุด|เซ็?[ตท]",
        ),
    )
)
"""How people are addressed, what firms are called, what holds things."""
_LEAST_ALIKE = 75.0


def stays(old: str, new: str) -> bool:
    """Tells whether what stands behind the old word stays where the new one comes: they are of one
    sort, or one is a slip of the other, or a figure."""
    if old[:1].isdigit() or new[:1].isdigit():
        return True
    if any(each.fullmatch(old) and each.fullmatch(new) for each in _SORTS):
        return True
    return fuzz.ratio(fold(old), fold(new)) >= _LEAST_ALIKE
