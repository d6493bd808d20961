"""Takes apart what is typed of a round: two rounds, another day, the old day again, a reason."""

from __future__ import annotations

from datetime import date

from handlers.understand.corrections.correction_vocabulary import (
    JUST_NOW,
    MISDID,
    NOT,
    RATHER,
    REALLY,
    RIGHT,
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
)
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.written_out.day_wordings import without_reason
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_ANOTHER = pattern_of(r"[\s,]*(?:แล้ว(?:ก็)?|และ|ส่วน|กับ)\s*(?=รอบ)")


def one_of_two(words: str) -> tuple[str, str]:
    """Returns the words of the first round that is moved, and those of another one told behind it;
    "" where one day is for both or only one is told."""
    first, *others = _ANOTHER.split(words, maxsplit=1)
    days = pattern_of(r"(?:เป็น|ไป|อีก).*\d")
    if not others or not (days.search(first) and days.search(others[0])):
        return words, ""
    return first, others[0].strip()[:80]


_TOLD_BY = (
    r"(?:ผอ\.?|ท่าน|ผู้ใหญ่|ผู้บริหาร|หัวหน้า|นาย|เลขา)[^\d\s]{0,24}?"
    r"(?:(?:บอก|สั่ง|แจ้ง|กำชับ)(?:มา)?(?:ว่า)?|(?<!ถาม)(?<!คิด)ว่า)(?=[\s]*(?:ขอ|เอา|ใช้|ให้|เปลี่ยน|เลื่อน|ต้อง|เป็น|ไม่))"
)
"""Who wants another day: `ผอ.โทรมาบอกว่าเอาเป็นศุกร์ที่ 19 ดีกว่า`."""
_FALLS_BADLY = pattern_of(
    r"(?P<round>(?:รอบ)?\s?\d{1,2}\s?[ก-๎.]{2,12}?)\s?(?:มัน|ก็)?(?:เป็น|ตรง(?:กับ)?)\s?วัน(?:เสาร์|อาทิตย์|หยุด)"
    r"[^\d]{0,16}?\s(?:งั้น|ก็|ขอ|ช่วย|\s)*(?:เลื่อน|ขยับ|ย้าย)[^\d]{0,30}?(?P<to>(?:ไป|ออก)?เป็น\S.*)"
)


def order_behind(text: str) -> str:
    """Returns the order behind the remark that a round falls on a day off, with that round: `20 มีนา
    เป็นวันเสาร์นี่นา เลื่อนวันปิดรอบไปเป็นจันทร์ที่ 22 มีนา`; other words as they are."""
    found = _FALLS_BADLY.fullmatch(normalise(text))
    return f"เลื่อนรอบ {found['round'].removeprefix('รอบ')} {found['to']}" if found else text


_THAT_DAY = rf"\s*(?:วันที่\s*)?\d{{1,2}}(?!\d)(?:\s*{ANY_MONTH})?"
_NOT_THAT = rf"(?:{NOT})(?:{_THAT_DAY}(?=(?:{POLITE}|\s)*(?:แต่|ต้อง|เป็น|คือ|เอา|ขอ|ใช้)))?"
_PUTS_RIGHT = (
    rf"(?:{_NOT_THAT}|ไม่(?:เอา(?:ละ|ล่ะ|แล้ว)?|ต้อง|สิ)?(?=[\sๆ])|{SLIPS}|ขอประทานโทษ|{SECOND_THOUGHTS}|(?:{JUST_NOW})?(?:{MISDID})"
    rf"|ผิด(?:วัน|ไป)?|อืม+|(?:ถ้า)?งั้น(?:ก็)?|เออ|{SIGHS}|{ME_OR_US}|{REALLY}|{RIGHT}|{_TOLD_BY}|แล้ว|สิ|ซิ|{POLITE}|ๆ|[\s,.])*+"
)
"""What is said before a day that stands in the place of another."""
_WANTED = r"(?:ขอ|เอา|ใช้|แก้(?:ไข)?|เปลี่ยน|เลื่อน|ต้อง|ให้|ใหม่|ใจ|ไป|วัน(?:ส่ง)?(?:ใหม่)?(?:ที่)?|เป็น|คือ|\s)*+"
_DAY = (
    rf"\d{{1,2}}\s*(?:/\s?\d{{1,2}}(?:/\d{{2,4}})?|(?:เดือน)?\s*{ANY_MONTH}(?:\s*(?:ปี\s*)?\d{{2,4}})?)"
    r"|(?:สิ้น|ปลาย|กลาง|ต้น)เดือน\S{0,14}?|(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:ที่\s?\d{1,2}|นี้|หน้า)\S{0,10}?"
)
_ANOTHER_DAY = pattern_of(
    rf"{_PUTS_RIGHT}{_WANTED}(?P<day>{_DAY}|(?:(?<=เป็น)|(?<=เป็น\s))\S.{{0,40}}?)\s*(?:{RATHER}|พอ|ก็ได้|นะ|(?:{NOT}){_THAT_DAY}|\s)*"
)
"""`ไม่เอาละ เปลี่ยนใจ ขอเป็น 25 ดีกว่า`, `พิมพ์ผิด ที่ถูกคือวันที่ 26 มีนาคม`: no wish to stop."""
_THE_OLD = pattern_of(
    r"(?:งั้น|ไม่เอา(?:ละ|แล้ว)?|เปลี่ยนใจ|โทษที|ขอ|ค่ะ|คะ|ครับ|[\s,])*(?:เอา|เลื่อน|เปลี่ยน|ใช้|แก้|ย้าย)(?:ให้)?(?:รอบ|วัน(?:ส่ง)?)?\s*(?:กลับ|คืน)(?:ไป|มา)?\s*(?:เป็น|ที่|ใช้)?"
    r"\s*(?P<day>\S.{0,30}?)??\s*(?:(?:เหมือน|ตาม)(?:เดิม|เก่า)|(?:วัน)?เดิม|ดีกว่า)?"
)
"""`เอากลับเป็น 20 มีนาเหมือนเดิม`."""
NO_REASON = "ระบบไม่ได้เก็บเหตุผลของการเลื่อน หากต้องการแจ้งเหตุผล พิมพ์ “ส่งข้อความถึงผู้รายงานทุกคน” หลังยืนยัน"


def another_day(text: str) -> str:
    """Returns the words of a day that is told in the place of another; "" for other words."""
    found = _ANOTHER_DAY.fullmatch(without_reason(without_polite_ending(normalise(text))))
    return f"เป็น {found['day']}" if found is not None else ""


_DENIES = rf"(?:{NOT}|ไม่เอา(?:ละ|ล่ะ|แล้ว)?|ไม่ต้อง|ไม่|ผิด(?:วัน)?)"
_DENIED = pattern_of(
    rf"(?:{SLIPS}|{POLITE}|\s)*{_DENIES}\s*(?:วันที่\s*)?(?:{_DAY}|\d{{1,2}})(?:แล้ว|นะ|สิ|{POLITE}|\s)*"
)
_DENIES_SOME = pattern_of(rf"{_DENIES}|{MISDID}")


def denied(text: str) -> bool:
    """Tells whether the words only say which day it is not: `ไม่ใช่ 27`, `ไม่เอา 27 มีนา`."""
    return _DENIED.fullmatch(normalise(text)) is not None


def denies(text: str) -> bool:
    """Tells whether something is said to be wrong, whatever else is told."""
    return _DENIES_SOME.search(normalise(text)) is not None


_OF_MONTH = pattern_of(
    rf"(?=[^\d]|\d\d){_PUTS_RIGHT}{_WANTED}"
    rf"(?P<day>[12]?\d|3[01])(?:{RATHER}|พอ|ก็ได้|นะ|\s)*"
)


_LONGEST_DAY = 40
"""A digit alone is rather a choice's number."""


def same_month(text: str, standing: date) -> date | None:
    """Returns the day that a mere number puts in the place of the one on the card, in its month:
    `โทษที 22`; None for other words, and for a day that the month has not."""
    short = len(text) <= _LONGEST_DAY
    found = _OF_MONTH.fullmatch(without_polite_ending(normalise(text))) if short else None
    try:
        return standing.replace(day=int(found["day"])) if found is not None else None
    except ValueError:
        return None


def the_old_day(text: str) -> str | None:
    """Returns the words of the day to which a round is to go back, "" where none is told; None for
    other words."""
    found = _THE_OLD.fullmatch(without_polite_ending(normalise(text)))
    return (found["day"] or "") if found is not None else None


def why(text: str) -> tuple[str, ...]:
    """Returns that a reason is not kept, where the words tell one."""
    plain = normalise(text)
    return (NO_REASON,) if without_reason(plain).strip() != plain.strip() else ()


SENT_STAYS = "รายงานของรอบนี้ที่ส่งแล้วไม่ต้องส่งใหม่ เนื้อหาและวันที่ส่งคงเดิม เฉพาะฉบับที่ยังไม่ส่งจะนับกำหนดตามวันใหม่"
_SENT_AGAIN = pattern_of(
    r"ส่ง(?:ไป|มา)?(?:แล้ว|ก่อน).{0,20}(?:ส่ง|ทำ|กรอก|รายงาน)(?:อีก|ใหม่|ซ้ำ).{0,8}"
    rf"(?:{WHETHER})"
)


def asks_of_the_sent(text: str) -> bool:
    """Tells whether it is asked if what was sent before must be sent again."""
    return _SENT_AGAIN.search(normalise(text)) is not None


_WHAT_FOLLOWS = pattern_of(
    rf"(?:แล้ว|ถ้า|หาก|เลื่อน|ย้าย|ขยาย|วัน|รอบ|ก่อน|ยืนยัน|บันทึก|ขอ(?:ทราบ|ถาม)|อยาก(?:ทราบ|รู้)|ว่า|จะ|มัน|\s)*"
    rf"(?:มีผล(?:กระทบ)?|เกิดอะไร|กระทบ)(?:ขึ้น|ตามมา|กับ|ต่อ|ใคร|อะไร|ตั้งแต่|ทันที|เลย|เมื่อไ(?:ร|หร่)|วันไหน|ตอนไหน|{WHETHER}|{HOW_IN_FULL}|บ้าง|{POLITE}|\s)*"
)
"""`แล้วจะมีผลยังไงบ้าง`, asked of the move itself."""


def asks_what_follows(text: str) -> bool:
    """Tells whether the words ask what follows from the move."""
    return _WHAT_FOLLOWS.fullmatch(normalise(text)) is not None


_WISH_BEHIND = pattern_of(
    rf"(?<=\S)(?:{POLITE}|\s)*(?:ผู้ใหญ่|หัวหน้า|ท่าน|{ME_OR_US}|จะ|ขอ|อยาก|ให้|ช่วย|ต้อง|รบกวน|ฝาก|\s)*"
    r"(?:เลื่อน|ขยับ|ขยาย|ยืด|เปลี่ยน|ย้าย|ดัน|แก้|เอา)(?:วัน|กำหนด|การ|เวลา|ส่ง|ออก|\s)*$"
)
"""What is wanted of the round, told behind it: `รอบมีนาปีนี้ขอขยับ`."""


def without_wish(text: str) -> str:
    """Returns the words that name a round without what is wanted of it behind them."""
    return _WISH_BEHIND.sub("", text)
