"""What people say who ask for an answer of the shelves, as parts of patterns, and a rule made of
them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER

OR_NOT = rf"(?:{WHETHER}|ปะ(?![ก-๙])|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|เปล่า|หรอ|เหรอ|[?])"
MAY = (
    rf"(?:ได้|ทัน|ผิด\S{{0,8}}?|เป็น(?:อะ)?ไร|โดน\S{{0,6}}?)"
    rf"(?:เลย|อยู่|ด้วย|บ้าง|แล้ว|ครับ|ค่ะ|คะ|\s)*{OR_NOT}"
)
HOW = rf"(?:ทำ|ต้อง|จะ|ควร)?(?:{HOW_IN_SHORT})|ทำ(?:อะไร|ไร)|ต้องแจ้ง"
WHAT = (
    rf"คือ(?:อะไร|ไร|\s?$)|ต่าง|หมาย(?:ถึง|ความ)|แปลว่า|อะไร|{HOW_IN_FULL}|(?<!เมื่อ)ไง(?:$|\s|อ|ค|ดี|บ้าง)"
)
ASKS = rf"{OR_NOT}|{WHAT}|ใคร|ทำไม|กี่|เท่าไ|เมื่อไ|ไหน|{HOW}|เพราะ|ขอ(?!โทษ|บ)|อยาก|ต้องการ|แค่ไหน"
SEES = r"(?:เห็น|รู้(?!เรื่อง|สึก|จัก)|อ่าน|ดู(?!แล)|เปิด|เข้าถึง|ส่องดู|ส่งให้|ถึงมือ)"
WHO_SEES = (
    rf"ใคร(?:จะ|ได้|ที่|เป็นคน|มีสิทธิ์?|สามารถ|บ้าง|\s)*{SEES}"
    rf"|{SEES}\S{{0,14}}?(?:ได้)?(?:บ้าง)?\s?{OR_NOT}|{SEES}(?:ได้)?(?:กี่คน|แค่ไหน)|(?:คน|ผู้)ที่{SEES}"
    rf"|(?:คนอื่น|หัวหน้า|ผอ\.?|เพื่อน|เขา|เค้า|แอดมิน|ผู้บริหาร).{{0,12}}?{SEES}"
)
FILE = r"ไฟล์|รูป|ภาพ|หลักฐาน|เอกสารแนบ|ของแนบ|แนบ"
SURVEY = r"แบบสำรวจ|แบบสอบถาม|โพล|เซอร์เวย์|สำรวจ"
PRAISE = r"(?<!ร้องเรียน)(?<!ติ)ชม(?!รม|พู|เชย)|คำชม|ชื่นชม"
VOTE = r"โหวต|โหวด|ลงคะแนน|หย่อนบัตร|เลือกตั้ง"
PHONE = r"โทรศัพท์|มือถือ|เครื่อง(?!พิมพ์|ถ่าย|แม่ข่าย|หมาย)|โทสับ"
NAMELESS = (
    r"(?:ไม่|แบบไม่|โดยไม่)(?:ต้อง|ได้|เอา|ให้)?\s?(?:ออก|บอก|ลง|ระบุ|ใส่|เปิดเผย|แสดง|โชว์|มี)?(?:ชื่อ|ตัวตน)|นิรนาม|ปิดชื่อ|ลับๆ"
    rf"|ไม่(?:ให้|อยากให้)(?:เขา|เค้า|ใคร)?รู้ว่า(?:เป็น)?(?:{ME_OR_US}|ใคร)"
)
FROM_OTHERS = r"(?:ให้|ฝาก|ส่ง|วาง|เอา|แจก|มอบ|ยื่น|ยัด|เลี้ยง|ได้(?:รับ|ของ|มา)|รับ)"
GIVEN = (
    r"ของ(?!ผม|หนู|ฉัน|เรา|สำนัก|ใคร|หลวง|กลาง|กิจกรรม|รอบ|ปี|แผน|คลัง)"
    r"|กระเช้า|ขนม|พัสดุ|กล่อง|ซอง(?!ลงคะแนน)|ดอกไม้|เค้ก|ผลไม้|เหล้า|ไวน์|ถุง(?=ของ)|ช็อกโกแลต|คุกกี้|นาฬิกา"
)
EARLY = (
    r"ก่อน(?:ถึง)?(?:กำหนด|รอบ|เวลา|วัน(?:ที่|ส่ง|กำหนด)?|เดดไลน์)|ล่วงหน้า|รอบ(?:ยัง)?อีกนาน|ยังอีก(?:นาน|ไกล|หลาย)|ส่งเมื่อไ(?:หร่|ร)ก็ได้|(?:ต้อง)?รอ(?:ให้)?(?:ครบ|ถึง)(?:รอบ|กำหนด)"
    r"|ยังไม่(?:ถึง|ครบ)(?:รอบ|กำหนด|วัน|เวลา|เดดไลน์|เดือน)"
    r"|ส่ง(?:ตั้งแต่|เลย)?(?:ตอน)?(?:นี้)?ก่อน(?:เลย)?(?:ได้|$|ก็)"
    r"|(?:เหลือ|อีก)\S{0,20}\s?(?:กว่าจะ)?(?:ถึง|ครบ)(?:กำหนด|รอบ|วันส่ง)"
)


@dataclass(frozen=True)
class ShelfRule:
    """topic: the name of the question that answers. cues: what is looked for first, one plain word
    of several. needs: each is found in the words. without: is not found."""

    topic: str
    cues: re.Pattern[str]
    needs: tuple[re.Pattern[str], ...]
    without: re.Pattern[str] | None = None

    def fits(self, plain: str) -> bool:
        """Tells whether words with a cue of it ask for its answer."""
        if self.without is not None and self.without.search(plain):
            return False
        return all([each.search(plain) for each in self.needs])


def rule(topic: str, cues: str, *needs: str, without: str = "") -> ShelfRule:
    """Returns the rule; cues are parted by spaces."""
    compiled = tuple(pattern_of(each, re.IGNORECASE) for each in needs)
    never = pattern_of(without, re.IGNORECASE) if without else None
    return ShelfRule(topic, pattern_of("|".join(map(re.escape, cues.split()))), compiled, never)
