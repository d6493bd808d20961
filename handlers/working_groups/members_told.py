"""Hears outside of any conversation who is to join or leave a working group:
`เพิ่มคุณ… เข้าไปเป็นคณะทำงานด้วยคน`, `เอาคุณ… ออกจากคณะทำงาน`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_PLEASE = r"(?:ขอ|ช่วย|รบกวน|ฝาก|อยาก(?:ให้|จะ)?|จะ|งั้น|แล้ว|\s)*"
_WHO = (
    r"(?P<who>(?:คุณ(?!ภาพ|ค่า|ธรรม|วุฒิ|สมบัติ|ลักษณะ|ประโยชน์)|นา[งย]|น\.ส\.|พี่|น้อง(?!ใหม่|คน|ๆ|ที่|ใน)|ผอ\.|ดร\.|ว่าที่)"
    r"(?:(?!เข้า|เป็น|ออก)[^\n\d]){2,50}?)"
)
_SEAT = (
    r"(?P<seat>(?:รองประธาน|ประธาน|(?:คณะทำงานและ|กรรมการและ)?(?:ผู้ช่วย)?เลขา(?:นุการ)?|(?:คณะ)?ที่ปรึกษา|กรรมการ|สมาชิก)"
    r"(?:ของ|ใน|และ|\s)*)?"
)
_GROUP = r"(?P<group>คณะทำงาน(?:ชุด|เรื่อง|\s)?(?P<title>[^\n]{0,60}?))"
_TAIL = r"(?:ด้วย(?:คน)?|อีก(?:คน|ท่าน)?|ให้|หน่อย|ที|เลย|ไป|ได้เลย|\s)*"
_JOINS = pattern_of(
    rf"{_PLEASE}(?:เพิ่ม|ใส่|ดึง|เอา|ให้|ตั้ง)\s?(?:ราย)?(?:ชื่อ)?\s?{_WHO}"
    rf"(?:\s|มา|ไป|ลง|ด้วย)*(?:(?:เข้า|เป็น|อยู่|ร่วม|ใน)(?:ไป|มา|เป็น|ร่วม|อยู่|ใน|หนึ่งใน|\s)*){_SEAT}{_GROUP}{_TAIL}"
)
_JOINS_BEHIND = pattern_of(
    rf"{_PLEASE}(?:เพิ่ม|ใส่)\s?(?:อีก)?(?:ราย)?(?:คน|สมาชิก|กรรมการ|ชื่อ|ท่าน)(?:ใหม่|อีกคน)?\s?(?:เข้า|ใน|ลง|ให้|ไป|ของ|\s)*"
    rf"{_GROUP}{_TAIL}(?:[\s,]+(?:ชื่อ|คือ|ได้แก่|เป็น|\s)*{_WHO}\s?(?:เป็น|ใน(?:ฐานะ|ตำแหน่ง))?\s?{_SEAT}{_TAIL})?"
)
"""`เพิ่มคนเข้าคณะทำงานสำนักคลังให้ที คุณซื่อตรง`: the group stands first; who it is may be told later."""
_LEAVES = pattern_of(
    rf"{_PLEASE}(?:ลบ|เอา|ตัด|ถอด|ถอน)\s?(?:ราย)?(?:ชื่อ)?\s?{_WHO}\s?(?:ออก|ทิ้ง)?(?:ไป)?(?:จาก)\s?(?:การ)?(?:เป็น)?{_SEAT}{_GROUP}{_TAIL}"
)
_LEAVES_BEHIND = pattern_of(
    rf"{_PLEASE}{_WHO}\s?(?:จะ|ได้|เพิ่ง|กำลัง)?(?:เกษียณ|ลาออก|ย้าย|โอน|พ้น|เสียชีวิต|ไม่(?:ได้)?(?:อยู่|ทำ|ว่าง|ร่วม))[^\n\d]{{0,30}}?(?:แล้ว|\s)+{_PLEASE}"
    rf"(?:ลบ|เอา|ตัด|ถอด|ถอน)\s?(?:ราย)?(?:ชื่อ|เขา|เค้า|แก|ท่าน)*\s?(?:ออก|ทิ้ง)?(?:ไป)?จาก\s?(?:การ)?(?:เป็น)?{_SEAT}{_GROUP}{_TAIL}"
)
"""`คุณ… เกษียณแล้ว เอาออกจากคณะทำงานด้วย`: who it is stands before the reason."""
_ASKS = pattern_of(f"{WHETHER}|หรือ|ใคร|กี่|{HOW_IN_FULL}|ทำไม|เมื่อไ|ทำไง|(?:ยัง|อย่าง)ไ[งร]")
_LONGEST = 150


@dataclass(frozen=True)
class MemberTold:
    """Who is to join or leave.

    line: as the list of members reads it; "" where it is not told who.
    group: the words that name the group.
    """

    line: str
    group: str


def read(text: str) -> MemberTold | None:
    """Returns who is to join or leave a group; None for other words, and for questions."""
    if "คณะทำงาน" not in text or len(text) > _LONGEST:
        return None
    plain = without_polite_ending(normalise(text))
    joins = _JOINS.fullmatch(plain) or _JOINS_BEHIND.fullmatch(plain)
    found = joins or _LEAVES.fullmatch(plain) or _LEAVES_BEHIND.fullmatch(plain)
    if found is None or _ASKS.search(plain):
        return None
    seat = (found["seat"] or "คณะทำงาน").strip()
    who = (found["who"] or "").strip()
    if not who:
        return MemberTold("", found["title"].strip())
    return MemberTold(f"{who} {seat}" if joins else f"ลบ {who}", found["title"].strip())
