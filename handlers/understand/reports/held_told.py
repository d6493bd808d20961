"""Tells whether words tell that something was held, `จัดอบรมเมื่อวาน 42 คน`, or only on which days it
was: `จัดสองวันค่ะ 18 กับ 19 พ.ย.`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.read_once import read_once
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import blanked, normalise, written_lines
from handlers.understand.unclear import Unclear

_HELD = pattern_of(
    r"(?:จัด|อบรม|ประชุม|ทำ|ดำเนินการ|เข้าร่วม|เสร็จ)(?:งาน|กิจกรรม)?(?:ไป|แล้ว|เสร็จ|\s){0,3}(?:เมื่อ|ตั้งแต่)"
    r"|(?:จัด|อบรม|ประชุม)[ก-๎]{1,30}(?:ไป|แล้ว)\s?(?:เมื่อ|ตั้งแต่)|(?:ประกาศ|ลงนาม|เซ็น)(?:กัน|ไป|แล้ว|\s)*เมื่อ"
    r"|(?:จัด|อบรม|ประชุม|สัมมนา)(?!ส่ง)[ก-๎]{0,40}\s?(?:ใน|เมื่อ)?วันที่\s?\d"
)
"""The day on which something was held is no round: `จัดไปเมื่อวันที่ 18 พ.ย.`"""
_DID = "(?:จัด(?!ส่ง|การ|ทำรายงาน)|อบรม|ประชุม|สัมมนา|ร่วมกิจกรรม|ทำกิจกรรม|ลงพื้นที่)"
_PAST = (
    "(?:วันนี้|เมื่อวาน(?:นี้|ซืน)?|เมื่อเช้า(?:นี้)?|เมื่อบ่าย|เช้านี้|บ่ายนี้|(?:อาทิตย์|สัปดาห์|เดือน)(?:ที่แล้ว|ก่อน|ที่ผ่านมา))"
)
_HELD_OF_LATE = pattern_of(
    rf"{_PAST}[^\n]{{0,30}}{_DID}|เมื่อ(?:วัน)?[ก-๎]{{0,8}}ที่\s?\d[^\n]{{0,50}}{_DID}|{_DID}[^\n]{{0,60}}(?:{_PAST}|(?<![\d.])\d{{1,4}}\s?คน)"
)
_ON_DAY = (
    "(?:วันนี้|เมื่อวาน(?:นี้|ซืน)?|เมื่อเช้า(?:นี้)?|เมื่อบ่าย(?:นี้)?|เช้านี้|บ่ายนี้|(?:เมื่อ)?(?:อาทิตย์|สัปดาห์|เดือน)(?:ที่แล้ว|ก่อน)"
    r"|(?:เมื่อ)?วันที่\s?\d{1,2}(?:\s?(?:-|ถึง)\s?\d{1,2})?(?:\s?[ก-๎.]{3,10}(?:\s?(?:25)?\d{2})?)?)"
)
_CAME = (
    r"(?:(?:มี|ได้)?(?:คน|ผู้|บุคลากร|เจ้าหน้าที่|น้องๆ|พี่ๆ)?(?:มา|เข้า|เข้ามา)?(?:ร่วม|อบรม|ฟัง|ประชุม|งาน|กิจกรรม|กัน|\s)*"
    r"(?:ประมาณ|ราว|ราวๆ|ทั้งหมด|รวม|แค่|\s)*\d{1,4}\s?(?:คน|ท่าน|ราย)(?:ได้|กว่า|กว่าๆ)?)"
)
_OF_THE_DEED = pattern_of(
    rf"(?=.*[ก-๎])(?:(?:จัด|ทำ|มี)?(?:ไป|ตอน|\s)*(?:{_ON_DAY}|{_CAME})(?:{POLITE}|[\s,])*)+"
)
_HOW_MANY = pattern_of(r"\d\s?(?:คน|ท่าน|ราย)")
_LONGEST_BIT = 80
_NOT_YET = pattern_of(
    f"พรุ่งนี้|มะรืน|(?:อาทิตย์|สัปดาห์|เดือน|ปี|วัน[ก-๎]{{2,6}})หน้า|จะ(?!ได้)|กำลัง|ถ้า|หาก|ต้อง|ควร|อยาก|ไม่ได้|ยังไม่|{WHETHER}|อะไร|ไหน|{HOW_IN_FULL}|หรือ|ใคร|กี่|เลื่อน|[?]"
)
"""It is to come, or something is asked."""
_DONE = pattern_of(
    r"(?:จบ|เสร็จ|เรียบร้อย|ผ่านไป|(?:จัด|ทำ|อบรม|ประชุม|ประกาศ|ลงนาม)[ก-๎]{0,20}(?:ไป)?)(?:แล้ว|ละ)"
    r"|(?:คน|ผู้|ท่าน)(?:เข้า|มา|ร่วม|ฟัง|อบรม|งาน|กัน|ลงนาม|ลงชื่อ|เซ็น|\s)+(?:ประมาณ|ราว|ราวๆ|ทั้งหมด|รวม|แค่|\s)*\d"
)

_LONGEST = 120
_COUNT = r"(?:\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|หลาย)"
_WAS_HELD = "จัด|อบรม|ดำเนินการ|ทำ|ประชุม|สัมมนา|บรรยาย"
_LASTS = rf"{_COUNT}\s?วัน|วันเดียว|ทั้งวัน|ครึ่งวัน"
_BESIDE_DAYS = (
    "ลืมบอก|อ้อ|อ๋อ|คือ|ว่า|ก็|ตัว|งาน|กิจกรรม|โครงการ|วัน|ที่|เมื่อ|ตอน|ช่วง|ระหว่าง|ตั้งแต่|เริ่ม|เสร็จ|จน|ถึง|กับ|และ|รวม|ทั้งหมด"
    "|เป็น|เวลา|ติดกัน|ต่อเนื่อง|แค่|ใน|ของ|ผ่าน|จริง|ขึ้น|กัน|ไป|มา|แล้ว"
)
"""Each word in one way only: two ways to read one of them take exponentially long."""
_ONLY_HELD = pattern_of(rf"(?:{_WAS_HELD}|{_LASTS}|{_BESIDE_DAYS}|{POLITE}|[\s,.:\-–])*")
_SAYS_HELD = pattern_of(rf"{_WAS_HELD}|{_LASTS}|วันจัด")
_LEADS = pattern_of(r"^(?:(?:ลืมบอก(?:ไป)?|อ้อ|อ๋อ)(?:ว่า)?\s*)+")
_PARTICLES = pattern_of(r"(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ)(?=\s)")


@read_once
def tells_held(said: str) -> bool:
    """Tells whether a sentence tells that something was held: by its day, or how many came."""
    plain = normalise(said)
    if _HELD.search(plain):
        return True
    return _HELD_OF_LATE.search(plain) is not None and _NOT_YET.search(plain) is None


def tells_done(said: str) -> bool:
    """Tells whether a sentence tells that something is over and done, and neither asks nor speaks
    of what is to come."""
    plain = normalise(said)
    done = tells_held(said) or _DONE.search(plain) is not None
    return done and _NOT_YET.search(plain) is None


_PEOPLE = pattern_of(
    r"(?:คน|ท่าน|ผู้(?:เข้า)?ร่วม)(?:มา|เข้าร่วม)?\s?\d{1,4}(?![\d.])(?:\s?(?:คน|ท่าน))?|(?<![\d.])\d{1,4}\s?(?:คน|ท่าน)"
)
_MONEY = pattern_of(
    r"(?:ใช้)?(?:งบ(?:ประมาณ)?|เงิน)(?:ไป)?\s?\d[\d,]*(?:\.\d\d)?(?:\s?บาท)?|(?<![\d.,])\d[\d,]*\s?บาท"
)
_BESIDE_FIGURES = pattern_of(rf"(?:จัด|เมื่อ|วัน|ที่|มี|มา|ใช้|ไป|{POLITE}|[\s,])*")
_LEAST_FIGURES = 2


def tells_figures(said: str) -> bool:
    """Tells whether the words are nothing but the day, how many came and what it cost, two of them
    at least: `งบ 15000 คน 60 วันที่ 17 กพ`."""
    plain = normalise(said)
    if len(plain) > _LONGEST:
        return False
    days = mention_spans(plain)
    rest = blanked(plain, days)
    without = _MONEY.sub(" ", _PEOPLE.sub(" ", rest))
    told = bool(days) + bool(_PEOPLE.search(rest)) + bool(_MONEY.search(rest))
    return told >= _LEAST_FIGURES and _BESIDE_FIGURES.fullmatch(without) is not None


def of_the_deed(text: str) -> str:
    """Returns the words if all they tell is how many came or on which day it was, as a part of
    what was done: `คนมา 54 คน`, `เมื่อวานค่ะ`; "" for other words and a question."""
    plain = normalise(text)
    told = len(plain) <= _LONGEST_BIT and _OF_THE_DEED.fullmatch(plain) is not None
    return without_particles(written_lines(text).strip()) if told else ""


def tells_how_many(words: str) -> bool:
    """Tells whether words of `of_the_deed` say how many came, and not only a day."""
    return _HOW_MANY.search(normalise(words)) is not None


def days_held(text: str, today: date) -> str:
    """Returns the words if they only tell on which days it was held; "" for other words, and for
    days without a word for holding."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return ""
    try:
        whole = written_out(plain, Calendar(today, Toward.PAST))
    except Unclear:
        return ""
    spans = mention_spans(whole)
    rest = blanked(whole, spans)
    if not (spans and _ONLY_HELD.fullmatch(rest) and _SAYS_HELD.search(rest)):
        return ""
    words = _LEADS.sub("", written_lines(text).strip(), count=1)
    return without_particles(_PARTICLES.sub("", words))


_PAID = pattern_of(
    "เคลียร์(?:เงิน|งบ|บิล|ค่าใช้จ่าย)|(?:ตั้ง|ทำ|ส่ง)?เบิก(?:เงิน|จ่าย|งบ|ค่า)|จ่าย(?:เงิน|ค่า)|โอน(?:เงิน|ค่า)|วางบิล|ล้างหนี้|คืนเงิน"
)
_HELD_WORD = pattern_of("จัด(?!ส่ง|การ|ซื้อ)|อบรม|ประชุม|สัมมนา|กิจกรรม")
_CLAUSE = pattern_of(r"\S+")
_DAY_BEHIND = pattern_of(r"(?:ไป|แล้ว|เมื่อ|ใน|วัน|ที่|\s)*")


def without_days_of_payment(plain: str) -> str:
    """Returns the words with blanks for each clause that tells when something was paid, and the day
    right behind it: that is no day of what was done."""
    if _PAID.search(plain) is None:
        return plain
    clauses = _CLAUSE.finditer(plain)
    paid = (each for each in clauses if _PAID.search(each[0]) and not _HELD_WORD.search(each[0]))
    days = mention_spans(plain)
    return blanked(plain, [(each.start(), _end_of_payment(plain, each, days)) for each in paid])


def _end_of_payment(plain: str, clause: re.Match[str], days: Sequence[tuple[int, int]]) -> int:
    behind = _DAY_BEHIND.match(plain, clause.end())
    reach = behind.end() if behind is not None else clause.end()
    theirs = (end for start, end in days if clause.start() <= start <= reach)
    return max(clause.end(), *theirs, 0)
