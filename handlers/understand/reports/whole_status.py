"""Reads words that tell only how far the work is: `เกือบเสร็จ สัก 80`, `ทำไปครึ่งนึงแล้ว`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.numbers.number_words import WORD
from handlers.understand.numbers.numbers import read_percent
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear


@dataclass(frozen=True)
class WholeStatus:
    """percent: of work that has begun; None for work that is done."""

    status: str
    percent: Decimal | None = None


_LONGEST = 60
_NOW = r"(?:(?:อัน|งาน|เรื่อง|ตัว|ข้อ)นี้|ค่ะ|คะ|ครับ|คับ|นะ|ตอนนี้|ขณะนี้|ล่าสุด|ก็|[\s,])*"
_BEGUN = (
    r"(?:(?:ใกล้|เกือบ|จวน)(?:จะ)?(?:แล้ว)?(?:เสร็จ|ครบ)|(?:ได้)?เริ่ม(?:ทำ|ดำเนินการ|งาน)?"
    r"|กำลัง(?:ทำ|ดำเนินการ)|จัด(?:แล้ว|ไป)|ยังไม่(?:แล้ว)?เสร็จ|(?:ทำ|ดำเนินการ)(?:ไป)?(?:บางส่วน|บ้าง)?"
    r"|อยู่(?:ใน)?ระหว่าง(?:การ)?(?:ทำ|ดำเนินการ)|(?:ความ)?คืบหน้า)"
)
_BESIDE = (
    r"(?:แล้ว|ละ|อยู่|ไป|ดี|ค่ะ|คะ|ครับ|คับ|นะ|แต่|เพิ่ง|พึ่ง|ได้|แค่|ประมาณ|สัก|ราวๆ|ราว|น่าจะ|ตอนนี้"
    r"|ก็|คิดเป็น|ทำ|ที่|[\s,])*"
)
_SHARE = (
    r"(?:(?:ร้อยละ\s*)?(?:\d{1,3}(?:\.\d{1,2})?|ครึ่ง(?:นึง|หนึ่ง|ทาง|เดียว)?)"
    r"|(?:\d{1,2}|[ก-๙]{3,5})\s*(?:ครั้ง|รุ่น|กิจกรรม|ข้อ|ส่วน|งาน)?\s*(?:ใน|จาก)\s*(?:\d{1,2}|[ก-๙]{3,5})"
    r"(?:\s*(?:ครั้ง|รุ่น|กิจกรรม|ข้อ|ส่วน|งาน))?)"
)
_UNIT = r"\s*(?:กว่าๆ?\s*)?(?:%|เปอร์เซ[็]?น(?:ต์|ต)?|เปอร์เซนต์|เปอร์เซ็นต์)"
_TOLD_SHARE = rf"(?P<share>{_SHARE}(?:{_UNIT})?|(?:{WORD})+{_UNIT})"
_OVER = pattern_of("กว่าๆ?|(?<=ครึ่ง)เดียว")
"""`70 กว่าเปอร์เซ็นต์`: so much at least is done."""
_SO = r"(?:แล้ว|ละ|ได้|มั้ง|ค่ะ|ครับ|คับ|นะ|\s)*"
_PATTERNS = tuple(
    pattern_of(pattern)
    for pattern in (
        rf"{_NOW}{_BEGUN}{_BESIDE}{_TOLD_SHARE}{_SO}",
        rf"{_NOW}{_BESIDE}(?P<share>(?:{_SHARE}|(?:{WORD})+){_UNIT}){_SO}",
        rf"(?P<share>{_SHARE})\s*(?:ได้|มั้ง|แล้ว|ละ)+(?:มั้ง|ตอนนี้|แล้ว|นะ|\s)*",
    )
)
_DONE_SINCE = pattern_of(
    r"(?:ทำ|จัด)?(?:เสร็จ|เรียบร้อย)(?:สิ้น|เรียบร้อย|แล้ว|ละ|ไป)*(?:ตั้งแต่|เมื่อ|(?:มา)?(?:ตั้ง|ได้)?นานแล้ว|หมดแล้ว)"
    r"(?:(?!คน(?!ก่อน)|ท่าน|ราย|ผู้|เข้าร่วม|งบ|บาท|รุ่น|ครั้ง|ห้อง).){0,40}"
)
"""Behind the day nothing else is told: who came is what was done."""
_DONE_WHOLE = pattern_of(
    rf"{_NOW}(?P<deed>[ก-๎]{{2,24}}?)??(?:ทำ|จัด|ดำเนินการ)?(?:เสร็จ|เรียบร้อย|สมบูรณ์|ครบ|จบ)(?:สิ้น|เรียบร้อย|สมบูรณ์|แล้ว|ละ|หมด|ไป)*"
    rf"(?:{POLITE}|[\s,])*(?:เต็ม)?(?:100|(?:หนึ่ง)?ร้อย)\s*(?:%|เปอร?์?เซ็?น(?:ต์?)?)?(?:เต็ม|แล้ว|เลย|[\s])*"
)
"""`เรียบร้อยแล้วค่ะร้อยเปอร์เซ็นต์`, `ติดป้ายเสร็จ 100 แล้ว`."""
_NO_DEED = pattern_of(
    f"เกือบ|ใกล้|จวน|อยาก|ขอ|น่า|คง|หวัง|จะ|ไม่|ยัง|ถ้า|แต่|{WHETHER}|งบ|เงิน|คน|เบิก|จ่าย|ให้"
)
"""It is not so yet, or of something else than the work."""
_HOW_MUCH = rf"(?:(?:กี่|เป็น|ร้อยละ|{_UNIT}|เท่า(?:ไร|ไหร่|ใด))\s*)+"
_BEGUN_SOMEHOW = pattern_of(
    rf"{_NOW}{_BEGUN}{_BESIDE}(?:(?:ก็|ยัง|\s)*(?:ไม่(?:ค่อย)?(?:รู้|ทราบ|แน่ใจ|ระบุ|ได้คิด|ได้คำนวณ|ได้นับ)|(?:บอก|กะ|ตอบ|ประเมิน)ไม่(?:ได้|ถูก))"
    rf"(?:ว่า|ทำ|ไป|ได้|คิด|อยู่(?:ที่)?|ถึง|แล้ว|\s)*{_HOW_MUCH}"
    rf"|(?:แต่|ก็|ยัง|\s)*(?:บอก|กะ|ตอบ|ประเมิน|คิด|ระบุ)(?:เป็น|ว่า|\s)*{_HOW_MUCH}(?:ยัง)?ไม่(?:ค่อย)?(?:ได้|ถูก)){_SO}(?:เหมือนกัน)?{_SO}"
)
_REST_LATER = pattern_of(
    r"[\s,]+(?:แต่|ส่วน|แล้ว|ก็|\s)*(?:อีก\s?(?:ครึ่ง(?:นึง|หนึ่ง)?|\d{1,2}\s?%?)|(?:ส่วน)?ที่เหลือ|ที่ยังเหลือ)(?:จะ|ค่อย|ก็|ไป|ไว้|ต้อง|รอ|\s)*(?:ทำ|จัด|ต่อ|เสร็จ|เดือน|ปี|รอบ|หลัง|ช่วง|เม|พฤษ|มิถุ|กรก|สิง|กัน)\S{0,24}$"
)
"""When the rest will be done tells nothing of what was: `ทำไปครึ่งนึงละ อีกครึ่งทำเมษา`."""
_NOT_TOLD_YET = pattern_of(
    rf"[\s,]*(?:แต่|แค่|เพียง|พอดี|{ME}|เพิ่ง|พึ่ง|ก็|\s)+(?:ลืม|ยังไม่(?:ได้|มีเวลา|ว่าง)|ไม่(?:ได้|มีเวลา|ว่าง)|จำได้|มา|ได้|นึกได้)+(?:ว่า|มา|ต้อง|จะ)*(?:ส่ง|รายงาน|กรอก|แจ้ง|เขียน|ลง)(?:รายงาน|งาน|เลย|ค่ะ|ครับ|นะ|\s)*$"
)
"""That it was not reported so far tells nothing of the work: `เสร็จตั้งนานแล้วแต่ลืมรายงาน`."""
_LEFT_OPEN = pattern_of(f"(?<!ตั้ง)แต่(?!ละ)|ยัง|ไม่|เหลือ|ถ้า|จะ|กี่|{WHETHER}|ไหร่|ไร$|คะ$")


def begun_without_percent(text: str) -> bool:
    """Tells whether the text says that work has begun, and that nobody knows how far it is:
    `เริ่มแล้วแต่ไม่รู้กี่เปอร์เซ็นต์`."""
    plain = without_polite_ending(normalise(text[: _LONGEST + 1]))
    return len(plain) <= _LONGEST and _BEGUN_SOMEHOW.fullmatch(plain) is not None


def _tells_more(plain: str) -> bool:
    """Tells whether a deed stands behind the day: `เสร็จแล้วเมื่อวันที่ 20 ม.ค. ปลูกผักสวนครัว`."""
    ends = [end for start, end in mention_spans(plain) if _FIGURE.search(plain, start, end)]
    return bool(ends) and _WORDS.match(without_polite_ending(plain), ends[-1]) is not None


_FIGURE, _WORDS = pattern_of(r"\d"), pattern_of(r"[\s,]+(?:[ก-๎]){8}")


_HEARD_FIRST = pattern_of(
    rf"^(?:(?:อ๋อ|อ้อ|อืม+|โอเค|โอเช|(?i:ok)|เข้าใจ(?:แล้ว|ละ)|รับทราบ|ขอบคุณ(?:มาก)?|งั้น(?:ก็)?)(?:{POLITE}|[\s,])*)+(?=\S)"
)
"""What is said to the answer before: `อ๋อโอเค งั้นทำไปครึ่งนึงแล้ว`."""


def whole_status(text: str) -> WholeStatus | None:
    """Returns the state of the work; None where the words tell anything else besides."""
    if len(text) > _LONGEST:
        return None
    plain = _HEARD_FIRST.sub("", _NOT_TOLD_YET.sub("", normalise(text)))
    if _DONE_SINCE.fullmatch(plain) and not _LEFT_OPEN.search(plain) and not _tells_more(plain):
        return WholeStatus("done")
    plain = without_polite_ending(_REST_LATER.sub("", without_polite_ending(plain)))
    done = _DONE_WHOLE.fullmatch(plain)
    if done is not None and not _NO_DEED.search(done["deed"] or ""):
        return WholeStatus("done")
    found = next(filter(None, (pattern.fullmatch(plain) for pattern in _PATTERNS)), None)
    if found is None:
        return None
    try:
        percent = read_percent(_OVER.sub("", found["share"]))
    except Unclear:
        return None
    # `เกือบเสร็จ 100` contradicts itself; 0 and 100 are told by words of their own.
    return WholeStatus("started", percent) if percent and percent < 100 else None
