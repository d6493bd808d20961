"""Yes, no, none, later, unknown, skip and back in people's words: one vocabulary for all steps."""

from collections.abc import Sequence
from enum import Enum

from handlers.understand.patterns import pattern_of


class Common(Enum):
    """What a choice means wherever it is offered."""

    YES = "yes"
    NO = "no"
    NONE = "none"
    """There is nothing to tell; it never happened."""
    LATER = "later"
    """Not yet, or put off."""
    UNKNOWN = "unknown"


SKIP_WORDS = ("ข้าม", "ไม่มี", "ข้ามไปก่อน")
BACK_WORDS = ("ย้อนกลับ", "กลับ", "ก่อนหน้า")

_DOES = "(?:ทำ|เอา|ส่ง|ดำเนินการ|จัด|ลุย|ลอง|กด|ต่อ)"
_WORDS: tuple[tuple[Common, str], ...] = (
    (
        Common.YES,
        r"(?:ใช่|ช่าย|ถูก(?:ต้อง)?|ตกลง|โอเค|โอเช|ok|okay|oke|okie|yes|yep|yeah|y|sure|confirm|approve"
        r"|อืม+|อือ+|อื้ม|เออ|เอา|ได้|ตามนั้น|ตามนี้|จัดไป|ยืนยัน|คอนเฟิร์ม|แน่ใจ|แน่นอน|มั่นใจ"
        rf"|เห็นด้วย|เห็นชอบ|ยินดี|ยินยอม|ยอมรับ|ยอม|เชิญ|{_DOES}|ไม่(?:มี)?ขัดข้อง|ไม่มีปัญหา|ไม่ติด)+",
    ),
    (
        Common.NO,
        r"(?:(?:ไม่|ยังไม่|อย่า(?:เพิ่ง|พึ่ง)?|ไม่ได้|ไม่ขอ|ไม่อยาก|ไม่ต้องการ|ไม่ประสงค์)"
        r"(?:ใช่|เอา|ต้องการ|ต้อง|ตกลง|โอเค|ok|ยืนยัน|แน่นอน|เห็นด้วย|เห็นชอบ|ยินยอม|ยอมรับ|ยอม|ถูก(?:ต้อง)?|ทำ|ดำเนินการ|ได้)?"
        r"|ไม่|no|nope|n|ผิด|เปลี่ยนใจ|หยุด|ปฏิเสธ)+",
    ),
    (
        Common.NONE,
        r"(?:รอบนี้|ปีนี้|เดือนนี้)?(?:ไม่|ยังไม่|ไม่เคย)(?:ได้)?(?:มี|พบ|เจอ|ปรากฏ|เกิด)(?:ใคร|อะไร|สิ่งใด|ใด|สัก(?:อย่าง|อัน|ชิ้น|บาท))*|ศูนย์|0|none",
    ),
    (
        Common.LATER,
        r"ยัง|ยังไม่(?:ได้|มี|พร้อม|ถึงเวลา|แน่ใจ|เอา)?|(?:ไว้|เอาไว้|เดี๋ยว)(?:ทีหลัง|ภายหลัง|วันหลัง|คราวหน้า|รอบหน้า|ค่อย(?:ว่ากัน|ทำ|มา|ตอบ|บอก)?)?"
        r"|ที?หลัง|ภายหลัง|วันหลัง|คราวหน้า|รอบหน้า",
    ),
    (
        Common.UNKNOWN,
        r"(?:ยัง)?(?:ไม่(?:ค่อย)?(?:รู้|ทราบ|แน่ใจ|ชัวร์|แน่ชัด|มั่นใจ)|จำไม่(?:ได้|แม่น)|ประเมินไม่(?:ได้|ถูก|เป็น)|บอกไม่(?:ได้|ถูก)|ตีราคาไม่(?:ได้|ถูก))"
        r"(?:ว่า)?(?:กี่บาท|จริงๆ|จริง|ว่า|เหมือนกัน|เท่า(?:ไร|ไหร่|ไหร|ใด)|ราคา|มูลค่า|เลย|แน่|จำนวน|ตัวเลข|ข้อมูล|อะไร|กี่|บาท|ของ(?:มัน)?|จริง)*"
        r"|(?:เดา|ประเมิน|ตี|กะ|เทียบ|บอก|คำนวณ|ดู)(?:เป็น)?(?:ราคา|มูลค่า|ค่า|เงิน)*(?:ของมัน)?ไม่(?:ได้|ถูก|ออก|เป็น)(?:จริงๆ|จริง|เลย|เหมือนกัน|ว่า|ราคา|มูลค่า|เท่า(?:ไร|ไหร่|ใด)|กี่บาท)*"
        r"|(?:หา|เช็[คก]|ค้น|ดู)(?:ราคา|มูลค่า)+(?:ใน.{1,6})?(?:แล้ว)?(?:ก็)?ไม่(?:เจอ|พบ|ได้|มี)"
        r"|(?:ไม่มี|ไม่เห็น|ไม่เจอ|ไม่ได้ติด|ไม่ได้ระบุ)(?:ราคา|ป้ายราคา|ป้าย|มูลค่า|ติด|ไว้)+|(?:ราคา|มูลค่า)(?:ก็)?(?:ไม่(?:รู้|ทราบ|แน่ใจ)|เท่าไหร่ไม่รู้)",
    ),
)
_LONGEST = 36
_PATTERNS = tuple((common, pattern_of(words)) for common, words in _WORDS)
_ASSENT = pattern_of("[👍👌🙆✅✔☑🆗]+")
_DISSENT = pattern_of("[👎🙅❌✖✗❎]+")


def commons(forms: Sequence[str]) -> frozenset[Common]:
    """Returns all that the words may mean as a whole; forms: `choice_reading.forms` of them."""
    short = [form for form in forms if len(form) <= _LONGEST]
    return frozenset(
        common for common, words in _PATTERNS if any(words.fullmatch(form) for form in short)
    )


def shown_by_picture(text: str) -> Common | None:
    """Returns YES or NO for a message of thumbs and ticks only."""
    plain = "".join(text.split()).rstrip("\ufe0f")
    if _ASSENT.fullmatch(plain):
        return Common.YES
    return Common.NO if _DISSENT.fullmatch(plain) else None
