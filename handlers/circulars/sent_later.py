"""Reads when a letter is wished to go out: `ยังไม่ต้องส่งตอนนี้ พรุ่งนี้แปดโมงค่อยส่ง`."""

from __future__ import annotations

from handlers.circulars import until_question
from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.dates.clock_spans import names_an_hour
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_LONGEST = 90
_SENDS = r"(?:ส่ง|แจ้ง|เวียน|ประกาศ|ปล่อย)(?:ออก|ข้อความ|ข่าว|เรื่อง|อัน|นี้|ไป|ให้|ถึง|ทุกคน|เขา|เลย|ได้|กัน|ด้วย)*"
_N = r"(?:\d{1,2}(?:[.:]\d{2})?|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ(?:เอ็ด|สอง)?)"
_WHEN = (
    rf"(?:(?:ใน|ตอน|วัน|เวลา|ช่วง|ก่อน|หลัง|สัก|ประมาณ|ต้น|ปลาย|กลาง|\s)*(?:(?:บ่าย|ตี)\s?{_N}(?:โมง)?|พรุ่งนี้|มะรืน(?:นี้)?|เช้า|สาย|บ่าย|เย็น|ค่ำ|คืน|เที่ยง(?:ครึ่ง|วัน|คืน)?"
    r"|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)|สัปดาห์|เดือน|ปีใหม่"
    rf"|(?:ที่\s?)?\d{{1,2}}\s?{ANY_MONTH}|วันที่\s?\d{{1,2}}|{_N}\s?(?:โมง|ทุ่ม|นาฬิกา|น\.)|บ่ายโมง|\d{{1,2}}[.:]\d{{2}}\s?(?:น\.?)?)"
    r"(?:นี้|หน้า|ถัดไป|ที่จะถึง|ๆ|เช้า|เย็น|ครึ่ง|ตรง|ราชการ)*\s?)+"
)
_NOT_NOW = (
    r"(?:ยังไม่(?:ต้อง|อยาก|ให้|ขอ|จะ)*|ไม่ต้อง(?:รีบ)?|อย่า(?:เพิ่ง|พึ่ง)?)"
    rf"{_SENDS}(?:ตอนนี้|วันนี้|เดี๋ยวนี้|ทันที|ก่อน|ออกไป|\s)*"
)
_LATER = (
    rf"(?:(?:{_WHEN}\s?(?:แล้ว)?(?:ค่อย|จะ|ให้|ช่วย|ขอ|มัน|บอต)*{_SENDS}"
    rf"|(?:ขอ|ให้|ช่วย|จะ|เอา|ไป|ค่อย|รบกวน|ไว้)*(?:ตั้งเวลา)?{_SENDS}\s?{_WHEN}"
    rf"|(?:ขอ|ช่วย|ให้|อยาก)*ตั้งเวลา(?:ส่ง)?(?:ข้อความ)?(?:ไว้|ล่วงหน้า|เป็น|ให้|\s)*(?:{_WHEN})?"
    rf"|(?:ขอ|ช่วย|ให้)*ส่งล่วงหน้า(?:{_WHEN})?)(?:ได้(?:{WHETHER})?|ก็ได้|ดีกว่า|แทน|แล้วกัน|ละกัน|นะ|\s)*)"
)
_PUT_OFF = (
    r"(?:เอาไว้|ไว้|เอาเป็น|เอา|เป็น|ขอเป็น|รอ(?:ให้)?(?:ถึง)?|เก็บไว้|พักไว้|ค่อย)*\s?"
    rf"{_WHEN}(?:ก่อน|ก็ได้|ดีกว่า|แทน|แล้วกัน|ละกัน|นะ|\s)*"
)
"""When, beside words that it is not to go out now: `ยังไม่ต้องส่งตอนนี้ เอาไว้แปดโมงพรุ่งนี้`."""
_HEDGES = rf"(?:เดี๋ยว(?:ก่อน|นะ)*|อ้าว|เอ่อ|โอเค|งั้น|แต่|{POLITE}|[\s,])*"
_WAITS = pattern_of(
    rf"{_HEDGES}(?:{_NOT_NOW}(?:แต่|แล้ว|{POLITE}|[\s,])*{_PUT_OFF}|{_PUT_OFF}(?:แต่|{POLITE}|[\s,])*{_NOT_NOW})(?:{POLITE}|[\s,])*"
)
_NOT_TODAY = pattern_of(
    rf"{_HEDGES}(?:ยังไม่(?:ต้อง|อยาก|ให้|ขอ|จะ)*|อย่า(?:เพิ่ง|พึ่ง)){_SENDS}(?:ตอนนี้|วันนี้|เดี๋ยวนี้|ทันที)(?:{POLITE}|[\s,])*"
)
_WISHED = pattern_of(
    rf"{_HEDGES}(?:(?P<not>{_NOT_NOW})(?:แต่|เอาไว้|ไว้|ให้|{POLITE}|[\s,])*)?{_LATER}(?:{POLITE}|[\s,])*"
    rf"(?:(?:แต่)?(?:(?:ไม่ใช่|ไม่เอา)(?:ส่ง)?(?:เดี๋ยวนี้|ตอนนี้|ทันที|วันนี้)|{_NOT_NOW})(?:เดี๋ยวนี้|{POLITE}|[\s,])*)?"
)
_TEXT_ASKED, _DAY_ASKED, _HOW_ASKED = "text", "until", "sending"
"""Where a day is asked, only words that plainly put off are no answer."""
_PLAINLY = pattern_of(r"ค่อย|ตั้งเวลา|ล่วงหน้า|ยังไม่|อย่า|โมง|ทุ่ม|น\.")
CANNOT = (
    "ตั้งเวลาส่งเองยังทำไม่ได้ จึงยังไม่ได้ส่งถึงใคร ร่างนี้เก็บไว้ให้แล้ว เมื่อถึงเวลาที่จะส่ง พิมพ์ “ทำต่อ” แล้วกด “ส่งข้อความ”"
)
_NOTHING_SENT = "ยังไม่ได้ส่งถึงใคร ร่างนี้เก็บไว้ให้แล้ว เมื่อจะส่ง พิมพ์ “ทำต่อ” แล้วกด “ส่งข้อความ”"
_CAN_WAIT = (
    "หากไม่ต้องตรงเวลา กด “ไม่ด่วน” ข้อความไปกับคำตอบครั้งถัดไป ผู้ที่ยังไม่ได้รับจะเห็นในสรุปประจำวันของวันที่เลือก"
)


def heeds(text: str, at: str) -> Heeded | None:
    """Says that a letter cannot be sent by itself at a later time, and that nothing was sent; None
    for other words, and where the letter's own words are asked."""
    plain = normalise(text)
    if at == _TEXT_ASKED or len(plain) > _LONGEST:
        return None
    if _NOT_TODAY.fullmatch(plain):
        return Heeded(told=_NOTHING_SENT)
    wished = _WISHED.fullmatch(plain) or _WAITS.fullmatch(plain)
    if not wished or at == _DAY_ASKED and not _PLAINLY.search(plain):
        return None
    return Heeded(told=f"{CANNOT}\n{_CAN_WAIT}" if at == _HOW_ASKED else CANNOT)


def kept_day(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps the day of words that name an hour, too, where the day is asked until which the letter
    waits, and says that the hour is not kept: `พรุ่งนี้แปดโมงเช้านะ อย่าส่งดึก`."""
    if at != _DAY_ASKED or not names_an_hour(text):
        return None
    try:
        day = until_question.read_until(text, context, answers)
    except Unclear:
        return None
    return Heeded({_DAY_ASKED: day}, _ONLY_THE_DAY, at_once=True)


_ONLY_THE_DAY = (
    "เก็บเฉพาะวัน เวลาเลือกไม่ได้ ข้อความไปกับคำตอบครั้งถัดไปของแต่ละคน หากต้องถึงก่อนนั้น แก้ “การส่ง” เป็น “ส่งทันที”"
)


def before_it(text: str, at: str) -> str:
    """Returns what stands before words that wish the letter to go out later: `แก้ห้องเป็น 402 แล้วค่อยส่ง
    ตอนเย็น`; "" for other words, and where the letter's own words are asked."""
    plain = normalise(text)
    if at == _TEXT_ASKED or len(plain) > _LONGEST or not _SAYS_LATER.search(plain):
        return ""
    for gap in _GAPS.finditer(plain):
        if gap.start() and _WISHED.fullmatch(plain[gap.end() :]):
            return plain[: gap.start()]
    return ""


_SAYS_LATER = pattern_of("ค่อย|ตั้งเวลา|พรุ่งนี้|มะรืน|โมง|ทุ่ม|เย็น|บ่าย|เช้า")
_GAPS = pattern_of(r"\s*(?:แล้วก็|แล้ว|และ|,)\s*|\s+")


def without_wish(letter: str) -> tuple[str, str]:
    """Returns a letter without the wish at its end when it is to go out, and that wish; the whole
    and "" where there is none, or where its readers may be meant, who have something to send."""
    plain = letter.rstrip()
    if readers_send(plain):
        return letter, ""
    for gap in _GAPS.finditer(plain):
        tail = normalise(plain[gap.end() :])
        long_enough = gap.start() >= _LEAST_LETTER and len(tail) <= _LONGEST
        if long_enough and _of_the_bot(plain[: gap.start()], tail) and _WISHED.fullmatch(tail):
            return plain[: gap.start()], tail
    return letter, ""


def _of_the_bot(before: str, tail: str) -> bool:
    """Tells whether the tail surely says when the bot is to send: with an hour or a part of a day,
    behind words that order nothing of their readers; or plainly later."""
    if _ORDERS.match(tail) is None:
        return False
    hour = names_an_hour(tail) or _PART_OF_DAY.search(tail) is not None
    hour = hour and _ORDERED.search(before) is None
    return hour or _SURELY.search(tail) is not None


def readers_send(letter: str) -> bool:
    """Tells whether the letter speaks of what its readers may be to send."""
    return _READERS_SEND.search(letter) is not None


_SURELY = pattern_of(r"ค่อยส่ง|ตั้งเวลา")
_PART_OF_DAY = pattern_of("(?:เช้า|เที่ยง|บ่าย|เย็น|ค่ำ|คืน)(?:วัน)?นี้")
_ORDERED = pattern_of(
    r"(?:ขอ)?ให้(?!บริการ)|ขอความ|กรุณา|โปรด|รบกวน|คืน(?!นี้)|เก็บเงิน|จ่าย|ชำระ|นำ(?!เข้า)"
)
_LEAST_LETTER = 8
_ORDERS = pattern_of(
    r"(?:ขอ|ให้|ช่วย|รบกวน|ค่อย|ตั้งเวลา|\s)*(?:ส่ง|แจ้ง|เวียน|ประกาศ|ปล่อย)|ตั้งเวลา|(?:\S+\s)?ค่อยส่ง"
)
_READERS_SEND = pattern_of(
    "รายงาน|รายชื่อ|เอกสาร|ไฟล์|ภาพ|แบบ(?!สำรวจ)|ข้อมูล|คำตอบ|ผลงาน|ใบ|หลักฐาน|กรอก|ลงทะเบียน|จัดทำ|สมัคร"
)


def not_kept(wish: str) -> str:
    """Returns what is told of a wish that stood at the end of a letter."""
    return _NOT_KEPT.format(wish, CANNOT)


_NOT_KEPT = "“{}” ไม่นับเป็นข้อความที่จะส่ง {}"
