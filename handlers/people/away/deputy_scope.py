"""Reads that a deputy is to act in some matters only: `จริงๆ ให้เฉพาะเรื่องใบลานะ`."""

from __future__ import annotations

from handlers.understand.corrections.correction_vocabulary import HALTS, REALLY, SIGHS, SLIPS
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 120
_BEFORE = (
    rf"(?:{SLIPS}|{SIGHS}|{HALTS}|{REALLY}|แล้ว|แต่|คือ|ขอ|อยาก|จะ|มอบ(?:หมาย)?|งั้น|เขา|ผู้แทน"
    rf"|{POLITE}|[\s,])*+"
)
_MATTER = (
    r"(?:เรื่อง|รายงาน|ใบลา|(?:การ)?ลา(?!ย)|ของขวัญ|ทรัพย์สิน|ข่าว|ประกาศ|หนังสือ|เอกสาร|งาน|กิจกรรม|ภาพ|รูป|การเงิน|งบ|เบิก|อนุมัติ|พิจารณา"
    r"|ลงนาม|เซ็น|ร้องเรียน|ตรวจ|\d{1,2}\.\d{1,2})"
)
_NARROWS = pattern_of(
    rf"{_BEFORE}(?:(?:ให้|เขา|ทำ|ดู|แทน|พิจารณา|อนุมัติ|ตรวจ|เอา|มี)*(?:ได้)?(?:เฉพาะ|แค่|เพียง|เท่าที่)|(?=\S{{0,24}}{_MATTER}\S*\s?(?:อย่างเดียว|เท่านั้น)))"
    rf"\S{{0,20}}?\s?{_MATTER}.*"
    rf"|{_BEFORE}(?:ยกเว้น|เว้น(?:แต่)?|ไม่รวม|(?:ไม่(?:ต้อง)?|อย่า)(?:ให้)?(?:เขา)?(?:ดู|พิจารณา|อนุมัติ|ตรวจ|เห็น|ทำ|รวม|เอา))\S{{0,12}}?\s?{_MATTER}.*"
)
_WITHIN = pattern_of(rf"(?:เฉพาะ|แค่|เพียง|ยกเว้น|ไม่รวม)\S{{0,12}}?\s?{_MATTER}")
_OF_DAYS = pattern_of(
    rf"วันที่\s?\d|\d{{1,2}}\s?{ANY_MONTH}|\d\s?วัน|(?:สอง|สาม|สี่|ห้า|เจ็ด)วัน|พรุ่งนี้|มะรืน|สัปดาห์|อาทิตย์"
)
_ASKS = pattern_of(f"{WHETHER}|อะไร|{HOW_IN_FULL}|ใคร|[?]")
_WHOLE = (
    "มอบหมายเฉพาะบางเรื่องยังทำไม่ได้ ในวันที่มอบหมาย ผู้แทนพิจารณาแทนท่านได้ทุกเรื่องที่รอท่านในบอต "
    "คือรายงาน การรับของขวัญหรือทรัพย์สิน ภาพวันพฤหัส และข่าวผู้บริหาร (เฉพาะที่เป็นหน้าที่ของท่าน) "
    "ใบลาไม่ได้อยู่ในบอต\nยังไม่ได้มอบหมายใคร หากไม่ต้องการให้ทั้งหมด กด “ยกเลิก”"
)


def told_at_opening(said: str) -> str:
    """Says the same where the sentence that names the deputy narrows it; "" otherwise."""
    plain = normalise(said)
    if _OF_OTHERS.search(plain) and len(plain) <= _LONGEST:
        return _SAME_BUREAU
    return _WHOLE if len(plain) <= _LONGEST and _WITHIN.search(plain) else ""


_OF_OTHERS = pattern_of(rf"(?:ต่าง|คนละ)สำนัก|สำนักอื่น.*(?:{WHETHER})")
_SAME_BUREAU = "มอบหมายให้คนต่างสำนักไม่ได้ ผู้แทนต้องอยู่สำนักเดียวกับท่านและลงทะเบียนใน LINE แล้ว"


def heeded(text: str) -> str:
    """Says what a deputy gets to words that narrow it to some matters, or leave some out; "" to
    other words, and to those that narrow the days."""
    plain = normalise(text)
    if len(plain) > _LONGEST or _OF_DAYS.search(plain) or _ASKS.search(plain):
        return ""
    return _WHOLE if _NARROWS.fullmatch(plain) else ""


_OF_WAITING = pattern_of(
    rf"{_BEFORE}(?:เรื่อง|งาน|รายงาน|ของขวัญ|ของ|อัน)?(?:ที่|ซึ่ง)?(?:ยัง|มัน)?(?:รอ|ค้าง)(?:{ME_OR_US}|พี่|อยู่|ที่|ใน|มือ|พิจารณา|อนุมัติ|ตอนนี้|เดิม|\s)*"
    rf"(?:แล้ว|ก็|\s)*(?:เขา|เค้า|ผู้แทน|คนแทน|แก|ท่าน|ผอ\.?)?\s?(?:จะ|ต้อง|ก็|\s)*(?:เซ็น|ลงนาม|พิจารณา|อนุมัติ|ดู|ทำ|ตัดสิน)(?:แทน|ต่อ|ให้|ได้|เลย|ไป|\s)*"
    rf"(?:{WHETHER}|หรือเปล่า)(?:{POLITE}|\s)*"
)
_WAITING_TOO = (
    "ได้ ในวันที่มอบหมาย ผู้แทนพิจารณาเรื่องที่รอท่านอยู่แล้วได้ด้วย ท่านยังพิจารณาเองได้เช่นกัน\n"
    "เฉพาะเอกสารรอลงนาม มอบให้ผู้อื่นแทนไม่ได้"
)


def asked_of_waiting(text: str) -> str:
    """Says that a deputy decides on what waits already to who asks that; "" to other words."""
    plain = normalise(text)
    asks = len(plain) <= _LONGEST and ("รอ" in plain or "ค้าง" in plain)
    return _WAITING_TOO if asks and _OF_WAITING.fullmatch(plain) else ""
