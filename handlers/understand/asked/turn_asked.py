"""Reads that somebody asks whose turn something is: `รอใครอยู่`, `ค้างที่หัวหน้ากลุ่มหรือเปล่า`,
`ใครต้องพิจารณาต่อ`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

LONGEST = 90
_WHO = (
    r"(?:ใคร|ผู้ใด|(?:คน|ท่าน|หัวหน้า|ผอ|ผู้อำนวยการ|ผู้บริหาร|กลุ่ม|ขั้น|ขั้นตอน|โต๊ะ)(?:\S{0,6})?(?:ไหน|ใด|อะไร))"
)
_LEADER = r"(?:หัวหน้า(?:กลุ่ม)?|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|ท่าน(?:เลขา\S{0,3})?)"
_WHETHER = rf"(?:ใช่|ใช่ไหม|{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)?|เปล่า)"
_STANDS = (
    r"(?:รอ|ค้าง|คา|ติด|อยู่|ตก|กอง|ดอง|ไปถึง|ถึง)(?:อยู่|รอ)?\s?"
    r"(?:ที่|กับ|ใน|ตรง|มือ|โต๊ะ|คิว|ขั้น(?:ตอน)?|ของ|ให้|\s)*"
)
_DECIDES = r"(?:อนุมัติ|พิจารณา|ตรวจ|เซ็น(?:ต์|ชื่อ)?|ลงนาม|ตัดสิน|กด|ดู|จัดการ)"
_TURN = pattern_of(
    rf"{_STANDS}{_WHO}|{_STANDS}{_LEADER}\S{{0,20}}\s?\S{{0,6}}?{_WHETHER}"
    r"|(?:รอ|ค้าง|คา|ติด|กอง|ดอง)(?:อยู่|รอ)?(?:ที่|ขั้น(?:ตอน)?|ตรง|\s)*ไหน(?:แล้ว|อยู่)?$"
    rf"|(?:ตา|คิว|หน้าที่)(?:ของ)?{_WHO}|{_WHO}(?:ต้อง|จะ)(?:เป็น(?:คน)?|มา|\s)*{_DECIDES}(?!รายงานทุก)"
    rf"|{_WHO}(?:ที่)?(?:ยัง|ค้าง|ดอง)(?:ไม่(?:ได้|ยอม)?|\s)*{_DECIDES}"
    r"|^(?:แล้ว|ส่วน|กิจกรรม|รายงาน|ข้อ|อัน|\s)*[1-9]\d?(?:\.[1-9]\d?){1,2}(?:นี่|น่ะ|นี้|ล่ะ|ตอนนี้|\s)*ใคร(?:เป็น(?:คน|ผู้))?(?:ดู|ตรวจ)อยู่$"
    r"|^(?:แล้ว|ส่วน)(?:กิจกรรม|รายงาน|ข้อ|อัน|\s)*[1-9]\d?(?:\.[1-9]\d?){1,2}(?:นี่|น่ะ|นี้|ล่ะ|ตอนนี้|\s)*ใคร(?:เป็น(?:คน|ผู้))?(?:ดู|ตรวจ)$"
)
_NOT_THAT = pattern_of(
    r"ยังไม่(?:ได้)?(?:ส่ง|ลง|เข้า|ร่วม|ตอบ|อ่าน|รับทราบ)|ค้างส่ง|ร้องเรียน|เบาะแส|ทุจริต|ปกติ|ทั่วไป|ถ้า|หาก|เกษียณ|ลาออก|ลงทะเบียน|รหัส|ไฟล์อยู่ไหน|ลิงก์|เลือกตั้ง|โหวต|ห้อง|สถานที่|จัดที่ไหน"
)
_FILLING = pattern_of(
    rf"แล้ว|ตกลง|สรุป|ตอนนี้|ขณะนี้|เรื่อง|อัน|ฉบับ|ตัว|งาน|นั้น|นี้|นั่น|มัน|ที่(?!นั่ง)|ว่า|ของ|อยู่|บ้าง|กัน|เอ่อ|คือ|ส่ง|มา|ไป|เมื่อกี้|เมื่อวาน|เมื่อเช้า|วันนี้|ไหน|ใคร|ใน|สำนัก|กลุ่ม|{ME_OR_US}|พี่|ยัง|ต้อง|อีก|ก่อน|หน่อย|อ่ะ|\d+|[^ก-๎]"
)
_WAITING_THING = pattern_of(
    r"(?:แล้ว|ขอ|ดู|เปิด|อ่าน|\s)*(?:เรื่อง|อัน|ฉบับ|รายงาน|ตัว|งาน)(?:อะไร|ไหน|ใด)?(?:ที่)?(?:ว่า|มัน)?(?:ยัง)?(?:รอ|ค้าง)(?:การ)?(?:อนุมัติ|พิจารณา|ตรวจ)?(?:อยู่)?"
    r"\s?(?:\d{1,3}\s?(?:ฉบับ|เรื่อง|อัน)|นั้น|นั่น|น่ะ|นี้|นี่|ตอนนี้|\s)*(?:คือ|เป็น|มี|ของ)*(?:อะไร|เรื่อง(?:อะไร|ไหน|ใด)|ใคร|ของใคร|ไหน|ฉบับไหน|อันไหน)?(?:บ้าง)?"
    r"\s?(?:(?:ขอ)?(?:เปิด|ดู|อ่าน)(?:ให้)?(?:ดู|อ่าน)?(?:หน่อย|ได้ไหม|ได้มั้ย|ด้วย|ที)?)?"
)


def asks_whose_turn(text: str) -> bool:
    """Tells whether the words ask for whom something waits."""
    plain = _plain(text)
    return 4 < len(plain) <= LONGEST and bool(_TURN.search(plain)) and not _NOT_THAT.search(plain)


def names_besides(text: str) -> str:
    """Returns what the words name besides that they ask whose turn it is; "" if nothing."""
    return " ".join(_FILLING.sub(" ", _TURN.sub(" ", _plain(text))).split())


def asks_what_waits(text: str) -> bool:
    """Tells whether the whole words ask to see what waits, not for whom: `อันที่รออนุมัติคืออะไร`."""
    plain = _plain(text)
    if len(plain) > LONGEST or not ("รอ" in plain or "ค้าง" in plain) or _NOT_THAT.search(plain):
        return False
    return _WAITING_THING.fullmatch(plain) is not None


def _plain(text: str) -> str:
    return without_polite_ending(normalise(text)) if len(text) <= 2 * LONGEST else ""
