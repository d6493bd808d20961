"""What people hold and hand over when they leave, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class HeldWords:
    """How one kind reads.

    label: short, as a step's. count: with the number in place of {}.
    otherwise: what becomes of it if nobody is named.
    """

    label: str
    count: str
    otherwise: str


HELD: Mapping[str, HeldWords] = {
    "below": HeldWords("ผู้ใต้บังคับบัญชา", "{} คน", "ไปอยู่ใต้ผู้บังคับบัญชาของผู้นี้"),
    "acting": HeldWords("การทำหน้าที่แทน", "แทนผู้อื่น {} ช่วง", "สิ้นสุด"),
    "activities": HeldWords("กิจกรรมที่รับผิดชอบ", "{} รายการ", "ไปที่ผู้รายงานคนถัดไปของสำนัก"),
    "register_items": HeldWords("ข้อในทะเบียน OIT", "{} ข้อ", "ไปที่ผู้รับผิดชอบรายงานของสำนัก"),
    "decisions": HeldWords("รายงานรออนุมัติ", "{} ฉบับ", "ไปที่ผู้บังคับบัญชาคนถัดไปโดยอัตโนมัติ"),
    "sent_back": HeldWords("รายงานที่ถูกส่งกลับให้แก้", "{} ฉบับ", "ผู้รายงานคนอื่นของสำนักแก้ต่อได้"),
    "slots": HeldWords("ช่วงนัดคลินิก", "{} ช่วง", "กรุณาถอนช่วงในนัดคลินิก"),
    "seats": HeldWords("กรรมการคัดเลือก", "{} คณะ", "กรุณาเปลี่ยนกรรมการในเรื่องคัดเลือก"),
    "scoring": HeldWords("ผู้ให้คะแนน", "{} แบบ", "กรุณาเปลี่ยนผู้ให้คะแนนในแบบนั้น"),
    "to_issue": HeldWords("ประกาศที่รอออก", "{} ฉบับ", "ผู้ร่างเลือกผู้บริหารท่านอื่น"),
}
"""By the name of a `Holding`."""


def held_label(name: str, count: int) -> str:
    """Returns `ผู้ใต้บังคับบัญชา 3 คน`."""
    return f"{HELD[name].label} {HELD[name].count.format(count)}"
