"""Tells whether somebody asks where the link of what was published is put: `โพสต์ลงเพจแล้ว แนบลิงก์
ตรงไหน`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 90
_LINK = r"(?:ลิ้?ง[กค]์?|(?i:links?|url))"
_PUTS = r"(?:แนบ|ใส่|แปะ|วาง|กรอก|ลง|ส่ง|เติม|พิมพ์)"
_WHERE = rf"(?:(?:ตรง|ที่|ช่อง|ข้อ|ทาง)\s?(?:ไหน|ใด)|{HOW_IN_FULL}|ไหน(?=$|\s|อะ|อ่ะ|คะ|ครับ))"
_ASKS = pattern_of(
    rf"{_PUTS}.{{0,14}}?{_LINK}.{{0,24}}?{_WHERE}|{_LINK}.{{0,30}}?{_PUTS}(?:ไป|ไว้|ได้|ลง|ใน)*\s?{_WHERE}"
)
_PUBLISHED = pattern_of(
    r"โพสต์|โพส|เพจ|เฟ[ซส]|(?i:facebook|fb|youtube|tiktok)|ยูทู|ติ๊กต|เว็บ|เผยแพร่|ประชาสัมพันธ์|หลักฐาน|รายงาน|กิจกรรม|ข่าว"
)
_OTHER = pattern_of(
    r"(?i:oit|ita)|ข้อมูลสาธารณะ|ทะเบียน|ตรวจลิ|ของขวัญ|ร้องเรียน|ประชุม(?:ออนไลน์)?พรุ่งนี้|สำรวจ|กำหนดการ|ปฏิทิน|ผู้บริหาร"
)


def asks_where_link(text: str) -> bool:
    """Tells whether the words ask that of an activity that was published."""
    if len(text) > _LONGEST:
        return False
    plain = without_polite_ending(normalise(text))
    if _ASKS.search(plain) is None or _OTHER.search(plain) is not None:
        return False
    return _PUBLISHED.search(plain) is not None
